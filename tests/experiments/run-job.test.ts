import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  makePlan,
  planForks,
  runJob,
  type JobHooks,
  type KeptWorld,
  type Plan,
  type WorldKeeper,
} from '../../src/experiments/index.js';
import * as fake from './fake-model.js';

vi.mock('../../src/model/index.js', () => import('./fake-model.js'));

const BURN_IN_MONTHS = 24;
const WINDOW_MONTHS = 60;

const base = fake.scenario('base', [[0, 1]]);
const late = fake.scenario('late', [
  [0, 1],
  [130, 2],
]);
const later = fake.scenario('later', [
  [0, 1],
  [130, 2],
  [150, 3],
]);
const places = fake.scenario('places', [[0, 1]], 120);
const early = fake.scenario('early', [
  [0, 1],
  [90, 5],
]);

function planOf(scenarios: Plan['scenarios'], drawn: Plan['drawn'] = []): Plan {
  return makePlan({
    seed: 'test',
    replications: 2,
    draws: drawn.length,
    scenarios,
    against: scenarios.slice(1).map(({ id }) => ({ scenario: id, against: scenarios[0].id })),
    drawn,
    spells: false,
    shadows: true,
  });
}

/** Snapshots in memory, counting what was asked for. */
function hooks(kept = new Map<string, Uint8Array>()): JobHooks & { readonly kept: Map<string, Uint8Array> } {
  return {
    kept,
    loadSnapshot: (key) => kept.get(key) ?? null,
    saveSnapshot: (key, bytes) => kept.set(key, bytes),
    progress: () => undefined,
  };
}

beforeEach(() => {
  fake.lived.months = 0;
});

describe('a plan', () => {
  it('has every replication with the central parameters, then one replication for each draw', () => {
    const plan = planOf([base, late], [[base, late]]);
    expect(plan.jobs.map(({ id }) => id)).toEqual(['r00-d000', 'r01-d000', 'r00-d001']);
  });

  it('refuses a scenario that is there twice and a pair that names a stranger', () => {
    expect(() => planOf([base, base])).toThrow(/twice/);
    const request = { ...planOf([base]), against: [{ scenario: 'nobody', against: 'base' }] };
    expect(() => makePlan(request)).toThrow(/not in the plan/);
  });
});

describe('forks', () => {
  it('are where a scenario first differs from the one it shares most with', () => {
    const forks = planForks([base, late, later, places]);
    expect(forks.map(({ parent, month }) => [parent, month])).toEqual([
      [null, 100],
      [0, 130],
      [1, 150],
      [0, 120],
    ]);
  });

  it('are never shared by scenarios that differ before the window', () => {
    expect(planForks([base, early]).map(({ parent }) => parent)).toEqual([null, null]);
  });

  it('are at the end of the window for scenarios that do not differ', () => {
    expect(planForks([base, fake.scenario('same', [[0, 1]])])[1]).toMatchObject({ parent: 0, month: 160 });
  });
});

describe('a job', () => {
  it('gives each scenario the world it has when it is lived alone', () => {
    const scenarios = [base, late, later, places, early];
    const together = runJob(planOf(scenarios), planOf(scenarios).jobs[1]).worlds;
    const alone = scenarios.map(
      (scenario) => runJob(planOf([scenario]), planOf([scenario]).jobs[1]).worlds[0],
    );
    expect(together).toEqual(alone);
  });

  it('lives shared months once', () => {
    const plan = planOf([base, late, later]);
    runJob(plan, plan.jobs[0]);
    expect(fake.lived.months).toBe(BURN_IN_MONTHS + WINDOW_MONTHS + 30 + 10);
  });

  it('gives the same result with no cache, an empty one and a full one, and skips the burn-in with the last', () => {
    const plan = planOf([base, late, early]);
    const bare = runJob(plan, plan.jobs[0]);
    const memory = hooks();
    expect(runJob(plan, plan.jobs[0], memory)).toEqual(bare);
    expect(memory.kept.size).toBe(2);
    fake.lived.months = 0;
    expect(runJob(plan, plan.jobs[0], memory)).toEqual(bare);
    expect(fake.lived.months).toBe(2 * WINDOW_MONTHS + 30);
  });

  it('shares a burn-in between plans whose scenarios differ only afterwards, never between replications', () => {
    const memory = hooks();
    const first = planOf([base]);
    runJob(first, first.jobs[0], memory);
    runJob(planOf([late]), first.jobs[0], memory);
    expect(memory.kept.size).toBe(1);
    runJob(first, first.jobs[1], memory);
    expect(memory.kept.size).toBe(2);
  });

  it('uses the scenarios of its own parameter draw', () => {
    const drawn = [
      fake.scenario('base', [[0, 4]]),
      fake.scenario('late', [
        [0, 4],
        [130, 6],
      ]),
    ];
    const plan = planOf([base, late], [drawn]);
    const inDraw = runJob(plan, plan.jobs[2]).worlds;
    expect(inDraw.map(({ draw }) => draw)).toEqual([1, 1]);
    expect(inDraw[0].series).not.toEqual(runJob(plan, plan.jobs[0]).worlds[0].series);
  });

  it('has the luck of the central parameters in every draw where the plan says so', () => {
    const own = planOf([base], [[base]]);
    const series = (plan: Plan, at: number): unknown => runJob(plan, plan.jobs[at]).worlds[0].series;
    expect(series(own, 2)).not.toEqual(series(own, 0));
    const common: Plan = { ...own, commonLuck: true };
    expect(series(common, 2)).toEqual(series(own, 0));
  });

  it('tells its progress up to the last month', () => {
    const told: number[][] = [];
    const plan = planOf([base, late]);
    runJob(plan, plan.jobs[0], { ...hooks(), progress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([BURN_IN_MONTHS + WINDOW_MONTHS + 30, BURN_IN_MONTHS + WINDOW_MONTHS + 30]);
  });

  it('lives a first world once for all that branch off it, where somebody keeps worlds', () => {
    const kept = new Map<string, KeptWorld>();
    const worlds: WorldKeeper = {
      load: (key) => kept.get(key) ?? null,
      save: (key, world) => kept.set(key, world),
    };
    const other = fake.scenario('other', [
      [0, 1],
      [130, 9],
    ]);
    const first = planOf([base, late]);
    const second = planOf([base, other]);
    const snapshots = hooks();
    expect(runJob(first, first.jobs[0], { ...snapshots, worlds })).toEqual(runJob(first, first.jobs[0]));
    fake.lived.months = 0;
    const told: number[][] = [];
    const again = runJob(second, second.jobs[0], {
      ...snapshots,
      worlds,
      progress: (done, total) => told.push([done, total]),
    });
    expect(fake.lived.months).toBe(30);
    expect(told.at(-1)).toEqual([30, 30]);
    expect(again).toEqual(runJob(second, second.jobs[0]));
    // Another replication, or a world that is needed in another month, is not the same world.
    const sizes = [kept.size];
    runJob(second, second.jobs[1], { ...snapshots, worlds });
    const earlier = planOf([base, places]);
    runJob(earlier, earlier.jobs[0], { ...snapshots, worlds });
    expect([...sizes, kept.size]).toEqual([1, 3]);
  });
});
