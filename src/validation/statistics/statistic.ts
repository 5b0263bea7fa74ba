/** What a published statistic is in the panel: a target of the list and its cells, computed from one world's people. */
import { monthOf, type Month } from '../../vocabulary/months.js';
import type { Ages, Panel, Window } from '../panel.js';

/** Value of each cell by its id; null where the panel has nobody, or not the months, to compute it from. */
export type Cells = Readonly<Record<string, number | null>>;

export interface Statistic {
  /** The target of the list: `C1`. */
  readonly target: string;
  readonly compute: (panel: Panel) => Cells;
  /** Numbers behind an order, or printed beside a figure: no cells. */
  readonly behind?: (panel: Panel) => Cells;
}

export const JANUARY = 1;
export const MARCH = 3;
export const APRIL = 4;
export const JUNE = 6;
export const AUGUST = 8;
export const SEPTEMBER = 9;
export const DECEMBER = 12;

export const UNDER_30: Ages = { from: 16, below: 30 };
export const FROM_18_TO_29: Ages = { from: 18, below: 30 };

const PER_CENT = 100;

/** Share in per cent; null where there is nobody. */
export function percent(part: number | null, whole: number | null): number | null {
  const share = ratio(part, whole);
  return share === null ? null : share * PER_CENT;
}

/** Ratio; null where there is nobody below the line. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** 1 where an order holds, 0 where it does not; null where a number behind it is missing. */
export function holds(
  numbers: readonly (number | null)[],
  order: (...values: number[]) => boolean,
): number | null {
  const known = numbers.filter((value): value is number => value !== null);
  return known.length < numbers.length ? null : Number(order(...known));
}

/** Mean; null where any is missing or there is none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return values.length === 0 ? null : sum / values.length;
}

/** The months of calendar years, both included. */
export function years(from: number, to = from): Window {
  return { from: monthOf(from, JANUARY), to: monthOf(to + 1, JANUARY) };
}

/** Calendar months of a year, both included. */
export function monthsOf(year: number, from: number, to: number): Window {
  return { from: monthOf(year, from), to: monthOf(year, to) + 1 };
}

/** The last month of a year. */
export function endOfYear(year: number): Month {
  return monthOf(year, DECEMBER);
}

/** One cell for each of a list of keys. */
export function cells<Key extends string | number>(
  keys: readonly Key[],
  id: (key: Key) => string,
  value: (key: Key) => number | null,
): Cells {
  return Object.fromEntries(keys.map((key) => [id(key), value(key)]));
}

/** Every year from the first to the last. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
