import { hostname } from 'node:os';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, JobResult } from '../../experiments/index.js';
import type { JobNumbers } from '../../validation/index.js';
import type { ProgramVersion } from './engine.js';
import { fromSource } from './codec.js';
import { spellsFile } from './do-job.js';
import { exists, isBeside, makeFolder, sweepBeside, writeWhole } from './files.js';
import { withFile } from './frames.js';
import { onMachine } from './machine-error.js';
import { FolderRefused, MANIFEST, readManifest, type Manifest, type TableRecord } from './manifest.js';

const INPUTS = 'inputs.json';
const LOCK = 'lock';
const PARTS = 'parts';

/** Every name a run may write: `--force` removes these and nothing else of what it finds. */
const OWN_NAMES = [
  MANIFEST,
  INPUTS,
  LOCK,
  PARTS,
  'datapackage.json',
  'timing.json',
  'result.json',
  'report.html',
  'explorer.html',
  'validation.csv',
  'validation.json',
  'validation.html',
  'trial.csv',
  'trial.html',
  'outcomes.csv',
  'effects.csv',
  'outcomes.parquet',
  'people.parquet',
  'spells.parquet',
  'exposure.parquet',
  'curves.csv',
  'league.csv',
  'ministry.csv',
  'accounts.csv',
  'outside-account.csv',
];

/** What a run that was killed before it had a manifest may have left: nothing of it is worth keeping. */
const BEGINNINGS = [INPUTS, LOCK, PARTS];

type Spells = JobResult['worlds'][number]['spells'];

/** A folder on disk that holds one run. */
export class RunFolder {
  private constructor(
    readonly path: string,
    private current: Manifest,
  ) {}

  /**
   * Takes a folder into use for a new run: creates it, or with `force` clears an earlier run out of it.
   *
   * @param inputs text of `inputs.json`
   * @throws FolderRefused where something is there and `force` is not set; MachineError
   */
  static create(path: string, manifest: Manifest, inputs: string, force: boolean): RunFolder {
    if (exists(path)) {
      if (!force && !isBarelyBegun(path)) throw new FolderRefused(refusal(path, manifest), path);
      refuseLocked(path);
      onMachine('clear', path, () => {
        for (const name of OWN_NAMES) rmSync(join(path, name), { recursive: true, force: true });
        sweepBeside(path);
      });
    }
    makeFolder(join(path, PARTS));
    const folder = new RunFolder(path, manifest);
    folder.lock();
    // Before the manifest: where there is one, there is a run that can be taken up.
    writeWhole(join(path, INPUTS), inputs);
    folder.write(manifest);
    return folder;
  }

  /**
   * Takes an unfinished run up again.
   *
   * @throws FolderRefused where there is no run, another program began it, or somebody is at it; MachineError
   */
  static resume(path: string, program: ProgramVersion): RunFolder {
    const manifest = readManifest(path);
    if (manifest === null) throw new FolderRefused('no-run', path);
    if (manifest.engine !== program.engine || manifest.version !== program.version) {
      throw new FolderRefused('other-version', path);
    }
    const folder = new RunFolder(path, manifest);
    if (manifest.state === 'complete') return folder;
    refuseLocked(path);
    onMachine('clear', path, () => {
      for (const place of [path, folder.parts]) sweepBeside(place);
    });
    folder.lock();
    folder.write({ ...manifest, state: 'running' });
    return folder;
  }

  /**
   * A complete run, to be read and not written to.
   *
   * @throws FolderRefused where there is none, it is not complete, or another program did it
   */
  static finished(path: string, program: ProgramVersion): RunFolder {
    const manifest = readManifest(path);
    if (manifest === null) throw new FolderRefused('no-run', path);
    if (manifest.state !== 'complete') throw new FolderRefused('unfinished', path);
    if (manifest.engine !== program.engine || manifest.version !== program.version)
      throw new FolderRefused('other-program', path);
    return new RunFolder(path, manifest);
  }

