import type { Activity } from '../vocabulary/codes.js';
import { EVENT_FROM, EVENT_TO } from '../vocabulary/windows.js';
import type { EventCurve, Interval } from './comparison.js';
import { differenceAt, shareAt, type EventTable } from './event-table.js';
import { centralMean, estimate, type Drawn } from './uncertainty.js';

/** Event-time counts of one measure and group in one job; null where the world has no such measure. */
export interface DrawnEventTable extends Drawn {
  readonly table: EventTable | null;
}

/** What a curve is of. */
export interface CurveOf {
  readonly measure: string;
  readonly group: string;
  readonly activity: Activity;
  readonly estimand: 'own' | 'own_no_measures_12';
}

/** Percentage points in a share of one. */
export const POINTS = 100;

/**
 * Own effect by month since start, -12 to 108, in percentage points: the mean over replications of each
 * replication's participants minus their shadows. Levels are means over replications too, so level minus level
 * is the difference. Before the start the difference is zero because a shadow is made at the start.
 *
 * A month nobody stands behind is empty.
 */
export function eventCurve(items: readonly DrawnEventTable[], of: CurveOf): EventCurve {
  const horizon: number[] = [];
  const difference: Interval[] = [];
  const participant: (number | null)[] = [];
  const shadow: (number | null)[] = [];
  const persons: number[] = [];
  for (let month = EVENT_FROM; month <= EVENT_TO; month += 1) {
    const behind = personsBehind(items, month);
    horizon.push(month);
    persons.push(behind);
    difference.push(
      estimate(
        items,
        (item) => {
          const share = differenceAt(item.table, of.estimand, of.activity, month);
          return share === null ? null : share * POINTS;
        },
        behind,
      ),
    );
    participant.push(centralMean(items, (item) => shareAt(item.table, 'participant', of.activity, month)));
    shadow.push(centralMean(items, (item) => shareAt(item.table, of.estimand, of.activity, month)));
  }
  return { ...of, horizon, difference, participant, shadow, persons };
}

/** Simulated people behind a month since start, all replications with the central parameters. */
export function personsBehind(items: readonly DrawnEventTable[], month: number): number {
  let persons = 0;
  for (const item of items) {
    if (item.draw === 0 && item.table !== null) persons += item.table.persons[month - EVENT_FROM];
  }
  return persons;
}
