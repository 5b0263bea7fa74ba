/**
 * Streams: one key for each decision in each month, so that a draw depends on who decides what and when, and on
 * nothing else: no list length, no order, no count of earlier draws.
 */
import type { RunKey } from '../declarations.js';
import { threefry2x32 } from './threefry.js';

/** Keys are made seldom; the authors' default number of rounds costs nothing here. */
const KEY_ROUNDS = 20;
const WORDS = new Uint32Array(2);

/** Month number under which traits that are fixed for life are drawn. */
export const FIXED_TRAIT_MONTH = 0;

/** A stream key and what it was made from. */
interface Known {
  readonly run: RunKey;
  readonly month: number;
  readonly decision: number;
  readonly stream: RunKey;
}

/** Last key made for each decision (modulo its length): steps ask again for every block and every hire. */
const known: (Known | undefined)[] = Array.from({ length: 512 }, () => undefined);

/**
 * Key of one decision in one month, then `draw(key0, key1, id, counter)`. Under one run key, different (month,
 * decision) never give the same stream key: Threefry is a bijection of the counter.
 *
 * @param key run key (seed, replication, parameter draw), never the scenario
 * @param month month number, or `FIXED_TRAIT_MONTH`
 * @param decision number of the decision, from the closed list of decisions
 * @returns two signed 32-bit words, which engines hold as small integers
 */
export function streamKey(key: RunKey, month: number, decision: number): RunKey {
  const place = decision & (known.length - 1);
  const last = known[place];
  if (
    last !== undefined &&
    last.month === month &&
    last.decision === decision &&
    last.run[0] === key[0] &&
    last.run[1] === key[1]
  ) {
    return last.stream;
  }
  threefry2x32(key[0], key[1], month, decision, KEY_ROUNDS, WORDS);
  const stream: RunKey = [WORDS[0] | 0, WORDS[1] | 0];
  known[place] = { run: [key[0], key[1]], month, decision, stream };
  return stream;
}
