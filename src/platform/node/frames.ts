/**
 * A stream of bytes as compressed frames: each carries its length, so that writer and reader hold one frame at a time
 * however long the stream is. A frame of length 0 ends it: what lacks one was cut off.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Bytes of a frame before it is compressed. */
const FRAME = 1 << 22;
const LENGTH_BYTES = 4;

/** Bytes of a stored stream from a place on, fewer where it ends. */
export type ByteSource = (at: number, length: number) => Uint8Array;

/** Fills arrays with the stream's bytes, in order. */
export interface FrameReader {
  /** Throws where the stream is cut off or changed. */
  fill(target: Uint8Array): void;
  /** Throws where anything is left, or the end is missing. */
  end(): void;
}

/** The bytes of all pieces, one after the other, as frames. */
export function* toFrames(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const waiting = Buffer.allocUnsafe(FRAME);
  let filled = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const count = Math.min(piece.length - from, FRAME - filled);
      waiting.set(piece.subarray(from, from + count), filled);
      from += count;
      filled += count;
      if (filled < FRAME) continue;
      yield* frame(waiting);
      filled = 0;
    }
  }
  if (filled > 0) yield* frame(waiting.subarray(0, filled));
  yield lengthOf(0);
}

/** Reads frames from wherever they lie. */
export function readFrames(source: ByteSource): FrameReader {
  let at = 0;
  let open: Uint8Array = new Uint8Array(0);
  let used = 0;
  const next = (): boolean => {
    const length = readLength(source(at, LENGTH_BYTES));
    at += LENGTH_BYTES;
    if (length === 0) return false;
    // Throws where the bytes were cut off or changed: each frame carries its own checksum.
    open = gunzipSync(source(at, length));
    used = 0;
    at += length;
    return true;
  };
  return {
    fill: (target) => {
      for (let filled = 0; filled < target.length;) {
        if (used === open.length && !next()) throw new Error('the stream ends too early');
        const count = Math.min(target.length - filled, open.length - used);
        target.set(open.subarray(used, used + count), filled);
        filled += count;
        used += count;
      }
    },
    end: () => {
      if (used < open.length || next()) throw new Error('the stream goes on after its end');
    },
  };
}

/** Lets a reader at a file without taking it into memory. */
export function withFile<T>(path: string, read: (source: ByteSource) => T): T {
  const file = openSync(path, 'r');
  try {
    return read((at, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    });
  } finally {
    closeSync(file);
  }
}

function* frame(bytes: Uint8Array): Generator<Uint8Array> {
  const compressed = gzipSync(bytes, { level: 1 });
  yield lengthOf(compressed.length);
  yield compressed;
}

function lengthOf(length: number): Uint8Array {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32LE(length);
  return bytes;
}

function readLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES) throw new Error('the stream is cut off');
  return Buffer.from(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).readUInt32LE(0);
}
