/**
 * Targets G: what a life in work instead of on disability pension is worth, by the model's own accounts. The social
 * account counts what is produced (the wage cost an employer pays) and, of the pension saved, only the cost of financing it by
 * taxes; leisure lost is not counted. In kroner of the publications: amounts follow the basic amount.
 */
import type { ParameterTable } from '../../model/declarations.js';
import { AGE_BANDS, AGE_BAND_STARTS, SEGMENTS } from '../../vocabulary/codes.js';
import type { Month } from '../../vocabulary/months.js';
import { goneFrom, stateAt, visitMoves, type Panel } from '../panel.js';
import { allOf, employed, not, onAllowance, onDisability } from '../statistics/standing.js';

const MILLION = 1e6;
/** Years for which the first discount rate holds. */
const FIRST_YEARS = 40;
/** Age from which a wage grows as the evidence says for those over the model's ages. */
const OLDEST_AGE = 40;
const MONTHS_PER_YEAR = 12;
/** Years at the end of the panel whose mean stands for all years after it. */
const LASTING = 3;
const LONGEST = 10;
const TWENTIES = { from: 20, below: 30 } as const;

/** Numbers the published sums need and no world has (`account.*` of the evidence). */
export interface Published {
  readonly yearsInWork: number;
  /** Completed years. */
  readonly ageAtStart: number;
  readonly ageAtAllowance: number;
  readonly pensionAge: number;
  /** Shares: per public krone; per year, in the first forty years and after them. */
  readonly taxFinancing: number;
  readonly discountRate: number;
  readonly discountRateLater: number;
}

/** What a year in work and a year on full disability pension are, kroner of the publications, and what the sums take for given. */
export interface YearlyAccounts extends Published {
  /** Wage cost of a year at an age in completed years. */
  wageCost(age: number): number;
  /** Full disability pension from 20. */
  readonly pension: number;
}

/**
 * The accounts of a scenario, with the values in force in a month: a post without formal requirements, hours as the model
 * gives somebody with the capacity that gives a right to the pension, women and men alike.
 *
 * @throws Error where the scenario lacks a parameter
 */
export function yearlyAccounts(parameters: ParameterTable, month: Month): YearlyAccounts {
  const vector = (name: string): Float64Array => {
    const dated = parameters.get(name);
    if (dated === undefined) throw new Error(`the scenario has no ${name}`);
    let values = dated[0].values;
    for (const entry of dated) if (entry.from <= month) values = entry.values;
    return values;
  };
  const scalar = (name: string): number => vector(`account.${name}`)[0];
  const basicAmount = scalar('published.basic-amount');
  const growth = scalar('published.wage-growth-after-40');
  const most = scalar('published.capacity') + scalar('published.hours-above-capacity');
  const [part] = vector('market.hours.part');
  let hours = 0;
  const full = vector('market.hours.full');
  for (const share of full)
    hours += (share * Math.min(1, most) + (1 - share) * Math.min(part, most)) / full.length;
  const wages = vector('market.wage');
  const segment = SEGMENTS.indexOf('no-requirement') * AGE_BANDS.length;
  const [ratio] = vector('money.wage-cost');
  const [level] = vector('benefits.disability.level');
  return {
    wageCost: (age) => {
      let band = 0;
      for (const [index, start] of AGE_BAND_STARTS.entries()) if (age >= start) band = index;
      let wage = wages[segment + band] * MONTHS_PER_YEAR * basicAmount;
      for (let year = OLDEST_AGE; year < age; year += 1) wage *= 1 + growth;
      return wage * hours * ratio;
    },
    pension: level * basicAmount,
    yearsInWork: scalar('published.years-in-work'),
    ageAtStart: scalar('published.age-at-start'),
    ageAtAllowance: scalar('published.age-at-allowance'),
    pensionAge: scalar('published.pension-age'),
    taxFinancing: scalar('tax-financing'),
    discountRate: scalar('discount-rate'),
    discountRateLater: scalar('discount-rate-later'),
  };
}