  /** The complete run of the same input and program in this folder, or null. */
  static complete(path: string, manifest: Manifest): RunFolder | null {
    const found = readManifest(path);
    if (found === null || found.state !== 'complete') return null;
    return found.input === manifest.input && found.engine === manifest.engine
      ? new RunFolder(path, found)
      : null;
  }

  get manifest(): Manifest {
    return this.current;
  }

  /** Text of `inputs.json`. */
  readInputs(): string {
    const path = join(this.path, INPUTS);
    return onMachine('read', path, () => readFileSync(path, 'utf8'));
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Folder of the finished jobs. */
  get parts(): string {
    return join(this.path, PARTS);
  }

  savePart(job: Job, bytes: Uint8Array): void {
    writeWhole(this.partOf(job), bytes);
  }

  /** True where a job need not be done again. @param spells whether it is to have left its worlds' spells too */
  hasPart(job: Job, spells: boolean): boolean {
    const result = this.loadPart(job);
    if (result === null) return false;
    return !spells || result.worlds.every((_, world) => exists(join(this.parts, spellsFile(job, world))));
  }

  /** A finished job's result without spells, or null where it is not finished or its part is damaged. */
  loadPart(job: Job): JobResult | null {
    return readStored(this.partOf(job)) as JobResult | null;
  }

  /** The same for a job of a validation. */
  loadNumbers(job: Job): JobNumbers | null {
    return readStored(this.partOf(job)) as JobNumbers | null;
  }

  /** Spells of one world of a finished job, or null where none were kept. @param world its place in the job */
  loadSpells(job: Job, world: number): Spells {
    return readStored(join(this.parts, spellsFile(job, world))) as Spells;
  }

  /** Marks the run complete. All tables are in place by now. */
  finish(jobs: number, tables: readonly TableRecord[]): void {
    this.write({ ...this.current, state: 'complete', jobs: { total: jobs, finished: jobs }, tables });
    this.unlock();
  }

  /** Leaves the run for a later `--resume`. */
  interrupt(finished: number): void {
    this.write({ ...this.current, state: 'interrupted', jobs: { ...this.current.jobs, finished } });
    this.unlock();
  }

  private partOf(job: Job): string {
    return join(this.parts, `${job.id}.part`);
  }

  private write(manifest: Manifest): void {
    this.current = manifest;
    writeWhole(join(this.path, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  }

  private lock(): void {
    const owner = JSON.stringify({ process: process.pid, host: hostname() });
    onMachine('lock', this.path, () => {
      writeFileSync(join(this.path, LOCK), `${owner}\n`);
    });
  }

  private unlock(): void {
    rmSync(join(this.path, LOCK), { force: true });
  }
}

function refusal(path: string, manifest: Manifest): FolderRefused['reason'] {
  const found = readManifest(path);
  if (found?.input !== manifest.input) return 'exists';
  if (found.engine !== manifest.engine) return 'other-version';
  return found.state === 'complete' ? 'exists' : 'unfinished';
}

/** True for an empty folder, and for one whose run was killed before anything was done. */
function isBarelyBegun(path: string): boolean {
  return readFolder(path).every((name) => {
    if (name === PARTS) return readFolder(join(path, PARTS)).every(isBeside);
    return BEGINNINGS.includes(name) || isBeside(name);
  });
}

function readFolder(path: string): string[] {
  return onMachine('read', path, () => readdirSync(path));
}

/** What `pieces` wrote, or null where it is not there or was cut off by a crash of the machine. */
function readStored(path: string): unknown {
  if (!exists(path)) return null;
  try {
    return withFile(path, fromSource);
  } catch {
    return null;
  }
}

/** A lock whose process is gone is no lock. Of another machine's process nothing can be known. */
function refuseLocked(path: string): void {
  let owner: Partial<{ process: number; host: string }> | null;
  try {
    owner = JSON.parse(readFileSync(join(path, LOCK), 'utf8')) as typeof owner;
  } catch {
    return;
  }
  if (typeof owner?.host !== 'string' || typeof owner.process !== 'number') return;
  if (owner.host !== hostname() || (owner.process !== process.pid && isAlive(owner.process))) {
    throw new FolderRefused('locked', path);
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
