import type { Month } from '../vocabulary/months.js';
import { EFFECT_HORIZONS } from '../vocabulary/windows.js';
import { pairedDifference } from './paired.js';
import { seriesOf, type WorldTables } from './tables.js';

/**
 * World effect by month: scenario minus base for everybody in a group, spill-over included, in persons (or
 * kroner) of the whole country. Null where one of the worlds does not record the outcome in that group.
 */
export function worldEffect(
  base: WorldTables,
  scenario: WorldTables,
  outcome: string,
  group: string,
): Float64Array | null {
  return pairedDifference(
    seriesOf(base, outcome, group),
    seriesOf(scenario, outcome, group),
    scenario.sample,
  );
}

/** A monthly series read off at the horizons of the effects table, and summed. */
export interface Horizons {
  /** In the order of `EFFECT_HORIZONS`; null beyond the run. */
  readonly at: readonly (number | null)[];
  /** Sum from the policy's beginning to the end of the run. */
  readonly total: number;
}

/** Values a number of months after the policy begins, and the sum from its beginning on. */
export function atHorizons(series: Float64Array, firstMonth: Month, policyStart: Month): Horizons {
  const begin = policyStart - firstMonth;
  let total = 0;
  for (let index = Math.max(0, begin); index < series.length; index += 1) total += series[index];
  return {
    at: EFFECT_HORIZONS.map((horizon) => {
      const index = begin + horizon;
      return index >= 0 && index < series.length ? series[index] : null;
    }),
    total,
  };
}
