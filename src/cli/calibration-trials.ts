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
 * Lives a batch of parameter sets, several side by side. All have the same people and luck, so that what differs between
 * two trials is what their parameters do; a trial's numbers depend on its parameters alone.
 *
 * @returns numbers in the order of the points
 */
export async function liveTrials(
  world: TrialWorld,
  points: readonly (readonly number[])[],
): Promise<readonly Simulated[]> {
  const results: Simulated[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < points.length) {
      const at = next++;
      results[at] = await liveTrial(world, points[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(world.workers, points.length) }, work));
  return results;
}

async function liveTrial(world: TrialWorld, point: readonly number[]): Promise<Simulated> {
  const { library, evidence, calibration, cells, sample, seed, seeds } = world;
  const values = movedValues(evidence.table, calibration.parameters, point);
  const numbers: JobNumbers[] = [];
  for (const part of partsOf(cells)) {
    const whole = planPart(part, resolvePart(library, part, sample, values), seed, seeds);
    // Nothing that may be fitted to needs shadows.
    const plan = { ...whole, shadows: false };
    await runJobs(plan, plan.jobs, {
      workers: 1,
      part: part.id,
      cache: null,
      signal: world.signal,
      onResult: (_, bytes) => numbers.push(readNumbers(bytes)),
      onProgress: () => undefined,
    });
  }
  return meanOfSeeds(cells, worldsOf(numbers));
}

/** The parts of a validation that the targets are computed in. */
function partsOf(cells: readonly FitCell[]): readonly Part[] {
  return [...new Set(cells.flatMap(({ id }) => partOf(id) ?? []))];
}
