/**
 * Numbers as people write them: every one carries its unit. `75 %`, `5 G per year`, `1000 at a time`, `48 months`.
 * Decimal points only; a bare number or an unknown unit is an error that names what would be legal.
 */
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import type { Unit } from '../model/declarations.js';
import * as messages from './messages.js';
import type { Location, Problem, Words } from './problem.js';

/** One way of writing a quantity. */
export interface Quantity<T> {
  /** Examples of legal text; also what an error lists. */
  readonly legal: readonly string[];
  /** The value of a text, null where it is not written this way. */
  parse(text: string): T | null;
  /** Why a parsed value may still not be: a range in words, null where it is fine. */
  outside?(value: T): readonly [name: Words, low: string, high: string] | null;
}

export type Reading<T> = { readonly value: T } | { readonly problem: (at: Location) => Problem };

const NUMBER = '(-?\\d+(?:\\.\\d+)?)';
const PERCENT = 100;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** Reads a value as a quantity, or says what is wrong with it. */
export function readQuantity<T>(quantity: Quantity<T>, input: unknown): Reading<T> {
  if (typeof input === 'number') {
    return { problem: (at) => messages.numberWithoutUnit(at, input, quantity.legal) };
  }
  if (typeof input !== 'string') {
    return { problem: (at) => messages.notUnderstood(at, input, quantity.legal) };
  }
  const text = input.trim().replace(/\s+/g, ' ');
  const value = quantity.parse(text);
  if (value === null) return { problem: (at) => diagnose(at, text, quantity.legal) };
  const outside = quantity.outside?.(value) ?? null;
  if (outside !== null) return { problem: (at) => messages.outsideRange(at, text, ...outside) };
  return { value };
}

function diagnose(at: Location, text: string, legal: readonly string[]): Problem {
  if (/\d,\d/.test(text)) return messages.decimalComma(at, text);
  if (/^(at (most|least) )?-?\d+(\.\d+)?$/.test(text)) return messages.numberWithoutUnit(at, text, legal);
  if (/^(at (most|least) )?-?\d+(\.\d+)?\s*\S/.test(text)) return messages.unknownUnit(at, text, legal);
  return messages.notUnderstood(at, text, legal);
}

/** A quantity that is one number and a unit. Divided, not multiplied: 70 / 100 is exactly 0.7. */
function single(
  pattern: string,
  legal: readonly string[],
  divisor: number,
  range: readonly [name: Words, min: number, max: number, low: string, high: string],
): Quantity<number> {
  const expression = new RegExp(`^${pattern}$`);
  const [name, min, max, low, high] = range;
  return {
    legal,
    parse: (text) => {
      const match = expression.exec(text);
      return match === null ? null : Number(match[1]) / divisor;
    },
    outside: (value) => (value < min || value > max ? [name, low, high] : null),
  };
}

