/** The accounts of a contrast over all jobs: fiscal and social apart, by line, year and payer, in all and per participant. */
import { PUBLIC_PAYERS, type AccountLine, type Accounts, type AccountYears } from './account-years.js';
import type { Interval } from './comparison.js';
import { fiellerInterval } from './fieller.js';
import { signsOf } from './ministry-rows.js';
import type {
  AccountRow,
  AccountTotal,
  Continuation,
  CostPerRow,
  MinistryAccounts,
  PayerRow,
} from './ministry-tables.js';
import {
  breakEvenYear,
  continuationOf,
  discountWeights,
  fiscalYears,
  LASTING_YEARS,
  socialYears,
} from './present-value.js';
import { estimate, estimateRatio, type Drawn } from './uncertainty.js';

const MONTHS_PER_YEAR = 12;
const OUTLAYS = ['providers', 'advisers', 'subsidies', 'benefits'] as const;
const TAXES = ['wage-taxes', 'benefit-taxes'] as const;
const TOTALS: readonly AccountTotal[] = [
  ...OUTLAYS,
  'outlays',
  ...TAXES,
  'taxes',
  'fiscal',
  'production',
  'adults',
  'financing',
  'social',
];

/** What the accounts are made of in one job. */
export interface DrawnAccounts extends Drawn {
  readonly accounts: AccountYears;
  /** Persons of the country who started the policy's measures, and those simulated. */
  readonly participants: number;
  readonly startedLate: boolean;
  /** Whole years of the policy within the run. */
  readonly wholeYears: number;
  /** Extra person-months in unsubsidised work, and new disability pensions averted, over the run. */
  readonly jobMonths: number;
  readonly pensionsAverted: number;
}

/** Kroner of each year in a total, not discounted. */
function yearsOf(flows: AccountYears, total: AccountTotal, accounts: Accounts): Float64Array {
  const sum = (lines: readonly AccountLine[]): Float64Array =>
    Float64Array.from({ length: flows.years }, (_, year) =>
      lines.reduce((kroner, line) => kroner + flows.lines[line][year], 0),
    );
  switch (total) {
    case 'outlays':
      return sum(OUTLAYS);
    case 'taxes':
      return sum(TAXES);
    case 'fiscal':
      return fiscalYears(flows);
    case 'financing':
      return fiscalYears(flows).map((left) => -left * accounts.taxFinancing);
    case 'social':
      return socialYears(flows, accounts);
    default:
      return flows.lines[total];
  }
}

/**
 * The accounts over all jobs, sorted by replication and draw.
 *
 * @param n simulated persons behind them
 * @param hasMeasures whether the policy brings measures, so that there are participants to divide by
 */
export function ministryAccounts(
  items: readonly DrawnAccounts[],
  assumptions: Accounts,
  n: number,
  hasMeasures: boolean,
): MinistryAccounts {
  const weights = discountWeights(items[0]?.accounts.years ?? 0, assumptions);
  const worth = (series: ArrayLike<number>, until = weights.length): number => {
    let kroner = 0;
    for (let year = 0; year < until; year += 1) kroner += series[year] * weights[year];
    return kroner;
  };
  const totalOf = (total: AccountTotal) => (item: DrawnAccounts) =>
    worth(yearsOf(item.accounts, total, assumptions));
  const each = (valueOf: (item: DrawnAccounts) => number): Interval | null =>
    hasMeasures
      ? estimateRatio(items, (item) => ({ numerator: valueOf(item), denominator: item.participants }), n)
      : null;
  const wanted = TOTALS.filter(
    (line) => line !== 'adults' || items.every(({ accounts }) => accounts.hasAdults),
  );
  const means = (total: AccountTotal): number[] =>
    Array.from(weights, (_, year) => mean(items, (item) => yearsOf(item.accounts, total, assumptions)[year]));
  return {
    assumptions,
    rows: wanted.map((line): AccountRow => ({
      line,
      total: estimate(items, totalOf(line), n),
      each: each(totalOf(line)),
    })),
    years: wanted.flatMap((line) =>
      Array.from(weights, (_, year) => ({
        line,
        year,
        kroner: estimate(items, (item) => yearsOf(item.accounts, line, assumptions)[year], n),
      })),
    ),
    cumulative: (['fiscal', 'social'] as const).flatMap((account) =>
      Array.from(weights, (_, year) => ({
        account,
        year,
        kroner: estimate(items, (item) => worth(yearsOf(item.accounts, account, assumptions), year + 1), n),
      })),
    ),
    payers: PUBLIC_PAYERS.map((payer): PayerRow => {
      const paid = (item: DrawnAccounts): number => worth(item.accounts.payers[payer]);
      return { payer, total: estimate(items, paid, n), each: each(paid) };
    }),
    costPer: costPer(items, (item) => -totalOf('fiscal')(item), n),
    breakEven: {
      fiscal: breakEvenYear(means('fiscal'), weights),
      social: breakEvenYear(means('social'), weights),
    },
    continuation: continuation(items, assumptions, n, hasMeasures),
    signs: { fiscal: signsOf(items, totalOf('fiscal')), social: signsOf(items, totalOf('social')) },
  };
}

function mean(items: readonly DrawnAccounts[], valueOf: (item: DrawnAccounts) => number): number {
  const central = items.filter(({ draw }) => draw === 0);
  return central.reduce((sum, item) => sum + valueOf(item), 0) / central.length;
}

function costPer(
  items: readonly DrawnAccounts[],
  costOf: (item: DrawnAccounts) => number,
  n: number,
): readonly CostPerRow[] {
  const central = items.filter(({ draw }) => draw === 0);
  const row = (wanted: CostPerRow['wanted'], amountOf: (item: DrawnAccounts) => number): CostPerRow => {
    const { bounded, ...ratio } = fiellerInterval(
      central.map((item) => ({ numerator: costOf(item), denominator: amountOf(item) })),
    );
    return { wanted, cost: estimate(items, costOf, n), amount: estimate(items, amountOf, n), ratio, bounded };
  };
  return [
    row('job-year', ({ jobMonths }) => jobMonths / MONTHS_PER_YEAR),
    row('pension-averted', ({ pensionsAverted }) => pensionsAverted),
  ];
}

/** Says nothing where the policy is still in force in the last years of the run: they are not what goes on after it. */
function continuation(
  items: readonly DrawnAccounts[],
  assumptions: Accounts,
  n: number,
  hasMeasures: boolean,
): Continuation {
  const silent = (silence: Continuation['silence']): Continuation => ({
    fiscal: null,
    social: null,
    silence,
  });
  if (!hasMeasures) return silent('no-measure');
  if (items.some(({ wholeYears }) => wholeYears < LASTING_YEARS)) return silent('short');
  if (items.some(({ startedLate }) => startedLate)) return silent('in-force');
  const of = (side: 'fiscal' | 'social'): Interval =>
    estimate(
      items,
      ({ accounts, wholeYears }) => continuationOf(accounts, assumptions, wholeYears)?.[side] ?? null,
      n,
    );
  return { fiscal: of('fiscal'), social: of('social'), silence: null };
}
