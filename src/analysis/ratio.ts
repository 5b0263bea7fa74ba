import { sum } from 'simple-statistics';
import { LEAST_REPLICATIONS, tInterval, type PlainInterval } from './interval.js';

export interface Ratio {
  readonly numerator: number;
  /** At least 0. */
  readonly denominator: number;
}

/**
 * Ratio of two totals over replications, such as kroner per participant, with a 95 % t interval.
 *
 * The estimate is total over total, not the mean of each replication's ratio, so that it agrees with the two totals
 * printed beside it. Its spread is that of the linearised residuals (numerator - ratio · denominator) / mean
 * denominator, the usual ratio estimator of survey sampling (Cochran, Sampling Techniques, chapter 6).
 *
 * Empty (null) where the denominators sum to zero: an amount per participant of nobody does not exist.
 */
export function ratioInterval(pairs: readonly Ratio[]): PlainInterval {
  const denominator = sum(pairs.map((pair) => pair.denominator));
  if (denominator === 0) return { estimate: null, low: null, high: null };
  const estimate = sum(pairs.map((pair) => pair.numerator)) / denominator;
  if (pairs.length < LEAST_REPLICATIONS) return { estimate, low: null, high: null };
  const meanDenominator = denominator / pairs.length;
  const residuals = tInterval(
    pairs.map((pair) => (pair.numerator - estimate * pair.denominator) / meanDenominator),
  );
  if (residuals.low === null || residuals.high === null) return { estimate, low: null, high: null };
  const half = (residuals.high - residuals.low) / 2;
  return { estimate, low: estimate - half, high: estimate + half };
}
