import { describe, expect, it } from 'vitest';
import { KeptSnapshots } from '../../src/platform/node/snapshots.js';

/** A disk that remembers what it was asked. */
function disk(): {
  load: (name: string) => Uint8Array | null;
  save: (name: string, bytes: Uint8Array) => void;
  asked: string[];
} {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  return {
    asked,
    load: (name) => {
      asked.push(name);
      return files.get(name) ?? null;
    },
    save: (name, bytes) => void files.set(name, bytes),
  };
}

const bytes = (length: number): Uint8Array => new Uint8Array(length);

describe('the states a thread keeps', () => {
  it('are found in memory without the disk being asked', () => {
    const under = disk();
    const kept = new KeptSnapshots(under, 10);
    kept.save('a', bytes(4));
    expect(kept.load('a')).toHaveLength(4);
    expect(under.asked).toEqual([]);
  });

  it('are read from the disk where another thread or run has left them, once', () => {
    const under = disk();
    under.save('a', bytes(4));
    const kept = new KeptSnapshots(under, 10);
    expect(kept.load('a')).toHaveLength(4);
    expect(kept.load('a')).toHaveLength(4);
    expect(under.asked).toEqual(['a']);
  });

  it('leave memory in the order in which they were last used, and stay on the disk', () => {
    const under = disk();
    const kept = new KeptSnapshots(under, 10);
    kept.save('a', bytes(4));
    kept.save('b', bytes(4));
    kept.load('a');
    kept.save('c', bytes(4));
    kept.load('a');
    kept.load('c');
    expect(under.asked).toEqual([]);
    expect(kept.load('b')).toHaveLength(4);
    expect(under.asked).toEqual(['b']);
  });

  it('are on the disk only where they are larger than all of the room', () => {
    const under = disk();
    const kept = new KeptSnapshots(under, 10);
    kept.save('large', bytes(11));
    expect(kept.load('large')).toHaveLength(11);
    expect(under.asked).toEqual(['large']);
  });

  it('are lived again where there is no disk and no room', () => {
    const kept = new KeptSnapshots(null, 10);
    kept.save('large', bytes(11));
    kept.save('small', bytes(1));
    expect(kept.load('large')).toBeNull();
    expect(kept.load('small')).toHaveLength(1);
  });
});
