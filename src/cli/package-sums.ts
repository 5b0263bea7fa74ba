/** `SHA256SUMS` of a replication package, as `sha256sum -c` reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exists, fileDigest, onMachine } from '../platform/node/index.js';

export const SUMS = 'SHA256SUMS';

/** True for a path that is to be one file instead of a folder. */
export function isArchive(path: string): boolean {
  return path.endsWith('.tar.gz') || path.endsWith('.tgz');
}

/** Two blanks: the file is read as bytes. */
export function sumLine({ name, sha256 }: { readonly name: string; readonly sha256: string }): string {
  return `${sha256}  ${name}\n`;
}

/** Files of a package that are not as they were packed, or gone. @throws MachineError */
export function changedSince(folder: string): string[] {
  const path = join(folder, SUMS);
  const lines = onMachine('read', path, () => readFileSync(path, 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const match = /^([0-9a-f]{64}) {2}([^\\]+)$/.exec(line);
    if (match === null) return [];
    const [, hash, name] = match;
    // A name that leads out of the package is no file of it.
    if (name.split('/').includes('..')) return [name];
    const file = join(folder, name);
    return exists(file) && fileDigest(file).sha256 === hash ? [] : [name];
  });
}