/** `75 %` as 0.75, 0 to 1. */
export const SHARE = single(`${NUMBER} ?%`, ['75 %'], PERCENT, [
  { nb: 'en andel', en: 'a share' },
  0,
  1,
  '0 %',
  '100 %',
]);
/** `at least 50 %` as 0.5. */
export const LEAST_SHARE = single(`at least ${NUMBER} ?%`, ['at least 50 %'], PERCENT, [
  { nb: 'en stillingsandel', en: 'a share of full time' },
  0,
  1,
  'at least 0 %',
  'at least 100 %',
]);
const LONGEST_MONTHS = 480;
const MONTHS_RANGE = [
  { nb: 'en varighet', en: 'a length' },
  0,
  LONGEST_MONTHS,
  '0 months',
  '480 months',
] as const;
/** `12 months`. */
export const LENGTH = single(`${NUMBER} months?`, ['12 months'], 1, MONTHS_RANGE);
/** `at most 48 months`. */
export const AT_MOST_MONTHS = single(`at most ${NUMBER} months?`, ['at most 48 months'], 1, MONTHS_RANGE);
/** `at least 12 months`. */
export const AT_LEAST_MONTHS = single(`at least ${NUMBER} months?`, ['at least 12 months'], 1, MONTHS_RANGE);
/** `12 months after the subsidy` (or programme). */
export const MONTHS_AFTER = single(
  `${NUMBER} months after the (?:subsidy|programme)`,
  ['12 months after the subsidy', '6 months after the programme'],
  1,
  MONTHS_RANGE,
);
/** `2.041 G per year`. */
export const G_PER_YEAR = single(`${NUMBER} G per year`, ['2.041 G per year'], 1, [
  { nb: 'et beløp', en: 'an amount' },
  0,
  20,
  '0 G per year',
  '20 G per year',
]);
/** `4 hours a month`. */
export const HOURS_A_MONTH = single(`${NUMBER} hours a month`, ['4 hours a month'], 1, [
  { nb: 'veiledertid', en: 'adviser time' },
  0,
  80,
  '0 hours a month',
  '80 hours a month',
]);
/** `1000 at a time`. */
export const PLACES = single(`${NUMBER} at a time`, ['1000 at a time'], 1, [
  { nb: 'plasser', en: 'places' },
  0,
  1_000_000,
  '0 at a time',
  '1000000 at a time',
]);
/** `600 starts per year`. */
export const STARTS = single(`${NUMBER} starts per year`, ['600 starts per year'], 1, [
  { nb: 'oppstarter', en: 'starts' },
  0,
  1_000_000,
  '0 starts per year',
  '1000000 starts per year',
]);
/** `2 % per month per G` as 0.02. */
export const TAKE_UP = single(`${NUMBER} ?% per month per G`, ['2 % per month per G'], PERCENT, [
  { nb: 'en rate', en: 'a rate' },
  0,
  1,
  '0 % per month per G',
  '100 % per month per G',
]);

/** A yearly budget: kroner, or what another scenario's policies cost when they are fully phased in. */
export type Budget = { readonly kroner: number } | { readonly scenario: string };

/** `290 million kroner per year`, or `same as SCENARIO`. */
export const BUDGET: Quantity<Budget> = {
  legal: ['290 million kroner per year', 'same as four-year-wage-subsidy'],
  parse: (text) => {
    const same = /^same as ([a-z0-9-]+)$/.exec(text);
    if (same !== null) return { scenario: same[1] };
    const match = new RegExp(`^${NUMBER} (million |billion )?kroner per year$`).exec(text);
    if (match === null) return null;
    const scale = match[2] === 'million ' ? MILLION : match[2] === 'billion ' ? BILLION : 1;
    return { kroner: Number(match[1]) * scale };
  },
  outside: (budget) =>
    'kroner' in budget && budget.kroner < 0
      ? [{ nb: 'et budsjett', en: 'a budget' }, '0 kroner per year', 'any number of kroner per year']
      : null,
};

/** Age at start in months: from inclusive, to exclusive. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** `18 to 29`: from the 18th birthday until the day before the 30th. */
export const AGES: Quantity<AgeSpan> = {
  legal: ['18 to 29'],
  parse: (text) => {
    const match = /^(\d+) to (\d+)$/.exec(text);
    if (match === null) return null;
    return { from: Number(match[1]) * MONTHS_PER_YEAR, to: (Number(match[2]) + 1) * MONTHS_PER_YEAR };
  },
  outside: ({ from, to }) =>
    from < 16 * MONTHS_PER_YEAR || to > 40 * MONTHS_PER_YEAR || to <= from
      ? [{ nb: 'alder ved start', en: 'age at start' }, '16 to 16', '16 to 39']
      : null,
};

/** Months over which places grow in equal steps; 0 for all at once. */
export const PHASE_IN: Quantity<number> = {
  legal: ['12 months linear', 'at once'],
  parse: (text) => {
    if (text === 'at once') return 0;
    const match = /^(\d+) months? linear$/.exec(text);
    return match === null ? null : Number(match[1]);
  },
  outside: (months) =>
    months > LONGEST_MONTHS
      ? [{ nb: 'en innfasing', en: 'a phase-in' }, 'at once', `${String(LONGEST_MONTHS)} months linear`]
      : null,
};

