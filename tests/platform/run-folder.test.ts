import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBytes } from '../../src/platform/node/codec.js';
import { FolderRefused, RunFolder, type Manifest } from '../../src/platform/node/index.js';

const JOB = { id: 'r00-d000', replication: 0, draw: 0 };
const RESULT = { job: JOB, worlds: [] };
const PROGRAM = { version: '0.1.0', engine: 'e'.repeat(64), commit: null, dirty: null };
const MANIFEST: Manifest = {
  schema: 'innenfor.manifest/1',
  state: 'running',
  command: 'compare',
  ...PROGRAM,
  input: '1'.repeat(64),
  evidence: '2'.repeat(64),
  seed: 'test',
  sample: 10,
  replications: 1,
  draws: 0,
  scenarios: ['baseline'],
  jobs: { total: 1, finished: 0 },
  tables: [],
};

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'innenfor-run-')), 'run');
}

function readManifestIn(path: string): Manifest {
  return JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Manifest;
}

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof FolderRefused) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe('a run folder', () => {
  it('says "running" from the first moment, and holds its inputs and a lock', () => {
    const path = newPath();
    RunFolder.create(path, MANIFEST, 'the inputs', false);
    expect(readManifestIn(path).state).toBe('running');
    expect(readFileSync(join(path, 'inputs.json'), 'utf8')).toBe('the inputs');
    expect(readdirSync(path).sort()).toEqual(['inputs.json', 'lock', 'manifest.json', 'parts']);
  });

  it('keeps each finished job as a part of its own, and leaves nothing beside it', () => {
    const path = newPath();
    const folder = RunFolder.create(path, MANIFEST, '', false);
    folder.savePart(JOB, toBytes(RESULT));
    expect(readdirSync(join(path, 'parts'))).toEqual(['r00-d000.part']);
    expect(folder.loadPart(JOB)).toEqual(RESULT);
  });

  it('takes a damaged part for a job not done', () => {
    const path = newPath();
    const folder = RunFolder.create(path, MANIFEST, '', false);
    folder.savePart(JOB, toBytes(RESULT));
    truncateSync(join(path, 'parts', 'r00-d000.part'), 20);
    expect(folder.loadPart(JOB)).toBeNull();
  });

  it('says "complete" and lets go of the lock at the end', () => {
    const path = newPath();
    RunFolder.create(path, MANIFEST, '', false).finish(1, [
      { file: 'outcomes.csv', rows: 3, sha256: '3'.repeat(64) },
    ]);
    expect(readManifestIn(path)).toMatchObject({ state: 'complete', jobs: { total: 1, finished: 1 } });
    expect(existsSync(join(path, 'lock'))).toBe(false);
  });

  it('is found again when complete for the same input and program, and for no other', () => {
    const path = newPath();
    RunFolder.create(path, MANIFEST, '', false).finish(1, []);
    expect(RunFolder.complete(path, MANIFEST)).not.toBeNull();
    expect(RunFolder.complete(path, { ...MANIFEST, input: '9'.repeat(64) })).toBeNull();
    expect(RunFolder.complete(path, { ...MANIFEST, engine: 'f'.repeat(64) })).toBeNull();
  });

  it('is refused where something else lies, and says why', () => {
    const path = newPath();
    mkdirSync(path);
    expect(reasonOf(() => RunFolder.create(newPath(), MANIFEST, '', false))).toBe('accepted');
    writeFileSync(join(path, 'thesis.docx'), '');
    expect(reasonOf(() => RunFolder.create(path, MANIFEST, '', false))).toBe('exists');
    expect(readdirSync(path)).toEqual(['thesis.docx']);
    const unfinished = newPath();
    RunFolder.create(unfinished, MANIFEST, '', false).interrupt(0);
    expect(reasonOf(() => RunFolder.create(unfinished, MANIFEST, '', false))).toBe('unfinished');
    expect(
      reasonOf(() => RunFolder.create(unfinished, { ...MANIFEST, engine: 'f'.repeat(64) }, '', false)),
    ).toBe('other-version');
  });

  it('gives way to --force, which takes away an earlier run and nothing else', () => {
    const path = newPath();
    RunFolder.create(path, MANIFEST, '', false).savePart(JOB, toBytes(RESULT));
    writeFileSync(join(path, 'notes.txt'), 'mine');
    const folder = RunFolder.create(path, { ...MANIFEST, input: '9'.repeat(64) }, 'new', true);
    expect(folder.loadPart(JOB)).toBeNull();
    expect(readFileSync(join(path, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('is taken up again with its own inputs and finished jobs', () => {
    const path = newPath();
    const first = RunFolder.create(path, MANIFEST, 'the inputs', false);
    first.savePart(JOB, toBytes(RESULT));
    first.interrupt(1);
    expect(readManifestIn(path)).toMatchObject({ state: 'interrupted', jobs: { total: 1, finished: 1 } });
    const again = RunFolder.resume(path, PROGRAM);
    expect(again.readInputs()).toBe('the inputs');
    expect(again.loadPart(JOB)).toEqual(RESULT);
    expect(readManifestIn(path).state).toBe('running');
  });

  it('is not taken up by another program, nor where there is no run', () => {
    const path = newPath();
    RunFolder.create(path, MANIFEST, '', false).interrupt(0);
    expect(reasonOf(() => RunFolder.resume(path, { ...PROGRAM, engine: 'f'.repeat(64) }))).toBe(
      'other-version',
    );
    expect(reasonOf(() => RunFolder.resume(newPath(), PROGRAM))).toBe('no-run');
  });

  it('is left alone while another process is at it, unless that process is gone', () => {
    const path = newPath();
    RunFolder.create(path, MANIFEST, '', false).interrupt(0);
    const lock = join(path, 'lock');
    writeFileSync(lock, JSON.stringify({ process: process.ppid, host: hostname() }));
    expect(reasonOf(() => RunFolder.resume(path, PROGRAM))).toBe('locked');
    writeFileSync(lock, JSON.stringify({ process: 4_194_303, host: hostname() }));
    expect(reasonOf(() => RunFolder.resume(path, PROGRAM))).toBe('accepted');
  });
});
