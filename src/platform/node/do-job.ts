import { join } from 'node:path';
import { runJob, type Job, type JobResult, type Plan } from '../../experiments/index.js';
import { digestJob, type PartId } from '../../validation/index.js';
import { SnapshotCache } from './cache.js';
import { pieces, toBytes } from './codec.js';
import { writeWhole } from './files.js';
import { KeptSnapshots } from './snapshots.js';

/** What every job of a run is done with. */
export interface JobSetup {
  readonly plan: Plan;
  /** The part of a validation the jobs belong to: only its numbers are handed over, not the worlds. */
  readonly part?: PartId;
  /** Folder in which each world's spells are kept as a file of their own; left out, they stay in the result. */
  readonly spells?: string;
  readonly cache: { readonly folder: string; readonly engine: string } | null;
  /** Shared by all threads: months done and months in all, for each job. */
  readonly progress: SharedArrayBuffer;
}

/** Name of the file of a world's spells. */
export function spellsFile(job: Job, world: number): string {
  return `${job.id}-w${String(world).padStart(2, '0')}.spells`;
}

/**
 * Does a job; the result as the bytes of its part file.
 *
 * @param place position of the job in the progress buffer
 * @throws MachineError where spells cannot be written
 */
export function doJob(setup: JobSetup, job: Job, place: number): Uint8Array {
  const { plan, part, spells, cache, progress } = setup;
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
  if (part !== undefined) return toBytes(digestJob(part, plan, result));
  return toBytes(spells === undefined ? result : keepSpells(spells, result));
}

/**
 * Writes the spells of each world, which may be larger than memory has room for twice, straight to the disk. They are there
 * before the part is, so that a job whose part is there lacks nothing.
 */
function keepSpells(folder: string, result: JobResult): JobResult {
  const worlds = result.worlds.map((world, place) => {
    if (world.spells === null) return world;
    writeWhole(join(folder, spellsFile(result.job, place)), pieces(world.spells));
    return { ...world, spells: null };
  });
  return { ...result, worlds };
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
