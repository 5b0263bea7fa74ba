import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onMachine } from './machine-error.js';

/**
 * Writes a file so that a reader sees the old one or the whole new one: beside it, flushed to the disk, renamed.
 *
 * @throws MachineError where the disk refuses
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = besidePath(path);
  onMachine(`cannot write ${path}`, () => {
    const file = openSync(beside, 'w');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  });
}

/**
 * Lets a writer fill a file of its own making, then flushes it and gives it its name.
 *
 * @throws MachineError where the disk refuses
 */
export function writeBeside(path: string, fill: (beside: string) => void): void {
  const beside = besidePath(path);
  onMachine(`cannot write ${path}`, () => {
    try {
      fill(beside);
      flush(beside);
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/** Makes a folder with its parents. @throws MachineError where the disk refuses */
export function makeFolder(path: string): void {
  onMachine(`cannot make the folder ${path}`, () => mkdirSync(path, { recursive: true }));
}

/** True where something is there, file or folder. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** SHA-256 in 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** In the same folder, so that the rename stays on one disk. */
function besidePath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}
