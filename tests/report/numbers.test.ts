import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  decimalsOfWidth,
  formatMonthName,
  formatNumber,
  formatShare,
  formatSigned,
} from '../../src/report/numbers.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { interval } from './fixture.js';

describe('numbers', () => {
  it('writes a decimal comma in Norwegian and a point in English', () => {
    expect(formatNumber(1.25, 1, 'nb')).toBe('1,3');
    expect(formatNumber(1.25, 1, 'en')).toBe('1.3');
  });

  it('groups thousands with a narrow no-break space and has a real minus', () => {
    expect(formatNumber(-1234567, 0, 'nb')).toBe('\u22121\u202f234\u202f567');
    expect(formatNumber(12345.678, 2, 'en')).toBe('12\u202f345.68');
  });

  it('rounds to tens and hundreds with negative decimals', () => {
    expect(formatNumber(1234, -2, 'en')).toBe('1\u202f200');
    expect(formatNumber(49, -2, 'en')).toBe('0');
  });

  it('never writes a negative or a signed zero', () => {
    expect(formatNumber(-0.04, 1, 'nb')).toBe('0,0');
    expect(formatSigned(0.04, 1, 'en')).toBe('0.0');
    expect(formatSigned(0.4, 1, 'en')).toBe('+0.4');
  });

  it('puts a space before the per cent sign in Norwegian only', () => {
    expect(formatShare(0.386, 'nb')).toBe('39\u00a0%');
    expect(formatShare(0.386, 'en')).toBe('39%');
  });

  it('names months in both languages', () => {
    expect(formatMonthName(monthOf(2028, 1), 'nb')).toBe('januar\u00a02028');
    expect(formatMonthName(monthOf(2028, 12), 'en')).toBe('December\u00a02028');
  });

  it('keeps what a half-width carries: its first digit, two where that is 1', () => {
    expect(decimalsOfWidth(0.34)).toBe(1);
    expect(decimalsOfWidth(1.4)).toBe(1);
    expect(decimalsOfWidth(3.4)).toBe(0);
    expect(decimalsOfWidth(34)).toBe(-1);
  });

  it('rounds an estimate to what its widest band carries', () => {
    expect(decimalsOf(interval(4.123, 0.9, 2.5, 500))).toBe(0);
    expect(decimalsOf(interval(4.123, 0.34, null, 500))).toBe(1);
  });

  it('adds a decimal where rounding would close the narrow band or write a zero that the band does not hold', () => {
    expect(decimalsOf(interval(3.02, 0.04, 2.5, 500))).toBe(1);
    expect(decimalsOf({ ...interval(2.6, 2.3, null, 500), low: 0.3 })).toBe(1);
  });

  it('keeps one significant digit without a band, two where the first is 1', () => {
    const bare = { low: null, high: null, parameterLow: null, parameterHigh: null, n: 500 };
    expect(decimalsOf({ ...bare, estimate: 3_900 })).toBe(-3);
    expect(decimalsOf({ ...bare, estimate: 11_700 })).toBe(-3);
    expect(decimalsOf({ ...bare, estimate: 0.42 })).toBe(1);
  });
});
