import { mean, sampleVariance } from 'simple-statistics';
import { studentPoint } from './student-t.js';

/** Confidence level of every interval. */
export const LEVEL = 0.95;

/** Below this number of replications there is no interval at all. */
export const LEAST_REPLICATIONS = 2;

/** Report rule: below this number of replications an interval is not printed. */
export const LEAST_REPLICATIONS_REPORTED = 8;

/** Report rule: below this number of simulated participants over all replications there is no headline. */
export const LEAST_PARTICIPANTS_REPORTED = 100;

export interface PlainInterval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Mean and two-sided 95 % t interval over replications: mean ± t(n - 1) · s / √n, the textbook interval for the
 * mean of independent draws with unknown variance. The values are one per replication (for paired worlds, one
 * difference each), in a fixed order, since sums of floats depend on it.
 *
 * Empty (null) without values; no bounds with one value.
 */
export function tInterval(values: readonly number[]): PlainInterval {
  if (values.length === 0) return { estimate: null, low: null, high: null };
  const estimate = mean(values);
  if (values.length < LEAST_REPLICATIONS) return { estimate, low: null, high: null };
  const half = studentPoint(values.length - 1) * Math.sqrt(sampleVariance(values) / values.length);
  return { estimate, low: estimate - half, high: estimate + half };
}
