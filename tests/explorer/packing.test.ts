import { describe, expect, it } from 'vitest';
import { packLibrary, unpackLibrary } from '../../src/explorer/library.js';
import { explorerDocument } from '../../src/explorer/document.js';
import { SnapshotMemory, packText, unpackText } from '../../src/platform/web/index.js';

describe('packing', () => {
  it('brings every letter back', async () => {
    const text = 'æøå « » \u2212 \u{1f6e0} </script> \0 '.repeat(20_000);
    const packed = await packText(text);
    expect(await unpackText(packed)).toBe(text);
    expect(packed.length).toBeLessThan(text.length / 20);
    expect(packed).toMatch(/^[A-Za-z0-9+/=]*$/);
  });

  it('is told where a file was cut off', async () => {
    const packed = await packText('a text of some length, cut off underway '.repeat(100));
    await expect(unpackText(packed.slice(0, 40))).rejects.toThrow();
  });

  it('gives the same library the same letters, in whatever order its files come', async () => {
    const files = [
      ['policies/b.yaml', 'b'],
      ['evidence/a.yaml', 'a'],
    ] as const;
    const packed = await packLibrary(files);
    expect(await packLibrary([...files].reverse())).toBe(packed);
    expect(new Map(await unpackLibrary(packed))).toEqual(new Map(files));
  });
});

describe('the file', () => {
  const START = {
    scenario: 'a',
    own: '</script><script>alert(1)</script>',
    language: 'nb',
    version: '1',
  } as const;

  it('lets nothing in but itself', async () => {
    const html = await explorerDocument({ page: 'void 0', engine: 'e', painter: 'p' }, [], START);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|connect-src|https?:|\*/);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('holds no markup from a scenario file', async () => {
    const html = await explorerDocument({ page: 'void 0', engine: 'e', painter: 'p' }, [], START);
    expect(html).not.toContain('alert(1)');
  });
});

describe('snapshots in memory', () => {
  it('come back byte for byte and take no room for what is empty', () => {
    const memory = new SnapshotMemory();
    const bytes = new Uint8Array(1_000_003);
    bytes[0] = 1;
    bytes[500_000] = 2;
    bytes[1_000_002] = 3;
    memory.save('a', bytes);
    expect(Buffer.compare(memory.load('a') ?? new Uint8Array(0), bytes)).toBe(0);
    expect(memory.size).toBeLessThan(4000);
    expect(memory.load('b')).toBeNull();
  });

  it('go when there is no room, the longest unused first', () => {
    const memory = new SnapshotMemory(3000);
    const full = (value: number): Uint8Array => new Uint8Array(1024).fill(value);
    memory.save('a', full(1));
    memory.save('b', full(2));
    memory.load('a');
    memory.save('c', full(3));
    expect(memory.load('b')).toBeNull();
    expect(memory.load('a')).toEqual(full(1));
  });
});
