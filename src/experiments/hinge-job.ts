/**
 * A job of the hinge card: the scenarios of the plan at one point, with the luck of a central replication. The years before
 * the points differ are lived once per replication and kept as a snapshot; only what the card reads is handed back.
 */
import type { RunKey } from '../model/declarations.js';
import type { OutcomeSeries, WorldResult } from '../model/results.js';
import { openWorldAt, type World, type WorldOptions } from '../model/index.js';
import { HINGE_POINTS } from '../vocabulary/hinges.js';
import { contentHash } from './content-hash.js';
import { planForks } from './fork.js';
import { atHingePoint, type PlanHinges } from './hinge-plan.js';
import { Clock, liveBurnIn, takeBranches, type JobHooks } from './living.js';
import type { Job, JobResult, Plan } from './plan.js';
import { burnInContent, burnInKey } from './snapshot-key.js';

/** Nobody is followed apart: the card reads stocks and kroner of everybody. */
const OPTIONS: WorldOptions = { shadows: false, spells: false };
const EVERYBODY = 'all';
const NOTHING = new Float64Array(0);

/** A replication: its luck, and how its central worlds are lived. */
export interface Replicate {
  readonly key: RunKey;
  readonly options: WorldOptions;
  readonly hooks: JobHooks | undefined;
}

/**
 * Name of a central world's state at the month from which the points of the card differ.
 *
 * @param position of the scenario in the plan
 * @returns 64 hex digits
 */
export function stemKey(
  plan: Plan,
  hinges: PlanHinges,
  position: number,
  { key, options }: Replicate,
): string {
  const scenario = plan.scenarios[position];
  // What a state can have read by a month is what a burn-in to that month would have read.
  const content = burnInContent({ ...scenario, start: hinges.from });
  const { start } = scenario;
  return contentHash({ content, start, from: hinges.from, key: [...key], options: { ...options } });
}

/** Keeps the state of the plan's first world when it reaches the month from which the points differ. */
export function keepStem(plan: Plan, job: Job, position: number, world: World, replicate: Replicate): void {
  const { hinges } = plan;
  if (hinges === undefined || replicate.hooks === undefined || position > 0 || job.draw > 0) return;
  if (world.month !== hinges.from || job.replication >= hinges.replications) return;
  replicate.hooks.saveSnapshot(stemKey(plan, hinges, position, replicate), world.snapshot());
}

/** Does a job of the card. */
export function runHingeJob(
  plan: Plan,
  job: Job,
  { hinges, point }: { readonly hinges: PlanHinges; readonly point: number },
  replicate: Replicate,
): JobResult {
  const { key, hooks } = replicate;
  const scenarios = plan.scenarios
    .slice(0, hinges.scenarios)
    .map((scenario) => atHingePoint(scenario, hinges, HINGE_POINTS[point]));
  const forks = planForks(scenarios);
  const begins = forks.map(({ parent, month }) => (parent === null ? hinges.from : month));
  const clock = new Clock(
    hooks,
    scenarios.reduce((sum, { end }, position) => sum + end - begins[position], 0),
  );
  const branches = new Map<number, Uint8Array>();
  const worlds = scenarios.map((scenario, position) => {
    const state = branches.get(position) ?? stem(plan, hinges, position, replicate, clock);
    branches.delete(position);
    const world = openWorldAt(scenario, key, OPTIONS, state);
    const children = forks.flatMap(({ parent }, child) =>
      parent === position ? [{ child, month: begins[child] }] : [],
    );
    for (;;) {
      takeBranches(world, children, branches);
      if (world.month >= scenario.end) break;
      world.step();
      clock.tick();
    }
    return slimmed(world.harvest(job.replication, job.draw));
  });
  return { job, worlds };
}

/** A central world's state at the month from which the points differ: kept, or lived from its burn-in. */
function stem(
  plan: Plan,
  hinges: PlanHinges,
  position: number,
  replicate: Replicate,
  clock: Clock,
): Uint8Array {
  const { key, options, hooks } = replicate;
  const name = stemKey(plan, hinges, position, replicate);
  const kept = hooks?.loadSnapshot(name) ?? null;
  if (kept !== null) return kept;
  const scenario = plan.scenarios[position];
  const burnIn = burnInKey(burnInContent(scenario), key, options);
  const world = liveBurnIn(scenario, burnIn, key, options, clock, hooks);
  clock.extend(hinges.from - world.month);
  while (world.month < hinges.from) {
    world.step();
    clock.tick();
  }
  const state = world.snapshot();
  hooks?.saveSnapshot(name, state);
  return state;
}

/** A result with the series of everybody and the starts; the tables that follow people are left empty. */
function slimmed(result: WorldResult): WorldResult {
  return {
    ...result,
    ...ofEverybody(result, result.months),
    local: ofEverybody(result.local, result.months),
    past: { ...result.past, months: 0, outcomes: [], series: NOTHING },
    eventCounts: NOTHING,
    eventPersons: NOTHING,
    ownByMonth: NOTHING,
    ownNoMeasuresByMonth: NOTHING,
    comparisonCounts: NOTHING,
    comparisonPersons: NOTHING,
    startCells: NOTHING,
    firsts: { atRisk: NOTHING, met: NOTHING, left: NOTHING },
    afterwards: NOTHING,
    cohorts: { ...result.cohorts, years: 0, months: NOTHING, work: NOTHING },
    ageFlows: NOTHING,
    spells: null,
  };
}

interface Grouped {
  readonly outcomes: readonly OutcomeSeries[];
  readonly groups: readonly string[];
  readonly series: Float64Array;
}

function ofEverybody({ outcomes, groups, series }: Grouped, months: number): Grouped {
  const group = groups.indexOf(EVERYBODY);
  const kept = new Float64Array(outcomes.length * months);
  for (let outcome = 0; outcome < outcomes.length; outcome += 1) {
    const from = (outcome * groups.length + group) * months;
    kept.set(series.subarray(from, from + months), outcome * months);
  }
  return { outcomes, groups: [EVERYBODY], series: kept };
}
