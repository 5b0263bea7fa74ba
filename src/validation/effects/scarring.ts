/**
 * Target F8: what a slump on leaving school does to work five years later, from two worlds of the same luck, one of them
 * without the oil slump. The same leavers in both, so that nothing but the slump differs.
 */
import { COUNTIES, EDUCATION_LEVELS } from '../../vocabulary/codes.js';
import { monthOf } from '../../vocabulary/months.js';
import { is, reader, stateAt, visitMoves, type Panel } from '../panel.js';
import { employed } from '../statistics/standing.js';

/** Counties the oil slump hit (Rogaland most), and the years it was deepest there. */
const HIT = ['agder', 'rogaland', 'vestland', 'more-og-romsdal'].map((county) =>
  (COUNTIES as readonly string[]).indexOf(county),
);
const DEEPEST = { from: monthOf(2015, 1), to: monthOf(2017, 1) } as const;
const LEAVERS = { from: 16, below: 30 } as const;
const FIVE_YEARS = 60;
/** Back in education this soon, it was a break between two courses. */
const BREAK = 4;
const POINTS = 100;

interface Leaver {
  readonly row: number;
  readonly month: number;
  readonly isLowSkilled: boolean;
}

/** Those who left education in the hit counties in the slump, by person and month. */
function leaversOf(panel: Panel): Map<string, Leaver> {
  const idle = is(panel, 'enrolment', 'none');
  const county = reader(panel, 'county');
  const education = reader(panel, 'education');
  const compulsory = EDUCATION_LEVELS.indexOf('compulsory');
  const leavers = new Map<string, Leaver>();
  visitMoves(panel, DEEPEST, LEAVERS, (row, month, before, after) => {
    if (before < 0 || idle(before, row) || !idle(after, row) || !HIT.includes(county(after))) return;
    const later = stateAt(panel, row, month + BREAK);
    if (later < 0 || !idle(later, row)) return;
    leavers.set(`${String(panel.people.person[row])} ${String(month)}`, {
      row,
      month,
      isLowSkilled: education(after) === compulsory,
    });
  });
  return leavers;
}

/** Cells of F8: percentage points fewer in work with the slump, and whether most among those with compulsory school only. */
export function scarringValues(panel: Panel, withoutSlump: Panel): Map<string, number | null> {
  const there = leaversOf(withoutSlump);
  const works = employed(panel);
  const worksThere = employed(withoutSlump);
  const sums = { low: 0, other: 0 };
  const persons = { low: 0, other: 0 };
  for (const [key, leaver] of leaversOf(panel)) {
    const twin = there.get(key);
    if (twin === undefined) continue;
    const state = stateAt(panel, leaver.row, leaver.month + FIVE_YEARS);
    const twinState = stateAt(withoutSlump, twin.row, twin.month + FIVE_YEARS);
    if (state < 0 || twinState < 0) continue;
    const group = leaver.isLowSkilled ? 'low' : 'other';
    persons[group] += 1;
    sums[group] += Number(worksThere(twinState, twin.row)) - Number(works(state, leaver.row));
  }
  const all = persons.low + persons.other;
  const both = persons.low > 0 && persons.other > 0;
  return new Map([
    ['F8.size', all === 0 ? null : ((sums.low + sums.other) * POINTS) / all],
    ['F8.low-skilled', both ? Number(sums.low / persons.low > sums.other / persons.other) : null],
  ]);
}
