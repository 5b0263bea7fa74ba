import { runJob, type Job, type Plan } from '../../experiments/index.js';
import { digestJob, type PartId } from '../../validation/index.js';
import { SnapshotCache } from './cache.js';
import { toBytes } from './codec.js';
import { KeptSnapshots } from './snapshots.js';

/** What every job of a run is done with. */
export interface JobSetup {
  readonly plan: Plan;
  /** The part of a validation the jobs belong to: only its numbers are handed over, not the worlds. */
  readonly part?: PartId;
  readonly cache: { readonly folder: string; readonly engine: string } | null;
  /** Shared by all threads: months done and months in all, for each job. */
  readonly progress: SharedArrayBuffer;
}

/**
 * Does a job; the result as the bytes of its part file.
 *
 * @param place position of the job in the progress buffer
 */
export function doJob({ plan, part, cache, progress }: JobSetup, job: Job, place: number): Uint8Array {
  const counts = new Int32Array(progress);
  const snapshots = keptFor(cache);
  const result = runJob(plan, job, {
    loadSnapshot: (key) => snapshots.load(key),
    saveSnapshot: (key, bytes) => snapshots.save(key, bytes),
    progress: (done, total) => {
      counts[place * 2] = done;
      counts[place * 2 + 1] = total;
    },
  });
  return toBytes(part === undefined ? result : digestJob(part, plan, result));
}

/** What this thread keeps from job to job, by where it keeps it. */
const kept = new Map<string, KeptSnapshots>();

function keptFor(cache: JobSetup['cache']): KeptSnapshots {
  const name = cache === null ? '' : `${cache.engine} ${cache.folder}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const snapshots = new KeptSnapshots(cache === null ? null : new SnapshotCache(cache.folder, cache.engine));
  kept.set(name, snapshots);
  return snapshots;
}
