import type { KeptWorld, WorldKeeper } from '../../experiments/index.js';
import { SnapshotMemory } from './snapshot-memory.js';

/** Worlds kept at a time: those of the replications of one scenario's base. */
const WORLDS_KEPT = 6;

type WithoutStates = Omit<KeptWorld, 'branches'> & { readonly months: readonly number[] };

/** First worlds kept while a page is open: a lever that moves leaves its base as it is. */
export class WorldMemory implements WorldKeeper {
  private readonly kept = new Map<string, WithoutStates>();
  private readonly states = new SnapshotMemory();

  constructor(private readonly worldsKept = WORLDS_KEPT) {}

  load(key: string): KeptWorld | null {
    const world = this.kept.get(key);
    if (world === undefined) return null;
    const branches = new Map<number, Uint8Array>();
    for (const month of world.months) {
      const state = this.states.load(stateName(key, month));
      // A state that had to go takes its world along: without it the job cannot go on from there.
      if (state === null) {
        this.kept.delete(key);
        return null;
      }
      branches.set(month, state);
    }
    this.kept.delete(key);
    this.kept.set(key, world);
    return { result: world.result, ledger: world.ledger, branches };
  }

  save(key: string, { result, ledger, branches }: KeptWorld): void {
    this.kept.set(key, { result, ledger, months: [...branches.keys()] });
    for (const [month, state] of branches) this.states.save(stateName(key, month), state);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.worldsKept) break;
      this.kept.delete(oldest);
    }
  }
}

function stateName(key: string, month: number): string {
  return `${key}:${String(month)}`;
}
