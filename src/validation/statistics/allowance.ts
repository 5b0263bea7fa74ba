/** Work assessment allowance: who receives it, who starts, where it ends; and who comes to reduced capacity. */
import { monthOf } from '../../vocabulary/months.js';
import { ageAt, covers, goneFrom, is, ofSex, stateAt, visitMoves, type Ages, type Test } from '../panel.js';
import { entries, shareOf, stock } from './counts.js';
import { diagnosisShare, newOnAllowance, startsAllowance } from './health-shares.js';
import {
  APRIL,
  FROM_18_TO_29,
  JUNE,
  MARCH,
  UNDER_30,
  cells,
  endOfYear,
  meanOf,
  monthsOf,
  percent,
  range,
  years,
  type Statistic,
} from './statistic.js';
import {
  EDUCATION,
  YOUNG_BANDS,
  YOUNG_KEYS,
  not,
  onAllowance,
  onDisability,
  reducedCapacity,
} from './standing.js';

const D1: Statistic = {
  target: 'D1',
  compute: (panel) => ({ D1: stock(panel, endOfYear(2018), UNDER_30, onAllowance(panel)) }),
};

const D2: Statistic = {
  target: 'D2',
  compute(panel) {
    const share = (year: number): number | null =>
      shareOf(panel, endOfYear(year), FROM_18_TO_29, onAllowance(panel));
    const [before, after] = [share(2021), share(2023)];
    return {
      'D2.2021': before,
      'D2.2023': after,
      'D2.change': before === null || after === null ? null : after - before,
    };
  },
};

const D3: Statistic = {
  target: 'D3',
  compute: (panel) => ({ D3: newOnAllowance(panel, years(2023), FROM_18_TO_29) }),
  behind(panel) {
    const first = is(panel, 'allowance_grants', 'one');
    return {
      'D3.first-time': newOnAllowance(panel, years(2023), FROM_18_TO_29, first),
      'D3.returning': newOnAllowance(panel, years(2023), FROM_18_TO_29, not(first)),
    };
  },
};

const D4: Statistic = {
  target: 'D4',
  compute(panel) {
    const month = endOfYear(2018);
    const on = onAllowance(panel);
    const share = (test: Test): number | null => shareOf(panel, month, UNDER_30, test, on);
    const ofAge =
      ({ from, below }: Ages): Test =>
      (_, person) => {
        const age = ageAt(panel, person, month);
        return age >= from && age < below;
      };
    return {
      'D4.women': share(ofSex(panel, 0)),
      ...cells(
        YOUNG_KEYS,
        (band) => `D4.${band}`,
        (band) => share(ofAge(YOUNG_BANDS[band])),
      ),
      'D4.not-completed': share(is(panel, 'education', ...EDUCATION['not-completed'])),
    };
  },
};

const D5: Statistic = {
  target: 'D5',
  compute: (panel) =>
    cells(
      [2018, 2023],
      (year) => `D5.${String(year)}`,
      (year) => diagnosisShare(panel, endOfYear(year), UNDER_30, onAllowance(panel), 'mental'),
    ),
};

const TEN_YEARS = 120;

/** Of those who started in 2012 and are still in the country ten years after, to the month. */
const D8: Statistic = {
  target: 'D8',
  compute(panel) {
    const window = years(2012);
    if (!covers(panel, { from: window.from, to: window.to + TEN_YEARS })) return { D8: null };
    const starts = startsAllowance(panel);
    const pension = onDisability(panel);
    const begun = new Set<number>();
    let pensioners = 0;
    let whole = 0;
    visitMoves(panel, window, { from: 20, below: 30 }, (person, month, before, after) => {
      if (!starts(before, after, person) || begun.has(person)) return;
      const later = month + TEN_YEARS;
      if (later >= goneFrom(panel, person)) return;
      begun.add(person);
      whole += 1;
      if (pension(stateAt(panel, person, later), person)) pensioners += 1;
    });
    return { D8: percent(pensioners, whole) };
  },
};

const SECOND_QUARTERS = range(2011, 2018);

const D13: Statistic = {
  target: 'D13',
  compute(panel) {
    const started = (year: number): number | null =>
      newOnAllowance(panel, monthsOf(year, APRIL, JUNE), UNDER_30);
    return {
      'D13.mean': meanOf(SECOND_QUARTERS.map(started)),
      ...cells(SECOND_QUARTERS, (year) => `D13.${String(year)}`, started),
    };
  },
};

const D14: Statistic = {
  target: 'D14',
  compute: (panel) =>
    cells(
      [2019, 2020],
      (year) => `D14.${String(year)}`,
      (year) => stock(panel, monthOf(year, MARCH), { from: 18, below: 25 }, onAllowance(panel)),
    ),
};

const D15: Statistic = {
  target: 'D15',
  compute: (panel) => ({
    D15: meanOf(
      range(2011, 2018).map((year) => entries(panel, years(year), UNDER_30, reducedCapacity(panel))),
    ),
  }),
};

export const ALLOWANCE: readonly Statistic[] = [D1, D2, D3, D4, D5, D8, D13, D14, D15];
