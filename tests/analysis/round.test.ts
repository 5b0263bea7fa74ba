import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToInterval, significant } from '../../src/analysis/index.js';

describe('written numbers', () => {
  it('have nine significant digits and no minus zero', () => {
    expect(significant(1 / 3)).toBe(0.333333333);
    expect(significant(123456789.123)).toBe(123456789);
    expect(Object.is(significant(-0), 0)).toBe(true);
  });

  it('do not move when written twice', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(significant(significant(value))).toBe(significant(value));
      }),
    );
  });
});

describe('rounding to what the interval carries', () => {
  it('keeps the first digit of the half-width, the second where the first is a one', () => {
    expect(roundToInterval({ estimate: 12.345, low: 12.075, high: 12.615 })).toEqual({
      estimate: 12.3,
      low: 12.1,
      high: 12.6,
      decimals: 1,
    });
    expect(roundToInterval({ estimate: 12.341, low: 12.201, high: 12.481 }).estimate).toBe(12.34);
  });

  it('rounds large numbers to tens and hundreds', () => {
    expect(roundToInterval({ estimate: 12_345, low: 11_945, high: 12_745 })).toEqual({
      estimate: 12_300,
      low: 11_900,
      high: 12_700,
      decimals: -2,
    });
  });

  it('keeps two digits without an interval, everything at zero width, and nothing of nothing', () => {
    expect(roundToInterval({ estimate: 0.12345, low: null, high: null }).estimate).toBe(0.12);
    expect(roundToInterval({ estimate: 0, low: 0, high: 0 })).toEqual({
      estimate: 0,
      low: 0,
      high: 0,
      decimals: null,
    });
    expect(roundToInterval({ estimate: null, low: null, high: null }).estimate).toBeNull();
  });
});
