/** Where a thread keeps the states worlds go on from: in memory as long as there is room, and on the disk. */
import type { SnapshotCache } from './cache.js';

/** Bytes a thread keeps in memory; the least recently used go first. A whole country does not fit: it is read from the disk. */
const MEMORY_ROOM = 64_000_000;

export class KeptSnapshots {
  /** By name, the least recently used first. */
  private readonly inMemory = new Map<string, Uint8Array>();
  private bytes = 0;

  /**
   * @param cache on the disk; null where nothing is kept there
   * @param room bytes kept in memory
   */
  constructor(
    private readonly cache: Pick<SnapshotCache, 'load' | 'save'> | null,
    private readonly room = MEMORY_ROOM,
  ) {}

  /** The snapshot of this name, or null. It is shared: nobody writes to it. */
  load(name: string): Uint8Array | null {
    const snapshot = this.inMemory.get(name) ?? this.cache?.load(name) ?? null;
    if (snapshot !== null) this.keep(name, snapshot);
    return snapshot;
  }

  save(name: string, snapshot: Uint8Array): void {
    this.keep(name, snapshot);
    this.cache?.save(name, snapshot);
  }

  private keep(name: string, snapshot: Uint8Array): void {
    const before = this.inMemory.get(name);
    if (before !== undefined) {
      this.inMemory.delete(name);
      this.bytes -= before.length;
    }
    if (snapshot.length > this.room) return;
    this.inMemory.set(name, snapshot);
    this.bytes += snapshot.length;
    for (const [oldest, { length }] of this.inMemory) {
      if (this.bytes <= this.room) break;
      this.inMemory.delete(oldest);
      this.bytes -= length;
    }
  }
}
