import type { Month } from '../vocabulary/months.js';
import { accountYears, type AccountLine, type Accounts, type AccountYears } from './account-years.js';
import type { WorldTables } from './tables.js';

/** Years for which the first discount rate holds. */
const FIRST_YEARS = 40;
/** Last years of the run whose mean is taken to go on after it. */
export const LASTING_YEARS = 3;

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
  /** Change in public outlays, before taxes. */
  readonly outlays: number;
  /** Wage subsidies within the outlays. */
  readonly subsidies: number;
  /** Employer contribution and income tax on wages and benefits: more is less to finance. */
  readonly taxes: number;
  /** What public budgets are left with: taxes less outlays. */
  readonly fiscal: number;
  /** Cost of financing outlays less taxes by other taxes. */
  readonly financing: number;
  /** Production, adults' too, less resources and financing. Benefits, subsidies and taxes themselves are transfers. */
  readonly social: number;
}

/** Social and fiscal accounts of a scenario against a base, from the month the policy begins to the end of the run. */
export function presentValue(
  base: WorldTables,
  scenario: WorldTables,
  policyStart: Month,
  accounts: Accounts,
): PresentValue {
  return valueOf(accountYears(base, scenario, policyStart, accounts), accounts);
}

/** One over (1 + rate) for each whole year since the beginning, the later rate after forty years. */
export function discountWeights(
  years: number,
  { discountRate, discountRateLater }: Pick<Accounts, 'discountRate' | 'discountRateLater'>,
): Float64Array {
  const weights = new Float64Array(years);
  let weight = 1;
  for (let year = 0; year < years; year += 1) {
    if (year > 0) weight /= 1 + (year <= FIRST_YEARS ? discountRate : discountRateLater);
    weights[year] = weight;
  }
  return weights;
}

/** Accounts of years, discounted. */
export function valueOf(flows: AccountYears, accounts: Accounts): PresentValue {
  const weights = discountWeights(flows.years, accounts);
  const worth = (line: AccountLine): number =>
    flows.lines[line].reduce((sum, kroner, year) => sum + kroner * weights[year], 0);
  const subsidies = worth('subsidies');
  const production = worth('production');
  const adults = flows.hasAdults ? worth('adults') : null;
  const taxes = worth('wage-taxes') + worth('benefit-taxes');
  const resources = worth('providers') + worth('advisers');
  const outlays = resources + subsidies + worth('benefits');
  const fiscal = taxes - outlays;
  const financing = -fiscal * accounts.taxFinancing;
  return {
    production,
    adults,
    resources,
    outlays,
    subsidies,
    taxes,
    fiscal,
    financing,
    social: production + (adults ?? 0) - resources - financing,
  };
}

/** What public budgets are left with each year, not discounted: taxes less outlays. */
export function fiscalYears({ lines, years }: AccountYears): Float64Array {
  return Float64Array.from(
    { length: years },
    (_, year) =>
      lines['wage-taxes'][year] +
      lines['benefit-taxes'][year] -
      lines.providers[year] -
      lines.advisers[year] -
      lines.subsidies[year] -
      lines.benefits[year],
  );
}

/** The social account of each year, not discounted. */
export function socialYears(
  flows: AccountYears,
  { taxFinancing }: Pick<Accounts, 'taxFinancing'>,
): Float64Array {
  const fiscal = fiscalYears(flows);
  const { production, adults, providers, advisers } = flows.lines;
  return fiscal.map(
    (left, year) => production[year] + adults[year] - providers[year] - advisers[year] + taxFinancing * left,
  );
}

/**
 * First year since the policy begins (0 is its first) from which the discounted sum is at least zero and stays so to the end
 * of the run; null where it ends below. A sum that was never below zero breaks even in year 0.
 */
export function breakEvenYear(flows: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  let sum = 0;
  let since: number | null = null;
  for (let year = 0; year < flows.length; year += 1) {
    sum += flows[year] * weights[year];
    if (sum < 0) since = null;
    else since ??= year;
  }
  return since;
}

/**
 * What the years after the run would add, by the stated rule: the mean of the last three whole years of the run goes on, a
 * share of it lost each year, for so many years, discounted to the year the policy begins. Providers, advisers and subsidies
 * are left out, since places no longer given out cost nothing.
 *
 * @returns null where the run has fewer than three whole years
 */
export function continuationOf(
  flows: AccountYears,
  accounts: Accounts,
  wholeYears: number,
): { readonly fiscal: number; readonly social: number } | null {
  if (wholeYears < LASTING_YEARS) return null;
  const yearly = (line: AccountLine): number => {
    let sum = 0;
    for (let year = wholeYears - LASTING_YEARS; year < wholeYears; year += 1) sum += flows.lines[line][year];
    return sum / LASTING_YEARS;
  };
  const fiscal = yearly('wage-taxes') + yearly('benefit-taxes') - yearly('benefits');
  const social = yearly('production') + yearly('adults') + accounts.taxFinancing * fiscal;
  const weights = discountWeights(wholeYears + Math.ceil(accounts.yearsAfter), accounts);
  let kept = 1;
  let factor = 0;
  for (let year = wholeYears; year < weights.length; year += 1) {
    kept *= 1 - accounts.fade;
    factor += kept * weights[year];
  }
  return { fiscal: fiscal * factor, social: social * factor };
}
