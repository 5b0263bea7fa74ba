import { describe, expect, it } from 'vitest';
import { draw, threefry2x32 } from '../../../src/model/chance/index.js';

/** Random123 1.14, file kat_vectors, lines threefry2x32: rounds, counter, key, expected. */
const KNOWN_ANSWERS: readonly (readonly [number, readonly number[], readonly number[], readonly number[]])[] =
  [
    [13, [0, 0], [0, 0], [0x9d1c5ec6, 0x8bd50731]],
    [13, [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0xfd36d048, 0x2d17272c]],
    [13, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xba3e4725, 0xf27d669e]],
    [20, [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
    [20, [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x1cb996fc, 0xbb002be7]],
    [20, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xc4923a9c, 0x483df7a0]],
  ];

describe('Threefry-2x32', () => {
  it.each(KNOWN_ANSWERS)(
    'gives the published answer with %i rounds for counter %j and key %j',
    (rounds, counter, key, answer) => {
      const out = new Uint32Array(2);
      threefry2x32(key[0], key[1], counter[0], counter[1], rounds, out);
      expect([...out]).toEqual(answer);
    },
  );

  it('gives a draw that is the first word of thirteen rounds without its lowest bit', () => {
    const out = new Uint32Array(2);
    for (const [, counter, key] of KNOWN_ANSWERS) {
      threefry2x32(key[0], key[1], counter[0], counter[1], 13, out);
      expect(draw(key[0], key[1], counter[0], counter[1])).toBe(out[0] >>> 1);
    }
    for (let id = 0; id < 2000; id++) {
      threefry2x32(id * 7919, -id * 104729, id, 3, 13, out);
      expect(draw(id * 7919, -id * 104729, id, 3)).toBe(out[0] >>> 1);
    }
  });

  it('takes signed and unsigned words with the same bits as the same word', () => {
    expect(draw(-1, 0x80000000, 5, 1)).toBe(draw(0xffffffff, -0x80000000, 5, 1));
  });

  it('changes half of the output bits when one bit of key or counter changes', () => {
    const before = new Uint32Array(2);
    const after = new Uint32Array(2);
    let changed = 0;
    let trials = 0;
    for (let word = 0; word < 4; word++) {
      for (let bit = 0; bit < 32; bit++) {
        for (let sample = 0; sample < 50; sample++) {
          const input = [sample * 31, sample, sample + 7, 1] as [number, number, number, number];
          threefry2x32(...input, 13, before);
          input[word] = input[word] ^ (1 << bit);
          threefry2x32(...input, 13, after);
          for (let rest = (before[0] ^ after[0]) >>> 0; rest > 0; rest >>>= 1) changed += rest & 1;
          trials += 32;
        }
      }
    }
    expect(Math.abs(changed / trials - 0.5)).toBeLessThan(0.005);
  });
});
