import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAW_RANGE,
  HAZARD,
  NEVER,
  THRESHOLD,
  draw,
  exp,
  log,
  logHazardOfProbability,
  logRatio,
  probabilityOfHazard,
  scoreIndex,
  threshold,
  thresholdOfProbability,
  thresholdTable,
} from '../../../src/model/chance/index.js';

describe('rates as integer scores', () => {
  it('give back the monthly probability they were made of, to the 1/256 of the table', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 0.999, noNaN: true }), (probability) => {
        const hazard = HAZARD[scoreIndex(logHazardOfProbability(probability))];
        expect(Math.abs(log(hazard) - log(-log(1 - probability)))).toBeLessThanOrEqual(0.5 / 256 + 1e-9);
      }),
    );
  });

  it('add up: a ratio on the hazard is an addition to the score', () => {
    const base = logHazardOfProbability(0.02);
    const doubled = HAZARD[scoreIndex(base + logRatio(2))];
    expect(doubled / HAZARD[scoreIndex(base)]).toBeCloseTo(2, 2);
    expect(logRatio(1)).toBe(0);
    expect(logRatio(0)).toBe(NEVER);
  });

  it('have thresholds that rise with the score', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6000, max: 6000 }), fc.integer({ min: 0, max: 6000 }), (score, more) => {
        expect(threshold(score + more)).toBeGreaterThanOrEqual(threshold(score));
      }),
    );
  });

  it('stay within the table: below it never, above it the last entry', () => {
    expect(scoreIndex(-3072)).toBe(0);
    expect(scoreIndex(-100000)).toBe(0);
    expect(scoreIndex(0)).toBe(3072);
    expect(scoreIndex(100000)).toBe(4095);
    expect(THRESHOLD).toHaveLength(4096);
    expect(HAZARD).toHaveLength(4096);
  });

  it('never happen where the score is NEVER, whatever is added within reason', () => {
    expect(threshold(NEVER)).toBe(0);
    expect(threshold(NEVER + 13000)).toBe(0);
    expect(threshold(NEVER + NEVER)).toBe(0);
    expect(HAZARD[scoreIndex(NEVER)]).toBe(0);
    expect(NEVER + NEVER).toBeGreaterThanOrEqual(-32768);
    expect(logHazardOfProbability(0)).toBe(NEVER);
  });

  it('refuse what is not a probability', () => {
    expect(() => logHazardOfProbability(1.01)).toThrow(RangeError);
    expect(() => logHazardOfProbability(-0.01)).toThrow(RangeError);
    expect(() => logHazardOfProbability(NaN)).toThrow(RangeError);
  });

  it('are pinned', () => {
    expect([1, 1000, 2000, 3000, 3072, 4000, 4095].map((index) => THRESHOLD[index])).toEqual([
      13246, 655832, 32361503, 1137981629, 1357468564, 2147483647, 2147483647,
    ]);
  });
});

describe('the threshold of a probability', () => {
  it('is its share of the 2^31 draws', () => {
    expect(thresholdOfProbability(0)).toBe(0);
    expect(thresholdOfProbability(-1)).toBe(0);
    expect(thresholdOfProbability(0.25)).toBe(DRAW_RANGE / 4);
    expect(thresholdOfProbability(1)).toBe(DRAW_RANGE - 1);
    expect(thresholdOfProbability(2)).toBe(DRAW_RANGE - 1);
  });

  it('lets that share of draws through', () => {
    const persons = 200_000;
    for (const probability of [0.001, 0.03, 0.5, 0.97]) {
      let count = 0;
      for (let person = 0; person < persons; person++) {
        if (draw(11, 12, person, 1) < thresholdOfProbability(probability)) count++;
      }
      const error = Math.sqrt((probability * (1 - probability)) / persons);
      expect(Math.abs(count / persons - probability)).toBeLessThan(4 * error);
    }
  });
});

describe('the probability of a hazard', () => {
  it('is 1 - exp(-h), also where the hazard is too small for that subtraction', () => {
    expect(probabilityOfHazard(0)).toBe(0);
    expect(Math.abs(probabilityOfHazard(1e-12) / (1e-12 - 5e-25) - 1)).toBeLessThan(1e-15);
    expect(probabilityOfHazard(0.7)).toBe(1 - exp(-0.7));
    const below = probabilityOfHazard(0.99999999e-4);
    const above = probabilityOfHazard(1.00000001e-4);
    expect(above - below).toBeCloseTo(2e-12, 14);
  });
});

describe('two steps of half a month', () => {
  it('leave the same share untouched as one of a month, at every table entry', () => {
    const half = thresholdTable(0.5);
    for (let index = 0; index < 4096; index++) {
      const stayHalf = 1 - half[index] / DRAW_RANGE;
      const stayWhole = 1 - THRESHOLD[index] / DRAW_RANGE;
      expect(Math.abs(stayHalf * stayHalf - stayWhole)).toBeLessThan(1e-8);
    }
  });

  it('leave as many persons untouched as one of a month, within Monte Carlo error', () => {
    const half = thresholdTable(0.5);
    const persons = 100_000;
    const index = scoreIndex(logHazardOfProbability(0.08));
    let whole = 0;
    let halves = 0;
    for (let person = 0; person < persons; person++) {
      if (draw(21, 1, person, 1) >= THRESHOLD[index]) whole++;
      if (draw(21, 2, person, 1) >= half[index] && draw(21, 3, person, 1) >= half[index]) halves++;
    }
    const error = Math.sqrt((2 * 0.08 * 0.92) / persons);
    expect(Math.abs(whole - halves) / persons).toBeLessThan(4 * error);
  });
});
