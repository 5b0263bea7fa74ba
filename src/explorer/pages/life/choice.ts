/** Whom the reader follows, as the address keeps it. A link may hold any text, so everything is held against what is legal. */
import { AGE_BANDS, PARENTS_EDUCATION, SEXES } from '../../../vocabulary/codes.js';
import type { FollowedWorld, Traits } from '../../engine/follow-messages.js';

export interface Choice {
  readonly traits: Traits;
  readonly turn: number;
  readonly world: FollowedWorld;
  /** The place of the start whose shadow is shown. */
  readonly start: number;
}

type Extra = Readonly<Record<string, string>>;
const LARGEST = 1_000_000;
const ANY = 'any';

const oneOf = (legal: readonly string[], text: string | undefined): string | null =>
  legal.find((one) => one === text) ?? null;

/** A whole number from 0; 0 for anything else. */
export function wholeOf(text: string | undefined): number {
  const number = Number(text ?? '0');
  return Number.isInteger(number) && number >= 0 && number < LARGEST ? number : 0;
}

export function readChoice(extra: Extra): Choice {
  const measure = extra['life.measure'] ?? ANY;
  return {
    traits: {
      sex: oneOf(SEXES, extra['life.sex']),
      age: oneOf(AGE_BANDS, extra['life.age']),
      parents: oneOf(PARENTS_EDUCATION, extra['life.parents']),
      measure: measure === 'anybody' ? null : /^[a-z0-9-]{1,100}$/.test(measure) ? measure : ANY,
    },
    turn: wholeOf(extra['life.turn']),
    world: extra['life.world'] === 'base' ? 'base' : 'scenario',
    start: wholeOf(extra['life.start']),
  };
}

/** The address's texts with some of them changed; null takes one away. */
export function withExtra(extra: Extra, changes: Readonly<Record<string, string | null>>): Extra {
  const next = new Map(Object.entries(extra));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next);
}
