import { describe, expect, it } from 'vitest';
import { calibrate, type CalibrationRequest } from '../../src/validation/calibrate/calibrate.js';
import { USUAL_SEARCH, search } from '../../src/validation/calibrate/levenberg-marquardt.js';
import { warningsOf } from '../../src/validation/calibrate/identify.js';
import type { FitCell, Simulated } from '../../src/validation/calibrate/residuals.js';
import {
  TraceRefused,
  lineOf,
  readTrace,
  rememberingEvaluator,
  type TraceHeading,
} from '../../src/validation/calibrate/trace.js';
import { positionOf, valueAt, type Moving } from '../../src/validation/calibrate/unit-box.js';
import { draw } from '../../src/model/chance/index.js';

const DRAWS = 2 ** 31;

/** A tiny labour market: people find jobs and lose them month by month, with keyed luck of their own. */
function toyWorld(
  find: number,
  lose: number,
  seed: number,
): { share: number; leaving: number; lasting: number } {
  let employed = 0;
  let left = 0;
  let atRisk = 0;
  let lasting = 0;
  const people = 2000;
  for (let person = 0; person < people; person += 1) {
    let hasJob = false;
    let since = 0;
    for (let month = 0; month < 36; month += 1) {
      const luck = draw(seed, 7, person, month) / DRAWS;
      if (hasJob) {
        atRisk += 1;
        since += 1;
        if (luck < lose) {
          hasJob = false;
          left += 1;
        }
      } else if (luck > 1 - find) {
        hasJob = true;
        since = 0;
      }
    }
    employed += Number(hasJob);
    lasting += Number(hasJob && since >= 12);
  }
  return { share: employed / people, leaving: left / atRisk, lasting: lasting / people };
}

const MOVING: readonly Moving[] = [
  { id: 'find', scale: 'log', low: 0.02, high: 0.5, start: 0.05 },
  { id: 'lose', scale: 'linear', low: 0.005, high: 0.2, start: 0.15 },
];

function toySimulation(points: readonly (readonly number[])[]): Promise<Simulated[]> {
  return Promise.resolve(
    points.map(([find, lose]) => {
      const seeds = [1, 2, 3].map((seed) => toyWorld(find, lose, seed));
      const mean = (of: (world: (typeof seeds)[number]) => number): number =>
        seeds.reduce((sum, world) => sum + of(world), 0) / seeds.length;
      return {
        share: mean((world) => world.share),
        leaving: mean((world) => world.leaving),
        lasting: mean((world) => world.lasting),
      };
    }),
  );
}

async function toyRequest(find: number, lose: number): Promise<CalibrationRequest> {
  const [truth] = await toySimulation([[find, lose]]);
  const cell = (id: string, halfWidth: number): FitCell => ({
    id,
    centre: truth[id] ?? 0,
    halfWidth,
    weight: 1,
  });
  return {
    moving: MOVING,
    cells: [cell('share', 0.02), cell('leaving', 0.003), cell('lasting', 0.03)],
    search: { ...USUAL_SEARCH, trials: 80 },
    accept: { draws: 6, tries: 60, within: 1, leeway: 0.25 },
    key: [11, 12],
  };
}

describe('a calibration of a toy model', () => {
  it('finds the parameters the published figures were simulated with', async () => {
    const request = await toyRequest(0.14, 0.04);
    const result = await calibrate(
      request,
      rememberingEvaluator(toySimulation, [], () => undefined),
    );
    expect(result.values[0]).toBeGreaterThan(0.13);
    expect(result.values[0]).toBeLessThan(0.15);
    expect(result.values[1]).toBeGreaterThan(0.037);
    expect(result.values[1]).toBeLessThan(0.043);
    expect(result.fitted.every(({ distance }) => Math.abs(distance) < 0.5)).toBe(true);
    expect(result.warnings).toEqual([]);
  });

  it('accepts draws that lie within every gate, and only those', async () => {
    const request = await toyRequest(0.14, 0.04);
    const result = await calibrate(
      request,
      rememberingEvaluator(toySimulation, [], () => undefined),
    );
    expect(result.accepted).toHaveLength(6);
    expect(result.tried).toBeGreaterThanOrEqual(6);
    for (const { values, implausibility } of result.accepted) {
      expect(implausibility).toBeLessThanOrEqual(1);
      const [simulated] = await toySimulation([values]);
      for (const { id, centre, halfWidth } of request.cells) {
        expect(Math.abs((simulated[id] ?? Infinity) - centre)).toBeLessThanOrEqual(halfWidth);
      }
    }
    expect(new Set(result.accepted.map(({ values }) => values.join())).size).toBe(6);
  });

  it('goes the same way to the same end when taken up again from any line of its trace', async () => {
    const request = await toyRequest(0.14, 0.04);
    const whole = rememberingEvaluator(toySimulation, [], () => undefined);
    const uninterrupted = await calibrate(request, whole);
    for (const kept of [1, 5, whole.trials.length - 1]) {
      const resumed = rememberingEvaluator(toySimulation, whole.trials.slice(0, kept), () => undefined);
      expect(await calibrate(request, resumed)).toEqual(uninterrupted);
      expect(resumed.fresh).toBe(whole.trials.length - kept);
      expect(resumed.trials.map(({ values }) => values)).toEqual(whole.trials.map(({ values }) => values));
    }
  });
});

