/** Intervals and differences in words. */
import type { Interval } from '../analysis/comparison.js';
import { bandWidth, decimalsOf, decimalsOfWidth, formatNumber, formatSigned } from './numbers.js';
import { readInterval } from './rules.js';
import type { Voice } from './voice.js';

/** A difference in few words, for a chart or a table: the sign is only said where it can be told. */
export function differenceText(interval: Interval, voice: Voice, length: 'short' | 'with-band'): string {
  const { words, language } = voice;
  const reading = readInterval(interval);
  if (reading === 'empty') return words.notEstimated;
  const estimate = formatSigned(interval.estimate ?? 0, decimalsOf(interval), language);
  if (reading === 'no-interval') return words.about(estimate);
  const zero = reading === 'zero' || reading === 'zero-with-parameters';
  if (length === 'short') return zero ? words.zeroShort : estimate;
  if (zero) return words.zero;
  const band =
    bandText(interval.low, interval.high, voice) ??
    bandText(interval.parameterLow, interval.parameterHigh, voice);
  return band === null ? estimate : `${estimate} (${band})`;
}

/** The unsigned size of an estimate, rounded to what its interval carries. */
export function sizeText(interval: Interval, voice: Voice): string {
  return formatNumber(Math.abs(interval.estimate ?? 0), decimalsOf(interval), voice.language);
}

/** "1.4 to 2.4"; null where there is no band. */
export function bandText(low: number | null, high: number | null, voice: Voice): string | null {
  const width = bandWidth(low, high);
  if (width === null || low === null || high === null) return null;
  const decimals = decimalsOfWidth(width);
  const written = (value: number): string => formatNumber(value, decimals, voice.language);
  return voice.words.range(written(low), written(high));
}
