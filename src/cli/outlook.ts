import { buildComparison, type Contrast } from '../analysis/index.js';
import { makePlan, type JobResult } from '../experiments/index.js';
import { readResult, runJobs, tellProgress, usualWorkers } from '../platform/node/index.js';
import type { Resolution } from '../scenarios/index.js';
import type { Context } from './context.js';
import { Interrupted } from './failures.js';
import { contrastOf } from '../doors/index.js';
import { tablesOf } from './tables.js';
import { SAY } from './words.js';
import { HINGE_POINTS } from '../vocabulary/hinges.js';

/** What a small simulation foresees of the run itself. */
export interface Outlook {
  /** Starts in the policy's measures over the whole run: in the country, and simulated in one replication. */
  readonly participants: number;
  readonly participants_simulated: number;
  /** Of these, with 108 months of the run left after the start. */
  readonly participants_followed: number;
  /** Replications for the asked precision, and minutes they take on this machine; null where nobody is followed. */
  readonly replications: number | null;
  readonly minutes: number | null;
}

const TRIAL = { sample: 100, replications: 2, seed: 'check' } as const;
/** A world with next to nobody in it: what a job costs whatever the sample. */
const NEARLY_EMPTY = 1000;
/** Where the precision is asked for: unsubsidised work five years after the start. */
const HORIZON = 60;
const ACTIVITY = 'job-without-subsidy';
/** Two-sided 95 % point of the normal distribution. */
const NORMAL_POINT = 1.959964;
const LEAST_REPLICATIONS = 8;
/** Spread where the trial followed nobody: the largest a share can have. */
const WIDEST = 0.5;

/**
 * Simulates both scenarios at 1:100 twice, and reckons from it.
 *
 * @throws Interrupted, MachineError
 */
export async function outlook(
  context: Context,
  resolution: Resolution,
  against: Resolution,
  measures: readonly string[],
  options: { readonly precision: number; readonly workers?: number },
): Promise<Outlook> {
  const trial = await simulate(context, resolution, against, TRIAL, options.workers);
  const empty = await simulate(context, resolution, against, { sample: NEARLY_EMPTY, replications: 1 }, 1);
  const { sample } = resolution.scenario;
  const contrast = buildComparison({
    plan: { seed: TRIAL.seed, sample: TRIAL.sample, replications: TRIAL.replications, draws: 0, quick: true },
    contrasts: [contrastOf(resolution, against)],
    results: trial.results.map(tablesOf),
    sources: [],
    hinges: [],
    priceYear: resolution.prices ?? 0,
  }).contrasts[0];
  const scale = TRIAL.sample / sample / TRIAL.replications;
  const followed = followedPersons(contrast, measures) * scale;
  const replications =
    followed > 0
      ? Math.max(
          LEAST_REPLICATIONS,
          Math.ceil(personsNeeded(contrast, measures, options.precision) / followed),
        )
      : null;
  const threads = options.workers ?? usualWorkers(replications ?? 1);
  const seconds = secondsAt(sample, trial.secondsPerJob, empty.secondsPerJob);
  return {
    participants: Math.round(contrast.participants.estimate ?? 0),
    participants_simulated: Math.round(contrast.participantsSimulated * scale),
    participants_followed: Math.round(followed),
    replications,
    minutes: replications === null ? null : Math.ceil((jobs(replications) * seconds) / threads / 60),
  };
}

async function simulate(
  context: Context,
  resolution: Resolution,
  against: Resolution,
  { sample, replications }: { readonly sample: number; readonly replications: number },
  workers: number | undefined,
): Promise<{ results: JobResult[]; secondsPerJob: number }> {
  const scenarios = [against, resolution].map(({ scenario }) => ({ ...scenario, sample }));
  const { seed } = TRIAL;
  const pair = [{ scenario: scenarios[1].id, against: scenarios[0].id }];
  const plan = makePlan({
    seed,
    replications,
    draws: 0,
    scenarios,
    against: pair,
    drawn: [],
    spells: false,
    shadows: true,
  });
  const { language } = context;
  const words = { rate: SAY.rate[language], left: SAY.left[language] };
  const progress = tellProgress(process.stderr, words, context.isQuiet);
  progress.stage(SAY.simulating[language]);
  const threads = workers ?? usualWorkers(plan.jobs.length);
  const results: JobResult[] = [];
  const started = performance.now();
  try {
    await runJobs(plan, plan.jobs, {
      workers: threads,
      // A burn-in taken from the cache would make the run look shorter than it is.
      cache: null,
      signal: context.signal,
      onResult: (_, bytes) => results.push(readResult(bytes)),
      onProgress: (done, total) => {
        progress.at(done, total);
      },
    });
  } catch (error) {
    if (context.signal.aborted) throw new Interrupted(context.signal.reason as 'SIGINT' | 'SIGTERM', null);
    throw error;
  } finally {
    progress.end();
  }
  const seconds = (performance.now() - started) / 1000;
  return { results, secondsPerJob: (seconds * Math.min(threads, replications)) / replications };
}

/** Jobs of a comparison; a job of the hinge card is counted as a whole one, though it begins later and follows nobody. */
function jobs(replications: number): number {
  return replications + HINGE_POINTS.length;
}

/** Seconds of a job: a part that is always there, and a part by the number of people. */
function secondsAt(sample: number, trial: number, empty: number): number {
  const perPeople = Math.max(0, trial - empty) / (1 / TRIAL.sample - 1 / NEARLY_EMPTY);
  return Math.max(0, empty - perPeople / NEARLY_EMPTY) + perPeople / sample;
}

function followedPersons({ curves }: Contrast, measures: readonly string[]): number {
  return measures.reduce((sum, measure) => sum + (ownCurve(curves, measure)?.persons.at(-1) ?? 0), 0);
}

/**
 * Persons followed that put the interval of a difference between two shares within the precision, taking
 * participants and shadows as independent, which is on the safe side.
 */
function personsNeeded({ curves }: Contrast, measures: readonly string[], precision: number): number {
  const curve = measures.map((measure) => ownCurve(curves, measure)).find((found) => found !== undefined);
  const at = curve?.horizon.indexOf(HORIZON) ?? -1;
  const participant = curve?.participant.at(at) ?? WIDEST;
  const shadow = curve?.shadow.at(at) ?? WIDEST;
  const variance = participant * (1 - participant) + shadow * (1 - shadow);
  const half = precision / 100;
  return (NORMAL_POINT * NORMAL_POINT * variance) / (half * half);
}

function ownCurve(curves: Contrast['curves'], measure: string): Contrast['curves'][number] | undefined {
  return curves.find(
    (curve) =>
      curve.measure === measure &&
      curve.group === 'all' &&
      curve.activity === ACTIVITY &&
      curve.estimand === 'own',
  );
}
