/** A6: when in the year young people leave upper secondary uncompleted, and return to it. */
import { calendarMonthOf, monthOf } from '../../vocabulary/months.js';
import { covers, is, visitMoves, type Panel, type Window } from '../panel.js';
import {
  AUGUST,
  DECEMBER,
  JANUARY,
  cells,
  holds,
  percent,
  range,
  type Cells,
  type Statistic,
} from './statistic.js';

const UPPER_SECONDARY = [
  'upper-secondary-general',
  'upper-secondary-vocational',
  'apprenticeship',
  'training-contract',
] as const;

/** The replay's calendar years; a panel may go on after it. */
const REPLAY = { from: 2010, to: 2024 };
const OCTOBER = 10;
const NOVEMBER = 11;

export const A6: Statistic = {
  target: 'A6',
  compute(panel) {
    const { left, returned } = schoolMoves(panel);
    const total = returned.reduce((sum, count) => sum + count, 0);
    return {
      'A6.leaving': holds(
        left.some((count) => count > 0)
          ? [OCTOBER, NOVEMBER, DECEMBER, JANUARY].map((month) => left[month - 1])
          : [null],
        (october, november, december, january) => Math.min(october, january) > Math.max(november, december),
      ),
      'A6.returning': percent(returned[AUGUST - 1], total),
    };
  },
  behind(panel): Cells {
    const { left, returned } = schoolMoves(panel);
    return {
      ...cells(
        range(1, 12),
        (month) => `A6.left.${String(month)}`,
        (month) => left[month - 1] * panel.sample,
      ),
      ...cells(
        range(1, 12),
        (month) => `A6.returned.${String(month)}`,
        (month) => returned[month - 1] * panel.sample,
      ),
    };
  },
};

/** Persons who leave upper secondary uncompleted and who return to it, by calendar month, whole school years. */
function schoolMoves(panel: Panel): { left: number[]; returned: number[] } {
  const left = range(1, 12).map(() => 0);
  const returned = range(1, 12).map(() => 0);
  const window = wholeSchoolYears(panel);
  const enrolled = is(panel, 'enrolment', ...UPPER_SECONDARY);
  const outOfSchool = is(panel, 'enrolment', 'none');
  const lacks = is(panel, 'education', 'compulsory');
  visitMoves(panel, window, { from: 16, below: 40 }, (person, month, before, after) => {
    if (!lacks(after, person)) return;
    const at = calendarMonthOf(month) - 1;
    if (enrolled(before, person) && outOfSchool(after, person)) left[at] += 1;
    const entry = panel.people.firstEntry[person];
    if (outOfSchool(before, person) && enrolled(after, person) && entry > 0 && entry < month)
      returned[at] += 1;
  });
  return { left, returned };
}

/** School years of the replay that the panel has whole: August to July. */
function wholeSchoolYears(panel: Panel): Window {
  const { from, to } = REPLAY;
  const began = range(from, to - 1).filter((year) =>
    covers(panel, { from: monthOf(year, AUGUST), to: monthOf(year + 1, AUGUST) }),
  );
  if (began.length === 0) return { from: panel.firstMonth, to: panel.firstMonth };
  return { from: monthOf(began[0], AUGUST), to: monthOf(began[began.length - 1] + 1, AUGUST) };
}
