import { setMaxListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Job, JobResult, Plan } from '../../experiments/index.js';
import type { JobNumbers } from '../../validation/index.js';
import { fromBytes } from './codec.js';
import { doJob, type JobSetup } from './do-job.js';
import { MachineError, type MachineFault } from './machine-error.js';
import type { WorkerAnswer, WorkerTask } from './worker.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));
const POLL_MILLISECONDS = 200;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
/** How the pool and the engine word what has no code. */
const DIED = /^worker exited with code/;
const NO_ROOM = /array buffer allocation failed/i;

export interface PoolOptions {
  /** Threads, from 1. */
  readonly workers: number;
  /** As in `JobSetup`. */
  readonly part?: JobSetup['part'];
  /** As in `JobSetup`. */
  readonly spells?: JobSetup['spells'];
  readonly cache: JobSetup['cache'];
  /** Stops at once; finished jobs have been handed over. */
  readonly signal: AbortSignal;
  /** A finished job, in order of finishing, as the bytes of its part. */
  onResult(job: Job, bytes: Uint8Array): void;
  /** Months lived and months expected, over all jobs. */
  onProgress(done: number, total: number): void;
}

/** Threads to use where the user says nothing: every core, but never more than there are jobs. */
export function usualWorkers(jobs: number): number {
  return Math.max(1, Math.min(availableParallelism(), jobs));
}

/** The result in the bytes of a part. Throws where they are damaged. */
export function readResult(bytes: Uint8Array): JobResult {
  return fromBytes(bytes) as JobResult;
}

/** The numbers in the bytes of a part of a validation. Throws where they are damaged. */
export function readNumbers(bytes: Uint8Array): JobNumbers {
  return fromBytes(bytes) as JobNumbers;
}

/**
 * Does jobs of a plan on threads. Any number of threads hands over the same bytes for each job.
 *
 * @throws MachineError where a thread dies; whatever a job throws, which is a defect
 */
export async function runJobs(plan: Plan, jobs: readonly Job[], options: PoolOptions): Promise<void> {
  // A run that was stopped while its tables were written has no jobs left.
  if (jobs.length === 0) return;
  const progress = new SharedArrayBuffer(jobs.length * 2 * Int32Array.BYTES_PER_ELEMENT);
  const { cache, part, spells } = options;
  const setup: JobSetup = {
    plan,
    cache,
    progress,
    ...(part === undefined ? {} : { part }),
    ...(spells === undefined ? {} : { spells }),
  };
  const report = (): void => {
    const { done, total } = sumProgress(new Int32Array(progress));
    options.onProgress(done, total);
  };
  // Every job listens for the stop: hundreds of them are no leak.
  setMaxListeners(0, options.signal);
  const timer = setInterval(report, POLL_MILLISECONDS);
  try {
    // From source there is no compiled worker: the same work is done here, one job after the other.
    await (existsSync(WORKER) ? runOnThreads(setup, jobs, options) : runHere(setup, jobs, options));
    report();
  } finally {
    clearInterval(timer);
  }
}

async function runOnThreads(setup: JobSetup, jobs: readonly Job[], options: PoolOptions): Promise<void> {
  const threads = Math.min(options.workers, jobs.length);
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: WORKER,
    name: 'runTask',
    minThreads: threads,
    maxThreads: threads,
    workerData: setup,
  });
  // A thread that falls between two jobs belongs to none of them: without a listener it would bring down the program.
  const broken = new Promise<never>((_, reject) => pool.on('error', reject));
  try {
    const done = jobs.map(async (job, place) => {
      const answer = await pool.run({ job, place }, { signal: options.signal });
      if (!ArrayBuffer.isView(answer))
        throw new MachineError(answer.tried, answer.path, answer.fault, { cause: new Error(answer.message) });
      options.onResult(job, answer);
    });
    await Promise.race([Promise.all(done), broken]);
  } catch (error) {
    const fault = error instanceof Error ? faultOfThread(error) : null;
    if (fault === null || !(error instanceof Error)) throw error;
    throw new MachineError('simulate', null, fault, { cause: error });
  } finally {
    await pool.destroy();
  }
}

/** What stopped a thread, where it was the machine; null where it was the program. */
function faultOfThread(error: Error): MachineFault | null {
  if ('code' in error && error.code === OUT_OF_MEMORY) return 'out-of-memory';
  if (NO_ROOM.test(error.message)) return 'out-of-memory';
  return DIED.test(error.message) ? 'worker-died' : null;
}

async function runHere(setup: JobSetup, jobs: readonly Job[], options: PoolOptions): Promise<void> {
  for (const [place, job] of jobs.entries()) {
    await nextTurn();
    options.signal.throwIfAborted();
    options.onResult(job, doJob(setup, job, place));
  }
}

/** Jobs that have not begun are taken to last as long as the mean of those that have. */
function sumProgress(counts: Int32Array): { done: number; total: number } {
  let done = 0;
  let known = 0;
  let begun = 0;
  const jobs = counts.length / 2;
  for (let place = 0; place < jobs; place++) {
    const total = counts[place * 2 + 1];
    if (total === 0) continue;
    begun++;
    done += counts[place * 2];
    known += total;
  }
  return { done, total: begun === 0 ? 0 : (known / begun) * jobs };
}
