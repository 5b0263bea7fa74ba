import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAW_RANGE, carryAfter, draw, keyedRound } from '../../../src/model/chance/index.js';

const draws = fc.integer({ min: 0, max: DRAW_RANGE - 1 });

describe('keyed rounding', () => {
  it('keeps the sum of wholes within 1 of the sum of amounts, with one draw or a fresh one each month', () => {
    const months = fc.array(fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), draws), { maxLength: 200 });
    fc.assert(
      fc.property(months, draws, fc.boolean(), (list, fixed, fresh) => {
        let carry = 0;
        let amounts = 0;
        let wholes = 0;
        for (const [amount, own] of list) {
          const whole = keyedRound(amount, carry, fresh ? own : fixed);
          expect(Number.isInteger(whole) && whole >= 0).toBe(true);
          carry = carryAfter(amount, carry, whole);
          amounts += amount;
          wholes += whole;
          expect(Math.abs(amounts - wholes)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });

  it('gives whole amounts as they are', () => {
    fc.assert(
      fc.property(fc.nat(1000), draws, (amount, draw31) => {
        expect(keyedRound(amount, 0, draw31)).toBe(amount);
      }),
    );
  });

  it('has the right expectation at every month when the draw is kept', () => {
    const institutions = 50_000;
    const amounts = [0.3, 0.05, 1.4, 0, 0.77];
    const sums = new Float64Array(institutions);
    const carries = new Float64Array(institutions);
    let due = 0;
    for (const amount of amounts) {
      due += amount;
      let total = 0;
      for (let id = 0; id < institutions; id++) {
        const whole = keyedRound(amount, carries[id], draw(5, 6, id, 1));
        carries[id] = carryAfter(amount, carries[id], whole);
        sums[id] += whole;
        total += sums[id];
      }
      expect(Math.abs(total / institutions - due)).toBeLessThan(4 * Math.sqrt(0.25 / institutions));
    }
  });
});
