import type { Job, Plan } from '../experiments/index.js';
import { movedValues, type Calibration, type Evidence, type Library } from '../scenarios/index.js';
import { readNumbers, runJobs } from '../platform/node/index.js';
import {
  meanOfSeeds,
  partOf,
  planPart,
  resolvePart,
  worldsOf,
  type FitCell,
  type JobNumbers,
  type Part,
  type Simulated,
} from '../validation/index.js';

/** What every trial is lived with. */
export interface TrialWorld {
  readonly library: Library;
  readonly evidence: Evidence;
  readonly calibration: Calibration;
  readonly cells: readonly FitCell[];
  readonly sample: number;
  /** Worlds of a trial: the first so many replications of the seed, the same in every trial. */
  readonly seeds: number;
  readonly seed: string;
  readonly workers: number;
  readonly signal: AbortSignal;
}

/**
 * Lives a batch of parameter sets, worlds side by side. All have the same people and luck, so that what differs between
 * two trials is what their parameters do; a trial's numbers depend on its parameters alone, not on its batch.
 *
 * @returns numbers in the order of the points
 */
export async function liveTrials(
  world: TrialWorld,
  points: readonly (readonly number[])[],
): Promise<readonly Simulated[]> {
  const { cells, workers, signal } = world;
  const numbers: JobNumbers[] = [];
  for (const part of partsOf(cells)) {
    const plan = planTrials(world, part, points);
    await runJobs(plan, plan.jobs, {
      workers,
      part: part.id,
      cache: null,
      signal,
      onResult: (_, bytes) => numbers.push(readNumbers(bytes)),
      onProgress: () => undefined,
    });
  }
  return points.map((_, index) =>
    meanOfSeeds(cells, worldsOf(numbers.filter(({ job }) => job.draw === index + 1))),
  );
}

/** Each point is a parameter draw of the plan, with the luck of the central parameters. */
function planTrials(
  { library, evidence, calibration, sample, seed, seeds }: TrialWorld,
  part: Part,
  points: readonly (readonly number[])[],
): Plan {
  const drawn = points.map((point) =>
    resolvePart(library, part, sample, movedValues(evidence.table, calibration.parameters, point)),
  );
  // Nothing that may be fitted to needs shadows, or the years after the replay that they are followed for.
  const end = Math.min(part.end ?? Infinity, drawn[0][0].end);
  const plan = planPart({ ...part, end, shadows: false }, drawn[0], seed, seeds);
  const jobs = points.flatMap((_, index) =>
    plan.jobs.map((job): Job => ({ ...job, id: `${job.id}-trial-${String(index + 1)}`, draw: index + 1 })),
  );
  return {
    ...plan,
    jobs,
    draws: points.length,
    drawn: drawn.map((scenarios) => scenarios.map((scenario) => ({ ...scenario, end }))),
    commonLuck: true,
  };
}

/** The parts of a validation that the targets are computed in. */
function partsOf(cells: readonly FitCell[]): readonly Part[] {
  return [...new Set(cells.flatMap(({ id }) => partOf(id) ?? []))];
}
