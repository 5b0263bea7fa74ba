import type { ResolvedScenario, RunKey } from '../model/declarations.js';
import { HINGE_POINTS } from '../vocabulary/hinges.js';
import type { PlanHinges } from './hinge-plan.js';
import type { Job, Plan } from './plan.js';
import { runKey } from './run-key.js';

/** A replication no plan has: what is drawn once for the whole run hangs on it. */
const NO_REPLICATION = 0xffffffff;

/** What a plan is made of; counts are whole numbers from 1 (replications) and 0 (draws). */
export interface PlanRequest {
  readonly seed: string;
  readonly replications: number;
  readonly draws: number;
  /** Base first. */
  readonly scenarios: readonly ResolvedScenario[];
  readonly against: Plan['against'];
  /** Scenarios again, in the same order, for parameter draw 1, 2 ... `draws`. */
  readonly drawn: Plan['drawn'];
  readonly spells: boolean;
  readonly shadows: boolean;
  readonly ledgers?: true;
  readonly batches?: readonly (readonly string[])[];
  readonly hinges?: PlanHinges;
}

/**
 * The jobs of an experiment: every replication with the central parameters, then one replication for each
 * parameter draw, then every point of the hinge card with the luck of the first replications. Throws where the request contradicts itself, which is a defect of the caller.
 */
export function makePlan(request: PlanRequest): Plan {
  const { scenarios, replications, draws, drawn } = request;
  const first = scenarios[0];
  if (first === undefined) throw new Error('a plan needs at least one scenario');
  if (!Number.isInteger(replications) || replications < 1)
    throw new Error('a plan needs at least one replication');
  if (drawn.length !== draws) throw new Error('a plan needs the scenarios of every parameter draw');
  const ids = new Set(scenarios.map((scenario) => scenario.id));
  if (ids.size !== scenarios.length) throw new Error('a scenario is in the plan twice');
  for (const pair of request.against) {
    if (!ids.has(pair.scenario) || !ids.has(pair.against))
      throw new Error('a pair names a scenario not in the plan');
  }
  const jobs: Job[] = [];
  const each = (replication: number, draw: number): void => {
    if (request.batches === undefined) jobs.push(job(replication, draw));
    else for (const batch of request.batches.keys()) jobs.push(batchJob(replication, draw, batch));
  };
  for (let replication = 0; replication < replications; replication++) each(replication, 0);
  for (let draw = 1; draw <= draws; draw++) each(0, draw);
  const { hinges } = request;
  if (hinges !== undefined) {
    if (hinges.replications > replications || hinges.scenarios > scenarios.length)
      throw new Error('the hinge card asks for worlds the plan does not have');
    for (let replication = 0; replication < hinges.replications; replication++) {
      for (const point of HINGE_POINTS.keys()) jobs.push(hingeJob(replication, point));
    }
  }
  return { ...request, sample: first.sample, jobs };
}

function job(replication: number, draw: number): Job {
  return { id: `r${padded(replication, 2)}-d${padded(draw, 3)}`, replication, draw };
}

function batchJob(replication: number, draw: number, batch: number): Job {
  return { ...job(replication, draw), id: `${job(replication, draw).id}-b${padded(batch, 2)}`, batch };
}

function hingeJob(replication: number, hinge: number): Job {
  return { id: `r${padded(replication, 2)}-h${padded(hinge, 2)}`, replication, draw: 0, hinge };
}

/**
 * Batches of scenarios, in the order of the pairs: a batch takes pairs of one window as long as it has no more than so many
 * worlds.
 *
 * @param most worlds of a batch; a pair has at least two
 */
export function batchesOf(
  scenarios: readonly Pick<ResolvedScenario, 'id' | 'start' | 'end'>[],
  against: Plan['against'],
  most: number,
): readonly (readonly string[])[] {
  const windows = new Map(scenarios.map(({ id, start, end }) => [id, `${start}-${end}`]));
  const batches: { readonly window: string | undefined; readonly ids: Set<string> }[] = [];
  for (const { scenario, against: base } of against) {
    const window = windows.get(scenario);
    const last = batches.at(-1);
    const more = [base, scenario].filter((id) => last?.ids.has(id) !== true).length;
    if (last?.window === window && last !== undefined && last.ids.size + more <= most)
      last.ids.add(base).add(scenario);
    else batches.push({ window, ids: new Set([base, scenario]) });
  }
  return batches.map(({ ids }) => [...ids]);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** Key of a run's parameter draws: of the seed alone, so that every scenario and replication has the same ones. */
export function parameterDrawKey(seed: string): RunKey {
  return runKey(seed, NO_REPLICATION, 0);
}
