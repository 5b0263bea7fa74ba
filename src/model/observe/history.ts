/** The last twelve months' activities of a person, and statuses at the ages flows are drawn between. */
import type { WorldState } from '../state/world-state.js';
import { HISTORY_MONTHS, NO_STATUS, UNOBSERVED } from './columns.js';

/** The column of each place in the year. */
function columns({ history }: WorldState): readonly Uint8Array[] {
  return [
    history.activity0,
    history.activity1,
    history.activity2,
    history.activity3,
    history.activity4,
    history.activity5,
    history.activity6,
    history.activity7,
    history.activity8,
    history.activity9,
    history.activity10,
    history.activity11,
  ];
}

export function startHistory(world: WorldState, row: number): void {
  const { history } = world;
  for (const column of columns(world)) column[row] = UNOBSERVED;
  history.statusAt18[row] = NO_STATUS;
  history.statusAt21[row] = NO_STATUS;
  history.statusAt25[row] = NO_STATUS;
  history.lastSet[row] = 0;
  history.lastGroup[row] = 0;
  history.countedAt[row] = 0;
  history.countedIn[row] = 0;
  history.countedWork[row] = 0;
  history.countedPost[row] = 0;
  history.cohort[row] = 0;
}

/** Everybody's activity at the end of a month, this one or one of the eleven before. */
export function activityColumn(world: WorldState, month: number): Uint8Array {
  return columns(world)[month % HISTORY_MONTHS] ?? world.history.activity0;
}

/** Activity `monthsBack` months ago (1 is last month, 12 the most), or `UNOBSERVED`; before this month is recorded. */
export function remembered(world: WorldState, row: number, monthsBack: number): number {
  return activityColumn(world, world.month - monthsBack)[row] ?? UNOBSERVED;
}

/** What a person has and where they stand at the end of a month: flows of the next are counted from here. */
export function rememberFlows(world: WorldState, row: number): void {
  world.history.lastSet[row] = world.benefits.set[row] ?? 0;
  world.history.lastGroup[row] = world.nav.group[row] ?? 0;
}
