import { GAIN_WINDOWS, type GainWindow } from '../vocabulary/windows.js';
import type { MonthsGained } from './comparison.js';
import { differenceAt } from './event-table.js';
import { personsBehind, type CurveOf, type DrawnEventTable } from './event-time.js';
import { estimate } from './uncertainty.js';

/**
 * Months per participant gained (positive) or lost in an activity: the sum of the event-time curve over a window,
 * taken within each replication first, so that the interval knows how neighbouring months go together.
 *
 * Empty where any month of the window has nobody behind it: a shorter sum would look like a smaller effect.
 */
export function monthsGained(
  items: readonly DrawnEventTable[],
  of: CurveOf,
  window: GainWindow,
): MonthsGained {
  const months = estimate(
    items,
    (item) => sumOverWindow(item, of, window),
    personsBehind(items, GAIN_WINDOWS[window].from),
  );
  return {
    measure: of.measure,
    group: of.group,
    activity: of.activity,
    window,
    estimand: of.estimand,
    months,
  };
}

function sumOverWindow(item: DrawnEventTable, of: CurveOf, window: GainWindow): number | null {
  let total = 0;
  for (let month = GAIN_WINDOWS[window].from; month <= GAIN_WINDOWS[window].to; month += 1) {
    const share = differenceAt(item.table, of.estimand, of.activity, month);
    if (share === null) return null;
    total += share;
  }
  return total;
}
