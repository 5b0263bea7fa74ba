/** Lines read off the engine's curves, and what a reader looks for in them. */
import type { Interval } from '../../../analysis/comparison.js';
import type { MeasureCurves } from '../../engine/lesson-messages.js';

export interface Point {
  readonly month: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
export type Line = readonly Point[];

/** Which work is counted. */
export const KINDS = ['without', 'with', 'both'] as const;
export type Kind = (typeof KINDS)[number];

const WITHOUT = 'job-without-subsidy';
const WITH = 'job-with-subsidy';
const PERCENT = 100;

const lineOf = (months: readonly number[], intervals: readonly Interval[]): Line =>
  months.map((month, at) => ({
    month,
    value: intervals[at]?.estimate ?? null,
    low: intervals[at]?.low ?? null,
    high: intervals[at]?.high ?? null,
  }));

/** Participants minus shadows, percentage points. */
export function ownLine({ own }: MeasureCurves, kind: Kind = 'without'): Line {
  const lines = (kind === 'both' ? [WITHOUT, WITH] : [kind === 'with' ? WITH : WITHOUT]).map((activity) => {
    const curve = own.find((one) => one.activity === activity);
    return curve === undefined ? [] : lineOf(curve.horizon, curve.difference);
  });
  const [first, second] = lines;
  if (first === undefined || second === undefined) return first ?? [];
  // The two are not independent, so their sum has no band of its own here.
  return first.map(({ month, value }, at) => {
    const other = second[at]?.value ?? null;
    return { month, value: value === null || other === null ? null : value + other, low: null, high: null };
  });
}

/** Share in a job without subsidy, per cent. */
export function levelLine({ own }: MeasureCurves, whose: 'participant' | 'shadow'): Line {
  const curve = own.find((one) => one.activity === WITHOUT);
  return (
    curve?.horizon.map((month, at) => {
      const share = curve[whose][at] ?? null;
      return { month, value: share === null ? null : share * PERCENT, low: null, high: null };
    }) ?? []
  );
}

/** What an analyst without shadows finds, percentage points. */
export function naiveLine({ naive }: MeasureCurves, how: 'naive' | 'matched'): Line {
  const curve = naive.find((one) => one.activity === WITHOUT);
  return curve === undefined ? [] : lineOf(curve.horizon, curve[how]);
}

/** The value at a month; null where there is none. */
export function valueAt(line: Line, month: number): number | null {
  return line.find((point) => point.month === month)?.value ?? null;
}

export interface Dip {
  /** Month of the lowest value from the start on, and the value. */
  readonly at: number;
  readonly lowest: number;
  /** First month after the lowest in which the line is above zero; null where there is none. */
  readonly crossing: number | null;
}

/** The way down and where it ends; null where the line says nothing. */
export function dipOf(line: Line): Dip | null {
  let low: { at: number; lowest: number } | null = null;
  for (const { month, value } of line) {
    if (month < 0 || value === null) continue;
    if (low === null || value < low.lowest) low = { at: month, lowest: value };
  }
  if (low === null) return null;
  const { at } = low;
  const crossing = line.find(({ month, value }) => month >= at && value !== null && value > 0)?.month ?? null;
  return { ...low, crossing };
}
