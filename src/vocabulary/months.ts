/**
 * Calendar months as integers: `year * 12 + (month - 1)`, so that differences are months and
 * comparisons are dates. `2025-01` is 24300. Half-open intervals everywhere: from inclusive, to exclusive.
 */
export type Month = number;

export const MONTHS_PER_YEAR = 12;

/** Month number of a year and a calendar month (1-12). */
export function monthOf(year: number, calendarMonth: number): Month {
  return year * MONTHS_PER_YEAR + calendarMonth - 1;
}

/** Calendar year of a month. */
export function yearOf(month: Month): number {
  return Math.floor(month / MONTHS_PER_YEAR);
}

/** Calendar month, 1 (January) to 12 (December). */
export function calendarMonthOf(month: Month): number {
  return (month % MONTHS_PER_YEAR) + 1;
}

/** `YYYY-MM` of a month. */
export function formatMonth(month: Month): string {
  const calendar = calendarMonthOf(month);
  return `${String(yearOf(month))}-${calendar < 10 ? '0' : ''}${String(calendar)}`;
}

/** Month of a `YYYY-MM` text, or null where the text is not one. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const calendar = Number(match[2]);
  if (calendar < 1 || calendar > MONTHS_PER_YEAR) return null;
  return monthOf(Number(match[1]), calendar);
}
