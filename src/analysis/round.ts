import type { PlainInterval } from './interval.js';

/** Significant digits of every written estimate. */
export const WRITTEN_DIGITS = 9;
/** The least whole number with one digit more. */
const LEAST_TOO_LONG = 1_000_000_000;

/** Digits of an estimate that has no interval to say how many it carries. */
const BARE_DIGITS = 2;

/**
 * A number to so many significant digits. `toPrecision` is exact decimal arithmetic by the language
 * standard and knows no locale, so the result has the same bits on every engine. Minus zero becomes zero.
 */
export function significant(value: number, digits: number = WRITTEN_DIGITS): number {
  // An integer of so few digits stands as it is, as most counts do: millions of rows are written.
  if (digits === WRITTEN_DIGITS && Number.isInteger(value) && Math.abs(value) < LEAST_TOO_LONG)
    return value + 0;
  return Number(value.toPrecision(digits)) + 0;
}

/** An estimate rounded for reading, with the decimals to print it with (negative: tens, hundreds). */
export interface Rounded extends PlainInterval {
  /** Null where nothing is known about precision: print the number as it stands. */
  readonly decimals: number | null;
}

/**
 * Rounds an estimate to what its interval carries: the last digit kept is the first digit of the interval's
 * half-width, or the second where the first is a one (12.345 ± 0.27 reads 12.3; 12.345 ± 0.14 reads 12.35).
 * An estimate without an interval keeps two significant digits.
 */
export function roundToInterval(interval: PlainInterval): Rounded {
  const { estimate, low, high } = interval;
  if (estimate === null) return { estimate: null, low: null, high: null, decimals: null };
  if (low === null || high === null) {
    return { estimate: significant(estimate, BARE_DIGITS), low: null, high: null, decimals: null };
  }
  const half = (high - low) / 2;
  if (half === 0) {
    return {
      estimate: significant(estimate),
      low: significant(low),
      high: significant(high),
      decimals: null,
    };
  }
  const [digits, exponent] = half.toExponential(1).split('e');
  const decimals = (digits.startsWith('1') ? 1 : 0) - Number(exponent);
  return {
    estimate: roundToDecimals(estimate, decimals),
    low: roundToDecimals(low, decimals),
    high: roundToDecimals(high, decimals),
    decimals,
  };
}

/** `toFixed` takes no more than 100 decimals; so small a spread is the noise of floating point. */
const MOST_DECIMALS = 100;

function roundToDecimals(value: number, decimals: number): number {
  if (decimals >= 0) return Number(value.toFixed(Math.min(decimals, MOST_DECIMALS))) + 0;
  let step = 1;
  for (let power = decimals; power < 0; power += 1) step *= 10;
  return Math.round(value / step) * step + 0;
}
