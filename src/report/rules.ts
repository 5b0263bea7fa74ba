/**
 * When the report may say what. Applied once, before anything is drawn or written, so that no chart, table or
 * sentence can show what another one leaves out.
 */
import type {
  Comparison,
  Contrast,
  Displacement,
  Interval,
  LeagueRow,
  MinistryAccounts,
  WaterfallStep,
} from '../analysis/comparison.js';

/** Below this number of replications no interval is shown; parameter bands ask as many draws. */
export const LEAST_REPLICATIONS = 8;

/** Below this number of simulated participants over all replications there is no headline. */
export const LEAST_PARTICIPANTS = 100;

/**
 * What an interval lets one say.
 * - `more`, `less`: every band lies on one side of zero
 * - `zero`: simulation noise alone holds zero
 * - `zero-with-parameters`: only parameter uncertainty holds zero
 * - `no-interval`: there is an estimate and nothing around it
 * - `empty`: nothing was estimated
 */
export type Reading = 'more' | 'less' | 'zero' | 'zero-with-parameters' | 'no-interval' | 'empty';

/** Reads an interval. An effect that is exactly zero in every replication reads as zero. */
export function readInterval(interval: Interval): Reading {
  const { estimate, low, high, parameterLow, parameterHigh } = interval;
  if (estimate === null) return 'empty';
  const noise = low !== null && high !== null;
  const parameters = parameterLow !== null && parameterHigh !== null;
  if (noise && low <= 0 && high >= 0) return 'zero';
  if (parameters && parameterLow <= 0 && parameterHigh >= 0) return 'zero-with-parameters';
  if (!noise && !parameters) return 'no-interval';
  return estimate > 0 ? 'more' : 'less';
}

/** True where the sign of an estimate may be said. */
export function isTold(interval: Interval): boolean {
  const reading = readInterval(interval);
  return reading === 'more' || reading === 'less';
}

/** True where too few people stand behind a number for it to be printed. */
export function tooFew(persons: number): boolean {
  return persons < LEAST_PARTICIPANTS;
}

/** The comparison with the intervals taken out that too few replications or draws stand behind. */
export function withShownIntervals(comparison: Comparison): Comparison {
  const noise = comparison.replications >= LEAST_REPLICATIONS;
  const parameters = comparison.draws >= LEAST_REPLICATIONS;
  const shown = (interval: Interval): Interval => ({
    ...interval,
    low: noise ? interval.low : null,
    high: noise ? interval.high : null,
    parameterLow: parameters ? interval.parameterLow : null,
    parameterHigh: parameters ? interval.parameterHigh : null,
  });
  return {
    ...comparison,
    contrasts: comparison.contrasts.map((contrast) => shownContrast(contrast, shown)),
    league: comparison.league.map((row) => shownLeague(row, shown)),
    outsideAccounts: comparison.outsideAccounts.map((account) => ({
      ...account,
      participants: shown(account.participants),
      saved: account.saved.map((row) => ({ ...row, each: row.each === null ? null : shown(row.each) })),
    })),
  };
}

function shownContrast(contrast: Contrast, shown: (interval: Interval) => Interval): Contrast {
  return {
    ...contrast,
    participants: shown(contrast.participants),
    curves: contrast.curves.map((curve) => ({ ...curve, difference: curve.difference.map(shown) })),
    gained: contrast.gained.map((row) => ({ ...row, months: shown(row.months) })),
    money: contrast.money.map((row) => ({ ...row, difference: shown(row.difference) })),
    moneyPerParticipant: shown(contrast.moneyPerParticipant),
    moneyTotal: shown(contrast.moneyTotal),
    stocks: contrast.stocks.map((row) => ({ ...row, difference: shown(row.difference) })),
    spillover: shown(contrast.spillover),
    world: shown(contrast.world),
    displacement: contrast.displacement === null ? null : shownDisplacement(contrast.displacement, shown),
    waiting: contrast.waiting.map((row) => ({ ...row, difference: shown(row.difference) })),
    ministry: contrast.ministry.map((row) => ({ ...row, difference: shown(row.difference) })),
    accounts: contrast.accounts === null ? null : shownAccounts(contrast.accounts, shown),
  };
}

function shownDisplacement(
  { waterfalls, deadweight, origins }: Displacement,
  shown: (interval: Interval) => Interval,
): Displacement {
  const steps = (of: readonly WaterfallStep[]): readonly WaterfallStep[] =>
    of.map((step) => ({ ...step, persons: shown(step.persons) }));
  return {
    waterfalls: waterfalls.map((row) => ({
      ...row,
      people: steps(row.people),
      posts: steps(row.posts),
      vacancies: row.vacancies === null ? null : shown(row.vacancies),
    })),
    deadweight: deadweight.map((row) => ({ ...row, world: shown(row.world), shadow: shown(row.shadow) })),
    origins: origins.map((row) => ({ ...row, share: shown(row.share), persons: shown(row.persons) })),
  };
}

function shownAccounts(
  accounts: MinistryAccounts,
  shown: (interval: Interval) => Interval,
): MinistryAccounts {
  const maybe = (interval: Interval | null): Interval | null => (interval === null ? null : shown(interval));
  const noise = shown({ ...NO_BANDS, low: 0, high: 0 }).low !== null;
  return {
    ...accounts,
    rows: accounts.rows.map((row) => ({ ...row, total: shown(row.total), each: maybe(row.each) })),
    years: accounts.years.map((row) => ({ ...row, kroner: shown(row.kroner) })),
    cumulative: accounts.cumulative.map((row) => ({ ...row, kroner: shown(row.kroner) })),
    payers: accounts.payers.map((row) => ({ ...row, total: shown(row.total), each: maybe(row.each) })),
    costPer: accounts.costPer.map((row) => ({
      ...row,
      cost: shown(row.cost),
      amount: shown(row.amount),
      ratio: noise ? row.ratio : { ...row.ratio, low: null, high: null },
    })),
    continuation: {
      ...accounts.continuation,
      fiscal: maybe(accounts.continuation.fiscal),
      social: maybe(accounts.continuation.social),
    },
  };
}

function shownLeague(row: LeagueRow, shown: (interval: Interval) => Interval): LeagueRow {
  const noise = shown({ ...NO_BANDS, low: 0, high: 0 }).low !== null;
  return {
    ...row,
    effect: shown(row.effect),
    reach: row.reach === null ? null : shown(row.reach),
    cost: shown(row.cost),
    net: shown(row.net),
    fiscal: shown(row.fiscal),
    costPerJobYear: noise ? row.costPerJobYear : { ...row.costPerJobYear, low: null, high: null },
  };
}

const NO_BANDS: Interval = {
  estimate: null,
  low: null,
  high: null,
  parameterLow: null,
  parameterHigh: null,
  n: 0,
};
