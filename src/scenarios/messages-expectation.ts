/** Messages about the signs a scenario says the documents expect. */
import { unknownName } from './message-parts.js';
import type { Location, Problem } from './problem.js';

export function unknownOutcome(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-outcome', { nb: 'utfall', en: 'outcome' }, at, got, legal);
}
