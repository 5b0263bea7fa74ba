import type { Month } from '../vocabulary/months.js';
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import { pairedDifference } from './paired.js';
import { seriesOf, type WorldTables } from './tables.js';

/** What turns a stream of kroner into accounts: shares, unless said otherwise (`account.*` of the evidence). */
export interface Accounts {
  /** Real rate a year, for the first forty years and after them. */
  readonly discountRate: number;
  readonly discountRateLater: number;
  /** What a krone of public money costs beside itself. */
  readonly taxFinancing: number;
  /** Employer contribution and income tax, of the wage cost. */
  readonly wageTax: number;
  /** Income tax, of taxable benefits. */
  readonly benefitTax: number;
  /** What is lost of an effect each year after the run, and years after it that count. */
  readonly fade: number;
  readonly yearsAfter: number;
  /** Employed of 20-64 now and as the goals have it, and persons of that age. */
  readonly goal: {
    readonly now: number;
    readonly in2030: number;
    readonly in2035: number;
    readonly population: number;
  };
}

/** Lines of the accounts. Costs and benefits are public outlays; production is the wage cost of jobs. */
export const ACCOUNT_LINES = [
  'providers',
  'advisers',
  'subsidies',
  'benefits',
  'wage-taxes',
  'benefit-taxes',
  'production',
  'adults',
] as const;
export type AccountLine = (typeof ACCOUNT_LINES)[number];

/** Who pays outlays. Taxes are a line of their own: they are shared between the three by rules the model does not have. */
export const PUBLIC_PAYERS = ['state', 'county', 'municipality'] as const;
export type PublicPayer = (typeof PUBLIC_PAYERS)[number];

/**
 * Scenario minus base by whole years since the policy begins: kroner of the price year, whole country, not discounted. The last
 * year may be cut short by the end of the run.
 */
export interface AccountYears {
  readonly years: number;
  readonly lines: Readonly<Record<AccountLine, Float64Array>>;
  /** Outlays: providers, advisers, subsidies and benefits together. */
  readonly payers: Readonly<Record<PublicPayer, Float64Array>>;
  /** False where adults' posts were not recorded: then that line is zero and means nothing. */
  readonly hasAdults: boolean;
}

const EVERYBODY = 'all';
const PRODUCTION = 'production.wage-cost';
const ADULTS = 'stock.jobs.adults';
const JOBS = ['stock.activity.job-without-subsidy', 'stock.activity.job-with-subsidy'] as const;
const MONEY = /^money\.(state|county|municipality)\.(.+)$/;
const LINE_OF_ITEM: Readonly<Record<string, AccountLine>> = {
  'measure-providers': 'providers',
  'adviser-hours': 'advisers',
  'introduction-programme': 'providers',
  'training-grants': 'providers',
  'wage-subsidy': 'subsidies',
};
const UNTAXED: ReadonlySet<string> = new Set(['measure-benefit', 'social-assistance']);

/** The accounts of a pair of worlds, year by year. */
export function accountYears(
  base: WorldTables,
  scenario: WorldTables,
  policyStart: Month,
  { wageTax, benefitTax }: Pick<Accounts, 'wageTax' | 'benefitTax'>,
): AccountYears {
  const begin = policyStart - scenario.firstMonth;
  const years = Math.max(0, Math.ceil((scenario.months - Math.max(0, begin)) / MONTHS_PER_YEAR));
  const empty = (): Float64Array => new Float64Array(years);
  const lines = Object.fromEntries(ACCOUNT_LINES.map((line) => [line, empty()])) as Record<
    AccountLine,
    Float64Array
  >;
  const payers = Object.fromEntries(PUBLIC_PAYERS.map((payer) => [payer, empty()])) as Record<
    PublicPayer,
    Float64Array
  >;
  const addTo = (
    targets: readonly (readonly [Float64Array, number])[],
    series: Float64Array | null,
  ): void => {
    if (series === null) return;
    for (let month = Math.max(0, begin); month < series.length; month += 1) {
      const year = Math.floor((month - begin) / MONTHS_PER_YEAR);
      for (const [target, share] of targets) target[year] += share * series[month];
    }
  };
  const names = new Set([...scenario.outcomes, ...base.outcomes].map((outcome) => outcome.name));
  for (const name of names) {
    const [, payer, item] = MONEY.exec(name) ?? [];
    if (payer === undefined || item === undefined) continue;
    const line = LINE_OF_ITEM[item] ?? 'benefits';
    const taxed = line === 'benefits' && !UNTAXED.has(item) ? benefitTax : 0;
    addTo(
      [
        [lines[line], 1],
        [payers[payer as PublicPayer], 1],
        [lines['benefit-taxes'], taxed],
      ],
      difference(base, scenario, name),
    );
  }
  addTo(
    [
      [lines.production, 1],
      [lines['wage-taxes'], wageTax],
    ],
    difference(base, scenario, PRODUCTION),
  );
  const adults = adultsWorth(base, scenario);
  addTo(
    [
      [lines.adults, 1],
      [lines['wage-taxes'], wageTax],
    ],
    adults,
  );
  return { years, lines, payers, hasAdults: adults !== null };
}

/** A post pays the same whoever holds it, so an adult's is worth what a young person's job is worth in the base that month. */
function adultsWorth(base: WorldTables, scenario: WorldTables): Float64Array | null {
  const posts = pairedDifference(local(base, ADULTS), local(scenario, ADULTS), scenario.sample);
  const production = seriesOf(base, PRODUCTION, EVERYBODY);
  if (posts === null || production === null) return null;
  const jobs = JOBS.map((name) => seriesOf(base, name, EVERYBODY));
  return posts.map((more, month) => {
    const held = jobs.reduce((persons, series) => persons + (series?.[month] ?? 0), 0);
    return held > 0 ? more * (production[month] / held) : 0;
  });
}

/** Person-months of adults in the posts young people compete for, scenario minus base; null where not recorded. */
export function adultMonths(base: WorldTables, scenario: WorldTables, policyStart: Month): number | null {
  const posts = pairedDifference(local(base, ADULTS), local(scenario, ADULTS), scenario.sample);
  if (posts === null) return null;
  let months = 0;
  for (let month = Math.max(0, policyStart - scenario.firstMonth); month < posts.length; month += 1)
    months += posts[month];
  return months;
}

/** An outcome of offices and employers, or one counted with everybody's. */
function local(world: WorldTables, name: string): Float64Array | null {
  return seriesOf({ ...world, ...world.local }, name, EVERYBODY) ?? seriesOf(world, name, EVERYBODY);
}

/** An item only one of the worlds knows is nothing in the other. */
function difference(base: WorldTables, scenario: WorldTables, name: string): Float64Array | null {
  const with_ = seriesOf(scenario, name, EVERYBODY);
  const without = seriesOf(base, name, EVERYBODY);
  const some = with_ ?? without;
  if (some === null) return null;
  const nothing = new Float64Array(some.length);
  return pairedDifference(without ?? nothing, with_ ?? nothing, scenario.sample);
}
