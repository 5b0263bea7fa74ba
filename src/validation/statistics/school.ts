/** School: who completes and when, leaving and returning, apprenticeship contracts, the follow-up service. */
import { calendarMonthOf, monthOf } from '../../vocabulary/months.js';
import { ENROLMENTS } from '../../vocabulary/codes.js';
import { covers, everIn, is, stateAt, visit, visitMoves, type Panel, type Window } from '../panel.js';
import { AUGUST, cells, holds, monthsOf, percent, range, years, type Statistic } from './statistic.js';
import { A6 } from './school-moves.js';
import { not } from './standing.js';

const YEAR = 12;
const GENERAL = ENROLMENTS.indexOf('upper-secondary-general');
const VOCATIONAL = ENROLMENTS.indexOf('upper-secondary-vocational');

interface Cohort {
  /** Autumns of entry. */
  readonly autumns: readonly number[];
  /** Months from entry to the count, by first track. */
  readonly after: (track: number) => number;
  readonly among?: (person: number) => boolean;
}

/**
 * Share without (or with) completed upper secondary among those who began in an autumn, per cent. Those who have left the
 * country or died by then are not counted. Null outside the panel.
 */
function completed(panel: Panel, { autumns, after, among = () => true }: Cohort): number | null {
  const has = not(is(panel, 'education', 'compulsory'));
  const { firstEntry, firstTrack } = panel.people;
  let whole = 0;
  let done = 0;
  const latest =
    Math.max(...autumns.map((year) => monthOf(year, AUGUST))) + Math.max(after(GENERAL), after(VOCATIONAL));
  const earliest =
    Math.min(...autumns.map((year) => monthOf(year, AUGUST))) + Math.min(after(GENERAL), after(VOCATIONAL));
  if (!covers(panel, { from: earliest, to: latest + 1 })) return null;
  for (let person = 0; person < panel.persons; person += 1) {
    const entry = firstEntry[person];
    if (entry === 0 || calendarMonthOf(entry) !== AUGUST || !among(person)) continue;
    if (!autumns.some((year) => monthOf(year, AUGUST) === entry)) continue;
    const state = stateAt(panel, person, entry + after(firstTrack[person]));
    if (state < 0) continue;
    whole += 1;
    if (has(state, person)) done += 1;
  }
  return percent(done, whole);
}

function notCompleted(panel: Panel, cohort: Cohort): number | null {
  const share = completed(panel, cohort);
  return share === null ? null : 100 - share;
}

/** Nominal time: three years in general tracks, four in vocational ones. */
function nominal(track: number): number {
  return (track === GENERAL ? 3 : 4) * YEAR;
}

function fiveYears(): number {
  return 5 * YEAR;
}

const A1: Statistic = {
  target: 'A1',
  compute: (panel) => ({ A1: notCompleted(panel, { autumns: [2016], after: nominal }) }),
};

const A2: Statistic = {
  target: 'A2',
  compute: (panel) => ({
    A2: notCompleted(panel, { autumns: [2016], after: (track) => nominal(track) + 2 * YEAR }),
  }),
};

const COHORTS = range(2010, 2012);

const A3: Statistic = {
  target: 'A3',
  compute: (panel) => ({ A3: notCompleted(panel, { autumns: COHORTS, after: fiveYears }) }),
};

/** Applicants of the year, by residence then, who are apprentices at some month end of what is left of the year. */
const A4: Statistic = {
  target: 'A4',
  compute(panel) {
    const window = years(2019);
    const share = (county: string | null): number | null => {
      if (!covers(panel, window)) return null;
      const applies = is(panel, 'apprenticeship_application', 'this-month');
      const apprentice = is(panel, 'enrolment', 'apprenticeship');
      const here = county === null ? (): boolean => true : is(panel, 'county', county);
      let applicants = 0;
      let contracts = 0;
      visitMoves(panel, window, { from: 16, below: 40 }, (person, month, _, state) => {
        if (!applies(state, person) || !here(state, person)) return;
        applicants += 1;
        if (everIn(panel, person, { from: month, to: window.to }, apprentice)) contracts += 1;
      });
      return percent(contracts, applicants);
    };
    return {
      'A4.norway': share(null),
      ...cells(['nordland', 'innlandet', 'agder'], (county) => `A4.${county}`, share),
    };
  },
};

