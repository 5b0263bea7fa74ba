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
/** Decimals added at most beyond what the widest band carries. */
const MOST_EXTRA = 1;
/** A half-width spans at least this many steps of the last digit. */
const LEAST_STEPS = 2;

/** A number with a fixed number of decimals; negative decimals round to tens, hundreds and so on. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const unit = powerOfTen(Math.max(0, -decimals));
  const rounded = (Math.round(Math.abs(value) / unit) * unit).toFixed(0);
  const text = decimals > 0 ? Math.abs(value).toFixed(decimals) : rounded;
  const [whole, fraction] = text.split('.') as [string, string?];
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

/** A share (0-1) in per cent, whole unless decimals are asked for. Never for percentage points. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return formatNumber(share * 100, decimals, language) + PERCENT[language];
}

/**
 * Decimals that a half-width carries: to its first digit, or its second where the first is 1 (0.34 carries one
 * decimal, 1.4 too, 34 rounds to tens). Zero width carries everything a reader can use.
 */
export function decimalsOfWidth(halfWidth: number): number {
  if (!(halfWidth > 0)) return MOST_DECIMALS;
  let decimals = 0;
  let scaled = halfWidth;
  while (scaled < LEAST_STEPS && decimals < MOST_DECIMALS) {
    scaled *= 10;
    decimals += 1;
  }
  while (scaled >= LEAST_STEPS * 10) {
    scaled /= 10;
    decimals -= 1;
  }
  return decimals;
}

/**
 * Decimals of an estimate and all its bounds: what the widest band carries, and as many more as keep the narrower band
 * from closing and a bound from rounding to a zero it does not hold. Without a band one significant digit.
 */
export function decimalsOf(interval: Interval): number {
  const { estimate, low, high, parameterLow, parameterHigh } = interval;
  const bands = [
    { low, high },
    { low: parameterLow, high: parameterHigh },
  ].flatMap((band) => (band.low === null || band.high === null ? [] : [{ low: band.low, high: band.high }]));
  const widest = Math.max(-1, ...bands.map((band) => (band.high - band.low) / 2));
  if (widest <= 0) return firstDigit(Math.abs(estimate ?? 0));
  const least = decimalsOfWidth(widest);
  const open = (decimals: number): boolean =>
    bands.every((band) => {
      const [from, to] = [rounded(band.low, decimals), rounded(band.high, decimals)];
      const falseZero = (from === 0 && band.low > 0) || (to === 0 && band.high < 0);
      return (from < to || band.low === band.high) && !falseZero;
    });
  let decimals = least;
  while (!open(decimals) && decimals < Math.min(MOST_DECIMALS, least + MOST_EXTRA)) decimals += 1;
  return decimals;
}

/** Decimals that keep one significant digit, two where the first is 1: 3,900 is about 4,000, 11,700 about 12,000. */
function firstDigit(size: number): number {
  if (size === 0) return 0;
  let decimals = 0;
  for (let scaled = size; scaled < LEAST_STEPS && decimals < MOST_DECIMALS; scaled *= 10) decimals += 1;
  for (let scaled = size; scaled >= LEAST_STEPS * 10; scaled /= 10) decimals -= 1;
  return decimals;
}

function rounded(value: number, decimals: number): number {
  const scale = powerOfTen(Math.abs(decimals));
  return decimals < 0 ? Math.round(value / scale) : Math.round(value * scale);
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
