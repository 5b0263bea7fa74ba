/** The table behind a chart: what is copied, and what a reader without the picture reads. */
import type { Interval } from '../analysis/comparison.js';
import { cell, decimalsOf } from './numbers.js';
import type { Voice } from './voice.js';

export interface Column {
  readonly title: string;
  readonly kind: 'text' | 'number';
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** Which bands a table has columns for. */
export interface Bands {
  readonly noise: boolean;
  readonly parameters: boolean;
}

/** The bands that any of the intervals has. */
export function bandsOf(intervals: readonly Interval[]): Bands {
  return {
    noise: intervals.some((interval) => interval.low !== null),
    parameters: intervals.some((interval) => interval.parameterLow !== null),
  };
}

/** Columns of an estimate and its bands. */
export function intervalColumns(title: string, bands: Bands, voice: Voice): readonly Column[] {
  const { low, high, parameterLow, parameterHigh } = voice.words.table;
  const named = (part: string): Column => ({ title: `${title}, ${part}`, kind: 'number' });
  return [
    { title, kind: 'number' },
    ...(bands.noise ? [named(low), named(high)] : []),
    ...(bands.parameters ? [named(parameterLow), named(parameterHigh)] : []),
  ];
}

/**
 * Cells of an estimate and its bands, rounded to what the interval carries.
 *
 * @param withoutBand decimals where there is no band to go by; one significant digit by default
 */
export function intervalCells(
  interval: Interval,
  bands: Bands,
  voice: Voice,
  withoutBand?: number,
): readonly string[] {
  const bare = interval.low === null && interval.parameterLow === null;
  const decimals = bare && withoutBand !== undefined ? withoutBand : decimalsOf(interval);
  const written = (value: number | null): string => cell(value, decimals, voice.language);
  return [
    written(interval.estimate),
    ...(bands.noise ? [written(interval.low), written(interval.high)] : []),
    ...(bands.parameters ? [written(interval.parameterLow), written(interval.parameterHigh)] : []),
  ];
}
