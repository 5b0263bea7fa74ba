/**
 * Numbers and months as text. Own functions and not the platform's: a report reads the same wherever it was made.
 * Norwegian has a decimal comma, English a point; both group thousands with a narrow no-break space.
 */
import type { Interval } from '../analysis/comparison.js';
import { calendarMonthOf, yearOf, type Month } from '../vocabulary/months.js';
import type { Language } from './language.js';

export const MINUS = '\u2212';
export const THOUSANDS = '\u202f';
export const NO_BREAK = '\u00a0';
export const DECIMAL: Readonly<Record<Language, string>> = { nb: ',', en: '.' };
const PERCENT: Readonly<Record<Language, string>> = { nb: `${NO_BREAK}%`, en: '%' };

/** Beyond this many decimals nobody reads. */
const MOST_DECIMALS = 3;

/** A number with a fixed number of decimals; negative decimals round to tens, hundreds and so on. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const unit = powerOfTen(Math.max(0, -decimals));
  const rounded = (Math.round(Math.abs(value) / unit) * unit).toFixed(0);
  const text = decimals > 0 ? Math.abs(value).toFixed(decimals) : rounded;
  const [whole = '', fraction] = text.split('.');
  const written =
    whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS) +
    (fraction === undefined ? '' : DECIMAL[language] + fraction);
  const isZero = !/[1-9]/.test(written);
  return value < 0 && !isZero ? MINUS + written : written;
}

/** As `formatNumber`, with a plus sign on gains. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A share (0-1) in whole per cent. Never for percentage points. */
export function formatShare(share: number, language: Language): string {
  return formatNumber(share * 100, 0, language) + PERCENT[language];
}

/**
 * Decimals that a half-width carries: its first digit (0.34 carries one decimal, 34 rounds to tens).
 * Zero width carries everything a reader can use.
 */
export function decimalsOfWidth(halfWidth: number): number {
  if (!(halfWidth > 0)) return MOST_DECIMALS;
  let decimals = 0;
  let scaled = halfWidth;
  while (scaled < 1 && decimals < MOST_DECIMALS) {
    scaled *= 10;
    decimals += 1;
  }
  while (scaled >= 10) {
    scaled /= 10;
    decimals -= 1;
  }
  return decimals;
}

/** Decimals of an estimate: what its widest band carries; without a band one significant digit. */
export function decimalsOf(interval: Interval): number {
  const estimate = interval.estimate ?? 0;
  const widths = [
    bandWidth(interval.low, interval.high),
    bandWidth(interval.parameterLow, interval.parameterHigh),
  ];
  const widest = Math.max(...widths.map((width) => width ?? -1));
  if (widest > 0) return decimalsOfWidth(widest);
  if (estimate === 0) return 0;
  return decimalsOfWidth(Math.abs(estimate));
}

/** Half the width of a band; null where there is none. */
export function bandWidth(low: number | null, high: number | null): number | null {
  return low === null || high === null ? null : (high - low) / 2;
}

/** A number in a table cell; empty where there is none. */
export function cell(value: number | null, decimals: number, language: Language): string {
  return value === null ? '' : formatNumber(value, decimals, language);
}

const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** "januar 2028". */
export function formatMonthName(month: Month, language: Language): string {
  return `${MONTH_NAMES[language][calendarMonthOf(month) - 1] ?? ''}${NO_BREAK}${String(yearOf(month))}`;
}

function powerOfTen(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step += 1) power *= 10;
  return power;
}
