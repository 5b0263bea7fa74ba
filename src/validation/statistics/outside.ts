/** Outside work and education: the official main status at the end of a year, and Fafo's narrower count. */
import type { Month } from '../../vocabulary/months.js';
import { is, ofSex, type Ages, type Panel, type Test } from '../panel.js';
import { shareOf } from './counts.js';
import {
  FROM_18_TO_29,
  UNDER_30,
  cells,
  endOfYear,
  holds,
  range,
  ratio,
  type Statistic,
} from './statistic.js';
import { EDUCATION, allOf, anyOf, onAllowance, onDisability, outside } from './standing.js';

const LAST = endOfYear(2022);
/** The model's youngest are 16; those of 15 are at school and stand in the published denominator. */
const FROM_16_OF_15 = 14 / 15;

function shareOutside(panel: Panel, month: Month, ages: Ages = FROM_18_TO_29, among?: Test): number | null {
  return shareOf(panel, month, ages, outside(panel), among);
}

const B1: Statistic = { target: 'B1', compute: (panel) => ({ B1: shareOutside(panel, LAST) }) };

function compositionOf(target: 'B2' | 'B3', status: string): Statistic {
  return {
    target,
    compute: (panel) => ({
      [target]: shareOf(panel, LAST, FROM_18_TO_29, is(panel, 'main_status', status), outside(panel)),
    }),
  };
}

const BUMP_YEARS = range(2016, 2022);

const B4: Statistic = {
  target: 'B4',
  compute(panel) {
    const shares = BUMP_YEARS.map((year) => shareOutside(panel, endOfYear(year)));
    return {
      'B4.lowest-2022': holds(shares, (...values) => {
        const last = values.pop();
        return last !== undefined && values.every((value) => value > last);
      }),
      'B4.bump-2020': holds(
        [2019, 2020, 2021].map((year) => shares[BUMP_YEARS.indexOf(year)]),
        (before, during, after) => during > before && after <= before,
      ),
    };
  },
  behind: (panel) =>
    cells(
      BUMP_YEARS,
      (year) => `B4.share.${String(year)}`,
      (year) => shareOutside(panel, endOfYear(year)),
    ),
};

const B5_BANDS = {
  '18-19': { from: 18, below: 20 },
  '20-24': { from: 20, below: 25 },
  '25-29': { from: 25, below: 30 },
} as const;
const B5_KEYS = ['18-19', '20-24', '25-29'] as const;
const SEXES = ['women', 'men'] as const;

const B5: Statistic = {
  target: 'B5',
  compute(panel) {
    const [youngest, middle, oldest] = B5_KEYS.map((band) => shareOutside(panel, LAST, B5_BANDS[band]));
    const bySex = shareBySex(panel);
    return {
      'B5.rises-with-age': holds([youngest, middle, oldest], (a, b, c) => a < b && b < c),
      'B5.more-for-women': holds(
        [bySex.women['18-19'], bySex.women['25-29'], bySex.men['18-19'], bySex.men['25-29']],
        (w1, w2, m1, m2) => w2 - w1 > m2 - m1,
      ),
    };
  },
  behind(panel) {
    const bySex = shareBySex(panel);
    return Object.fromEntries(
      SEXES.flatMap((sex) => B5_KEYS.map((band) => [`B5.share.${sex}.${band}`, bySex[sex][band]])),
    );
  },
};

type BySex = Readonly<
  Record<(typeof SEXES)[number], Readonly<Record<(typeof B5_KEYS)[number], number | null>>>
>;

function shareBySex(panel: Panel): BySex {
  const share = (sex: number, band: (typeof B5_KEYS)[number]): number | null =>
    shareOutside(panel, LAST, B5_BANDS[band], ofSex(panel, sex));
  const bands = (sex: number): BySex['men'] => ({
    '18-19': share(sex, '18-19'),
    '20-24': share(sex, '20-24'),
    '25-29': share(sex, '25-29'),
  });
  return { women: bands(0), men: bands(1) };
}

/** Measure participants taken out; other statuses as Statistics Norway has them. */
const B6: Statistic = {
  target: 'B6',
  compute: (panel) =>
    cells(
      range(2010, 2017),
      (year) => `B6.${String(year)}`,
      (year) => {
        const neet = is(panel, 'main_status', 'registered-unemployed', 'health-benefit', 'other', 'unknown');
        const month = endOfYear(year);
        const share = shareOf(panel, month, UNDER_30, neet);
        return share === null ? null : share * FROM_16_OF_15;
      },
    ),
};

const B7: Statistic = {
  target: 'B7',
  compute(panel) {
    const ages = { from: 25, below: 40 };
    const notStudying = is(panel, 'enrolment', 'none');
    const risk = (level: 'not-completed' | 'upper-secondary'): number | null =>
      shareOutside(panel, LAST, ages, allOf(notStudying, is(panel, 'education', ...EDUCATION[level])));
    return { B7: ratio(risk('not-completed'), risk('upper-secondary')) };
  },
};

const B8: Statistic = {
  target: 'B8',
  compute(panel) {
    const recipient = anyOf(onAllowance(panel), onDisability(panel));
    const share = shareOf(panel, LAST, FROM_18_TO_29, is(panel, 'main_status', 'health-benefit'), recipient);
    return { B8: share === null ? null : share / 100 };
  },
};

export const OUTSIDE: readonly Statistic[] = [
  B1,
  compositionOf('B2', 'unknown'),
  compositionOf('B3', 'health-benefit'),
  B4,
  B5,
  B6,
  B7,
  B8,
];
