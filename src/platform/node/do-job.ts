import { runJob, type Job, type Plan } from '../../experiments/index.js';
import { SnapshotCache } from './cache.js';
import { toBytes } from './codec.js';

/** What every job of a run is done with. */
export interface JobSetup {
  readonly plan: Plan;
  readonly cache: { readonly folder: string; readonly engine: string } | null;
  /** Shared by all threads: months done and months in all, for each job. */
  readonly progress: SharedArrayBuffer;
}

/**
 * Does a job; the result as the bytes of its part file.
 *
 * @param place position of the job in the progress buffer
 */
export function doJob({ plan, cache, progress }: JobSetup, job: Job, place: number): Uint8Array {
  const counts = new Int32Array(progress);
  const snapshots = cache === null ? null : new SnapshotCache(cache.folder, cache.engine);
  const result = runJob(plan, job, {
    loadSnapshot: (key) => snapshots?.load(key) ?? null,
    saveSnapshot: (key, bytes) => snapshots?.save(key, bytes),
    progress: (done, total) => {
      counts[place * 2] = done;
      counts[place * 2 + 1] = total;
    },
  });
  return toBytes(result);
}
