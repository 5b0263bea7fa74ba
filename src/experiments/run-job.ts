import type { ResolvedScenario, RunKey } from '../model/declarations.js';
import type { WorldResult } from '../model/results.js';
import { createWorld, openWorldAt, type World, type WorldOptions } from '../model/index.js';
import { planForks } from './fork.js';
import type { Job, JobResult, Plan } from './plan.js';
import { runKey } from './run-key.js';
import { burnInKey } from './snapshot-key.js';

/** What a job may ask of whoever runs it. None of it can change a result. */
export interface JobHooks {
  /** A snapshot kept under this name, or null. */
  loadSnapshot(key: string): Uint8Array | null;
  saveSnapshot(key: string, bytes: Uint8Array): void;
  /** Months simulated so far and months this job takes in all. */
  progress(monthsDone: number, monthsTotal: number): void;
}

/** The scenarios as they are in a job's parameter draw. */
export function scenariosOf(plan: Plan, job: Job): readonly ResolvedScenario[] {
  if (job.draw === 0) return plan.scenarios;
  const drawn = plan.drawn[job.draw - 1];
  if (drawn === undefined) throw new Error(`the plan has no parameter draw ${job.draw}`);
  return drawn;
}

/**
 * Does one job: the same people and luck lived through in every scenario of the plan. The burn-in is lived
 * once (or taken from a snapshot), every other scenario from the month it differs. Pure: the result depends on the
 * plan and the job alone, with and without hooks.
 */
export function runJob(plan: Plan, job: Job, hooks?: JobHooks): JobResult {
  const scenarios = scenariosOf(plan, job);
  const key = runKey(plan.seed, job.replication, plan.commonLuck === true ? 0 : job.draw);
  const options: WorldOptions = { shadows: plan.shadows, spells: plan.spells };
  const forks = planForks(scenarios);
  const clock = new Clock(
    hooks,
    scenarios.reduce((sum, scenario, index) => sum + scenario.end - forks[index].month, 0),
  );
  // Snapshots a later scenario is copied from, by position of that scenario; dropped once used.
  const branches = new Map<number, Uint8Array>();

  const worlds = scenarios.map((scenario, position): WorldResult => {
    const branch = branches.get(position);
    branches.delete(position);
    const world =
      branch === undefined
        ? liveBurnIn(scenario, burnInKey(forks[position].content, key, options), key, options, clock, hooks)
        : openWorldAt(scenario, key, options, branch);
    const children = forks.flatMap((fork, child) =>
      fork.parent === position ? [{ child, month: fork.month }] : [],
    );
    for (;;) {
      takeBranches(world, children, branches);
      if (world.month >= scenario.end) break;
      world.step();
      clock.tick();
    }
    return world.harvest(job.replication, job.draw);
  });
  return { job, worlds };
}

/** A world at the first month of the reported window. */
function liveBurnIn(
  scenario: ResolvedScenario,
  name: string,
  key: RunKey,
  options: WorldOptions,
  clock: Clock,
  hooks: JobHooks | undefined,
): World {
  const kept = hooks?.loadSnapshot(name) ?? null;
  if (kept !== null) return openWorldAt(scenario, key, options, kept);
  const world = createWorld(scenario, key, options);
  clock.extend(scenario.start - world.month);
  while (world.month < scenario.start) {
    world.step();
    clock.tick();
  }
  hooks?.saveSnapshot(name, world.snapshot());
  return world;
}

/** Keeps the state for every scenario that begins to differ in the month the world is about to live. */
function takeBranches(
  world: World,
  children: readonly { readonly child: number; readonly month: number }[],
  branches: Map<number, Uint8Array>,
): void {
  let snapshot: Uint8Array | null = null;
  for (const { child, month } of children) {
    if (month !== world.month) continue;
    snapshot ??= world.snapshot();
    branches.set(child, snapshot);
  }
}

/** Counts months for the progress hook. */
class Clock {
  private done = 0;

  constructor(
    private readonly hooks: JobHooks | undefined,
    private total: number,
  ) {}

  /** More months than foreseen: a burn-in that was not kept. */
  extend(months: number): void {
    this.total += months;
  }

  tick(): void {
    this.done++;
    this.hooks?.progress(this.done, this.total);
  }
}
