/** What holds of the estimators for any numbers at all: written where changed code got past the worked examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiellerInterval } from '../../src/analysis/fieller.js';
import {
  quantile,
  ratioInterval,
  roundToInterval,
  significant,
  tInterval,
} from '../../src/analysis/index.js';
import { normalShare } from '../../src/analysis/normal-share.js';
import { assertPaired, pairedDifference } from '../../src/analysis/paired.js';
import { studentPoint } from '../../src/analysis/student-t.js';
import type { WorldTables } from '../../src/analysis/tables.js';

const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 8);
const several = fc.array(value, { minLength: 2, maxLength: 12 });

/** Share of Student's t below a point, in closed form for whole degrees of freedom (Abramowitz and Stegun, 26.7.3 and 26.7.4). */
function studentShare(point: number, degrees: number): number {
  const angle = Math.atan(point / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  const twoSided = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + twoSided) / 2;
}

/** Share of the standard normal distribution below a point, by its series (Abramowitz and Stegun, 26.2.11). */
function normalSeries(point: number): number {
  let term = point;
  let sum = point;
  for (let k = 1; k < 200; k += 1) {
    term *= (point * point) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-point * point) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('a written number', () => {
  it('is within half a unit of its last digit, of any size and sign', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        (number, digits) => {
          const unit = number === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(number))) - digits + 1);
          expect(Math.abs(significant(number, digits) - number)).toBeLessThanOrEqual(unit * 0.5000001);
          expect(significant(-number, digits)).toBe(0 - significant(number, digits) + 0);
        },
      ),
    );
  });

  it('keeps whole numbers of nine digits and cuts those of ten', () => {
    expect(
      [999_999_999, -999_999_999, 1_000_000_001, -1_234_567_891].map((whole) => significant(whole)),
    ).toEqual([999_999_999, -999_999_999, 1_000_000_000, -1_234_567_890]);
    expect(significant(123_456, 3)).toBe(123_000);
    expect(significant(-123_456, 3)).toBe(-123_000);
  });
});

describe('rounding to what the interval carries', () => {
  it('moves nothing by more than the half-width, and keeps estimate, low and high on one grid', () => {
    fc.assert(
      fc.property(value, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (estimate, half) => {
        const interval = { estimate, low: estimate - half, high: estimate + half };
        const rounded = roundToInterval(interval);
        for (const key of ['estimate', 'low', 'high'] as const)
          expect(Math.abs((rounded[key] ?? NaN) - interval[key])).toBeLessThanOrEqual(half / 2);
        const step = 10 ** -(rounded.decimals ?? NaN);
        const steps = (rounded.estimate ?? NaN) / step;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-3);
        expect(half / step).toBeGreaterThan(0.9);
        expect(half / step).toBeLessThan(20.1);
      }),
    );
  });

  it('keeps nine digits of what has no width, and has no bounds where one is missing', () => {
    const third = 1 / 3;
    expect(roundToInterval({ estimate: third, low: third, high: third })).toEqual({
      estimate: 0.333333333,
      low: 0.333333333,
      high: 0.333333333,
      decimals: null,
    });
    for (const bounds of [
      { low: null, high: 2 },
      { low: 0, high: null },
    ])
      expect(roundToInterval({ estimate: 1.234, ...bounds })).toEqual({
        estimate: 1.2,
        low: null,
        high: null,
        decimals: null,
      });
    expect(roundToInterval({ estimate: null, low: 0, high: 1 })).toEqual({
      estimate: null,
      low: null,
      high: null,
      decimals: null,
    });
  });

  it('takes a spread of nothing but noise, and never writes minus zero', () => {
    const noise = roundToInterval({ estimate: 0, low: -1e-110, high: 1e-110 });
    expect(noise).toEqual({ estimate: 0, low: 0, high: 0, decimals: 111 });
    const far = roundToInterval({ estimate: -3, low: -503, high: 497 });
    expect(Object.is(far.estimate, 0)).toBe(true);
  });
});

describe('the 97.5 % point of Student t', () => {
  it('leaves 2.5 % above it at every degree of freedom, in the table and beyond it', () => {
    for (let degrees = 1; degrees <= 300; degrees += 1)
      expect(Math.abs(studentShare(studentPoint(degrees), degrees) - 0.975)).toBeLessThan(2e-10);
  });

  it('is asked for by whole numbers from one', () => {
    for (const wrong of [0, -1, 0.5, NaN, Infinity])
      expect(() => studentPoint(wrong)).toThrow(/whole number from 1/);
  });
});

describe('the share of a normal distribution', () => {
  it('is within 0.0002 of the series everywhere, and mirrors itself around zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (point) => {
        expect(Math.abs(normalShare(point) - normalSeries(point))).toBeLessThan(2e-4);
        expect(normalShare(-point)).toBeCloseTo(1 - normalShare(point), 15);
      }),
    );
  });

  it('is that of the series at every point it is pinned at', () => {
    for (let step = 0; step < 80; step += 1)
      expect(Math.abs(normalShare(step * 0.05 + 1e-12) - normalSeries(step * 0.05))).toBeLessThan(6e-7);
    expect([normalShare(4.01), normalShare(100), normalShare(-100)]).toEqual([1, 1, 0]);
  });
});

