/** Disability pension: who receives it, for what, who starts, who works beside it. */
import { monthOf } from '../../vocabulary/months.js';
import { covers, everIn, is, visit, type Panel, type Test } from '../panel.js';
import { entries, shareOf, stock } from './counts.js';
import { diagnosisShare } from './health-shares.js';
import {
  FROM_18_TO_29,
  JUNE,
  cells,
  endOfYear,
  meanOf,
  percent,
  range,
  years,
  type Statistic,
} from './statistic.js';
import { employed, onAllowance, onDisability } from './standing.js';

const FLAT_YEARS = [2021, 2022, 2023] as const;

const D6: Statistic = {
  target: 'D6',
  compute(panel) {
    const share = (year: number): number | null =>
      shareOf(panel, endOfYear(year), FROM_18_TO_29, onDisability(panel));
    const flat = FLAT_YEARS.map(share).filter((value) => value !== null);
    return {
      ...cells([2010, 2013, 2019, 2020, ...FLAT_YEARS], (year) => `D6.${String(year)}`, share),
      'D6.flat-after-2021': flat.length < FLAT_YEARS.length ? null : Math.max(...flat) - Math.min(...flat),
    };
  },
};

const D7: Statistic = {
  target: 'D7',
  compute: (panel) =>
    cells(
      ['mental', 'nervous', 'congenital'],
      (diagnosis) => `D7.${diagnosis}`,
      (diagnosis) => onDisabilityFor(panel, diagnosis),
    ),
};

function onDisabilityFor(panel: Panel, diagnosis: string): number | null {
  return diagnosisShare(panel, endOfYear(2020), FROM_18_TO_29, onDisability(panel), diagnosis);
}

const D9: Statistic = {
  target: 'D9',
  compute(panel) {
    const window = years(2022);
    const works = employed(panel);
    const share = (test: Test): number | null => {
      if (!covers(panel, window)) return null;
      let worked = 0;
      let whole = 0;
      visit(panel, { from: window.to - 1, to: window.to }, { from: 18, below: 40 }, (person, _, state) => {
        if (!test(state, person)) return;
        whole += 1;
        if (everIn(panel, person, window, works)) worked += 1;
      });
      return percent(worked, whole);
    };
    return {
      'D9.work-assessment-allowance': share(onAllowance(panel)),
      'D9.disability-pension': share(onDisability(panel)),
    };
  },
};

const D10: Statistic = {
  target: 'D10',
  compute: (panel) =>
    cells(
      ['agder', 'nordland'],
      (county) => `D10.${county}`,
      (county) =>
        shareOf(panel, endOfYear(2020), FROM_18_TO_29, onDisability(panel), is(panel, 'county', county)),
    ),
};

/**
 * The month in which a panel opens has stocks and no flows: of the opening year eleven months are counted and scaled to
 * twelve.
 */
const D11: Statistic = {
  target: 'D11',
  compute(panel) {
    const started = (year: number): number | null => {
      const window = years(year);
      const counted = entries(panel, window, FROM_18_TO_29, onDisability(panel));
      return counted === null || window.from > panel.firstMonth ? counted : (counted / 11) * 12;
    };
    return {
      ...cells(range(2010, 2016), (year) => `D11.${String(year)}`, started),
      'D11.2021-2023': meanOf(FLAT_YEARS.map(started)),
    };
  },
};

const D12: Statistic = {
  target: 'D12',
  compute(panel) {
    const on = onDisability(panel);
    return {
      'D12.2010': stock(panel, endOfYear(2010), FROM_18_TO_29, on),
      'D12.2012': stock(panel, endOfYear(2012), FROM_18_TO_29, on),
      'D12.2016': stock(panel, monthOf(2016, JUNE), FROM_18_TO_29, on),
    };
  },
};

export const DISABILITY: readonly Statistic[] = [D6, D7, D9, D10, D11, D12];
