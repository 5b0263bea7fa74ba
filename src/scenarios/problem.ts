/** Errors as data: one row of `innenfor.error/1`, before a language is chosen. */

export const PROBLEM_CODES = [
  'missing-file',
  'is-a-folder',
  'empty-file',
  'too-large',
  'not-text',
  'yaml-syntax',
  'too-many-aliases',
  'nested-alias',
  'unknown-alias',
  'too-many-signs',
  'too-deep',
  'key-not-text',
  'key-twice',
  'tagged-value',
  'control-character',
  'too-many-entries',
  'wrong-type',
  'unknown-key',
  'missing-key',
  'number-without-unit',
  'decimal-comma',
  'unknown-unit',
  'not-understood',
  'not-a-choice',
  'not-a-month',
  'outside-range',
  'outside-horizon',
  'unknown-scenario',
  'unknown-policy',
  'unknown-history',
  'unknown-parameter',
  'unknown-measure',
  'unknown-outcome',
  'unknown-document',
  'policy-twice',
  'written-twice',
  'cyclic-base',
  'two-volumes',
  'no-volume',
  'budget-without-price',
  'bad-sample',
  'no-source',
  'wrong-shape',
  'missing-parameter',
  'unused-parameter',
  'parameter-twice',
  'unknown-lever',
  'unknown-fact',
  'fact-twice',
  'target-twice',
  'scheme-twice',
  'unknown-step',
  'zero-width-gate',
  'no-gate',
  'missing-published',
  'dates-out-of-order',
  'unknown-target',
  'not-calibrated',
  'not-a-fit-target',
  'zero-width',
  'nothing-to-try',
  'not-assignable',
  'more-specialists-than-advisers',
  'name-taken',
  'not-by-county',
  'unknown-county',
  'before-it-exists',
  'base-and-extend',
  'nothing-to-force',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Words {
  readonly nb: string;
  readonly en: string;
}
export type Language = keyof Words;

/** Where in which file: lines and columns count from 1; null where the file has no such place. */
export interface Location {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** `policies[0].subsidy.cap`; null for the whole file. */
  readonly path: string | null;
}

export interface Problem extends Location {
  readonly code: ProblemCode;
  /** What was written, shortened; null where nothing was. */
  readonly got: string | null;
  /** What would have been legal, in words or names. */
  readonly legal: readonly string[];
  /** The legal name nearest to what was written. */
  readonly nearest: string | null;
  readonly message: Words;
}

/** A row of `innenfor.error/1`. */
export interface ErrorRow extends Omit<Problem, 'message'> {
  readonly message: string;
}

/** Bad input. Carries every problem found (for scenario files: the first cause only). */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column: message`, for people. */
export function describeProblem(problem: Problem, language: Language): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return place === '' ? problem.message[language] : `${place}: ${problem.message[language]}`;
}

/** The document `innenfor.error/1` in one language. */
export function errorDocument(
  problems: readonly Problem[],
  language: Language,
): { readonly schema: 'innenfor.error/1'; readonly errors: readonly ErrorRow[] } {
  return {
    schema: 'innenfor.error/1',
    errors: problems.map((problem) => ({
      code: problem.code,
      file: problem.file,
      line: problem.line,
      column: problem.column,
      path: problem.path,
      got: problem.got,
      legal: problem.legal,
      nearest: problem.nearest,
      message: problem.message[language],
    })),
  };
}
