/** Who is at NAV at the end of a month. */
import { monthOf, type Month } from '../../vocabulary/months.js';
import { covers, everIn, is, visit } from '../panel.js';
import { shareOf, stock } from './counts.js';
import {
  APRIL,
  FROM_18_TO_29,
  JANUARY,
  MARCH,
  SEPTEMBER,
  UNDER_30,
  cells,
  endOfYear,
  meanOf,
  percent,
  range,
  ratio,
  years,
  type Statistic,
} from './statistic.js';
import {
  TARGET_GROUPS,
  inTargetGroup,
  jobSeeker,
  onAllowance,
  receives,
  reducedCapacity,
} from './standing.js';

/** Stock by group in a January. */
function groupStock(target: string, year: number): Statistic {
  return {
    target,
    compute: (panel) =>
      cells(
        TARGET_GROUPS,
        (group) => `${target}.${group}.${String(year)}`,
        (group) => stock(panel, monthOf(year, JANUARY), UNDER_30, inTargetGroup(panel, group)),
      ),
  };
}

/** Registered, without work and not on measures: what the official main status calls registered unemployed. */
const C12: Statistic = {
  target: 'C12',
  compute: (panel) =>
    cells(
      [2016, 2018],
      (year) => `C12.${String(year)}`,
      (year) => {
        const window = years(year);
        if (!covers(panel, window)) return null;
        const unemployed = is(panel, 'main_status', 'registered-unemployed');
        let months = 0;
        visit(panel, window, UNDER_30, (person, _, state) => {
          if (unemployed(state, person)) months += 1;
        });
        return (months / (window.to - window.from)) * panel.sample;
      },
    ),
};

const THREE_COUNTIES = ['agder', 'innlandet', 'nordland'] as const;

const C13: Statistic = {
  target: 'C13',
  compute(panel) {
    const seekers = jobSeeker(panel);
    const share = (month: Month): number | null =>
      meanOf(
        THREE_COUNTIES.map((county) =>
          shareOf(panel, month, FROM_18_TO_29, seekers, is(panel, 'county', county)),
        ),
      );
    const [march, april] = [share(monthOf(2020, MARCH)), share(monthOf(2020, APRIL))];
    return {
      'C13.january-2020': share(monthOf(2020, JANUARY)),
      'C13.peak-2020': march === null || april === null ? null : Math.max(march, april),
      'C13.september-2020': share(monthOf(2020, SEPTEMBER)),
    };
  },
};

const C14: Statistic = {
  target: 'C14',
  compute: (panel) =>
    cells(
      range(2010, 2019),
      (year) => `C14.${String(year)}`,
      (year) => {
        const month = endOfYear(year);
        return shareOf(panel, month, UNDER_30, reducedCapacity(panel));
      },
    ),
};

/** Of those of 18-29 at the end of the year: social assistance in at least one of its months. */
const C15: Statistic = {
  target: 'C15',
  compute: (panel) =>
    cells(
      [2010, 2019],
      (year) => `C15.${String(year)}`,
      (year) => {
        const window = years(year);
        if (!covers(panel, window)) return null;
        const supported = receives(panel, 'social-assistance');
        let persons = 0;
        let whole = 0;
        visit(panel, { from: window.to - 1, to: window.to }, FROM_18_TO_29, (person) => {
          whole += 1;
          if (everIn(panel, person, window, supported)) persons += 1;
        });
        return percent(persons, whole);
      },
    ),
};

const C17: Statistic = {
  target: 'C17',
  compute: (panel) => ({
    C17: ratio(
      stock(panel, endOfYear(2018), UNDER_30, onAllowance(panel)),
      stock(panel, monthOf(2018, JANUARY), UNDER_30, inTargetGroup(panel, 'specially-adapted')),
    ),
  }),
};

export const NAV_STOCKS: readonly Statistic[] = [
  groupStock('C1', 2016),
  groupStock('C2', 2017),
  groupStock('C3', 2018),
  C12,
  C13,
  C14,
  C15,
  C17,
];
