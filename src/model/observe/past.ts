/**
 * The months between the opening and the reported window: lived through in full, recorded as a short list of headline
 * stocks, so that replay and projection are one line in a chart without carrying every table through fifteen years.
 */
import { BENEFITS, FOLLOW_UP_GROUPS, MAIN_STATUSES } from '../../vocabulary/codes.js';
import type { PastSeries } from '../results.js';
import type { WorldState } from '../state/world-state.js';
import { COMPLETED_MARK, MARK_BITS, PART_OF } from './cells.js';
import { MARKS } from './status.js';

/** Outcomes of the past, for everybody: population, main statuses, follow-up groups, benefits. */
const STATUS = 1;
const STANDING = STATUS + MAIN_STATUSES.length;
const HIGHEST_BIT = 31;
const BENEFIT = STANDING + FOLLOW_UP_GROUPS.length;
export const PAST_OUTCOMES: readonly string[] = [
  'stock.population',
  ...MAIN_STATUSES.map((name) => `stock.main_status.${name}`),
  ...FOLLOW_UP_GROUPS.map((name) => `stock.nav_group.${name}`),
  ...BENEFITS.map((name) => `stock.benefit.${name}`),
];

/** Months of the past; 0 where nothing is opened. */
export function pastMonths({ opening, start }: WorldState['scenario']): number {
  return opening === null ? 0 : start - opening;
}

/** True in the months between the opening and the window. */
export function inPast(world: WorldState): boolean {
  const { opening, start } = world.scenario;
  return opening !== null && world.month >= opening && world.month < start;
}

/**
 * Counts everybody's status and follow-up group at the end of a month of the past, off the marks, and benefits of the
 * first `count` of the rows kept.
 */
export function settlePast(world: WorldState, kept: Int32Array, count: number): void {
  const months = pastMonths(world.scenario);
  const month = world.month - (world.scenario.opening ?? 0);
  const outcomes = new Int32Array(PAST_OUTCOMES.length);
  const add = (outcome: number, persons: number): void => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + persons;
  };
  const { persons } = world.marks;
  const { mainStatus, group } = MARKS;
  // Everybody has one age and sex.
  for (let place = 0; place < PART_OF.region << MARK_BITS; place += 1) {
    const counted = persons[place] ?? 0;
    if (counted === 0) continue;
    const mark = place & (COMPLETED_MARK - 1);
    add(0, counted);
    add(STATUS + (mainStatus[mark] ?? 0), counted);
    add(STANDING + (group[mark] ?? 0), counted);
  }
  const { set } = world.benefits;
  for (let at = 0; at < count; at += 1) {
    for (let left = set[kept[at] ?? 0] ?? 0; left !== 0; left &= left - 1) {
      const outcome = BENEFIT + HIGHEST_BIT - Math.clz32(left & -left);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  }
  outcomes.forEach((counted, outcome) => {
    world.past.count[outcome * months + month] = counted;
  });
}

export function harvestPast(world: WorldState): PastSeries {
  return {
    firstMonth: world.scenario.opening ?? world.scenario.start,
    months: pastMonths(world.scenario),
    outcomes: PAST_OUTCOMES,
    series: Float64Array.from(world.past.count),
  };
}
