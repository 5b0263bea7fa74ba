import { CommanderError } from 'commander';
import { InputError, describeProblem, errorDocument, type ErrorRow } from '../scenarios/index.js';
import {
  FolderRefused,
  MachineError,
  faultOf,
  isSystemError,
  type MachineFault,
} from '../platform/node/index.js';
import type { Language, Title } from './language.js';
import { machineWords } from './words-machine.js';
import { FOLDER_REFUSED, SAY } from './words.js';

/** Exit codes of the program. */
export const EXIT = {
  done: 0,
  differs: 1,
  /** A target marked fit lies outside its gate. */
  targetFailed: 1,
  usage: 2,
  machine: 3,
  defect: 70,
  interrupted: 130,
  terminated: 143,
} as const;

/** Bad usage: what was written, what is legal, what is nearest. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly code: string,
    readonly words: Title,
    readonly got: string | null = null,
    readonly legal: readonly string[] = [],
    readonly nearest: string | null = null,
  ) {
    super(words.en);
  }
}

/** Stopped from outside; finished jobs are kept in the folder. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(
    readonly signal: 'SIGINT' | 'SIGTERM',
    readonly folder: string | null,
  ) {
    super(signal);
  }
}

/** The machine stopped a run whose finished jobs are kept in the folder. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished';

  constructor(
    override readonly cause: unknown,
    readonly folder: string,
  ) {
    super(folder);
  }
}

/** How a failure is told. */
export interface Failure {
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly document: { readonly schema: 'innenfor.error/1'; readonly errors: readonly Row[] };
}

/** A row of the error document; codes of the command line beside those of the files. */
type Row = Omit<ErrorRow, 'code'> & { readonly code: string };

/** What to tell, and which code to end with, for anything thrown. */
export function failureOf(error: unknown, language: Language): Failure {
  if (error instanceof InputError) {
    const lines = error.problems.map((problem) => describeProblem(problem, language));
    return { exitCode: EXIT.usage, lines, document: errorDocument(error.problems, language) };
  }
  if (error instanceof UsageError) {
    const { code, words, got, legal, nearest } = error;
    return told(EXIT.usage, { code, got, legal, nearest, message: words[language] });
  }
  if (error instanceof FolderRefused) {
    return told(EXIT.usage, {
      code: `folder-${error.reason}`,
      got: error.path,
      message: FOLDER_REFUSED[error.reason](error.path)[language],
    });
  }
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '');
    return told(EXIT.usage, { code: error.code.replace(/^commander\./, ''), message });
  }
  if (error instanceof Unfinished) {
    const { exitCode, document } = failureOf(error.cause, language);
    const [row] = document.errors;
    return told(exitCode, { ...row, message: `${row.message} ${SAY.kept(error.folder)[language]}` });
  }
  if (error instanceof MachineError) {
    return told(EXIT.machine, {
      code: codeOf(error.fault),
      file: error.path,
      message: machineWords(error)[language],
    });
  }
  if (isSystemError(error))
    return told(EXIT.machine, { code: codeOf(faultOf(error)), message: error.message });
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return told(EXIT.defect, { code: 'defect', message });
}

function codeOf(fault: MachineFault): string {
  return fault === 'other' ? 'machine' : `machine-${fault}`;
}

function told(exitCode: number, row: Partial<Row> & Pick<Row, 'code' | 'message'>): Failure {
  const nothing = {
    code: row.code,
    file: null,
    line: null,
    column: null,
    path: null,
    got: null,
    legal: [],
    nearest: null,
  };
  return {
    exitCode,
    lines: [row.message],
    document: { schema: 'innenfor.error/1', errors: [{ ...nothing, ...row }] },
  };
}