/** Published for the school year 2022-23; stock or cumulative is not said. */
const FOLLOW_UP_SERVICE = 14_700;
const SERVICE_YEAR: Window = { from: monthOf(2022, AUGUST), to: monthOf(2023, AUGUST) };
const SERVICE_AGES = { from: 16, below: 22 };

const A5: Statistic = {
  target: 'A5',
  compute(panel) {
    const [mean, all] = inService(panel);
    return {
      A5: holds([mean, all], (stock, count) => stock <= FOLLOW_UP_SERVICE && count >= FOLLOW_UP_SERVICE),
    };
  },
  behind(panel) {
    const [mean, all] = inService(panel);
    return { 'A5.mean-stock': mean, 'A5.count': all };
  },
};

/** Mean stock, and persons counted at any time in the school year. */
function inService(panel: Panel): readonly [number | null, number | null] {
  if (!covers(panel, SERVICE_YEAR)) return [null, null];
  const inContact = is(panel, 'follow_up_service', 'in-contact');
  let months = 0;
  let persons = 0;
  let last = -1;
  visit(panel, SERVICE_YEAR, SERVICE_AGES, (person, _, state) => {
    if (!inContact(state, person)) return;
    months += 1;
    if (person !== last) persons += 1;
    last = person;
  });
  return [(months / YEAR) * panel.sample, persons * panel.sample];
}

const H4: Statistic = {
  target: 'H4',
  compute(panel) {
    const track = (wanted: number): number | null =>
      completed(panel, {
        autumns: [2012],
        after: fiveYears,
        among: (person) => panel.people.firstTrack[person] === wanted,
      });
    const points = (among: (marks: number) => boolean): number | null =>
      completed(panel, {
        autumns: COHORTS,
        after: fiveYears,
        among: (person) => among(panel.people.marks[person]),
      });
    return {
      'H4.general': track(GENERAL),
      'H4.vocational': track(VOCATIONAL),
      'H4.points-55-and-over': points((marks) => marks >= 55),
      'H4.points-under-25': points((marks) => marks < 25),
    };
  },
};

const STUDENT_CELLS = [
  [19, 2018],
  [20, 2018],
  [21, 2018],
  [22, 2024],
  [23, 2024],
] as const;
const SEPTEMBER = 9;
/** Words for `SEXES` in the cells of H5. */
const SEX_WORDS = ['women', 'men'] as const;

/** Share of an age and sex in higher education on 1 October: at the end of September. */
const H5: Statistic = {
  target: 'H5',
  compute(panel) {
    const student = is(panel, 'enrolment', 'higher-education');
    return Object.fromEntries(
      STUDENT_CELLS.flatMap(([age, year]) =>
        SEX_WORDS.map((word, sex) => {
          const window = monthsOf(year, SEPTEMBER, SEPTEMBER);
          const counts = { whole: 0, students: 0 };
          if (covers(panel, window)) {
            visit(panel, window, { from: age, below: age + 1 }, (person, _, state) => {
              if (panel.people.sex[person] !== sex) return;
              counts.whole += 1;
              if (student(state, person)) counts.students += 1;
            });
          }
          return [`H5.${String(age)}.${word}.${String(year)}`, percent(counts.students, counts.whole)];
        }),
      ),
    );
  },
};

/** Semesters: January to May, September to December. */
const NO_TERM = [6, 7, 8];

const H6: Statistic = {
  target: 'H6',
  compute(panel) {
    const window = years(2022);
    if (!covers(panel, window)) return { H6: null };
    const student = is(panel, 'enrolment', 'higher-education');
    const works = is(panel, 'main_status', 'employed');
    let whole = 0;
    let working = 0;
    visit(panel, window, { from: 16, below: 40 }, (person, month, state) => {
      if (NO_TERM.includes(calendarMonthOf(month)) || !student(state, person)) return;
      whole += 1;
      if (works(state, person)) working += 1;
    });
    return { H6: percent(working, whole) };
  },
};

export const SCHOOL: readonly Statistic[] = [A1, A2, A3, A4, A5, A6, H4, H5, H6];
