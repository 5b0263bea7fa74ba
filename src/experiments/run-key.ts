/** From a human seed to the 64 bits that all chance of one replication hangs on. */
import seedrandom from 'seedrandom';
import type { RunKey } from '../model/declarations.js';
import { threefry2x32 } from '../model/chance/index.js';

const ROUNDS = 20;

/**
 * Run key of a replication. `seedrandom` only turns the text of the seed into two 32-bit words; these are the key of
 * Threefry-2x32 with 20 rounds whose counter is (replication, parameter draw). So no two replications or parameter
 * draws of a seed share a key, and the scenario has no part in it: paired worlds have the same luck.
 *
 * @param seed any text, as written by the user
 * @param replication whole number from 0
 * @param parameterDraw whole number; 0 is the central parameter set
 * @returns two unsigned 32-bit words
 */
export function runKey(seed: string, replication: number, parameterDraw: number): RunKey {
  const words = seedrandom(seed);
  const out = new Uint32Array(2);
  threefry2x32(words.int32(), words.int32(), replication, parameterDraw, ROUNDS, out);
  return [out[0], out[1]];
}
