import type { TrialAnalysis } from '../analysis/index.js';
import { formatMonth } from '../vocabulary/months.js';
import type { JsonDocument } from './context.js';
import type { TrialInputs } from './trial-inputs.js';

/** Where a trial's files are; no page before it is written. */
export interface TrialPlaces {
  readonly out: string;
  readonly report: string | null;
}

/** `innenfor.trial/1`. Interrupted, nothing is found yet. */
export function trialDocument(
  { out, report }: TrialPlaces,
  { plan, design }: TrialInputs,
  found: TrialAnalysis | null,
): JsonDocument {
  return {
    schema: 'innenfor.trial/1',
    status: found === null ? 'interrupted' : 'done',
    out,
    report,
    seed: plan.seed,
    sample: `1:${plan.sample}`,
    replications: plan.replications,
    scenario: design.scenario,
    title: design.title,
    policy: design.policy,
    by: design.level,
    shares: design.shares,
    recruitment: { from: formatMonth(design.from), until: formatMonth(design.until) },
    horizons: design.horizons,
    headline: design.headline,
    eligible: found?.eligible ?? null,
    wait: found?.wait ?? null,
    spread: design.offices !== null,
    size: found === null ? null : sizeDocument(found),
    effects: (found?.rows ?? []).map(({ truthLow, truthHigh, ...row }) => ({
      ...row,
      truth_low: truthLow,
      truth_high: truthHigh,
    })),
    power: (found?.power ?? []).map((row) => ({
      outcome: row.outcome,
      horizon: row.horizon,
      readable: formatMonth(row.readable),
      level: row.level,
      effect: row.effect,
      effect_low: row.effectLow,
      effect_high: row.effectHigh,
      error: row.error,
      detectable: row.detectable,
      power: row.power,
      between: row.between,
      within: row.within,
      areas_per_arm: row.areasPerArm,
      lottery_persons: row.lotteryPersons,
      lottery_applicants: row.lotteryApplicants,
    })),
    curve: found?.curve ?? [],
    warnings: found?.warnings ?? [],
  };
}

function sizeDocument({ size, simulatedAreas }: TrialAnalysis): Readonly<Record<string, number>> {
  return {
    treated_areas: size.treatedAreas,
    other_areas: size.otherAreas,
    persons: size.persons,
    persons_per_area: size.personsPerArea,
    simulated_areas: simulatedAreas,
  };
}