/** G1: in work every year instead of on full disability pension, million kroner, undiscounted. */
export function gainOfWork(accounts: YearlyAccounts): number {
  let kroner = 0;
  for (let year = 0; year < accounts.yearsInWork; year += 1) {
    kroner += accounts.wageCost(accounts.ageAtStart + year) + accounts.pension * accounts.taxFinancing;
  }
  return kroner / MILLION;
}

/**
 * Where people were who left the allowance in their twenties: share employed by whole years since.
 * Null for years nobody can be followed.
 */
export interface AfterAllowance {
  /** Those who left it for a job. */
  readonly toWork: readonly (number | null)[];
  /** Those who left it for disability pension. */
  readonly toPension: readonly (number | null)[];
}

/** Follows those who left the allowance at 20-29, for as long as the panel can see them. */
export function afterAllowance(panel: Panel): AfterAllowance {
  const onIt = onAllowance(panel);
  const pensioned = onDisability(panel);
  const works = employed(panel);
  const worksOnly = allOf(works, not(pensioned));
  const follow = { work: counts(), pension: counts() };
  const window = { from: panel.firstMonth + 1, to: panel.endMonth };
  visitMoves(panel, window, TWENTIES, (person, month, before, after) => {
    if (before < 0 || !onIt(before, person) || onIt(after, person)) return;
    const group = pensioned(after, person) ? follow.pension : worksOnly(after, person) ? follow.work : null;
    if (group === null) return;
    for (let year = 0; year < LONGEST; year += 1) {
      const at = month + year * MONTHS_PER_YEAR;
      if (at >= Math.min(panel.endMonth, goneFrom(panel, person))) break;
      group.seen[year] += 1;
      if (works(stateAt(panel, person, at), person)) group.employed[year] += 1;
    }
  });
  const shares = ({ seen, employed }: Counts): (number | null)[] =>
    seen.map((persons, year) => (persons === 0 ? null : employed[year] / persons));
  return { toWork: shares(follow.work), toPension: shares(follow.pension) };
}

interface Counts {
  readonly seen: number[];
  readonly employed: number[];
}
function counts(): Counts {
  return { seen: Array<number>(LONGEST).fill(0), employed: Array<number>(LONGEST).fill(0) };
}

/**
 * G2: from the allowance to work instead of to disability pension, to the age of old-age pension, million kroner,
 * discounted. Work is not for ever: employment follows what the model's people do in the years the panel has, and the mean
 * of the last of them after that.
 *
 * @returns null where fewer than three years can be followed
 */
export function gainAfterAllowance(accounts: YearlyAccounts, after: AfterAllowance): number | null {
  const known = after.toWork.flatMap((share, year) => {
    const other = after.toPension[year];
    return share === null || other === null ? [] : [share - other];
  });
  if (known.length < LASTING) return null;
  const last = known.slice(-LASTING);
  const lasting = last.reduce((sum, share) => sum + share, 0) / LASTING;
  let kroner = 0;
  let weight = 1;
  for (let year = 0; accounts.ageAtAllowance + year < accounts.pensionAge; year += 1) {
    const more = known[year] ?? lasting;
    const gain =
      more * accounts.wageCost(accounts.ageAtAllowance + year) + accounts.pension * accounts.taxFinancing;
    kroner += gain * weight;
    weight /= 1 + (year < FIRST_YEARS ? accounts.discountRate : accounts.discountRateLater);
  }
  return kroner / MILLION;
}

/** Cells of targets G. */
export function moneyValues(parameters: ParameterTable, panel: Panel): Map<string, number | null> {
  const accounts = yearlyAccounts(parameters, panel.endMonth - 1);
  return new Map([
    ['G1', gainOfWork(accounts)],
    ['G2', gainAfterAllowance(accounts, afterAllowance(panel))],
  ]);
}
