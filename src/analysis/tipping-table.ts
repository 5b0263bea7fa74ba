/** Tipping points as plain tables: never results, what is forced would have to be so. */
import type { ForcedThing } from '../vocabulary/tipping.js';
import type { PlainInterval } from './interval.js';

export type TippingSign = 'plus' | 'minus' | 'zero';

/** One forced world: the share, 0-1, and the outcome against the base, with its interval over replications. */
export interface TippingShare extends PlainInterval {
  readonly share: number;
}

/** Where an outcome of one scenario against another changes sign as something is forced. */
export interface TippingResult {
  readonly scenario: string;
  readonly against: string;
  readonly outcome: string;
  readonly forced: ForcedThing;
  readonly unit: 'kroner' | 'person-months';
  /** What was tried, rising. Between two of them the outcome is taken to be straight. */
  readonly shares: readonly TippingShare[];
  /** Shares at which the mean over replications changes sign, rising; empty where it does not. */
  readonly values: readonly number[];
  /** Sign of the mean at the highest share; where that is zero, the sign it comes to there; zero where it is zero everywhere. */
  readonly sign: TippingSign;
  /**
   * Lowest and highest share at which zero lies within the 95 % t interval over replications: the tipping point's own interval
   * after Fieller (1954), piece by piece. Null where the sign can be told everywhere, and with one replication.
   */
  readonly untold: { readonly from: number; readonly to: number } | null;
  /** Signs over the whole range in the parameter draws; what is left of `of` changes sign within it. */
  readonly draws: { readonly of: number; readonly plus: number; readonly minus: number };
}
