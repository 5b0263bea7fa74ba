import { mkdtempSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SnapshotCache, cacheFolder } from '../../src/platform/node/index.js';

const ENGINE = 'e'.repeat(64);
const KEY = 'a'.repeat(64);
const OTHER_KEY = 'b'.repeat(64);

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'innenfor-cache-'));
}

/** Bytes that do not compress. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = Math.imul(state, 1_103_515_245) + 12_345) >>> 24);
}

describe('the snapshot cache', () => {
  it('gives back what was saved, under its key alone', () => {
    const cache = new SnapshotCache(emptyFolder(), ENGINE);
    cache.save(KEY, noise(1000));
    expect(cache.load(KEY)).toEqual(noise(1000));
    expect(cache.load(OTHER_KEY)).toBeNull();
  });

  it('never gives one program the snapshot of another', () => {
    const folder = emptyFolder();
    new SnapshotCache(folder, ENGINE).save(KEY, noise(10));
    expect(new SnapshotCache(folder, 'f'.repeat(64)).load(KEY)).toBeNull();
  });

  it('treats a damaged snapshot as missing', () => {
    const folder = emptyFolder();
    const cache = new SnapshotCache(folder, ENGINE);
    cache.save(KEY, noise(1000));
    const [file] = readdirSync(folder);
    truncateSync(join(folder, file), 500);
    expect(cache.load(KEY)).toBeNull();
    writeFileSync(join(folder, file), 'no snapshot at all');
    expect(cache.load(KEY)).toBeNull();
  });

  it('throws out what was used longest ago when it grows too large', () => {
    const folder = emptyFolder();
    const cache = new SnapshotCache(folder, ENGINE, 2500);
    cache.save(KEY, noise(1000));
    for (const file of readdirSync(folder)) utimesSync(join(folder, file), new Date(1000), new Date(1000));
    cache.save(OTHER_KEY, noise(1000));
    cache.save('c'.repeat(64), noise(1000));
    expect(cache.load(KEY)).toBeNull();
    expect(cache.load(OTHER_KEY)).not.toBeNull();
  });

  it('says nothing where it cannot write', () => {
    const file = join(emptyFolder(), 'a-file');
    writeFileSync(file, '');
    const cache = new SnapshotCache(join(file, 'below'), ENGINE);
    expect(() => cache.save(KEY, noise(10))).not.toThrow();
    expect(cache.load(KEY)).toBeNull();
  });

  it('lies where INNENFOR_CACHE says, else where the system keeps such things', () => {
    expect(cacheFolder({ INNENFOR_CACHE: '/somewhere' }, 'linux')).toBe('/somewhere');
    expect(cacheFolder({ XDG_CACHE_HOME: '/home/kari/.cache' }, 'linux')).toBe('/home/kari/.cache/innenfor');
    expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.innenfor$/);
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toMatch(/local.innenfor.cache$/);
  });
});
