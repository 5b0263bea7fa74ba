import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, powerInteger } from '../../../src/model/chance/index.js';

/** x, our value to the last bit, the true value rounded to a double (worked out with 200 bits). */
const EXPONENTIALS: readonly (readonly [number, number, number])[] = [
  [-700, 9.85967654375977e-305, 9.85967654375977e-305],
  [-12, 0.00000614421235332821, 6.14421235332821e-6],
  [-1, 0.36787944117144233, 0.36787944117144233],
  [-0.5, 0.6065306597126334, 0.6065306597126334],
  [-1e-9, 0.999999999, 0.999999999],
  [1e-9, 1.000000001, 1.000000001],
  [0.1, 1.1051709180756477, 1.1051709180756477],
  [0.5, 1.6487212707001282, 1.6487212707001282],
  [1, 2.7182818284590455, 2.718281828459045],
  [2, 7.38905609893065, 7.38905609893065],
  [10, 22026.465794806718, 22026.465794806718],
  [100, 2.6881171418161356e43, 2.6881171418161356e43],
  [700, 1.0142320547350045e304, 1.0142320547350045e304],
];
const LOGARITHMS: readonly (readonly [number, number, number])[] = [
  [1e-300, -690.7755278982137, -690.7755278982137],
  [1e-12, -27.631021115928547, -27.631021115928547],
  [0.01, -4.605170185988092, -4.605170185988091],
  [0.5, -0.6931471805599453, -0.6931471805599453],
  [0.99, -0.01005033585350145, -0.01005033585350145],
  [1.01, 0.009950330853168092, 0.009950330853168092],
  [2, 0.6931471805599453, 0.6931471805599453],
  [2.718281828459045, 1, 1],
  [3, 1.0986122886681096, 1.0986122886681098],
  [10, 2.302585092994046, 2.302585092994046],
  [1e6, 13.815510557964274, 13.815510557964274],
  [1e299, 688.4729428052196, 688.4729428052196],
];

describe('exponential and logarithm', () => {
  it.each(EXPONENTIALS)('exp(%d) has its pinned bits, within 1e-14 of the truth', (x, pinned, truth) => {
    expect(exp(x)).toBe(pinned);
    expect(Math.abs(exp(x) / truth - 1)).toBeLessThan(1e-14);
  });

  it.each(LOGARITHMS)('log(%d) has its pinned bits, within 1e-14 of the truth', (x, pinned, truth) => {
    expect(log(x)).toBe(pinned);
    expect(Math.abs(log(x) / truth - 1)).toBeLessThan(1e-14);
  });

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: -690, max: 690, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(x)));
      }),
    );
  });

  it('exp turns sums into products', () => {
    const term = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(term, term, (x, y) => {
        // The rounding of x + y itself is worth 1e-16 of its size.
        expect(Math.abs(exp(x + y) / (exp(x) * exp(y)) - 1)).toBeLessThan(2e-13);
      }),
    );
  });

  it('have plain ends: nothing below -700, no bound above 700, minus infinity at 0, an error below', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-701)).toBe(0);
    expect(exp(701)).toBe(Infinity);
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
    expect(() => log(-1)).toThrow(RangeError);
    expect(() => exp(NaN)).toThrow(RangeError);
  });
});

describe('integer power', () => {
  it('is repeated multiplication', () => {
    expect(powerInteger(1.04, 0)).toBe(1);
    expect(powerInteger(3, 13)).toBe(1594323);
    expect(powerInteger(2, -10)).toBe(1 / 1024);
    expect(powerInteger(-2, 3)).toBe(-8);
    expect(powerInteger(1.04, 40)).toBe(4.801020627936659);
  });

  it('refuses an exponent that is not a whole number', () => {
    expect(() => powerInteger(2, 0.5)).toThrow(RangeError);
  });
});