describe('a quantile', () => {
  it('is the value itself at every step of the order, whatever the order given', () => {
    fc.assert(
      fc.property(several, (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        for (const [index, at] of sorted.entries())
          expect(quantile(values, index / (values.length - 1))).toBeCloseTo(at, 6);
      }),
    );
  });

  it('never falls as the share rises, and leaves the list as it was', () => {
    fc.assert(
      fc.property(
        several,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, a, b) => {
          const before = [...values];
          expect(quantile(values, Math.min(a, b))).toBeLessThanOrEqual(
            quantile(values, Math.max(a, b)) + 1e-9,
          );
          expect(values).toEqual(before);
        },
      ),
    );
  });

  it('is asked for with values and a share from 0 to 1, or says what is wrong', () => {
    expect(() => quantile([], 0.5)).toThrow(/at least one value/);
    for (const share of [-0.001, 1.001, NaN]) expect(() => quantile([1], share)).toThrow(/0 to 1/);
    expect([quantile([1, 2], 0), quantile([1, 2], 1)]).toEqual([1, 2]);
  });
});

describe('the interval of a ratio', () => {
  it('is as Cochran has it: t times the standard error of the residuals over the mean denominator', () => {
    // Ratio 12 / 6; residuals 1 - 2, 3 - 4, 8 - 6 over the mean denominator 2: -0.5, -0.5, 1, of variance 0.75.
    const interval = ratioInterval([
      { numerator: 1, denominator: 1 },
      { numerator: 3, denominator: 2 },
      { numerator: 8, denominator: 3 },
    ]);
    const half = 4.30265272975 * Math.sqrt(0.75 / 3);
    expect(interval.estimate).toBe(2);
    expect(interval.low).toBeCloseTo(2 - half, 10);
    expect(interval.high).toBeCloseTo(2 + half, 10);
  });

  it('moves with the numerator and lies around its estimate', () => {
    const pairs = fc.array(fc.record({ numerator: value, denominator: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const { estimate, low, high } = ratioInterval(given);
        const doubled = ratioInterval(given.map((pair) => ({ ...pair, numerator: pair.numerator * 2 })));
        expect(doubled.estimate).toBeCloseTo(2 * (estimate ?? NaN), 6);
        expect((low ?? NaN) <= (estimate ?? NaN) && (estimate ?? NaN) <= (high ?? NaN)).toBe(true);
      }),
    );
  });

  it('has an estimate and no bounds with one pair, after Fieller too', () => {
    const pair = [{ numerator: 3, denominator: 2 }];
    expect(ratioInterval(pair)).toEqual({ estimate: 1.5, low: null, high: null });
    expect(fiellerInterval(pair)).toEqual({ estimate: 1.5, low: null, high: null, bounded: false });
  });

  it('after Fieller is nothing of nothing, nor of a denominator that is zero', () => {
    const nothing = { estimate: null, low: null, high: null, bounded: false };
    expect(fiellerInterval([])).toEqual(nothing);
    expect(fiellerInterval([1, -1].map((denominator) => ({ numerator: 1, denominator })))).toEqual(nothing);
    expect(fiellerInterval([{ numerator: 1, denominator: 0 }])).toEqual(nothing);
  });

  it('after Fieller is the t interval over the denominator where that does not vary', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 50 }), (numerators, denominator) => {
        const plain = tInterval(numerators.map((numerator) => numerator / denominator));
        const ratio = fiellerInterval(numerators.map((numerator) => ({ numerator, denominator })));
        expect(ratio.low).toBeCloseTo(plain.low ?? NaN, 4);
        expect(ratio.high).toBeCloseTo(plain.high ?? NaN, 4);
      }),
    );
  });
});

describe('a pair of worlds', () => {
  const world: WorldTables = {
    scenario: 'one',
    replication: 1,
    draw: 0,
    sample: 10,
    firstMonth: 24300,
    months: 12,
  } as unknown as WorldTables;

  it('is told apart by replication, draw, sample, first month and months, with what each has', () => {
    expect(() => assertPaired(world, { ...world, scenario: 'two' })).not.toThrow();
    for (const key of ['replication', 'draw', 'sample', 'firstMonth', 'months'] as const) {
      const other = { ...world, scenario: 'two', [key]: 99 };
      expect(() => assertPaired(world, other)).toThrow(
        `two and one are no pair: ${key} is 99 and ${world[key]}`,
      );
    }
  });

  it('has no difference where either is not recorded', () => {
    const series = Float64Array.of(1, 2);
    expect(pairedDifference(null, series, 1)).toBeNull();
    expect(pairedDifference(series, null, 1)).toBeNull();
    expect(pairedDifference(series, Float64Array.of(3, 5), 10)).toEqual(Float64Array.of(20, 30));
  });
});
