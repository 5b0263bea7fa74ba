/** Parameter draws: one value within every range, by a keyed draw that hangs on the name and the draw's number only. */
import type { DatedValue, ParameterDeclaration, ParameterTable } from '../model/declarations.js';
import { DRAW_RANGE, draw, exp, log } from '../model/chance/index.js';
import type { Evidence, EvidenceEntry } from './evidence.js';

/** A range whose ends differ by more than this factor is drawn evenly in logarithms. */
const WIDE_RANGE = 4;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const HALF = 0.5;

/** FNV-1a over UTF-16 code units: the same id for a name on every machine. 32 bits, unsigned. */
export function nameHash(name: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), FNV_PRIME);
  }
  return hash >>> 0;
}

/** Two words that seed the parameter draws of a run. */
export type SeedWords = readonly [number, number];

/** Quantile (strictly between 0 and 1) of a name in a parameter draw. */
export function quantileOfDraw(name: string, drawIndex: number, seedWords: SeedWords): number {
  return (draw(seedWords[0], seedWords[1], nameHash(name), drawIndex) + HALF) / DRAW_RANGE;
}

/**
 * The parameter table of one draw.
 *
 * @param drawIndex 0 is the central set and returns the table as it is
 * @param seedWords words of the run's seed, never of the scenario
 */
export function sampleParameters(
  evidence: Evidence,
  drawIndex: number,
  seedWords: SeedWords,
): ParameterTable {
  if (drawIndex === 0) return evidence.table;
  const table = new Map(evidence.table);
  for (const entry of evidence.entries) {
    const declaration = evidence.declarations.get(entry.name);
    if (entry.range === null || declaration === undefined) continue;
    table.set(entry.name, sampleEntry(entry, declaration, quantileOfDraw(entry.name, drawIndex, seedWords)));
  }
  return table;
}

/**
 * All cells and dates move together. The reference is the mean of the newest cells: a positive range scales every cell
 * by drawn/reference, any other range shifts every cell by drawn - reference (an amount up and down always shifts); cells stay within the declared bounds.
 */
export function sampleEntry(
  entry: Pick<EvidenceEntry, 'values' | 'range'>,
  declaration: ParameterDeclaration,
  quantile: number,
): DatedValue[] {
  const newest = entry.values.at(-1);
  if (newest === undefined || entry.range === null) return [...entry.values];
  const reference = mean(newest.values);
  const bounded = (value: number): number => Math.min(declaration.max, Math.max(declaration.min, value));
  let move: (value: number) => number;
  if ('relative' in entry.range) {
    const factor = 1 + entry.range.relative * (2 * quantile - 1);
    move = (value) => value * factor;
  } else if ('absolute' in entry.range) {
    const shift = entry.range.absolute * (2 * quantile - 1);
    move = (value) => value + shift;
  } else {
    const { low, high } = entry.range;
    const drawn = within(low, high, quantile);
    move =
      low > 0 && reference > 0
        ? (value) => (value / reference) * drawn
        : (value) => value + drawn - reference;
  }
  return entry.values.map(({ from, values }) => ({
    from,
    values: values.map((value) => bounded(move(value))),
  }));
}

function within(low: number, high: number, quantile: number): number {
  if (low > 0 && high / low > WIDE_RANGE) return exp(log(low) + quantile * (log(high) - log(low)));
  return low + quantile * (high - low);
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
