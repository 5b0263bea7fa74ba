import { closeSync, openSync, readFileSync, readdirSync, readSync, statSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isSystemError, onMachine } from './machine-error.js';

/** What was found at a path: text, bytes, a folder, or a file too large to be read. */
export type FoundContent = string | Uint8Array | { readonly folder: true } | { readonly bytes: number };

const FOLDERS = ['evidence', 'policies', 'scenarios'];

/** Every file of the installed library by path below the root, forward slashes. @throws MachineError */
export function readInstalledLibrary(root: string): Map<string, FoundContent> {
  const files = new Map<string, FoundContent>();
  for (const folder of FOLDERS) {
    onMachine('read', join(root, folder), () => {
      for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        files.set(slashed(relative(root, path)), readFileSync(path, 'utf8'));
      }
    });
  }
  return files;
}

/** A user's own file in a library, and the name it has there. */
export interface UserFile {
  readonly name: string;
  readonly files: ReadonlyMap<string, FoundContent>;
}

/**
 * A user's file with the YAML files beside it, for `base` and `against`.
 *
 * @param written path as the user wrote it; keeps its wording in messages
 * @param from folder a relative path is read from
 * @param limit largest file read, bytes
 * @param isAsked true for a path the user gave, which may be a pipe; false for one that a file names
 * @returns null where there is nothing at the path
 */
export function readUserFile(
  written: string,
  from: string,
  limit: number,
  taken: (name: string) => boolean,
  isAsked: boolean,
): UserFile | null {
  const path = resolve(from, written);
  const content = readContent(path, limit, isAsked);
  if (content === null) return null;
  const plain = slashed(written);
  const name = taken(plain) ? `./${plain}` : plain;
  const files = new Map<string, FoundContent>();
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  if (isText) {
    const prefix = name.slice(0, name.lastIndexOf('/') + 1);
    for (const sibling of yamlBeside(path)) {
      if (taken(prefix + sibling)) continue;
      const beside = readContent(join(dirname(path), sibling), limit, false);
      if (beside !== null) files.set(prefix + sibling, beside);
    }
  }
  files.set(name, content);
  return { name, files };
}

/** @param isAsked whether it may be a pipe: one that nobody writes to is waited for without end */
function readContent(path: string, limit: number, isAsked: boolean): FoundContent | null {
  const status = statusOf(path);
  if (status === null || !(isAsked || status.isFile() || status.isDirectory())) return null;
  if (status.isDirectory()) return { folder: true };
  if (status.size > limit) return { bytes: status.size };
  return onMachine('read', path, () => {
    // A pipe or device says nothing of its size: never read more than one byte too much.
    const buffer = Buffer.alloc(limit + 1);
    const file = openSync(path, 'r');
    try {
      let length = 0;
      for (;;) {
        const read = readSync(file, buffer, length, buffer.length - length, null);
        length += read;
        if (read === 0 || length === buffer.length) break;
      }
      return length > limit ? { bytes: length } : new Uint8Array(buffer.subarray(0, length));
    } finally {
      closeSync(file);
    }
  });
}

/** Null where there is nothing, and where a name is longer or links lead further than anything can be. */
function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const code = isSystemError(error) ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP') return null;
    throw error;
  }
}

function yamlBeside(path: string): string[] {
  return onMachine('read', dirname(path), () =>
    readdirSync(dirname(path)).filter((name) => name.endsWith('.yaml')),
  ).sort();
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
