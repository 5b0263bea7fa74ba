/** Months of a life as spans: what somebody was in, from when until when. */
import type { LifeMonth } from '../../engine/follow-messages.js';

export const BANDS = ['school', 'work', 'nav', 'measure', 'benefits', 'health'] as const;
export type BandName = (typeof BANDS)[number];

/** Half-open, as everywhere: `from` inclusive, `until` exclusive. */
export interface Span {
  readonly codes: readonly string[];
  readonly from: number;
  readonly until: number;
}

const NOTHING: ReadonlySet<string> = new Set(['none', 'good']);

/** Codes of a band in a month; none where there is nothing to draw. */
export function codesOf(month: LifeMonth, band: BandName): readonly string[] {
  if (band === 'benefits') return month.benefits;
  const code = month[band];
  return NOTHING.has(code) ? [] : [code];
}

/** Spans of one band in the order of months; months without anything leave a gap. */
export function spansOf(months: readonly LifeMonth[], band: BandName): readonly Span[] {
  const spans: Span[] = [];
  for (const month of months) {
    const codes = codesOf(month, band);
    if (codes.length === 0) continue;
    const last = spans.at(-1);
    if (last?.until === month.month && last.codes.join() === codes.join())
      spans[spans.length - 1] = { ...last, until: month.month + 1 };
    else spans.push({ codes, from: month.month, until: month.month + 1 });
  }
  return spans;
}

/** Months of `from` to `until` in which the activity is the one asked for. */
export function monthsIn(
  months: readonly LifeMonth[],
  activity: string,
  from: number,
  until: number,
): number {
  return months.filter((one) => one.activity === activity && one.month >= from && one.month < until).length;
}
