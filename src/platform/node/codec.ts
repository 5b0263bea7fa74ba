/**
 * Plans and results as files. JSON has no typed arrays, maps or infinite numbers: they are written as tagged
 * objects, inline for people to read (`toJson`) or with the arrays as raw bytes behind a JSON head (`pieces`). Arrays used in
 * several places are written once.
 */
import { endianness } from 'node:os';
import { MachineError } from './machine-error.js';
import { readFrames, toFrames, type ByteSource } from './frames.js';

const TYPES = { Float64Array, Int32Array, Uint32Array, Uint8Array } as const;
type TypeName = keyof typeof TYPES;
type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** Bytes that say how long the head is. */
const LENGTH_BYTES = 8;
const TAGS = { array: '$array', map: '$map', number: '$number' } as const;

interface Document {
  readonly value: unknown;
  readonly arrays: readonly unknown[];
}

/** A value as readable JSON, keys in their own order. */
export function toJson(value: unknown): string {
  const arrays: Numbers[] = [];
  const encoded = encode(value, arrays);
  const inline = arrays.map((array) => ({ type: typeName(array), values: Array.from(array, plainNumber) }));
  return `${JSON.stringify({ value: encoded, arrays: inline })}\n`;
}

/** The value of `toJson`. Throws SyntaxError where the text is not JSON. */
export function fromJson(text: string): unknown {
  const { value, arrays } = JSON.parse(text) as Document;
  const restored = arrays.map((entry) => {
    const { type, values } = entry as { type: TypeName; values: unknown[] };
    return TYPES[type].from(values.map((item) => decode(item, []) as number));
  });
  return decode(value, restored);
}

/**
 * A value as compressed bytes, frame by frame, so that no more than a frame is held beside the value. The bytes are
 * for this machine's own use; their content is portable.
 */
export function* pieces(value: unknown): Generator<Uint8Array> {
  if (endianness() !== 'LE') throw new MachineError('write', null, 'byte-order');
  const arrays: Numbers[] = [];
  const encoded = encode(value, arrays);
  const head = Buffer.from(
    JSON.stringify({
      value: encoded,
      arrays: arrays.map((array) => ({ type: typeName(array), length: array.length })),
    }),
  );
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  yield* toFrames([
    length,
    head,
    ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  ]);
}

/** A value as compressed bytes in one: for what is small. */
export function toBytes(value: unknown): Uint8Array {
  return Buffer.concat([...pieces(value)]);
}

/** The value of `pieces`. Throws where the bytes were cut off or changed. */
export function fromBytes(compressed: Uint8Array): unknown {
  return fromSource((at, length) => compressed.subarray(at, at + length));
}

/** The value of `pieces` read from wherever the bytes lie. Throws where they were cut off or changed. */
export function fromSource(source: ByteSource): unknown {
  const frames = readFrames(source);
  const length = Buffer.alloc(LENGTH_BYTES);
  frames.fill(length);
  const head = Buffer.alloc(length.readUInt32LE(0));
  frames.fill(head);
  const { value, arrays } = JSON.parse(head.toString('utf8')) as Document;
  const restored = arrays.map((entry) => {
    const { type, length: count } = entry as { type: TypeName; length: number };
    const array = new TYPES[type](count);
    frames.fill(new Uint8Array(array.buffer));
    return array;
  });
  frames.end();
  return decode(value, restored);
}

function encode(value: unknown, arrays: Numbers[], seen = new Map<object, number>()): unknown {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) {
    let position = seen.get(value);
    if (position === undefined) {
      position = arrays.push(value as Numbers) - 1;
      seen.set(value, position);
    }
    return { [TAGS.array]: position };
  }
  if (Array.isArray(value)) return value.map((item: unknown) => encode(item, arrays, seen));
  if (value instanceof Map) {
    return { [TAGS.map]: [...(value as Map<unknown, unknown>)].map((entry) => encode(entry, arrays, seen)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item, arrays, seen)]));
}

function decode(value: unknown, arrays: readonly Numbers[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => decode(item, arrays));
  if (TAGS.array in value) return arrays[value[TAGS.array] as number];
  if (TAGS.number in value) return Number(value[TAGS.number]);
  if (TAGS.map in value) return new Map(decode(value[TAGS.map], arrays) as [unknown, unknown][]);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item, arrays)]));
}

/** JSON writes every finite number so that it reads back the same, but minus zero and the rest it loses. */
function plainNumber(value: number): unknown {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { [TAGS.number]: Object.is(value, -0) ? '-0' : String(value) };
}

function typeName(array: Numbers): TypeName {
  const name = array.constructor.name;
  if (!(name in TYPES)) throw new Error(`${name} has no place in a file`);
  return name as TypeName;
}
