/**
 * New users of NAV by Fafo-rapport 2020:19: under 30, registered, and not registered in the twelve months before. They
 * are counted in the month they register, in the group they are first placed in; who leaves before a needs assessment is in
 * no group and not in the report's data.
 */
import type { Month } from '../../vocabulary/months.js';
import { awayFor, is, visitMoves, type Panel, type Window } from '../panel.js';
import { UNDER_30 } from './statistic.js';
import { TARGET_GROUPS, atNav, type TargetGroup } from './standing.js';

/** Months a new user has not been at NAV. */
export const LOOK_BACK = 12;

export interface Entry {
  readonly person: number;
  readonly month: Month;
  /** State at the end of the month of registration. */
  readonly state: number;
  /** First group, and the state in which it was given. */
  readonly group: TargetGroup;
  readonly placed: number;
}

/** New users who register in the window; null where the panel does not reach back twelve months before it. */
export function newUsers(panel: Panel, window: Window): readonly Entry[] | null {
  if (window.from - LOOK_BACK < panel.firstMonth || window.to > panel.endMonth) return null;
  const registered = atNav(panel);
  const inGroup = TARGET_GROUPS.map((group) => is(panel, 'nav_group', group));
  const users: Entry[] = [];
  visitMoves(panel, window, UNDER_30, (person, month, before, state) => {
    if (!registered(state, person) || registered(before, person)) return;
    if (awayFor(panel, person, month, LOOK_BACK, registered) !== true) return;
    const end = panel.offsets[person + 1];
    for (let placed = state; placed < end && registered(placed, person); placed += 1) {
      const group = inGroup.findIndex((test) => test(placed, person));
      if (group < 0) continue;
      users.push({ person, month, state, group: TARGET_GROUPS[group], placed });
      return;
    }
  });
  return users;
}
