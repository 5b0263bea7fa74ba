/** The last twelve months' activities of a person, four bits each, and statuses at the ages flows are drawn between. */
import type { WorldState } from '../state/world-state.js';
import { HISTORY_MONTHS, NO_STATUS, UNOBSERVED } from './columns.js';

const HALF_MONTHS = HISTORY_MONTHS / 2;
const MASK = 0xffffff;
const TOP_SHIFT = 4 * (HALF_MONTHS - 1);

export function startHistory(world: WorldState, row: number): void {
  const { history } = world;
  history.recent[row] = MASK;
  history.earlier[row] = MASK;
  history.statusAt18[row] = NO_STATUS;
  history.statusAt21[row] = NO_STATUS;
  history.statusAt25[row] = NO_STATUS;
  history.lastSet[row] = 0;
  history.lastGroup[row] = 0;
}

/** Shifts this month's activity in. */
export function remember(world: WorldState, row: number, activity: number): void {
  const { recent, earlier } = world.history;
  const now = recent[row] ?? 0;
  earlier[row] = (((earlier[row] ?? 0) << 4) | ((now >>> TOP_SHIFT) & 15)) & MASK;
  recent[row] = ((now << 4) | activity) & MASK;
}

/** Activity `monthsBack` months ago (1 is last month), or `UNOBSERVED`. */
export function remembered(world: WorldState, row: number, monthsBack: number): number {
  const index = monthsBack - 1;
  const word = index < HALF_MONTHS ? (world.history.recent[row] ?? 0) : (world.history.earlier[row] ?? 0);
  return (word >>> (4 * (index % HALF_MONTHS))) & UNOBSERVED;
}

/** This month's activity, once it has been remembered. */
export function latest(world: WorldState, row: number): number {
  return (world.history.recent[row] ?? 0) & UNOBSERVED;
}

/** What a person has and where they stand at the end of a month: flows of the next are counted from here. */
export function rememberFlows(world: WorldState, row: number): void {
  world.history.lastSet[row] = world.benefits.set[row] ?? 0;
  world.history.lastGroup[row] = world.nav.group[row] ?? 0;
}
