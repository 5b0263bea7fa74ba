/** Who comes to NAV, into which group, and how soon they are met. */
import { monthOf } from '../../vocabulary/months.js';
import { awayFor, covers, endOf, is, visitMoves, type Panel, type Test } from '../panel.js';
import { LOOK_BACK, newUsers } from './new-users.js';
import {
  JANUARY,
  JUNE,
  MARCH,
  UNDER_30,
  cells,
  monthsOf,
  percent,
  years,
  type Cells,
  type Statistic,
} from './statistic.js';
import { EDUCATION, EDUCATION_KEYS, TARGET_GROUPS, atNav } from './standing.js';

const HALF_YEARS = [2016, 2017, 2018] as const;
const WEEKS = [2, 4, 7, 8] as const;
const FOLLOW_UP_YEAR = 2018;
/** Mean length of a month, in weeks. */
const WEEKS_PER_MONTH = 30.4375 / 7;

/** New users in the first half of a year by first group. */
const C8: Statistic = {
  target: 'C8',
  compute: (panel) =>
    Object.assign(
      {},
      ...HALF_YEARS.map((year): Cells => {
        const users = newUsers(panel, monthsOf(year, JANUARY, JUNE));
        const count = (group: string | null): number | null =>
          users === null
            ? null
            : users.filter((user) => group === null || user.group === group).length * panel.sample;
        return {
          ...cells(TARGET_GROUPS, (group) => `C8.${group}.${String(year)}`, count),
          [`C8.total.${String(year)}`]: count(null),
        };
      }),
    ) as Cells,
};

/** First group by education at entry. */
const C9: Statistic = {
  target: 'C9',
  compute(panel) {
    const users = newUsers(panel, monthsOf(2016, JANUARY, MARCH));
    return Object.assign(
      {},
      ...EDUCATION_KEYS.map((level): Cells => {
        const has = is(panel, 'education', ...EDUCATION[level]);
        const here = users?.filter((user) => has(user.state, user.person)) ?? null;
        return cells(
          TARGET_GROUPS,
          (group) => `C9.${group}.${level}`,
          (group) =>
            here === null ? null : percent(here.filter((user) => user.group === group).length, here.length),
        );
      }),
    ) as Cells;
  },
};

/**
 * Share met by an adviser within so many weeks. The model knows the months of registration and of the first meeting. Both
 * are taken to be even over their months, the meeting after the registration: a meeting in the same month then comes
 * within a share w of a month with probability 1 - (1 - w)², one `months` later by the triangle between `months` - 1 and
 * `months` + 1. Who leaves before a meeting has no follow-up to wait for.
 */
const C11: Statistic = {
  target: 'C11',
  compute(panel) {
    const waits = monthsToMeeting(panel);
    return cells(
      WEEKS,
      (weeks) => `C11.weeks-${String(weeks)}`,
      (weeks) => {
        if (waits === null) return null;
        let met = 0;
        for (const wait of waits) if (wait !== null) met += chanceWithin(wait, weeks / WEEKS_PER_MONTH);
        return percent(met, waits.length);
      },
    );
  },
};

/** Chance that a meeting `months` calendar months after registration came within `limit` months. */
export function chanceWithin(months: number, limit: number): number {
  const past = (by: number): number => {
    const left = Math.max(0, Math.min(1, by));
    return left * left;
  };
  if (months === 0) return 1 - past(1 - limit);
  if (limit <= months) return past(limit - months + 1) / 2;
  return 1 - past(months + 1 - limit) / 2;
}

/** Calendar months from registration to the first meeting of each new user who stays for it; null where not met yet. */
function monthsToMeeting(panel: Panel): readonly (number | null)[] | null {
  const users = newUsers(panel, years(FOLLOW_UP_YEAR));
  if (users === null) return null;
  const registered = atNav(panel);
  const met = is(panel, 'contact', 'met');
  const waits: (number | null)[] = [];
  for (const { person, month, state } of users) {
    const end = panel.offsets[person + 1];
    let at = state;
    while (at < end && registered(at, person) && !met(at, person)) at += 1;
    if (at < end && met(at, person)) waits.push(panel.month[at] - month);
    else if (at === end && endOf(panel, person, end - 1) === panel.endMonth) waits.push(null);
  }
  return waits;
}

/** Into specially adapted without being new: moved up, or back within twelve months. */
const C16: Statistic = {
  target: 'C16',
  compute(panel) {
    // The published figure follows from the stocks of two Januaries and the inflow between them.
    const window = { from: monthOf(2016, JANUARY) + 1, to: monthOf(2018, JANUARY) + 1 };
    if (!covers(panel, { from: window.from - LOOK_BACK, to: window.to })) return { C16: null };
    const registered = atNav(panel);
    const adapted = is(panel, 'nav_group', 'specially-adapted');
    const waiting = is(panel, 'nav_group', 'unassessed');
    let moves = 0;
    visitMoves(panel, window, UNDER_30, (person, _, before, after) => {
      if (!adapted(after, person) || adapted(before, person)) return;
      const registration = firstOfRegistration(panel, person, after, registered);
      const isFirstGroup = registration === after || allBetween(person, registration, after, waiting);
      const isNew = awayFor(panel, person, panel.month[registration], LOOK_BACK, registered) !== false;
      if (!(isFirstGroup && isNew)) moves += 1;
    });
    return { C16: (moves * panel.sample) / (window.to - window.from) };
  },
};

/** First state of the registration a state belongs to. */
function firstOfRegistration(panel: Panel, person: number, state: number, registered: Test): number {
  let first = state;
  while (first > panel.offsets[person] && registered(first - 1, person)) first -= 1;
  return first;
}

function allBetween(person: number, from: number, to: number, test: Test): boolean {
  for (let state = from; state < to; state += 1) if (!test(state, person)) return false;
  return true;
}

export const NAV_ENTRIES: readonly Statistic[] = [C8, C9, C11, C16];
