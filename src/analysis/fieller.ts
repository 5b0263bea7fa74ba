import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import { LEAST_REPLICATIONS, type PlainInterval } from './interval.js';
import type { Ratio } from './ratio.js';
import { studentPoint } from './student-t.js';

/** A ratio whose denominator is itself an estimate that may be zero. */
export interface FiellerInterval extends PlainInterval {
  /** False where the denominator cannot be told from zero: then every ratio, of either sign, is compatible with the data. */
  readonly bounded: boolean;
}

/**
 * Ratio of two means over replications, such as kroner per extra year in work, with its 95 % interval after Fieller (1954): the
 * ratios r for which mean(numerator) - r mean(denominator) lies within t times its standard error. Unlike a linearised
 * interval it does not pretend to know the denominator's sign: where its interval holds zero there is neither interval nor
 * estimate, since a ratio of either sign and any size is compatible with the data.
 *
 * Empty (null) without pairs or where the denominators sum to zero; one pair has an estimate and no interval.
 */
export function fiellerInterval(pairs: readonly Ratio[]): FiellerInterval {
  const none: FiellerInterval = { estimate: null, low: null, high: null, bounded: false };
  if (pairs.length === 0) return none;
  const above = pairs.map(({ numerator }) => numerator);
  const below = pairs.map(({ denominator }) => denominator);
  const [a, b] = [mean(above), mean(below)];
  if (b === 0) return none;
  const estimate = a / b;
  if (pairs.length < LEAST_REPLICATIONS) return { ...none, estimate };
  const t = studentPoint(pairs.length - 1);
  const scale = (t * t) / pairs.length;
  const square = b * b - scale * sampleVariance(below);
  if (square <= 0) return none;
  const cross = a * b - scale * sampleCovariance(above, below);
  const constant = a * a - scale * sampleVariance(above);
  const root = Math.sqrt(Math.max(0, cross * cross - square * constant));
  return { estimate, low: (cross - root) / square, high: (cross + root) / square, bounded: true };
}
