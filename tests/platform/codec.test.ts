import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes, fromJson, toBytes, toJson } from '../../src/platform/node/codec.js';

const VALUE = {
  text: 'æøå',
  none: null,
  numbers: [0, -0, 0.1, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  table: Float64Array.of(1, -0, Number.POSITIVE_INFINITY, 0.1),
  codes: Uint8Array.of(1, 2, 255),
  months: Int32Array.of(-1, 24300),
  persons: Uint32Array.of(4_294_967_295),
  byName: new Map([['rate', [{ from: 0, values: Float64Array.of(0.5) }]]]),
};

describe('plans and results as files', () => {
  it('come back as they were, from readable text and from bytes', () => {
    expect(fromJson(toJson(VALUE))).toEqual(VALUE);
    expect(fromBytes(toBytes(VALUE))).toEqual(VALUE);
  });

  it('write an array used twice once, and give it back as one', () => {
    const shared = Float64Array.of(1, 2, 3);
    const text = toJson({ a: shared, b: shared });
    const back = fromJson(text) as { a: Float64Array; b: Float64Array };
    expect(back.a).toBe(back.b);
    expect(text.match(/Float64Array/g)).toHaveLength(1);
  });

  it('hold any table of numbers to the last bit', () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true }), (table) => {
        expect(fromBytes(toBytes({ table }))).toEqual({ table });
        expect(fromJson(toJson({ table }))).toEqual({ table });
      }),
    );
  });

  it('do not pass for whole when they were cut off', () => {
    const bytes = toBytes(VALUE);
    expect(() => fromBytes(bytes.subarray(0, bytes.length - 9))).toThrow();
  });
});
