import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAW_RANGE,
  competing,
  draw,
  exp,
  pickWeighted,
  streamKey,
} from '../../../src/model/chance/index.js';

const RUN = [2028, 11] as const;

/** Hazards per month from each of three states to each other one; a state has none to itself. */
const CHAIN = [
  [0, 0.05, 0.02],
  [0.12, 0, 0.03],
  [0.01, 0.2, 0],
] as const;

/** Shares by state after each month, from the exact one-step matrix applied again and again. */
function occupancy(months: number): number[] {
  let shares = [1, 0, 0];
  for (let month = 0; month < months; month++) {
    const next = [0, 0, 0];
    for (const [from, hazards] of CHAIN.entries()) {
      const sum = hazards[0] + hazards[1] + hazards[2];
      const any = 1 - exp(-sum);
      next[from] += shares[from] * (1 - any);
      for (const [to, hazard] of hazards.entries()) next[to] += shares[from] * any * (hazard / sum);
    }
    shares = next;
  }
  return shares;
}

describe('competing risks', () => {
  it('drive a Markov chain whose occupancy is that of the matrix powers', () => {
    const persons = 40_000;
    const months = 36;
    const hazards = CHAIN.map((row) => Float64Array.from(row));
    const states = new Uint8Array(persons);
    for (let month = 0; month < months; month++) {
      const key = streamKey(RUN, month, 1);
      for (let person = 0; person < persons; person++) {
        const cause = competing(draw(key[0], key[1], person, 1), hazards[states[person]], 3);
        if (cause >= 0) states[person] = cause;
      }
      if (month === 0 || month === 5 || month === months - 1) {
        const expected = occupancy(month + 1);
        for (let state = 0; state < 3; state++) {
          const share = states.reduce((count, value) => count + (value === state ? 1 : 0), 0) / persons;
          const error = Math.sqrt((expected[state] * (1 - expected[state])) / persons);
          expect(Math.abs(share - expected[state])).toBeLessThan(4 * error);
        }
      }
    }
  });

  it('give the cumulative incidence h1 / (h1 + h2) * (1 - exp(-(h1 + h2) t)), in month and half-month steps alike', () => {
    const persons = 40_000;
    const monthly = [0.03, 0.07] as const;
    for (const [decision, stepsPerMonth] of [
      [1, 1],
      [2, 2],
    ] as const) {
      const hazards = Float64Array.from(monthly, (hazard) => hazard / stepsPerMonth);
      const ended = new Int8Array(persons).fill(-1);
      for (let month = 1; month <= 12; month++) {
        for (let step = 0; step < stepsPerMonth; step++) {
          const key = streamKey(RUN, month, 10 * decision + step);
          for (let person = 0; person < persons; person++) {
            if (ended[person] === -1) ended[person] = competing(draw(key[0], key[1], person, 1), hazards, 2);
          }
        }
        const sum = monthly[0] + monthly[1];
        for (let cause = 0; cause < 2; cause++) {
          const expected = (monthly[cause as 0 | 1] / sum) * (1 - exp(-sum * month));
          const share = ended.reduce((count, value) => count + (value === cause ? 1 : 0), 0) / persons;
          expect(Math.abs(share - expected)).toBeLessThan(
            4 * Math.sqrt((expected * (1 - expected)) / persons),
          );
        }
      }
    }
  });

  it('are exact over the whole range of draws: every cause gets its share, to the draw', () => {
    const hazards = Float64Array.of(0.4, 0, 1.1, 0.25);
    const any = 1 - exp(-1.75);
    let reached = 0;
    for (const cause of [0, 2, 3]) {
      const first = Math.floor((reached / 1.75) * any * DRAW_RANGE);
      reached += hazards[cause];
      const last = Math.floor((reached / 1.75) * any * DRAW_RANGE);
      expect(competing(first + 2, hazards, 4)).toBe(cause);
      expect(competing(last - 2, hazards, 4)).toBe(cause);
    }
    expect(competing(Math.floor(any * DRAW_RANGE) + 2, hazards, 4)).toBe(-1);
    expect(competing(DRAW_RANGE - 1, hazards, 4)).toBe(-1);
  });

  it('never name a cause without hazard, nor one beyond the count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: DRAW_RANGE - 1 }),
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5, noNaN: true })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(6),
        (draw31, list, limit) => {
          const count = Math.min(limit, list.length);
          const cause = competing(draw31, Float64Array.from(list), count);
          expect(cause).toBeLessThan(count);
          if (cause >= 0) expect(list[cause]).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a weighted pick', () => {
  it('takes each alternative in proportion to its weight, to the draw', () => {
    const cumulative = Float64Array.of(1, 1, 4, 8);
    expect(pickWeighted(0, cumulative)).toBe(0);
    expect(pickWeighted(DRAW_RANGE / 8 - 1, cumulative)).toBe(0);
    expect(pickWeighted(DRAW_RANGE / 8, cumulative)).toBe(2);
    expect(pickWeighted(DRAW_RANGE / 2 - 1, cumulative)).toBe(2);
    expect(pickWeighted(DRAW_RANGE / 2, cumulative)).toBe(3);
    expect(pickWeighted(DRAW_RANGE - 1, cumulative)).toBe(3);
  });

  it('picks nothing where there is nothing to pick', () => {
    expect(pickWeighted(5, new Float64Array(0))).toBe(-1);
    expect(pickWeighted(5, new Float64Array(3))).toBe(-1);
  });

  it('never picks an alternative of weight 0', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 10, noNaN: true })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DRAW_RANGE - 1 }), weights, (draw31, list) => {
        let sum = 0;
        const picked = pickWeighted(
          draw31,
          Float64Array.from(list, (weight) => (sum += weight)),
        );
        if (sum === 0) expect(picked).toBe(-1);
        else expect(list[picked]).toBeGreaterThan(0);
      }),
    );
  });
});
