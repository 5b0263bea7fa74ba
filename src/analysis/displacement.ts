/** Who gains at whose cost, put together: what is kept of one job, the tables over all jobs, the rows of the effects table. */
import type { Month } from '../vocabulary/months.js';
import type { EffectRow } from './comparison.js';
import type { Displacement } from './displacement-tables.js';
import {
  deadweightRows,
  originRows,
  starterCounts,
  type DrawnShadows,
  type StarterCounts,
} from './deadweight.js';
import { bothBands } from './effects.js';
import { pairOf, type JobTables, type WorldTables } from './tables.js';
import { estimate, type Drawn } from './uncertainty.js';
import { WATERFALL_STEPS, waterfallCounts, waterfallsOf, type WaterfallCounts } from './waterfall.js';

/** What is kept of one job. */
export interface DisplacementSummary {
  readonly waterfalls: readonly (WaterfallCounts | null)[];
  readonly starters: StarterCounts;
}

/** Null where the job did not join these two worlds. @throws Error where they do not add up, which is a defect */
export function displacementSummary(
  job: JobTables,
  base: WorldTables,
  scenario: WorldTables,
  policyStart: Month,
): DisplacementSummary | null {
  const pair = pairOf(job, scenario.scenario, base.scenario);
  if (pair === null) return null;
  return {
    waterfalls: waterfallCounts(pair, base, scenario, policyStart),
    starters: starterCounts(pair),
  };
}

interface DrawnDisplacement extends Drawn {
  readonly sample: number;
  readonly displacement: DisplacementSummary | null;
}

type Joined = Drawn & { readonly sample: number } & DisplacementSummary;

/** Jobs whose worlds were joined. */
function joined(items: readonly DrawnDisplacement[]): readonly Joined[] {
  return items.flatMap(({ draw, sample, displacement }) =>
    displacement === null ? [] : [{ draw, sample, ...displacement }],
  );
}

/**
 * The tables over all jobs; null where no job joined the two worlds.
 *
 * @param shadows event-time counts of the policy's measures, job by job
 * @param n simulated participants
 */
export function displacementOf(
  items: readonly DrawnDisplacement[],
  shadows: readonly DrawnShadows[],
  n: number,
): Displacement | null {
  const jobs = joined(items);
  if (jobs.length === 0) return null;
  return {
    waterfalls: waterfallsOf(jobs, n),
    deadweight: deadweightRows(jobs, shadows),
    origins: originRows(jobs),
  };
}

/**
 * Rows of the effects table: every step of the waterfall as a world effect, persons at the horizons and person-months over the
 * run; deadweight in per cent of starters, as a world effect and (by the shadows) as an own one.
 */
export function displacementEffects(
  names: { readonly scenario: string; readonly against: string },
  { waterfalls, deadweight }: Displacement,
  items: readonly DrawnDisplacement[],
  n: number,
): readonly EffectRow[] {
  const rows: EffectRow[] = [];
  const key = { ...names, measure: '', group: 'all' };
  for (const step of WATERFALL_STEPS) {
    const outcome = `displacement.${step}`;
    for (const { horizon, people, posts } of waterfalls) {
      const found = [...people, ...posts].find(({ name }) => name === step);
      if (found === undefined || horizon === null) continue;
      const at = { ...key, estimand: 'world' as const, outcome, horizon, unit: 'persons' };
      rows.push(...bothBands(at, found.persons));
    }
    const total = estimate(
      joined(items),
      ({ waterfalls: counts, sample }) => {
        const sum = counts.at(-1)?.steps[step] ?? null;
        return sum === null ? null : sum * sample;
      },
      n,
    );
    if (total.estimate === null) continue;
    const whole = { ...key, estimand: 'world' as const, outcome, horizon: null, unit: 'person-months' };
    rows.push(...bothBands(whole, total));
  }
  for (const { horizon, world, shadow } of deadweight) {
    const at = { ...key, outcome: 'deadweight', horizon, unit: 'per cent of starters' };
    if (world.estimate !== null) rows.push(...bothBands({ ...at, estimand: 'world' }, world));
    if (shadow.estimate !== null) rows.push(...bothBands({ ...at, estimand: 'own' }, shadow));
  }
  return rows;
}
