/**
 * Plans and results as files. JSON has no typed arrays, maps or infinite numbers: they are written as tagged
 * objects, inline for people to read (`toJson`) or with the arrays as raw bytes behind a JSON head (`toBytes`). Arrays used in
 * several places are written once.
 */
import { endianness } from 'node:os';
import { gunzipSync, gzipSync } from 'node:zlib';
import { MachineError } from './machine-error.js';

const TYPES = { Float64Array, Int32Array, Uint32Array, Uint8Array } as const;
type TypeName = keyof typeof TYPES;
type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** Bytes each array begins at a multiple of. */
const ALIGNMENT = 8;
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

/** A value as compressed bytes. The bytes are for this machine's own use; their content is portable. */
export function toBytes(value: unknown): Uint8Array {
  if (endianness() !== 'LE') throw new MachineError('innenfor needs a little-endian machine');
  const arrays: Numbers[] = [];
  const encoded = encode(value, arrays);
  const head = Buffer.from(
    JSON.stringify({
      value: encoded,
      arrays: arrays.map((array) => ({ type: typeName(array), length: array.length })),
    }),
  );
  const pieces: Uint8Array[] = [lengthOf(head), head];
  let at = 8 + head.length;
  for (const array of arrays) {
    const gap = padding(at);
    pieces.push(new Uint8Array(gap), new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    at += gap + array.byteLength;
  }
  return gzipSync(Buffer.concat(pieces), { level: 1 });
}

/** The value of `toBytes`. Throws where the bytes were cut off or changed. */
export function fromBytes(compressed: Uint8Array): unknown {
  const bytes = gunzipSync(compressed);
  const headLength = bytes.readUInt32LE(0);
  const { value, arrays } = JSON.parse(bytes.toString('utf8', 8, 8 + headLength)) as Document;
  let at = 8 + headLength;
  const restored = arrays.map((entry) => {
    const { type, length } = entry as { type: TypeName; length: number };
    at += padding(at);
    const end = at + length * TYPES[type].BYTES_PER_ELEMENT;
    // A copy, so that each array begins at an address its element size divides.
    const copy = new Uint8Array(bytes.subarray(at, end));
    at = end;
    return new TYPES[type](copy.buffer, 0, length);
  });
  return decode(value, restored);
}

function lengthOf(head: Buffer): Uint8Array {
  const length = Buffer.alloc(8);
  length.writeUInt32LE(head.length);
  return length;
}

function padding(at: number): number {
  return (ALIGNMENT - (at % ALIGNMENT)) % ALIGNMENT;
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
