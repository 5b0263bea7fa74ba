/** Files that files name: a scenario its base, what it extends and its policies, by id or by a path beside it. */
import { isMapping } from './choices.js';
import type { Library } from './library.js';
import { InputError } from './problem.js';
import { readSource } from './source.js';

const INSTALLED = ['evidence/', 'policies/', 'scenarios/'];

/** A name with a slash or a file's ending is a path, anything else an id. */
export function looksLikePath(name: string): boolean {
  return /[\\/]/.test(name) || /\.ya?ml$/.test(name);
}

/** The path a file means, with forward slashes and without detours; not whether anything is there. */
function pathFrom(file: string, written: string): string {
  const plain = written.replaceAll('\\', '/');
  const isWhole = plain.startsWith('/') || /^[A-Za-z]:\//.test(plain);
  const parts = isWhole ? [] : file.split('/').slice(0, -1);
  for (const part of plain.split('/')) {
    if (part === '.') continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '.') parts.pop();
    else parts.push(part);
  }
  return parts.filter((part) => part !== '.').join('/');
}

/**
 * What the library calls a file that another names by a path. A user's own file is called `./policies/x.yaml` where an
 * installed one has the plain name.
 *
 * @param file the file that names it
 * @param written the path in it, relative to that file's folder
 */
export function referencedPath(library: Library, file: string, written: string): string {
  const path = pathFrom(file, written);
  const isInstalled = INSTALLED.some((folder) => file.startsWith(folder));
  if (isInstalled && library.files.has(path)) return path;
  const own = `./${path}`;
  const isTaken = INSTALLED.some((folder) => path.startsWith(folder));
  return library.files.has(own) || isTaken ? own : path;
}

/**
 * Paths a scenario file names, and those of the scenarios it names by path, as the library calls them: whether they
 * are there or not. A file that cannot be read names none; its own message comes when it is.
 */
export function referencedFiles(library: Library, file: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const tree = readTree(library, file);
  if (!isMapping(tree)) return [];
  const policies: readonly unknown[] = Array.isArray(tree['policies']) ? tree['policies'] : [];
  const scenarios = [tree['base'], tree['extend'], tree['against']].flat();
  const pathsOf = (names: readonly unknown[]): string[] =>
    names
      .filter((name) => typeof name === 'string')
      .filter(looksLikePath)
      .map((name) => referencedPath(library, file, name));
  const named = pathsOf(scenarios);
  return [
    ...pathsOf(policies.map((policy) => (isMapping(policy) ? policy['use'] : undefined))),
    ...named,
    ...named.flatMap((path) => referencedFiles(library, path, seen)),
  ];
}

function readTree(library: Library, file: string): unknown {
  if (!library.files.has(file)) return null;
  try {
    return readSource(library, file).tree;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
