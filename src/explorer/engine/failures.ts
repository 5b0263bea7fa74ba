import { InputError } from '../../scenarios/index.js';
import type { Failure } from './protocol.js';

/** The scenario is held against nothing. */
export class NothingToCompare extends Error {
  override readonly name = 'NothingToCompare';
}

/** Nobody of this id lives in the window. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere';
}

/** What an error means to the reader. */
export function failureOf(error: unknown): Failure {
  if (error instanceof InputError)
    return {
      kind: 'input',
      problems: error.problems.map(({ line, column, message }) => {
        const place = line === null ? '' : `${String(line)}:${String(column ?? 1)}: `;
        return { nb: place + message.nb, en: place + message.en };
      }),
    };
  if (error instanceof NothingToCompare) return { kind: 'alone' };
  if (error instanceof NobodyThere) return { kind: 'nobody' };
  // Every engine says "allocation" of typed arrays it has no room for.
  if (error instanceof RangeError && /alloc|memory|array (buffer )?length|size/i.test(error.message))
    return { kind: 'memory' };
  return { kind: 'defect', message: error instanceof Error ? error.message : String(error) };
}
