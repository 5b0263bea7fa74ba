import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Bytes the cache may take on the disk; the least recently used snapshots go first. */
const SIZE_CAP = 2_000_000_000;
const ENDING = '.snapshot';

/** Folder for snapshots: `INNENFOR_CACHE`, else where this operating system keeps what can be thrown away. */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const asked = environment['INNENFOR_CACHE'];
  if (asked !== undefined && asked !== '') return asked;
  const home = homedir();
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'innenfor', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'innenfor');
  return join(environment['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'innenfor');
}

/**
 * Snapshots kept between runs. A convenience only: whatever is missing, damaged or cannot be written is
 * simulated again, without a word. Snapshots of another engine are never read.
 */
export class SnapshotCache {
  /**
   * @param folder the cache folder; made when first written to
   * @param engine hash of the program that takes the snapshots
   */
  constructor(
    private readonly folder: string,
    private readonly engine: string,
    private readonly sizeCap = SIZE_CAP,
  ) {}

  /** The snapshot of this name, or null. */
  load(key: string): Uint8Array | null {
    try {
      const path = this.pathOf(key);
      // Throws where the bytes were cut off or changed: compressed content carries its own checksum.
      const bytes = new Uint8Array(gunzipSync(readFileSync(path)));
      const now = new Date();
      utimesSync(path, now, now);
      return bytes;
    } catch {
      return null;
    }
  }

  save(key: string, bytes: Uint8Array): void {
    if (bytes.length > this.sizeCap) return;
    try {
      mkdirSync(this.folder, { recursive: true });
      const path = this.pathOf(key);
      const beside = `${path}.${process.pid}-${String(Math.random()).slice(2)}.part`;
      writeFileSync(beside, gzipSync(bytes, { level: 1 }));
      renameSync(beside, path);
      this.trim();
    } catch {
      // A full disk or a read-only home costs time, never the result.
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, `${this.engine.slice(0, 16)}-${key.slice(0, 32)}${ENDING}`);
  }

  private trim(): void {
    const kept = readdirSync(this.folder)
      .filter((name) => name.endsWith(ENDING) || name.endsWith('.part'))
      .map((name) => {
        const path = join(this.folder, name);
        const status = statSync(path, { throwIfNoEntry: false });
        return { path, bytes: status?.size ?? 0, used: status?.mtimeMs ?? 0 };
      })
      .sort((a, b) => b.used - a.used);
    let total = 0;
    for (const { path, bytes } of kept) {
      total += bytes;
      if (total > this.sizeCap) rmSync(path, { force: true });
    }
  }
}
