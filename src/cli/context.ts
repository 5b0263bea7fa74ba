import { PARAMETERS } from '../model/index.js';
import type { Library } from '../scenarios/index.js';
import {
  PACKAGE_ROOT,
  cacheFolder,
  programVersion,
  readInstalledLibrary,
  type ProgramVersion,
} from '../platform/node/index.js';
import type { Language } from './language.js';

/** A document of `--json`: what it is comes first. */
export interface JsonDocument {
  readonly schema: string;
  readonly [name: string]: unknown;
}

/** What every command is given. */
export interface Context {
  readonly language: Language;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** Folder the user's paths are read from. */
  readonly folder: string;
  /** Stops the work; its reason is the signal. */
  readonly signal: AbortSignal;
  /** A line of the answer, to stdout. */
  print(line: string): void;
  /** A line beside the answer, to stderr; nothing where asked to be quiet. */
  note(line: string): void;
  /** The one JSON document, to stdout. */
  document(value: JsonDocument): void;
}

/**
 * Folder the user is in. npm may change to the package's own folder before it starts the program and then says in
 * INIT_CWD where it was called from.
 */
export function userFolder(current: string, environment: NodeJS.ProcessEnv): string {
  const called = environment['INIT_CWD'];
  return current === trimmed(PACKAGE_ROOT) && called !== undefined && called !== '' ? called : current;
}

function trimmed(path: string): string {
  return path.replace(/[\\/]+$/, '');
}

/** The installed library: evidence, policies and scenarios. */
export function installedLibrary(): Library {
  return { files: readInstalledLibrary(PACKAGE_ROOT) };
}

/** What the model declares. */
export const DECLARATIONS = PARAMETERS;

/** Where snapshots are kept, and for which program. */
export function snapshotCache(program: ProgramVersion = programVersion()): {
  folder: string;
  engine: string;
} {
  return { folder: cacheFolder(process.env, process.platform), engine: program.engine };
}
