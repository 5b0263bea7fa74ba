/** Intervals and differences in words. */
import type { Comparison, Interval } from '../analysis/comparison.js';
import { decimalsOf, formatNumber, formatSigned } from './numbers.js';
import { LEAST_REPLICATIONS, readInterval } from './rules.js';
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
  const band = bandText(interval, 'parameters', voice) ?? bandText(interval, 'noise', voice);
  return band === null ? estimate : `${estimate} (${band})`;
}

/** The unsigned size of an estimate, rounded to what its interval carries. */
export function sizeText(interval: Interval, voice: Voice): string {
  return formatNumber(Math.abs(interval.estimate ?? 0), decimalsOf(interval), voice.language);
}

/** "1.4 to 2.4", with the decimals of the estimate; null where there is no such band. */
export function bandText(interval: Interval, band: 'noise' | 'parameters', voice: Voice): string | null {
  const low = band === 'noise' ? interval.low : interval.parameterLow;
  const high = band === 'noise' ? interval.high : interval.parameterHigh;
  if (low === null || high === null) return null;
  const decimals = decimalsOf(interval);
  const written = (value: number): string => formatNumber(value, decimals, voice.language);
  return voice.words.range(written(low), written(high));
}

/** A label on at most two lines, broken at the space that leaves them most alike; what still is too long is cut. */
export function twoLines(label: string, letters: number): string {
  if (label.length <= letters) return label;
  const spaces = Array.from(label.matchAll(/ /g), (match) => match.index);
  const middle = label.length / 2;
  const best = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).at(0);
  const lines = best === undefined ? [label] : [label.slice(0, best), label.slice(best + 1)];
  return lines.map((line) => (line.length <= letters ? line : `${line.slice(0, letters - 1)}…`)).join('\n');
}

/** A loss told by its size: the bounds mirrored, so that they match "fewer". */
export function mirrored(interval: Interval): Interval {
  const minus = (value: number | null): number | null => (value === null ? null : -value);
  return {
    estimate: minus(interval.estimate),
    low: minus(interval.high),
    high: minus(interval.low),
    parameterLow: minus(interval.parameterHigh),
    parameterHigh: minus(interval.parameterLow),
    n: interval.n,
  };
}

/** How the bands of a chart are drawn, naming only those the run has. */
export function bandHelp(comparison: Comparison, drawn: 'areas' | 'lines', voice: Voice): string {
  const { noise, parameters } = voice.words.bandHelp[drawn];
  const named = [
    ...(comparison.replications >= LEAST_REPLICATIONS ? [noise] : []),
    ...(comparison.draws >= LEAST_REPLICATIONS ? [parameters] : []),
  ];
  return named.length === 0
    ? `${capital(voice.words.bands.noNoise(LEAST_REPLICATIONS))}.`
    : `${capital(named.join(', '))}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
