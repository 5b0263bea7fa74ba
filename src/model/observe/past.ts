/**
 * The months between the opening and the reported window: lived through in full, recorded as a short list of headline
 * stocks, so that replay and projection are one line in a chart without carrying every table through fifteen years.
 */
import { BENEFITS, FOLLOW_UP_GROUPS, MAIN_STATUSES } from '../../vocabulary/codes.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import type { PastSeries } from '../results.js';
import type { WorldState } from '../state/world-state.js';

/** Outcomes of the past, for everybody: population, main statuses, follow-up groups, benefits. */
const STATUS = 1;
const STANDING = STATUS + MAIN_STATUSES.length;
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

/** Counts a real person at the end of a month of the past. */
export function countPast(world: WorldState, row: number, status: number): void {
  const months = pastMonths(world.scenario);
  const at = world.month - (world.scenario.opening ?? 0);
  const { count } = world.past;
  const add = (outcome: number): void => {
    count[outcome * months + at] = (count[outcome * months + at] ?? 0) + 1;
  };
  add(0);
  add(STATUS + status);
  add(STANDING + (world.nav.group[row] ?? NOT_REGISTERED));
  const set = world.benefits.set[row] ?? 0;
  for (let benefit = 0; set >> benefit !== 0; benefit += 1)
    if ((set & (1 << benefit)) !== 0) add(BENEFIT + benefit);
}

export function harvestPast(world: WorldState): PastSeries {
  return {
    firstMonth: world.scenario.opening ?? world.scenario.start,
    months: pastMonths(world.scenario),
    outcomes: PAST_OUTCOMES,
    series: Float64Array.from(world.past.count),
  };
}
