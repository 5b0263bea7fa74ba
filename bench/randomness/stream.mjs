/**
 * Writes raw 32-bit little-endian words to stdout for a statistical battery, without end: the first output word of
 * Threefry-2x32-13 under the model's own run and stream keys, of which a draw is the upper 31 bits.
 *
 *   node bench/randomness/stream.mjs --order person|month|seed
 *
 * person: person after person, each with all months and decisions of a life in turn
 * month:  month after month, decision after decision, each for a million persons in turn
 * seed:   month after month, decision after decision, each for one person in 65,536 worlds in turn: 256 human seeds
 *         with 256 replications each
 *
 * Ends when the reader closes the pipe, and then writes to stderr how many bytes were handed over.
 */
import { Buffer } from 'node:buffer';
import { writeSync } from 'node:fs';
import { runKey } from '../../dist/experiments/run-key.js';
import { streamKey, threefry2x32 } from '../../dist/model/chance/index.js';

const WORDS_PER_WRITE = 1 << 16;
const FIRST_MONTH = 24300;
const MONTHS = 288;
const DECISIONS = 8;
const PERSONS = 1_000_000;
const SEEDS = 256;
const REPLICATIONS = 256;
const PARAMETER_DRAWS = 4;
const SEED = 'lonn-2028';

const bytes = Buffer.alloc(4 * WORDS_PER_WRITE);
const pair = new Uint32Array(2);
let filled = 0;
let written = 0;

function flush() {
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(1, bytes, offset);
    } catch (error) {
      if (error.code === 'EAGAIN') continue;
      if (error.code !== 'EPIPE') throw error;
      process.stderr.write(`${String(written)} bytes read\n`);
      process.exit(0);
    }
  }
  written += bytes.length;
  filled = 0;
}

function emit(key, id, counter) {
  threefry2x32(key[0], key[1], id, counter, 13, pair);
  bytes.writeUInt32LE(pair[0], 4 * filled);
  filled += 1;
  if (filled === WORDS_PER_WRITE) flush();
}

const orders = {
  person() {
    const key = runKey(SEED, 0, 0);
    const keys = [];
    for (let month = FIRST_MONTH; month < FIRST_MONTH + MONTHS; month++) {
      for (let decision = 1; decision <= DECISIONS; decision++) keys.push(streamKey(key, month, decision));
    }
    for (let person = 0; ; person++) for (const stream of keys) emit(stream, person, 1);
  },
  month() {
    const key = runKey(SEED, 0, 0);
    for (let month = FIRST_MONTH; ; month++) {
      for (let decision = 1; decision <= DECISIONS; decision++) {
        const stream = streamKey(key, month, decision);
        for (let person = 0; person < PERSONS; person++) emit(stream, person, 1);
      }
    }
  },
  seed() {
    const keys = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      for (let replication = 0; replication < REPLICATIONS; replication++) {
        keys.push(runKey(`seed-${String(seed)}`, replication, seed % PARAMETER_DRAWS));
      }
    }
    for (let month = FIRST_MONTH; ; month++) {
      for (let decision = 1; decision <= DECISIONS; decision++) {
        for (const key of keys) emit(streamKey(key, month, decision), 1, 1);
      }
    }
  },
};

const order = process.argv[process.argv.indexOf('--order') + 1];
if (!Object.hasOwn(orders, order)) {
  process.stderr.write('usage: node bench/randomness/stream.mjs --order person|month|seed\n');
  process.exit(2);
}
orders[order]();
