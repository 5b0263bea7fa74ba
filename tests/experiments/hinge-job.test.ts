import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  makePlan,
  runJob,
  type HingeEnd,
  type JobHooks,
  type Plan,
  type PlanHinges,
} from '../../src/experiments/index.js';
import { atHingePoint } from '../../src/experiments/hinge-plan.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { HINGES, HINGE_POINTS } from '../../src/vocabulary/hinges.js';
import * as fake from './fake-model.js';

vi.mock('../../src/model/index.js', () => import('./fake-model.js'));

const [BURN_IN, START, FROM, END] = [24, 100, 120, 160];
const base = fake.scenario('base', [[0, 2]]);
const policy = fake.scenario('policy', [[0, 2]], FROM);
const NOTHING: HingeEnd = { parameters: [], measures: [] };
const rate = (amount: number): HingeEnd => ({
  parameters: [{ parameter: 'rate', by: 'shift', amount, min: 0, max: 10 }],
  measures: [],
});
const hinges: PlanHinges = {
  from: FROM,
  replications: 1,
  scenarios: 2,
  ends: HINGES.map((_, place) =>
    place === 0 ? { low: rate(-1), high: rate(1) } : { low: NOTHING, high: NOTHING },
  ),
};

function planOf(card: PlanHinges | undefined): Plan {
  return makePlan({
    seed: 'test',
    replications: 2,
    draws: 0,
    scenarios: [base, policy],
    against: [{ scenario: 'policy', against: 'base' }],
    drawn: [],
    spells: false,
    shadows: true,
    ...(card === undefined ? {} : { hinges: card }),
  });
}

function hooks(): JobHooks {
  const kept = new Map<string, Uint8Array>();
  return {
    loadSnapshot: (key) => kept.get(key) ?? null,
    saveSnapshot: (key, bytes) => kept.set(key, bytes),
    progress: () => undefined,
  };
}

beforeEach(() => {
  fake.lived.months = 0;
});

describe('a plan with a hinge card', () => {
  it('has every point as a job of its own, after all others', () => {
    const ids = planOf(hinges).jobs.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['r00-d000', 'r01-d000']);
    expect(ids.slice(2)).toHaveLength(HINGE_POINTS.length);
    expect([ids[2], ids.at(-1)]).toEqual(['r00-h00', 'r00-h17']);
  });

  it('refuses more replications of a point than the plan has', () => {
    expect(() => planOf({ ...hinges, replications: 3 })).toThrow(/worlds the plan does not have/);
  });

  it('leaves the central replications as they are without it', () => {
    const [with_, without] = [planOf(hinges), planOf(undefined)];
    for (const job of without.jobs) {
      expect(runJob(with_, job, hooks())).toEqual(runJob(without, job));
    }
  });
});

describe('a job of the card', () => {
  const plan = planOf(hinges);
  const [central, , first, second] = plan.jobs;

  it('has both arms at its point, the policy’s copied from the other', () => {
    const { worlds } = runJob(plan, first);
    expect(worlds.map(({ scenario }) => scenario)).toEqual(['base', 'policy']);
    const same = runJob(plan, second);
    // Points 0 and 1 differ in the first hinge alone, which is the one that moves anything here.
    expect(HINGE_POINTS[0][0]).not.toBe(HINGE_POINTS[1][0]);
    expect(same.worlds[0].series).not.toEqual(worlds[0].series);
  });

  it('gives the same with and without snapshots, whichever job kept them', () => {
    const alone = runJob(plan, first);
    const shared = hooks();
    runJob(plan, central, shared);
    expect(runJob(plan, first, shared)).toEqual(alone);
    expect(runJob(plan, first, hooks())).toEqual(alone);
  });

  it('lives only what differs where the central job has kept the past', () => {
    const shared = hooks();
    runJob(plan, central, shared);
    fake.lived.months = 0;
    runJob(plan, first, shared);
    expect(fake.lived.months).toBe(2 * (END - FROM));
  });

  it('lives the past once by itself where nobody has kept it', () => {
    runJob(plan, first);
    // Without hooks each arm that parts at the same month needs it; the second is copied from the first.
    expect(fake.lived.months).toBe(BURN_IN + (FROM - START) + 2 * (END - FROM));
  });

  it('keeps everybody’s series and the starts, and leaves out what follows people', () => {
    const [world] = runJob(plan, first).worlds;
    expect(world.groups).toEqual(['all']);
    expect(world.series).toHaveLength(1);
    for (const table of [world.eventCounts, world.ownByMonth, world.ageFlows]) expect(table).toHaveLength(0);
  });
});

describe('a scenario at a point', () => {
  const low = HINGES.map((_, place) => (place === 0 ? -1 : 0));

  it('is itself until the month and moved from it on, later changes of history included', () => {
    const dated = fake.scenario('dated', [
      [90, 4],
      [130, 6],
    ]);
    const values = atHingePoint(dated, hinges, low).parameters.get('rate') ?? [];
    expect(values.map(({ from, values: [value] }) => [from, value])).toEqual([
      [90, 4],
      [FROM, 3],
      [130, 5],
    ]);
  });

  it('keeps what held before its own first date', () => {
    const late = fake.scenario('late', [[130, 6]]);
    const values = atHingePoint(late, hinges, low).parameters.get('rate') ?? [];
    expect(values.map(({ from, values: [value] }) => [from, value])).toEqual([
      [FROM - 1, 6],
      [FROM, 5],
      [130, 5],
    ]);
  });

  it('stays within the declared bounds', () => {
    const high = HINGES.map((_, place) => (place === 0 ? 1 : 0));
    const most = atHingePoint(fake.scenario('most', [[0, 9.5]]), hinges, high).parameters.get('rate') ?? [];
    expect(most.at(-1)?.values[0]).toBe(10);
  });

  it('moves selection and take-up of the policy’s measure and of no other', () => {
    const measure = (id: string): MeasureSpec =>
      ({
        id,
        like: 'training',
        firstStart: FROM,
        channels: {},
        incomeSupport: { takeUpPerG: 0.02, levelG: 2 },
      }) as unknown as MeasureSpec;
    const scenario = {
      ...base,
      parameters: new Map([
        ...base.parameters,
        ['measure.training.selection', [{ from: 0, values: Float64Array.of(0.3) }]] as const,
      ]),
      measures: [measure('ordinary'), measure('policy')],
    };
    const end: HingeEnd = {
      parameters: [],
      measures: [{ measure: 'policy', selection: -0.3, takeUpPerG: 0.005 }],
    };
    const moved = atHingePoint(
      scenario,
      { ...hinges, ends: HINGES.map(() => ({ low: end, high: end })) },
      low,
    );
    expect(moved.measures[0]).toBe(scenario.measures[0]);
    expect(moved.measures[1].channels.selection).toBe(0);
    expect(moved.measures[1].incomeSupport?.takeUpPerG).toBe(0.005);
  });
});
