/** A trial of a scenario's policy: its three worlds as a plan, and what the estimators are told. */
import type { TrialInput } from '../analysis/index.js';
import { makePlan, trialScenarios, type Plan } from '../experiments/index.js';
import type { TrialAssignment } from '../model/measure-spec.js';
import { trialDesign, type Resolution, type TrialWish } from '../scenarios/index.js';
import { COUNTIES } from '../vocabulary/codes.js';
import type { TrialOutcome } from '../vocabulary/trial.js';

export interface TrialSetup {
  /** Three worlds: nobody treated, the trial, everybody treated. */
  readonly plan: Plan;
  readonly design: Omit<TrialInput, 'replications'>;
}

/**
 * Sets a trial up.
 *
 * @throws InputError where the scenario brings no policy, several, or one that cannot be assigned so
 */
export function trialSetup(
  resolution: Resolution,
  wish: TrialWish,
  { seed, replications }: { readonly seed: string; readonly replications: number },
): TrialSetup {
  const { scenario } = resolution;
  const { policy, assignment, offices } = trialDesign(resolution, wish);
  const isSpread = offices !== null && assignment.level !== 'person';
  const scenarios = trialScenarios(scenario, {
    policy,
    assignment,
    spread: isSpread ? offices.reach : null,
  });
  const [nobody, ...others] = scenarios;
  return {
    plan: makePlan({
      ...{ seed, replications, scenarios },
      draws: 0,
      against: others.map(({ id }) => ({ scenario: id, against: nobody.id })),
      drawn: [],
      spells: false,
      shadows: false,
    }),
    design: {
      ...{ scenario: scenario.id, title: scenario.title, policy, seed },
      level: assignment.level,
      shares: assignment.shares,
      from: assignment.from,
      until: assignment.until,
      horizons: assignment.horizons,
      headline: headlineOf(resolution, policy),
      sample: scenario.sample,
      countryAreas: countryAreas(resolution, assignment),
      offices: isSpread ? offices : null,
    },
  };
}

/** What the policy is for: fewer on the allowance where it comes instead of it, else work that pays for itself. */
function headlineOf({ scenario }: Resolution, policy: string): TrialOutcome {
  const spec = scenario.measures.find(({ id }) => id === policy);
  return spec?.incomeSupport === null ? 'unsubsidised-work' : 'allowance-ever';
}

function countryAreas({ scenario }: Resolution, { level }: TrialAssignment): number {
  if (level !== 'office') return COUNTIES.length;
  const offices = scenario.parameters.get('nav.offices')?.at(-1)?.values ?? new Float64Array(0);
  return Math.round(offices.reduce((sum, one) => sum + one, 0));
}