describe('the trace', () => {
  const heading: TraceHeading = {
    schema: 'innenfor.calibration-trace/1',
    content: 'abc',
    parameters: ['find', 'lose'],
    targets: ['share'],
  };
  const trial = { trial: 1, values: [0.1, 0.30000000000000004], simulated: { share: 0.5 } };

  it('reads back what was written, to the last bit', () => {
    expect(readTrace(lineOf(heading) + lineOf(trial), heading)).toEqual([trial]);
  });
  it('leaves out a last line that was cut off', () => {
    const text = lineOf(heading) + lineOf(trial);
    expect(readTrace(text + lineOf(trial).slice(0, 20), heading)).toEqual([trial]);
  });
  it('refuses a trace of another calibration', () => {
    const text = lineOf({ ...heading, content: 'abd' }) + lineOf(trial);
    expect(() => readTrace(text, heading)).toThrow(TraceRefused);
  });
  it('refuses what is no trace', () => {
    expect(() => readTrace('something else\n', heading)).toThrow(TraceRefused);
  });
});

describe('the search', () => {
  it('finds the lowest point of a curved valley', async () => {
    // Rosenbrock's function, stretched to the box: lowest at (0.75, 0.75).
    const residualsAt = (points: readonly (readonly number[])[]): Promise<number[][]> =>
      Promise.resolve(
        points.map(([p, q]) => {
          const x = 4 * p - 2;
          const y = 4 * q - 2;
          return [10 * (y - x * x), 1 - x];
        }),
      );
    const found = await search(residualsAt, [0.2, 0.8], { trials: 600, difference: 1e-6, shortest: 1e-7 });
    expect(found.best[0]).toBeCloseTo(0.75, 3);
    expect(found.best[1]).toBeCloseTo(0.75, 3);
  });
  it('ends on a bound where the lowest point lies beyond it, and finds the rest all the same', async () => {
    const residualsAt = (points: readonly (readonly number[])[]): Promise<number[][]> =>
      Promise.resolve(points.map(([p, q]) => [p - 1.4 + 0.3 * (q - 0.2), 2 * (q - 0.2), 0]));
    const found = await search(residualsAt, [0.5, 0.5], USUAL_SEARCH);
    expect(found.best[0]).toBe(1);
    expect(found.best[1]).toBeCloseTo((4 * 0.2 + 0.3 * 0.4 + 0.09 * 0.2) / 4.09, 3);
  });
  it('never asks for more points than it may', async () => {
    let asked = 0;
    const residualsAt = (points: readonly (readonly number[])[]): Promise<number[][]> => {
      asked += points.length;
      return Promise.resolve(points.map(([p]) => [p * p, 1 - p]));
    };
    const found = await search(residualsAt, [0.1], { trials: 7, difference: 0.05, shortest: 1e-9 });
    expect(asked).toBeLessThanOrEqual(7);
    expect(found.trials).toBe(asked);
    expect(found.end).toBe('out-of-trials');
  });
  it('never leaves the box', async () => {
    const residualsAt = (points: readonly (readonly number[])[]): Promise<number[][]> => {
      for (const point of points) for (const at of point) expect(at >= 0 && at <= 1).toBe(true);
      return Promise.resolve(points.map(([p, q]) => [3 * p + q + 1, p - q]));
    };
    await search(residualsAt, [0.97, 0.02], USUAL_SEARCH);
  });
});

describe('the warnings', () => {
  const box: readonly Moving[] = ['a', 'b', 'c'].map((id) => ({
    id,
    scale: 'linear',
    low: 0,
    high: 1,
    start: 0.5,
  }));
  const clear = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  it('say nothing where every parameter has its own target and room to move', () => {
    expect(warningsOf(box, [0.5, 0.5, 0.5], clear)).toEqual([]);
  });
  it('name a parameter on its bound, and which', () => {
    expect(warningsOf(box, [0, 0.5, 1], clear)).toEqual([
      { kind: 'on-bound', parameter: 'a', bound: 'low' },
      { kind: 'on-bound', parameter: 'c', bound: 'high' },
    ]);
  });
  it('name a parameter no target depends on', () => {
    const slope = clear.map((row) => [row[0], row[1], 0]);
    expect(warningsOf(box, [0.5, 0.5, 0.5], slope)).toEqual([{ kind: 'without-effect', parameter: 'c' }]);
  });
  it('name two parameters that move every target alike', () => {
    const slope = [
      [1, 2.02, 0],
      [1, 1.98, 0],
      [0, 0, 1],
    ];
    const found = warningsOf(box, [0.5, 0.5, 0.5], slope);
    expect(found).toContainEqual(expect.objectContaining({ kind: 'alike', parameters: ['a', 'b'] }));
  });
  it('name three parameters that only together make no difference', () => {
    const slope = [
      [1, 0, 1],
      [0, 1, 1],
    ];
    const found = warningsOf(box, [0.5, 0.5, 0.5], slope);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'flat' });
  });
});

describe('the box', () => {
  it('has the lower bound at 0, the upper at 1, and on a log scale the geometric mean halfway', () => {
    const moving: Moving = { id: 'a', scale: 'log', low: 0.01, high: 1, start: 0.1 };
    expect(valueAt(moving, 0)).toBe(0.01);
    expect(valueAt(moving, 1)).toBe(1);
    expect(valueAt(moving, 0.5)).toBeCloseTo(0.1, 12);
    expect(positionOf(moving, 0.1)).toBeCloseTo(0.5, 12);
  });
});
