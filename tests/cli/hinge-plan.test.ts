import { describe, expect, it } from 'vitest';
import { hingeCardOf } from '../../src/cli/hinge-plan.js';
import { DECLARATIONS, installedLibrary } from '../../src/cli/context.js';
import { resolveComparison } from '../../src/scenarios/index.js';
import { HINGES } from '../../src/vocabulary/hinges.js';

const library = installedLibrary();
const cardOf = (name: string) => {
  const { resolutions } = resolveComparison(library, [name], DECLARATIONS, {});
  return hingeCardOf({ library, resolutions, options: {}, from: 24336, replications: 1 });
};

describe('the hinge card of a comparison', () => {
  it('moves every parameter of the evidence it names between the ends of its documented range', () => {
    const { questions, plan } = cardOf('youth-programme');
    expect(questions.map(({ id }) => id)).toEqual(HINGES.map(({ id }) => id));
    for (const { parameters } of questions) {
      expect(parameters.length).toBeGreaterThan(0);
      for (const { values, low, high, source } of parameters) {
        expect(values.length).toBeGreaterThan(0);
        for (const [cell, value] of values.entries()) {
          expect(low[cell]).toBeLessThanOrEqual(value);
          expect(high[cell]).toBeGreaterThanOrEqual(value);
          expect(high[cell]).toBeGreaterThan(low[cell]);
        }
        expect(source).not.toMatch(/undefined/);
      }
    }
    expect(plan.ends).toHaveLength(HINGES.length);
  });

  it('moves selection and take-up of the policy’s own measure, the take-up between the ends its file gives', () => {
    const { questions, plan } = cardOf('youth-programme');
    const [low, high] = [plan.ends[3].low.measures, plan.ends[3].high.measures];
    expect(low.map(({ measure }) => measure)).toEqual(['youth-programme']);
    expect(low[0].selection).toBeCloseTo(-high[0].selection, 12);
    expect([low[0].takeUpPerG, high[0].takeUpPerG]).toEqual([0.005, 0.05]);
    expect(questions[3].parameters.map(({ name }) => name)).toEqual([
      'measure.work-training.selection',
      'policy.youth-programme.income.take_up',
    ]);
  });

  it('moves selection into every measure where the policies bring none', () => {
    const { plan } = cardOf('no-lock-in');
    expect(plan.ends[3].low.measures).toEqual([]);
    expect(plan.ends[3].low.parameters.length).toBeGreaterThan(10);
  });

  it('has many kept at the high end of retention: more for somebody who knows the job, a lower floor', () => {
    const { low, high } = cardOf('no-lock-in').plan.ends[1];
    const amount = (moves: typeof low.parameters, name: string): number =>
      moves.find(({ parameter }) => parameter === name)?.amount ?? 0;
    expect(amount(high.parameters, 'market.retention.known')).toBeGreaterThan(1);
    expect(amount(high.parameters, 'market.retention.floor')).toBeLessThan(0);
    expect(amount(low.parameters, 'market.retention.floor')).toBeGreaterThan(0);
  });
});
