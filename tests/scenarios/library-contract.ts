/** What every shipped scenario must do, by file: the library is large, and test files run beside each other. */
import { describe, expect, it } from 'vitest';
import { scenarioIds } from '../../src/scenarios/index.js';
import { LIBRARY, LivedLibrary, firstChange, resolved, type LivedPair } from './library-worlds.js';

const SMALL = 1000;
const SOON = 6;
/**
 * For programmes of so few places that a world of one in 1000 may have none of them, and for rules that hold for who
 * comes in from now on: a longer limit is felt when the first of them reach it.
 */
const LARGE = 100;
const LATER = 60;
/** Scenarios that must change nothing, and that say so themselves. */
const NEUTRAL = ['empty'];
/** Scenarios that the others are held against. */
const ALONE = ['baseline', 'replay'];
const SLOW = 120_000;

/** Holds one half of the library, every second scenario, to the contract. */
export function holdsForHalf(half: 0 | 1): void {
  const ids = scenarioIds(LIBRARY).filter((id, index) => index % 2 === half && !ALONE.includes(id));
  const small = new LivedLibrary(ids, SMALL, SOON);
  const large = new LivedLibrary(ids, LARGE, LATER);
  const pairs = new Map<string, LivedPair>();
  const pairOf = (id: string): LivedPair => {
    const pair = pairs.get(id) ?? small.pair(id);
    // One at a time: the tables of a hundred worlds would not be small.
    pairs.clear();
    pairs.set(id, pair);
    return pair;
  };

  describe.each(ids)('the shipped scenario %s', (id) => {
    it(
      'runs, and changes nothing in any month before its first policy date',
      () => {
        const pair = pairOf(id);
        expect(firstChange(pair) ?? pair.begins).toBeGreaterThanOrEqual(pair.begins);
        expect(pair.differs).toBeGreaterThanOrEqual(pair.begins);
      },
      SLOW,
    );

    it.skipIf(NEUTRAL.includes(id))(
      'changes something from then on',
      () => {
        const changed = firstChange(pairOf(id)) ?? firstChange(large.pair(id));
        expect(changed).not.toBeNull();
      },
      SLOW,
    );

    it.runIf(NEUTRAL.includes(id))('changes nothing at all', () => {
      expect(firstChange(pairOf(id))).toBeNull();
    });

    it('expects signs only of outcomes that are counted', () => {
      const { outcomes, local } = pairOf(id).scenario;
      const counted = [...outcomes, ...local.outcomes].map(({ name }) => name);
      for (const { outcome, estimand } of resolved(id).expected)
        if (estimand === 'world') expect(counted).toContain(outcome);
    });

    it('has a title and a summary in both languages, and a source', () => {
      const { scenario, what, source } = resolved(id);
      for (const words of [scenario.title, what ?? { nb: '', en: '' }]) {
        expect(words.nb.length).toBeGreaterThan(0);
        expect(words.en).not.toBe(words.nb);
      }
      expect(source ?? '').not.toBe('');
    });
  });
}
