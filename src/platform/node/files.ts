import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { machineErrorOf, onMachine } from './machine-error.js';

/** Bytes read at a time where a file may be larger than memory. */
const CHUNK = 1 << 20;

/** What a file is called while it is written: in its own folder, so that the rename stays on one disk. */
const BESIDE = /^\..+\.\d+\.part$/;

/**
 * Writes a file so that a reader sees the old one or the whole new one: beside it, flushed to the disk, renamed.
 *
 * @throws MachineError where the disk refuses; nothing is left beside
 */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  const pieces =
    typeof content === 'string'
      ? [Buffer.from(content, 'utf8')]
      : content instanceof Uint8Array
        ? [content]
        : content;
  const beside = besidePath(path);
  onMachine('write', path, () => {
    try {
      const file = openSync(beside, 'w');
      try {
        for (const piece of pieces) writeAll(file, piece);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      give(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/**
 * Lets a writer fill a file of its own making, then flushes it and gives it its name.
 *
 * @throws MachineError where the disk refuses; nothing is left beside
 */
export async function writeBeside(path: string, fill: (beside: string) => Promise<void>): Promise<void> {
  const beside = besidePath(path);
  try {
    await fill(beside);
    const file = openSync(beside, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    give(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw machineErrorOf('write', path, error);
  }
}

/** Writes every byte: a nearly full disk takes some and says so only the next time it is asked. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** Makes a folder with its parents. @throws MachineError where the disk refuses */
export function makeFolder(path: string): void {
  onMachine('make-folder', path, () => mkdirSync(path, { recursive: true }));
}

/** True where something is there, file or folder. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** SHA-256 in 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Length and SHA-256 of a file of any size, read piece by piece. @throws MachineError */
export function fileDigest(path: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of readPieces(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A file of any size, piece by piece; a piece is overwritten by the next. @throws MachineError */
export function* readPieces(path: string): Generator<Uint8Array> {
  const file = onMachine('read', path, () => openSync(path, 'r'));
  const chunk = new Uint8Array(CHUNK);
  try {
    for (;;) {
      const length = onMachine('read', path, () => readSync(file, chunk));
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Removes what writers that were killed have left beside their files in a folder. */
export function sweepBeside(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isBeside(name)) rmSync(join(folder, name), { force: true });
  }
}

/** True for the name of a file that was being written. */
export function isBeside(name: string): boolean {
  return BESIDE.test(name);
}

/** Gives a finished file its name, and has the folder remember it should the power go. */
function give(beside: string, path: string): void {
  renameSync(beside, path);
  // Windows cannot open a folder; there the file system keeps its own log.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function besidePath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}
