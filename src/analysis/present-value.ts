import type { Month } from '../vocabulary/months.js';
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import { pairedDifference } from './paired.js';
import { seriesOf, type WorldTables } from './tables.js';

/** What turns a stream of kroner into one amount. */
export interface Accounts {
  /** Real rate, share per year. */
  readonly discountRate: number;
  /** What a krone of public money costs beside itself, share. */
  readonly taxFinancing: number;
}

/**
 * A policy's accounts, scenario minus base: kroner of the price year, whole country, discounted to the year in which the policy
 * begins, by whole years. Only what happens within the run is in them.
 */
export interface PresentValue {
  /** Wage cost of the young people's jobs, subsidised ones at their full wage cost. */
  readonly production: number;
  /** The same of the adults whose posts they compete for, valued as the young people's mean job; null where not recorded. */
  readonly adults: number | null;
  /** Providers of measures and advisers' hours. */
  readonly resources: number;
  /** Change in public outlays, gross: no income tax and no value added tax. */
  readonly outlays: number;
  /** Wage subsidies within the outlays. */
  readonly subsidies: number;
  /** Cost of financing the outlays by taxes. */
  readonly financing: number;
  /** Production, adults' too, less resources and financing. Benefits and subsidies themselves are transfers. */
  readonly social: number;
}

const PRODUCTION = 'production.wage-cost';
const ADULTS = 'stock.jobs.adults';
const JOBS = ['stock.activity.job-without-subsidy', 'stock.activity.job-with-subsidy'] as const;
const PUBLIC = ['money.state.', 'money.county.', 'money.municipality.'] as const;
const RESOURCES = ['.measure-providers', '.adviser-hours'] as const;
const SUBSIDY = 'money.state.wage-subsidy';
const EVERYBODY = 'all';

/** Social and fiscal accounts of a scenario against a base, from the month the policy begins to the end of the run. */
export function presentValue(
  base: WorldTables,
  scenario: WorldTables,
  policyStart: Month,
  { discountRate, taxFinancing }: Accounts,
): PresentValue {
  const begin = policyStart - scenario.firstMonth;
  const weights = discountWeights(scenario.months, begin, discountRate);
  const worth = (series: Float64Array | null): number => {
    let sum = 0;
    if (series !== null)
      for (let month = 0; month < series.length; month += 1) sum += series[month] * weights[month];
    return sum;
  };
  const ofOutcome = (name: string): number => worth(difference(base, scenario, name));
  const names = [...new Set([...scenario.outcomes, ...base.outcomes].map((outcome) => outcome.name))];
  const total = (wanted: (name: string) => boolean): number =>
    names.reduce((sum, name) => (wanted(name) ? sum + ofOutcome(name) : sum), 0);
  const isPublic = (name: string): boolean => PUBLIC.some((prefix) => name.startsWith(prefix));
  const production = ofOutcome(PRODUCTION);
  const adults = adultsWorth(base, scenario, weights);
  const resources = total((name) => isPublic(name) && RESOURCES.some((item) => name.endsWith(item)));
  const outlays = total(isPublic);
  const financing = outlays * taxFinancing;
  return {
    production,
    adults,
    resources,
    outlays,
    subsidies: ofOutcome(SUBSIDY),
    financing,
    social: production + (adults ?? 0) - resources - financing,
  };
}

/** One over (1 + rate) for each whole year since the beginning; 0 before it, where two paired worlds are one. */
function discountWeights(months: number, begin: number, rate: number): Float64Array {
  const weights = new Float64Array(months);
  let weight = 1;
  for (let month = Math.max(0, begin); month < months; month += 1) {
    const since = month - begin;
    if (since > 0 && since % MONTHS_PER_YEAR === 0) weight /= 1 + rate;
    weights[month] = weight;
  }
  return weights;
}

/** A post pays the same whoever holds it, so an adult's is worth what a young person's job is worth in the base that month. */
function adultsWorth(base: WorldTables, scenario: WorldTables, weights: Float64Array): number | null {
  const posts = pairedDifference(local(base, ADULTS), local(scenario, ADULTS), scenario.sample);
  const production = seriesOf(base, PRODUCTION, EVERYBODY);
  if (posts === null || production === null) return null;
  const jobs = JOBS.map((name) => seriesOf(base, name, EVERYBODY));
  let sum = 0;
  for (let month = 0; month < posts.length; month += 1) {
    const held = jobs.reduce((persons, series) => persons + (series?.[month] ?? 0), 0);
    if (held > 0) sum += posts[month] * (production[month] / held) * weights[month];
  }
  return sum;
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
