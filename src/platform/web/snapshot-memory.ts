/** Bytes looked at together; a page of nothing but zeros is not kept. */
const PAGE = 1024;
/** Bytes of pages kept in all; the least recently used snapshots go first. */
const SIZE_CAP = 160_000_000;

interface Thin {
  readonly length: number;
  /** Places of the kept pages, in order. */
  readonly pages: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Snapshots kept while a page is open. Most of a world's tables are empty: what is empty takes no room. */
export class SnapshotMemory {
  private readonly kept = new Map<string, Thin>();

  constructor(private readonly sizeCap = SIZE_CAP) {}

  /** Bytes held. */
  get size(): number {
    let total = 0;
    for (const { bytes } of this.kept.values()) total += bytes.length;
    return total;
  }

  /** The snapshot of this name, or null. */
  load(key: string): Uint8Array | null {
    const thin = this.kept.get(key);
    if (thin === undefined) return null;
    this.kept.delete(key);
    this.kept.set(key, thin);
    return thickened(thin);
  }

  save(key: string, snapshot: Uint8Array): void {
    this.kept.delete(key);
    this.kept.set(key, thinned(snapshot));
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.sizeCap) break;
      this.kept.delete(oldest);
    }
  }
}

function thinned(snapshot: Uint8Array): Thin {
  const pages: number[] = [];
  for (let start = 0; start < snapshot.length; start += PAGE) {
    const end = Math.min(start + PAGE, snapshot.length);
    for (let at = start; at < end; at += 1) {
      if (snapshot[at] === 0) continue;
      pages.push(start / PAGE);
      break;
    }
  }
  const bytes = new Uint8Array(pages.length * PAGE);
  for (const [place, page] of pages.entries())
    bytes.set(snapshot.subarray(page * PAGE, (page + 1) * PAGE), place * PAGE);
  return { length: snapshot.length, pages: Uint32Array.from(pages), bytes };
}

function thickened({ length, pages, bytes }: Thin): Uint8Array {
  const snapshot = new Uint8Array(length);
  for (const [place, page] of pages.entries()) {
    const end = Math.min(PAGE, length - page * PAGE);
    snapshot.set(bytes.subarray(place * PAGE, place * PAGE + end), page * PAGE);
  }
  return snapshot;
}
