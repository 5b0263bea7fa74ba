/** Archives as every system can open them: POSIX tar (ustar), compressed with gzip, without times or owners. */
import { createReadStream, createWriteStream, fstatSync, openSync, closeSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { readPieces, writeAll, writeBeside } from './files.js';
import { MachineError, machineErrorOf } from './machine-error.js';

/** A file of an archive: its name there with forward slashes, and where its bytes are. */
export interface TarEntry {
  readonly name: string;
  readonly content: string | { readonly path: string };
}

/** The file is no archive this program wrote. */
export class NoArchive extends Error {
  override readonly name = 'NoArchive';
}

const BLOCK = 512;
const NAME_BYTES = 100;
/** Eleven octal digits. */
const LARGEST = 8 ** 11 - 1;
const FIELDS = {
  name: 0,
  mode: 100,
  owner: 108,
  group: 116,
  size: 124,
  time: 136,
  checksum: 148,
  type: 156,
  magic: 257,
};

/** Writes an archive, its files in the order given. @throws MachineError */
export async function writeTar(path: string, entries: Iterable<TarEntry>): Promise<void> {
  await writeBeside(path, async (beside) => {
    await pipeline(Readable.from(blocksOf(entries)), createGzip(), createWriteStream(beside));
  });
}

/**
 * Unpacks an archive into a folder.
 *
 * @throws NoArchive where it is none, was cut off, or has a name that leads out of the folder; MachineError
 */
export async function readTar(path: string, folder: string): Promise<void> {
  const unpacker = new Unpacker(folder);
  try {
    for await (const chunk of createReadStream(path).pipe(createGunzip())) unpacker.take(chunk as Buffer);
    unpacker.end();
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw new NoArchive(path, { cause: error });
    throw machineErrorOf('read', path, error);
  } finally {
    unpacker.close();
  }
}

function* blocksOf(entries: Iterable<TarEntry>): Generator<Uint8Array> {
  for (const { name, content } of entries) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : null;
    const size = bytes === null ? sizeOf((content as { path: string }).path) : bytes.length;
    yield headOf(name, size);
    if (bytes !== null) yield bytes;
    // A piece is overwritten by the next, and a stream keeps them waiting.
    else for (const piece of readPieces((content as { path: string }).path)) yield Buffer.from(piece);
    yield new Uint8Array(paddingOf(size));
  }
  yield new Uint8Array(2 * BLOCK);
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > LARGEST) throw new MachineError('write', path, 'file-too-large');
    return size;
  } finally {
    closeSync(file);
  }
}

function headOf(name: string, size: number): Uint8Array {
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error(`${name} is too long a name for an archive`);
  const head = Buffer.alloc(BLOCK);
  head.write(name, FIELDS.name);
  head.write('0000644\0', FIELDS.mode);
  head.write('0000000\0', FIELDS.owner);
  head.write('0000000\0', FIELDS.group);
  head.write(`${size.toString(8).padStart(11, '0')}\0`, FIELDS.size);
  head.write('00000000000\0', FIELDS.time);
  head.write('0', FIELDS.type);
  head.write('ustar\x0000', FIELDS.magic);
  head.write(`${checksumOf(head).toString(8).padStart(6, '0')}\0 `, FIELDS.checksum);
  return head;
}

/** Sum of the bytes of a head whose own field counts as blanks. */
function checksumOf(head: Uint8Array): number {
  return head.reduce((sum, byte, at) => {
    const isOwn = at >= FIELDS.checksum && at < FIELDS.checksum + 8;
    return sum + (isOwn ? 0x20 : byte);
  }, 0);
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Takes an archive's bytes in whatever pieces they come and writes its files. */
class Unpacker {
  private waiting = Buffer.alloc(0);
  private file: number | null = null;
  /** Bytes of the open file, and of the blanks after it, still to come. */
  private left = 0;
  private blanks = 0;
  private isOver = false;

  constructor(private readonly folder: string) {}

  take(chunk: Buffer): void {
    let rest = this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk]);
    for (;;) {
      rest = this.content(rest);
      if (this.left > 0 || this.blanks > 0 || rest.length < BLOCK || this.isOver) break;
      this.open(rest.subarray(0, BLOCK));
      rest = rest.subarray(BLOCK);
    }
    this.waiting = this.isOver ? Buffer.alloc(0) : Buffer.from(rest);
  }

  /** Throws where the archive was cut off. */
  end(): void {
    if (!this.isOver) throw new NoArchive('cut off');
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private content(bytes: Buffer): Buffer {
    const own = Math.min(this.left, bytes.length);
    if (own > 0 && this.file !== null) writeAll(this.file, bytes.subarray(0, own));
    this.left -= own;
    if (this.left === 0) this.close();
    const blank = Math.min(this.blanks, bytes.length - own);
    this.blanks -= blank;
    return bytes.subarray(own + blank);
  }

  private open(head: Buffer): void {
    if (head.every((byte) => byte === 0)) {
      this.isOver = true;
      return;
    }
    const text = (at: number, length: number): string =>
      head.toString('utf8', at, at + length).split('\0')[0];
    const name = text(FIELDS.name, NAME_BYTES);
    const isPlain = /^[0-9A-Za-z_-][0-9A-Za-z_.-]*(\/[0-9A-Za-z_-][0-9A-Za-z_.-]*)*$/.test(name);
    if (!isPlain || parseInt(text(FIELDS.checksum, 6), 8) !== checksumOf(head)) throw new NoArchive(name);
    const path = join(this.folder, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    this.left = parseInt(text(FIELDS.size, 11), 8);
    this.blanks = paddingOf(this.left);
    this.file = openSync(path, 'w');
  }
}
