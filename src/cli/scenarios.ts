import {
  InputError,
  SIZE_LIMIT,
  looksLikePath,
  policyScenario,
  referencedFiles,
  resolveScenario,
  scenarioIds,
  withoutScenario,
  type Library,
  type LibraryContent,
  type Resolution,
} from '../scenarios/index.js';
import { readUserFile } from '../platform/node/index.js';
import { DECLARATIONS } from './context.js';
import { UsageError } from './failures.js';
import { findNamed, nearestNames, type Named } from './names.js';
import { KINDS, SAY } from './words.js';

/** The library with the user's own files in it, and the names their scenarios have there. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly names: readonly string[];
}

/**
 * Finds what the user named: a path (to a scenario, or to a policy, which is then tried on today's rules), else a shipped
 * scenario by id or title in either language, else the replay without an entry of its history
 * (`without-aap-three-years`). Files that the user's own files name by a path are read too.
 *
 * @param folder folder relative paths are read from
 * @throws UsageError with the nearest names
 */
export function openScenarios(installed: Library, written: readonly string[], folder: string): OpenedLibrary {
  const files = new Map(installed.files);
  const ids = scenarioIds(installed);
  const names = written.map((name) => {
    if (ids.includes(name) && !looksLikePath(name)) return name;
    const unhappened = withoutScenario(installed, name);
    if (unhappened !== null) {
      files.set(unhappened.file, unhappened.text);
      return name;
    }
    const own = addUserFile(files, installed, name, folder, true);
    if (own !== null) {
      addReferences(files, installed, own, folder);
      return tried(files, own);
    }
    const shipped = shippedScenarios(installed);
    const found = looksLikePath(name) ? null : findNamed(name, shipped);
    if (found !== null) return found.id;
    const nearest = nearestNames(name.replace(/\.ya?ml$/, ''), shipped);
    const isPath = looksLikePath(name);
    throw new UsageError(
      'missing-file',
      isPath ? SAY.noFile(name, nearest) : SAY.unknownName(KINDS.scenario, name, nearest),
      name,
      ids,
      nearest.at(0) ?? null,
    );
  });
  return { library: { files }, names };
}

type Files = Map<string, LibraryContent>;

/** A user's file and the YAML files beside it; the name it has in the library, null where there is nothing. */
function addUserFile(
  files: Files,
  installed: Library,
  name: string,
  folder: string,
  isAsked: boolean,
): string | null {
  const own = readUserFile(name, folder, SIZE_LIMIT, (taken) => installed.files.has(taken), isAsked);
  if (own === null) return null;
  for (const [path, content] of own.files) files.set(path, content);
  return own.name;
}

/** What a user's file names by a path, and what those name; what is not there is told by whoever reads the file. */
function addReferences(files: Files, installed: Library, name: string, folder: string): void {
  const asked = new Set<string>();
  for (;;) {
    const missing = referencedFiles({ files: new Map(files) }, name).filter(
      (path) => !files.has(path) && !asked.has(path),
    );
    if (missing.length === 0) return;
    for (const path of missing) {
      asked.add(path);
      addUserFile(files, installed, path.replace(/^\.\//, ''), folder, false);
    }
  }
}

/** The scenario that tries a user's policy on today's rules, in the place of the policy's own file. */
function tried(files: Files, name: string): string {
  const scenario = policyScenario({ files: new Map(files) }, name);
  if (scenario === null) return name;
  files.set(scenario.file, scenario.text);
  return scenario.file;
}

/** The shipped scenarios with their titles. One that does not resolve has its id for a title. */
export function shippedScenarios(library: Library): Named[] {
  return scenarioIds(library).map((id) => ({ id, title: titleOf(library, id) }));
}

function titleOf(library: Library, id: string): Named['title'] {
  try {
    return resolveShipped(library, id).scenario.title;
  } catch (error) {
    // A broken file is told when it is asked for, not when a list is made.
    if (error instanceof InputError) return { nb: id, en: id };
    throw error;
  }
}

/** A scenario of the library, with nothing overridden. */
export function resolveShipped(library: Library, id: string): Resolution {
  return resolveScenario(library, id, DECLARATIONS);
}