/** A yearly cap, or none. */
export const CAP: Quantity<number> = {
  legal: ['5 G per year', 'none'],
  parse: (text) => (text === 'none' ? Number.POSITIVE_INFINITY : G_PER_YEAR.parse(text)),
};

/** Part of a schedule: a share held for some months. */
export interface ScheduleStep {
  readonly share: number;
  readonly months: number;
}

/** `60 % for 12 months`. */
export const SCHEDULE_STEP: Quantity<ScheduleStep> = {
  legal: ['60 % for 12 months'],
  parse: (text) => {
    const match = new RegExp(`^${NUMBER} ?% for (\\d+) months?$`).exec(text);
    return match === null ? null : { share: Number(match[1]) / PERCENT, months: Number(match[2]) };
  },
  outside: ({ share }) =>
    share < 0 || share > 1 ? [{ nb: 'en andel', en: 'a share' }, '0 %', '100 %'] : null,
};

/** The level for the young: an amount of its own, or a fraction of the level (`2/3 of the level`). */
export const LEVEL_UNDER_25: Quantity<(level: number) => number> = {
  legal: ['2/3 of the level', '1.361 G per year'],
  parse: (text) => {
    const fraction = /^(\d+)\/(\d+) of the level$/.exec(text);
    if (fraction !== null) return (level) => (level * Number(fraction[1])) / Number(fraction[2]);
    const own = G_PER_YEAR.parse(text);
    return own === null ? null : () => own;
  },
};

/** `YYYY-MM` is read elsewhere; `1:10` as 10. */
export const SAMPLE_PATTERN = /^1:([1-9]\d{0,3})$/;
export const LARGEST_SAMPLE = 1000;

const SHARE_LIKE: readonly Unit[] = ['share', 'probability', 'ratio'];

/** How a parameter of a unit may be written: its unit's own name, `%` for shares, ratios and probabilities. */
export function parameterQuantity(unit: Unit): Quantity<number> {
  const named = new RegExp(`^${NUMBER} ${unit}$`);
  const percent = SHARE_LIKE.includes(unit)
    ? new RegExp(`^${NUMBER} ?%$`)
    : unit === 'probability per month' || unit === 'probability per year'
      ? new RegExp(`^${NUMBER} ?% ${unit.slice('probability '.length)}$`)
      : null;
  const example =
    percent === null
      ? `2 ${unit}`
      : SHARE_LIKE.includes(unit)
        ? '50 %'
        : `2 % ${unit.slice('probability '.length)}`;
  return {
    legal: percent === null ? [example] : [example, `0.5 ${unit}`],
    parse: (text) => {
      const share = percent === null ? null : percent.exec(text);
      if (share !== null) return Number(share[1]) / PERCENT;
      const plain = named.exec(text);
      return plain === null ? null : Number(plain[1]);
    },
  };
}

/** A value of a parameter as it would be written in a file. */
export function writeParameter(value: number, unit: Unit): string {
  if (SHARE_LIKE.includes(unit)) return `${String(tidy(value * PERCENT))} %`;
  return `${String(tidy(value))} ${unit}`;
}

const TIDY = 1e9;

/** Drops the last bits of a product, so that 0.55 × 100 reads 55. */
function tidy(value: number): number {
  return Math.round(value * TIDY) / TIDY;
}

/**
 * A number between two ends written `2 to 8 hours a month`, at a quantile, as text in the same unit.
 *
 * @param quantile 0 to 1
 * @returns null where the text is not a range
 */
export function withinRange(text: string, quantile: number): string | null {
  const match = new RegExp(`^${NUMBER} ?(\\D*?) ?to ${NUMBER} ?(\\D.*)$`).exec(text.trim());
  if (match === null) return null;
  const low = Number(match[1]);
  const value = low + (Number(match[3]) - low) * quantile;
  return `${String(tidy(value))} ${match[4]}`;
}
