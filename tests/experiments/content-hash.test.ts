import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/experiments/index.js';

describe('the content hash', () => {
  it('is SHA-256 of the tagged text, at every length around a block', () => {
    for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 1000, 70_000]) {
      const text = 'æ'.repeat(length).slice(0, length);
      const bytes = Buffer.from(text, 'utf8');
      const expected = createHash('sha256').update(`s${bytes.length}:`).update(bytes).digest('hex');
      expect(contentHash(text)).toBe(expected);
    }
  });

  it('does not mind the order of keys', () => {
    expect(contentHash({ a: 1, b: [2] })).toBe(contentHash({ b: [2], a: 1 }));
  });

  it('tells apart what looks alike', () => {
    const values = [
      ['ab', 'c'],
      ['a', 'bc'],
      [['a'], 'bc'],
      { a: 1 },
      { a: '1' },
      new Map([['a', 1]]),
      [1, 2],
      Float64Array.of(1, 2),
      Int32Array.of(1, 2),
      null,
      undefined,
      'null',
      false,
      0,
      Number.POSITIVE_INFINITY,
    ];
    expect(new Set(values.map(contentHash)).size).toBe(values.length);
  });

  it('is equal for equal values and differs where one cell differs', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), fc.nat(), (numbers, at) => {
        const other = Float64Array.from(numbers);
        expect(contentHash(other)).toBe(contentHash(Float64Array.from(numbers)));
        const place = at % other.length;
        other[place] = other[place] === 0 ? 1 : 0;
        expect(contentHash(other)).not.toBe(contentHash(Float64Array.from(numbers)));
      }),
    );
  });

  it('refuses what is no content', () => {
    expect(() => contentHash(() => 1)).toThrow();
    expect(() => contentHash(new Date(0))).toThrow();
  });
});
