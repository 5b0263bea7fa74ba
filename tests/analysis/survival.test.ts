import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, kaplanMeier } from '../../src/analysis/index.js';

describe('Kaplan-Meier', () => {
  it('gives the published curve of the 6-mercaptopurine arm (Freireich and others, 1963)', () => {
    const durations = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    const events = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const curve = kaplanMeier(durations, events);
    expect(curve.map((step) => step.time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(curve.map((step) => step.atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    for (const [index, share] of published.entries()) expect(curve[index].survival).toBeCloseTo(share, 3);
  });

  it('is the plain share still free where nobody is censored', () => {
    const curve = kaplanMeier([1, 2, 2, 4], [1, 1, 1, 1]);
    expect(curve.map((step) => step.survival)).toEqual([0.75, 0.25, 0]);
  });

  it('refuses arrays of different length and negative durations', () => {
    expect(() => kaplanMeier([1], [])).toThrow(RangeError);
    expect(() => kaplanMeier([-1], [1])).toThrow(RangeError);
    expect(() => kaplanMeier([Number.NaN], [1])).toThrow(RangeError);
  });
});

describe('cumulative incidence', () => {
  it('is the closed form p / (p + q) · (1 - (1 - p - q)^t) under constant competing risks', () => {
    // Risks of 1/5 (first cause) and 2/5 (second) a month among 15,625 people: every count is whole.
    const durations: number[] = [];
    const causes: number[] = [];
    let free = 15_625;
    for (let month = 1; month <= 6; month += 1) {
      for (let person = 0; person < free / 5; person += 1) {
        durations.push(month, month, month);
        causes.push(1, 2, 2);
      }
      free = (free * 2) / 5;
    }
    for (let person = 0; person < free; person += 1) {
      durations.push(6);
      causes.push(0);
    }
    const curve = cumulativeIncidence(durations, causes, 1);
    let stillFree = 1;
    for (const [index, step] of curve.entries()) {
      stillFree *= 2 / 5;
      expect(step.time).toBe(index + 1);
      expect(step.incidence).toBeCloseTo((1 / 3) * (1 - stillFree), 12);
    }
    expect(curve).toHaveLength(6);
  });

  it('adds up over causes to one minus Kaplan-Meier, censoring included', () => {
    const durations = [1, 2, 2, 3, 3, 4, 5, 5, 6];
    const causes = [1, 0, 2, 1, 0, 2, 1, 2, 0];
    const first = cumulativeIncidence(durations, causes, 1);
    const second = cumulativeIncidence(durations, causes, 2);
    const free = kaplanMeier(
      durations,
      causes.map((cause) => Math.min(cause, 1)),
    );
    for (const [index, step] of free.entries()) {
      expect(first[index].incidence + second[index].incidence).toBeCloseTo(1 - step.survival, 12);
    }
  });

  it('is empty of steps where nothing happened', () => {
    expect(cumulativeIncidence([3, 4], [0, 0], 1)).toEqual([]);
    expect(() => cumulativeIncidence([], [], 0)).toThrow(RangeError);
  });
});
