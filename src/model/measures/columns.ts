/** Labour-market measures: who is in which, until when, who waits for which; and the county pools of places. */
import type { ColumnLayout } from '../state/columns.js';

/** Measure columns hold index + 1; 0 is none. */
export const NO_MEASURE = 0;

export const MEASURE_COLUMNS = {
  measure: 'u8',
  since: 'u16',
  plannedEnd: 'u16',
  /** Queue for a place, and since when. */
  queuedFor: 'u8',
  queuedSince: 'u16',
  /** A subsidy promised but no employer yet: measure index + 1. It lapses. */
  voucher: 'u8',
  voucherUntil: 'u16',
  /** Add-on: follow-up after or beside another measure, until month. */
  followUpUntil: 'u16',
  /** Add-on: a mentor beside a measure in a workplace, until month; 0 for none. */
  mentorUntil: 'u16',
  /** Last month any measure ended; 0 for never. */
  lastEnd: 'u16',
  lastMeasure: 'u8',
  /** Bit per measure (modulo 32) ever used: "once only" rules. */
  used: 'u32',
  /** No measure may start before this month (the shadow "no measures for 12 months"). */
  barredUntil: 'u16',
} as const satisfies ColumnLayout;

/** Whose money pays a place: the budget most measures share, a policy's new money, an appropriation of its own. */
export const PURSE = { measures: 0, fresh: 1, own: 2 } as const;
export const PURSES = 3;

/** One row per purse and county (purse-major). Kroner of agents, in the standard prices of `prices.ts`. */
export const BUDGET_COLUMNS = {
  /** What the grant in force comes to a month. */
  rate: 'f64',
  /** Granted for this calendar year, and spent of it so far. */
  granted: 'f64',
  spent: 'f64',
  /** 1 where somebody with a place was held back for lack of money when places were last given out. */
  short: 'u8',
} as const satisfies ColumnLayout;

/** One row per measure and county (measure-major). */
export const PLACE_POOL_COLUMNS = {
  /** Places at a time, of the sample, this month. */
  places: 'i32',
  occupied: 'i32',
  waiting: 'i32',
} as const satisfies ColumnLayout;
