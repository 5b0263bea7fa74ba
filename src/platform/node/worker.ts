/** Runs in a worker thread: the setup comes once with the thread, then one job at a time. */
import { workerData } from 'piscina';
import type { Job } from '../../experiments/index.js';
import { doJob, type JobSetup } from './do-job.js';

const setup = workerData as JobSetup;

export interface WorkerTask {
  readonly job: Job;
  /** Position of the job in the progress buffer. */
  readonly place: number;
}

/** Does a job; the result as the bytes of its part file. */
export function runTask({ job, place }: WorkerTask): Uint8Array {
  return doJob(setup, job, place);
}
