/** Outcomes a ministry asks for and the accounts of a contrast, as plain tables. */
import type { AccountLine, Accounts, PublicPayer } from './account-years.js';
import type { Interval } from './comparison.js';
import type { PlainInterval } from './interval.js';

/** In how many replications with the central parameters the sign is that of the estimate. */
export interface SignCount {
  readonly same: number;
  readonly of: number;
}

export type MinistryUnit = 'persons' | 'person-months' | 'per cent' | 'percentage points' | 'months';

/** A value without and with the policy in one job. */
export interface MinistryCell {
  readonly outcome: string;
  readonly estimand: 'own' | 'world';
  readonly group: string;
  readonly horizon: number | null;
  readonly unit: MinistryUnit;
  readonly without: number | null;
  readonly with: number | null;
}

/** One outcome, with the policy and without: worlds for `world`, participants and their shadows for `own`. */
export interface MinistryRow {
  readonly outcome: string;
  readonly estimand: 'own' | 'world';
  readonly group: string;
  /** Last month counted, since the policy begins (world) or since the start (own); null for the whole run. */
  readonly horizon: number | null;
  readonly unit: MinistryUnit;
  readonly without: number | null;
  readonly with: number | null;
  readonly difference: Interval;
  readonly signs: SignCount;
}

/** What an account is summed to. `fiscal`: taxes less outlays; `social`: production less resources and financing. */
export type AccountTotal = AccountLine | 'outlays' | 'taxes' | 'financing' | 'fiscal' | 'social';

/** A line of the accounts over the run, discounted: in all and for each participant (null without any), kroner. */
export interface AccountRow {
  readonly line: AccountTotal;
  readonly total: Interval;
  readonly each: Interval | null;
}

/** A line in one year since the policy begins, kroner, not discounted. */
export interface AccountYearRow {
  readonly line: AccountTotal;
  /** 0 is the first year. */
  readonly year: number;
  readonly kroner: Interval;
}

/** Change in outlays of one payer over the run, discounted; taxes are shared by rules the model does not have. */
export interface PayerRow {
  readonly payer: PublicPayer;
  readonly total: Interval;
  readonly each: Interval | null;
}

/** Kroner of net public cost for each unit of what is wanted. */
export interface CostPerRow {
  readonly wanted: 'job-year' | 'pension-averted';
  /** Discounted net public cost, kroner, and how much of what is wanted, over the run. */
  readonly cost: Interval;
  readonly amount: Interval;
  readonly ratio: PlainInterval;
  /** False where the amount cannot be told from zero, so that no interval exists. */
  readonly bounded: boolean;
}

/** Years after the run by the stated rule, discounted kroner; null where the rule says nothing, and why. */
export interface Continuation {
  readonly fiscal: Interval | null;
  readonly social: Interval | null;
  readonly silence: 'in-force' | 'no-measure' | 'short' | null;
}

/** An account summed and discounted up to and including a year since the policy begins, kroner. */
export interface CumulativeRow {
  readonly account: 'fiscal' | 'social';
  /** 0 is the first year. */
  readonly year: number;
  readonly kroner: Interval;
}

export interface MinistryAccounts {
  readonly assumptions: Accounts;
  readonly rows: readonly AccountRow[];
  readonly years: readonly AccountYearRow[];
  readonly cumulative: readonly CumulativeRow[];
  readonly payers: readonly PayerRow[];
  readonly costPer: readonly CostPerRow[];
  /** Year since the policy begins from which the discounted sum of the mean stays at or above zero; null for never in the run. */
  readonly breakEven: { readonly fiscal: number | null; readonly social: number | null };
  readonly continuation: Continuation;
  readonly signs: { readonly fiscal: SignCount; readonly social: SignCount };
}
