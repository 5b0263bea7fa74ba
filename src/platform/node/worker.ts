/** Runs in a worker thread: the setup comes once with the thread, then one job at a time. */
import { workerData } from 'piscina';
import type { Job } from '../../experiments/index.js';
import { doJob, type JobSetup } from './do-job.js';
import { MachineError } from './machine-error.js';

const setup = workerData as JobSetup;

export interface WorkerTask {
  readonly job: Job;
  /** Position of the job in the progress buffer. */
  readonly place: number;
}

/** The bytes of a part file; or what the machine refused, which as an error would lose its kind between threads. */
export type WorkerAnswer = Uint8Array | Pick<MachineError, 'tried' | 'path' | 'fault' | 'message'>;

/** Does a job. */
export function runTask({ job, place }: WorkerTask): WorkerAnswer {
  try {
    return doJob(setup, job, place);
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    const { tried, path, fault, message } = error;
    return { tried, path, fault, message };
  }
}
