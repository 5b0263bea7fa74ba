/**
 * A name for content: SHA-256 (FIPS 180-4) of a value's canonical bytes, in portable integer arithmetic so that
 * a browser and every Node give the same name.
 */

const BLOCK = 64;
const CHUNK = 1 << 16;

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
const ROUND_CONSTANTS = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/**
 * SHA-256 in 64 hex digits of a value: numbers, texts, booleans, null, undefined, arrays, typed arrays, maps (in
 * their own order) and plain objects (keys sorted). Throws on functions and other classes, which are no content.
 */
export function contentHash(value: unknown): string {
  const hash = new Sha256();
  feed(hash, value);
  return hash.hex();
}

function feed(hash: Sha256, value: unknown): void {
  if (typeof value === 'number') hash.number(value);
  else if (typeof value === 'string') hash.text('s', value);
  else if (value === null || value === undefined || typeof value === 'boolean') hash.text('c', String(value));
  else if (Array.isArray(value)) {
    hash.text('[', String(value.length));
    for (const item of value) feed(hash, item);
  } else if (ArrayBuffer.isView(value)) {
    hash.text('v', value.constructor.name);
    hash.text('n', String(value.byteLength));
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (value instanceof Map) {
    hash.text('m', String(value.size));
    for (const [key, item] of value) {
      feed(hash, key);
      feed(hash, item);
    }
  } else if (typeof value === 'object') {
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error('only plain objects have a content hash');
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    hash.text('{', String(entries.length));
    for (const [key, item] of entries) {
      hash.text('k', key);
      feed(hash, item);
    }
  } else throw new Error(`a ${typeof value} has no content hash`);
}

class Sha256 {
  private readonly state = new Uint32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  private readonly schedule = new Uint32Array(64);
  private readonly block = new Uint8Array(BLOCK);
  private readonly cell = new DataView(new ArrayBuffer(8));
  private readonly encoder = new TextEncoder();
  private filled = 0;
  private length = 0;

  update(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += CHUNK) this.take(bytes.subarray(from, from + CHUNK));
  }

  /** A tagged text with its length, so that no two sequences of texts run together. */
  text(tag: string, text: string): void {
    const bytes = this.encoder.encode(text);
    this.update(this.encoder.encode(`${tag}${bytes.length}:`));
    this.update(bytes);
  }

  number(value: number): void {
    this.cell.setFloat64(0, value, true);
    this.update(this.encoder.encode('d'));
    this.update(new Uint8Array(this.cell.buffer));
  }

  hex(): string {
    const bits = this.length * 8;
    this.take(new Uint8Array([0x80]));
    while (this.filled !== BLOCK - 8) this.take(new Uint8Array(1));
    const tail = new DataView(new ArrayBuffer(8));
    tail.setUint32(0, Math.floor(bits / 0x100000000));
    tail.setUint32(4, bits >>> 0);
    this.take(new Uint8Array(tail.buffer));
    return Array.from(this.state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  private take(bytes: Uint8Array): void {
    this.length += bytes.length;
    for (const byte of bytes) {
      this.block[this.filled++] = byte;
      if (this.filled === BLOCK) {
        this.compress();
        this.filled = 0;
      }
    }
  }

  private compress(): void {
    const w = this.schedule;
    const view = new DataView(this.block.buffer);
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(i * 4);
    for (let i = 16; i < 64; i++) {
      const early = w[i - 15];
      const late = w[i - 2];
      const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      w[i] = (w[i - 16] + small0 + w[i - 7] + small1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = this.state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const first = (h + sum1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[i] + w[i]) | 0;
      const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    const words = [a, b, c, d, e, f, g, h];
    for (let i = 0; i < 8; i++) this.state[i] = (this.state[i] + words[i]) | 0;
  }
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
