import type { ResolvedScenario } from '../model/declarations.js';
import type { WorldResult } from '../model/results.js';
import { openWorldAt, type WorldOptions } from '../model/index.js';
import { contentHash } from './content-hash.js';
import { planForks, type Fork } from './fork.js';
import { keepStem, runHingeJob, type Replicate } from './hinge-job.js';
import { Ledgers } from './ledgers.js';
import { Clock, lived, livingBurnIn, takeBranches, type JobHooks } from './living.js';
import type { Job, JobResult, Plan } from './plan.js';
import { runKey } from './run-key.js';
import { burnInKey } from './snapshot-key.js';

/** A later scenario of a job, by its position, and the month it begins to differ. */
interface Branch {
  readonly child: number;
  readonly month: number;
}

/** The scenarios a job lives, in the plan's order, as they are in its parameter draw. */
export function scenariosOf(plan: Plan, job: Job): readonly ResolvedScenario[] {
  const drawn = job.draw === 0 ? plan.scenarios : plan.drawn[job.draw - 1];
  if (drawn === undefined) throw new Error(`the plan has no parameter draw ${job.draw}`);
  if (job.batch === undefined) return drawn;
  const batch = plan.batches?.[job.batch];
  if (batch === undefined) throw new Error(`the plan has no batch ${job.batch}`);
  return drawn.filter(({ id }) => batch.includes(id));
}

/**
 * Does one job: the same people and luck lived through in every scenario of the plan. The burn-in is lived
 * once (or taken from a snapshot), every other scenario from the month it differs. Pure: the result depends on the
 * plan and the job alone, with and without hooks.
 */
export function runJob(plan: Plan, job: Job, hooks?: JobHooks): JobResult {
  return lived(livingJob(plan, job, hooks));
}

/** The same, handing back after every month: for who must hear a call to stop in between. */
export function* livingJob(plan: Plan, job: Job, hooks?: JobHooks): Generator<void, JobResult> {
  const scenarios = scenariosOf(plan, job);
  const key = runKey(plan.seed, job.replication, plan.commonLuck === true ? 0 : job.draw);
  const forks = planForks(scenarios);
  const options = optionsOf(plan, forks);
  const { hinges } = plan;
  const replicate = { key, options, hooks };
  if (hinges !== undefined && job.hinge !== undefined)
    return runHingeJob(plan, job, { hinges, point: job.hinge }, replicate);
  const ledgers = new Ledgers(plan, scenarios);
  const clock = new Clock(
    hooks,
    scenarios.reduce((sum, scenario, index) => sum + scenario.end - forks[index].month, 0),
  );
  // Snapshots a later scenario is copied from, by position of that scenario; dropped once used.
  const branches = new Map<number, Uint8Array>();

  const worlds: WorldResult[] = [];
  for (const [position, scenario] of scenarios.entries()) {
    const children = forks.flatMap((fork, child) =>
      fork.parent === position ? [{ child, month: fork.month }] : [],
    );
    const name = position === 0 && hinges === undefined ? keptName(scenario, job, children, replicate) : null;
    const kept = name === null ? null : (hooks?.worlds?.load(name) ?? null);
    if (kept !== null) {
      clock.extend(scenario.start - scenario.end);
      for (const { child, month } of children) {
        const state = kept.branches.get(month);
        if (state !== undefined) branches.set(child, state);
      }
      ledgers.close(position, kept.ledger);
      worlds.push(kept.result);
      continue;
    }
    const branch = branches.get(position);
    branches.delete(position);
    const world =
      branch === undefined
        ? yield* livingBurnIn(
            scenario,
            burnInKey(forks[position].content, key, options),
            key,
            options,
            clock,
            hooks,
          )
        : openWorldAt(scenario, key, options, branch);
    for (;;) {
      keepStem(plan, job, position, world, replicate);
      takeBranches(world, children, branches);
      if (world.month >= scenario.end) break;
      world.step();
      clock.tick();
      yield;
    }
    const ledger = plan.ledgers === true ? world.ledger() : null;
    const result = world.harvest(job.replication, job.draw);
    if (name !== null) hooks?.worlds?.save(name, { result, ledger, branches: byMonth(children, branches) });
    ledgers.close(position, ledger);
    worlds.push(result);
  }
  return plan.ledgers === true ? { job, worlds, pairs: ledgers.pairs() } : { job, worlds };
}

/** Name of a first world and everything that is taken from it; null where nobody keeps worlds. */
function keptName(
  scenario: ResolvedScenario,
  { replication, draw }: Job,
  children: readonly Branch[],
  { key, options, hooks }: Replicate,
): string | null {
  if (hooks?.worlds === undefined) return null;
  const months = children.map(({ month }) => month);
  return contentHash({ scenario, replication, draw, months, key: [...key], options: { ...options } });
}

/** States taken for later scenarios, by the month they are of. */
function byMonth(
  children: readonly Branch[],
  branches: ReadonlyMap<number, Uint8Array>,
): ReadonlyMap<number, Uint8Array> {
  return new Map(
    children.flatMap(({ child, month }): [number, Uint8Array][] => {
      const state = branches.get(child);
      return state === undefined ? [] : [[month, state]];
    }),
  );
}

/** Ledgers begin where the first scenario leaves another: before that month all worlds of a pair are one. */
function optionsOf(plan: Plan, forks: readonly Fork[]): WorldOptions {
  const { shadows, spells } = plan;
  if (plan.ledgers !== true || plan.against.length === 0) return { shadows, spells };
  const months = forks.map(({ parent, month }, position) =>
    parent === null ? plan.scenarios[position].start : month,
  );
  return { shadows, spells, ledgerFrom: Math.min(...months.slice(1)) };
}
