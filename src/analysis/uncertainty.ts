import { mean } from 'simple-statistics';
import type { Interval } from './comparison.js';
import { tInterval, type PlainInterval } from './interval.js';
import { quantile } from './quantile.js';
import { ratioInterval, type Ratio } from './ratio.js';

/** Anything measured in one job; draw 0 is the central parameter set. */
export interface Drawn {
  readonly draw: number;
}

/** Ends of the parameter band, as shares of the draws. */
const BAND = { low: 0.025, high: 0.975 } as const;

/** A band from fewer draws than this would be one number. */
const LEAST_DRAWS = 2;

/**
 * An estimate with its two bands, kept apart. Replications with the central parameters give the estimate and
 * the Monte Carlo interval. Each drawn parameter set gives one number, the mean over its replications; the
 * 2.5 % and 97.5 % quantiles of those are the parameter band. The band still holds what Monte Carlo noise is
 * left in each draw's mean, so it errs on the wide side.
 *
 * @param items one per job, sorted by replication and draw
 * @param valueOf what to estimate from one job; null where the job has nobody behind it
 * @param n simulated persons behind the estimate
 */
export function estimate<T extends Drawn>(
  items: readonly T[],
  valueOf: (item: T) => number | null,
  n: number,
): Interval {
  return banded(items, valueOf, tInterval, meanOf, n);
}

/** As `estimate`, for a ratio of two totals (an amount per participant). */
export function estimateRatio<T extends Drawn>(
  items: readonly T[],
  valueOf: (item: T) => Ratio | null,
  n: number,
): Interval {
  return banded(items, valueOf, ratioInterval, (pairs) => ratioInterval(pairs).estimate, n);
}

function banded<T extends Drawn, V>(
  items: readonly T[],
  valueOf: (item: T) => V | null,
  central: (values: readonly V[]) => PlainInterval,
  point: (values: readonly V[]) => number | null,
  n: number,
): Interval {
  const centralValues: V[] = [];
  const drawnValues = new Map<number, V[]>();
  for (const item of items) {
    const value = valueOf(item);
    if (value === null) continue;
    const values = item.draw === 0 ? centralValues : drawnValues.get(item.draw);
    if (values === undefined) drawnValues.set(item.draw, [value]);
    else values.push(value);
  }
  const interval = central(centralValues);
  const points: number[] = [];
  for (const values of drawnValues.values()) {
    const drawn = point(values);
    if (drawn !== null) points.push(drawn);
  }
  if (points.length < LEAST_DRAWS) return { ...interval, parameterLow: null, parameterHigh: null, n };
  return {
    ...interval,
    parameterLow: quantile(points, BAND.low),
    parameterHigh: quantile(points, BAND.high),
    n,
  };
}

/** Mean over replications with the central parameters, for levels that are printed without an interval. */
export function centralMean<T extends Drawn>(
  items: readonly T[],
  valueOf: (item: T) => number | null,
): number | null {
  const values: number[] = [];
  for (const item of items) {
    const value = item.draw === 0 ? valueOf(item) : null;
    if (value !== null) values.push(value);
  }
  return meanOf(values);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
