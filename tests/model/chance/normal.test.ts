import { describe, expect, it } from 'vitest';
import {
  DRAW_RANGE,
  draw,
  normalOfDraw,
  normalQuantile,
  streamKey,
} from '../../../src/model/chance/index.js';

const RUN = [2028, 11] as const;

describe('a normal draw', () => {
  it('has the quantiles of the standard normal distribution', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(1e-4)).toBeCloseTo(-3.7190164854556804, 13);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 12);
    expect(() => normalQuantile(0)).toThrow(RangeError);
  });

  it('is within 4e-5 of the quantile everywhere, and never falls as the draw rises', () => {
    let before = -Infinity;
    for (let draw31 = 0; draw31 < DRAW_RANGE; draw31 += 99_991) {
      const normal = normalOfDraw(draw31);
      expect(Math.abs(normal - normalQuantile((draw31 + 0.5) / DRAW_RANGE))).toBeLessThan(4e-5);
      expect(normal).toBeGreaterThanOrEqual(before);
      before = normal;
    }
  });

  it('reaches 6.2 standard deviations either way, the same distance', () => {
    expect(normalOfDraw(0)).toBeCloseTo(-6.23026, 5);
    expect(normalOfDraw(DRAW_RANGE - 1)).toBeCloseTo(6.23026, 5);
  });

  it('has mean 0, variance 1 and kurtosis 3 within Monte Carlo error', () => {
    const persons = 200_000;
    const key = streamKey(RUN, 0, 5);
    const moments = [0, 0, 0];
    for (let person = 0; person < persons; person++) {
      const normal = normalOfDraw(draw(key[0], key[1], person, 1));
      moments[0] += normal / persons;
      moments[1] += (normal * normal) / persons;
      moments[2] += (normal * normal * normal * normal) / persons;
    }
    expect(Math.abs(moments[0])).toBeLessThan(4 * Math.sqrt(1 / persons));
    expect(Math.abs(moments[1] - 1)).toBeLessThan(4 * Math.sqrt(2 / persons));
    expect(Math.abs(moments[2] - 3)).toBeLessThan(4 * Math.sqrt(96 / persons));
  });
});
