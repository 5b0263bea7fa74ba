/** Domains and ticks that panels share, worked out here so that every panel of a chart has the same pixels per unit. */
import type { Interval } from '../../analysis/comparison.js';

export interface Domain {
  readonly low: number;
  readonly high: number;
}

const STEPS = [1, 2, 5] as const;
/** Air above and below the outermost value, as a share of the range. */
const AIR = 0.04;

/** The smallest domain that holds zero and every end of every interval. */
export function domainOf(intervals: readonly Interval[]): Domain {
  let low = 0;
  let high = 0;
  for (const { estimate, low: l, high: h, parameterLow, parameterHigh } of intervals) {
    for (const value of [estimate, l, h, parameterLow, parameterHigh]) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const air = (high - low) * AIR;
  return { low: low === 0 ? 0 : low - air, high: high === 0 ? 0 : high + air };
}

/** Round ticks within a domain, zero among them, about as many as asked. */
export function ticksOf({ low, high }: Domain, about: number): readonly number[] {
  const range = high - low;
  if (!(range > 0)) return [0];
  const step = niceStep(range / Math.max(1, about));
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= high; index += 1) {
    // Twelve digits take away what binary fractions leave behind.
    ticks.push(Number((index * step).toFixed(12)));
  }
  return ticks;
}

/** The domain widened around itself until it is at least as long as asked. */
export function widened({ low, high }: Domain, least: number): Domain {
  const missing = least - (high - low);
  if (missing <= 0) return { low, high };
  return { low: low - missing / 2, high: high + missing / 2 };
}

/**
 * Domains and heights (pixels) of stacked panels with the same pixels per unit in each: a small effect looks small.
 *
 * @param height pixels to share out
 * @param least pixels of the smallest panel
 */
export function sharedHeights(
  domains: readonly Domain[],
  height: number,
  least: number,
): readonly { readonly domain: Domain; readonly height: number }[] {
  const total = domains.reduce((sum, { low, high }) => sum + high - low, 0);
  const perUnit = total > 0 ? height / total : 1;
  return domains.map((domain) => {
    const wide = widened(domain, least / perUnit);
    return { domain: wide, height: Math.round((wide.high - wide.low) * perUnit) };
  });
}

function niceStep(least: number): number {
  let power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  return power * (STEPS.find((step) => step * power >= least) ?? 10);
}
