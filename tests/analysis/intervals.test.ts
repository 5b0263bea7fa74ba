import { describe, expect, it } from 'vitest';
import { quantile, ratioInterval, tInterval } from '../../src/analysis/index.js';
import { studentPoint } from '../../src/analysis/student-t.js';
import { estimate, estimateRatio } from '../../src/analysis/uncertainty.js';

describe('the 97.5 % point of Student t', () => {
  it('has the closed form of one and of two degrees of freedom', () => {
    // One: tan(0.475 π), here from its half-angle form; two: 2p√(2 / (1 - 4p²)) with p = 0.475.
    expect(studentPoint(1)).toBeCloseTo(12.7062047362, 9);
    expect(studentPoint(2)).toBeCloseTo(2 * 0.475 * Math.sqrt(2 / (1 - 4 * 0.475 * 0.475)), 10);
  });

  it('has the published values of the tables', () => {
    expect(studentPoint(7)).toBeCloseTo(2.3646242516, 9);
    expect(studentPoint(19)).toBeCloseTo(2.0930240544, 9);
    expect(studentPoint(120)).toBeCloseTo(1.9799304051, 9);
  });

  it('falls with every degree of freedom, over the end of the table too', () => {
    for (let degrees = 2; degrees <= 400; degrees += 1) {
      expect(studentPoint(degrees)).toBeLessThan(studentPoint(degrees - 1));
    }
    expect(studentPoint(201)).toBeCloseTo(1.9718365068, 8);
    expect(studentPoint(1_000_000_000)).toBeCloseTo(1.959963985, 8);
  });

  it('refuses what is no number of degrees of freedom', () => {
    expect(() => studentPoint(0)).toThrow(RangeError);
    expect(() => studentPoint(1.5)).toThrow(RangeError);
  });
});

describe('the t interval', () => {
  it('is the mean and t times the standard error', () => {
    // Mean 5, variance 20 / 3, four values, three degrees of freedom.
    const half = 3.18244630528 * Math.sqrt(20 / 3 / 4);
    const interval = tInterval([2, 4, 6, 8]);
    expect(interval.estimate).toBe(5);
    expect(interval.low).toBeCloseTo(5 - half, 10);
    expect(interval.high).toBeCloseTo(5 + half, 10);
  });

  it('has no bounds with one replication and no estimate without any', () => {
    expect(tInterval([3])).toEqual({ estimate: 3, low: null, high: null });
    expect(tInterval([])).toEqual({ estimate: null, low: null, high: null });
  });

  it('is exactly zero wide around exactly zero when every difference is zero', () => {
    expect(tInterval(new Array<number>(20).fill(0))).toEqual({ estimate: 0, low: 0, high: 0 });
  });
});

describe('the ratio interval', () => {
  it('is the t interval of the ratios when every denominator is the same', () => {
    const plain = tInterval([1, 2, 4]);
    const ratio = ratioInterval([10, 20, 40].map((numerator) => ({ numerator, denominator: 10 })));
    expect(ratio.estimate).toBeCloseTo(7 / 3, 12);
    expect(ratio.low).toBeCloseTo(plain.low ?? NaN, 12);
    expect(ratio.high).toBeCloseTo(plain.high ?? NaN, 12);
  });

  it('is total over total, so that it agrees with the totals printed beside it', () => {
    expect(
      ratioInterval([
        { numerator: 1, denominator: 1 },
        { numerator: 9, denominator: 3 },
      ]).estimate,
    ).toBe(2.5);
  });

  it('is empty per participant of nobody', () => {
    expect(ratioInterval([{ numerator: 0, denominator: 0 }])).toEqual({
      estimate: null,
      low: null,
      high: null,
    });
  });
});

describe('quantiles', () => {
  it('interpolate between order statistics', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.025)).toBeCloseTo(1.1, 12);
    expect(quantile([7], 0.975)).toBe(7);
  });

  it('refuse an empty list and a share outside zero to one', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });
});

describe('the two bands', () => {
  const items = [
    { draw: 0, value: 10 },
    { draw: 1, value: 100 },
    { draw: 2, value: 300 },
    { draw: 0, value: 12 },
    { draw: 1, value: 120 },
    { draw: 2, value: 340 },
  ];

  it('take the estimate from the central parameters and the parameter band from the means of the draws', () => {
    const interval = estimate(items, (item) => item.value, 5);
    expect(interval.estimate).toBe(11);
    expect(interval.parameterLow).toBeCloseTo(110 + 0.025 * 210, 10);
    expect(interval.parameterHigh).toBeCloseTo(110 + 0.975 * 210, 10);
    expect(interval.n).toBe(5);
  });

  it('leave the parameter band empty without draws, and leave out jobs with nobody behind them', () => {
    const interval = estimate(items.slice(0, 1), (item) => item.value, 1);
    expect(interval).toEqual({
      estimate: 10,
      low: null,
      high: null,
      parameterLow: null,
      parameterHigh: null,
      n: 1,
    });
    expect(estimate(items, (item) => (item.value === 12 ? null : item.value), 1).estimate).toBe(10);
  });

  it('hold for ratios too', () => {
    const interval = estimateRatio(items, (item) => ({ numerator: item.value, denominator: 2 }), 5);
    expect(interval.estimate).toBe(5.5);
    expect(interval.parameterLow).toBeCloseTo((110 + 0.025 * 210) / 2, 10);
  });
});
