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

/**
 * Key of one decision in one month; worked out once per step and month, then `draw(key0, key1, id, counter)`.
 * Under one run key, different (month, decision) never give the same stream key: Threefry is a bijection of the
 * counter.
 *
 * @param key run key (seed, replication, parameter draw), never the scenario
 * @param month month number, or `FIXED_TRAIT_MONTH`
 * @param decision number of the decision, from the closed list of decisions
 * @returns two signed 32-bit words, which engines hold as small integers
 */
export function streamKey(key: RunKey, month: number, decision: number): RunKey {
  threefry2x32(key[0], key[1], month, decision, KEY_ROUNDS, WORDS);
  return [WORDS[0] | 0, WORDS[1] | 0];
}
