/**
 * Threefry-2x32, the keyed generator of all chance in the model: a pure function from a 64-bit key and a 64-bit
 * counter to 64 bits. Source: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw (2011), "Parallel random
 * numbers: as easy as 1, 2, 3", SC11, section 3.3; constants and known answers as in the Random123 library.
 *
 * Key and counter words are taken as 32-bit integers; signed and unsigned numbers with the same bits mean the same.
 */

/** Rotation distances of rounds 1 to 8, repeated. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
/** Parity word that completes the key schedule; keeps an all-zero key from being a weak one. */
const PARITY = 0x1bd11bda;

/**
 * Threefry-2x32 with any number of rounds. Not for inner loops: see `draw`.
 *
 * @param rounds 0 to 32; 13 is the least the authors found to pass every test, 20 their default
 * @param out receives the two output words, each in [0, 2^32)
 */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  rounds: number,
  out: Uint32Array,
): void {
  // The three key words take turns; `first` is the next to be added to x0.
  let first = key1 | 0;
  let second = key0 ^ key1 ^ PARITY;
  let third = key0 | 0;
  let x0 = (counter0 + third) | 0;
  let x1 = (counter1 + first) | 0;
  for (let round = 1; round <= rounds; round++) {
    const distance = ROTATIONS[(round - 1) & 7];
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << distance) | (x1 >>> (32 - distance))) ^ x0;
    if ((round & 3) === 0) {
      x0 = (x0 + first) | 0;
      x1 = (x1 + ((second + (round >> 2)) | 0)) | 0;
      const used = first;
      first = second;
      second = third;
      third = used;
    }
  }
  out[0] = x0;
  out[1] = x1;
}

/**
 * One draw: the first output word of Threefry-2x32 with 13 rounds, without its lowest bit.
 *
 * Thirteen rounds are the shorter of the two variants Salmon et al. report on (20 is their default); the model's own
 * check is in `docs/randomness.md`. 31 bits are kept so that a draw is a small integer and a threshold fits an
 * `Int32Array`.
 *
 * The rounds are written out, the keys made integers first and sums left untruncated where the next use truncates
 * them anyway: so V8 keeps whole-number registers and the function stays below its limit for inlining (460 bytes of
 * bytecode). With one more operation a draw takes three times as long.
 *
 * @param key0 first word of the stream key (`streamKey`)
 * @param key1 second word of the stream key
 * @param id person or institution
 * @param counter semantic counter (first, second, third application), or the other party's id for a pair
 * @returns integer in [0, 2^31), uniform
 */
export function draw(key0: number, key1: number, id: number, counter: number): number {
  key0 |= 0;
  key1 |= 0;
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x1 = (counter + key1) | 0;
  let x0 = (id + key0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x1 = (x1 + key2 + 1) | 0;
  x0 = (x0 + key1 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x1 = (x1 + key0 + 2) | 0;
  x0 = (x0 + key2 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x1 = (x1 + key1 + 3) | 0;
  return (x0 + key0 + x1) >>> 1;
}
