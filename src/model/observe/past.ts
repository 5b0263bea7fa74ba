/**
 * The months between the opening and the reported window: lived through in full, recorded as a short list of headline
 * stocks, so that replay and projection are one line in a chart without carrying every table through fifteen years.
 */
import { BENEFITS, FOLLOW_UP_GROUPS, MAIN_STATUSES } from '../../vocabulary/codes.js';
import type { PastSeries } from '../results.js';
import type { WorldState } from '../state/world-state.js';
import { MARKS } from './status.js';
import { markedPersons } from './tally.js';

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

/** Counts the benefits a real person has at the end of a month of the past. */
export function countPastBenefits(world: WorldState, row: number): void {
  const set = world.benefits.set[row] ?? 0;
  for (let benefit = 0; set >> benefit !== 0; benefit += 1)
    if ((set & (1 << benefit)) !== 0) add(world, BENEFIT + benefit, 1);
}

/** Everybody's status and follow-up group at the end of a month of the past, off the month's marks, which are emptied. */
export function settlePast(world: WorldState): void {
  const persons = markedPersons();
  const { mainStatus, group } = MARKS;
  const byMark = new Int32Array(mainStatus.length);
  for (let from = 0; from < persons.length; from += byMark.length) {
    for (let mark = 0; mark < byMark.length; mark += 1) {
      const count = persons[from + mark] ?? 0;
      if (count === 0) continue;
      persons[from + mark] = 0;
      byMark[mark] = (byMark[mark] ?? 0) + count;
    }
  }
  byMark.forEach((count, mark) => {
    add(world, 0, count);
    add(world, STATUS + (mainStatus[mark] ?? 0), count);
    add(world, STANDING + (group[mark] ?? 0), count);
  });
}

function add(world: WorldState, outcome: number, persons: number): void {
  const at = outcome * pastMonths(world.scenario) + world.month - (world.scenario.opening ?? 0);
  world.past.count[at] = (world.past.count[at] ?? 0) + persons;
}

export function harvestPast(world: WorldState): PastSeries {
  return {
    firstMonth: world.scenario.opening ?? world.scenario.start,
    months: pastMonths(world.scenario),
    outcomes: PAST_OUTCOMES,
    series: Float64Array.from(world.past.count),
  };
}
