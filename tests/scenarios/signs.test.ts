import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/model/index.js';
import { tInterval } from '../../src/analysis/index.js';
import { resolveScenario, scenarioIds } from '../../src/scenarios/index.js';
// @ts-expect-error plain JavaScript, run by hand
import * as tool from '../../tools/signs/judging.js';
import { REPOSITORY, fullLibrary } from './shipped-library.js';

interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
type Sample =
  | { readonly counts: readonly number[]; readonly persons: readonly number[] }
  | { readonly difference: number | null };
const { estimateOf, judgement, ownSample, worldSample } = tool as {
  judgement: (sign: string, interval: Interval) => string;
  estimateOf: (samples: readonly Sample[], of: (values: readonly number[]) => Interval) => Interval;
  ownSample: (table: object, at: () => number, months: readonly number[], from: number) => Sample;
  worldSample: (
    base: object,
    scenario: object,
    outcome: string,
    start: number,
    after: number | null,
  ) => Sample;
};

const FILE = `${REPOSITORY}evidence/validation/signs.json`;

interface StoredSign {
  readonly outcome: string;
  readonly measure: string | null;
  readonly after: number | null;
  readonly sign: string;
  readonly result: 'holds' | 'does not hold' | 'undecided';
}
interface Stored {
  readonly scenarios: Readonly<Record<string, { readonly signs: readonly StoredSign[] } | undefined>>;
}

describe('the judgement of a sign', () => {
  it('holds only where the whole interval is on the side expected', () => {
    expect(judgement('plus', { estimate: 2, low: 1, high: 3 })).toBe('holds');
    expect(judgement('minus', { estimate: 2, low: 1, high: 3 })).toBe('does not hold');
    expect(judgement('minus', { estimate: -2, low: -3, high: -1 })).toBe('holds');
    expect(judgement('plus', { estimate: 2, low: -1, high: 5 })).toBe('undecided');
    expect(judgement('plus', { estimate: null, low: null, high: null })).toBe('undecided');
  });

  it('pools everybody of all replications, so that a large replication counts for more', () => {
    const samples = [
      { counts: [1], persons: [2] },
      { counts: [0], persons: [6] },
    ];
    expect(estimateOf(samples, tInterval)).toMatchObject({ estimate: 1 / 8, persons: 8 });
  });

  it('is the mean and its t interval where all replications are as large', () => {
    const shares = [0.1, 0.4, 0.2, 0.5];
    const samples = shares.map((share) => ({ counts: [share * 10], persons: [10] }));
    const { estimate, low, high } = tInterval(shares);
    const found = estimateOf(samples, tInterval);
    expect(found.estimate).toBeCloseTo(estimate ?? 0, 12);
    expect(found.low).toBeCloseTo(low ?? 0, 12);
    expect(found.high).toBeCloseTo(high ?? 0, 12);
  });

  it('is left open where a month has nobody behind it', () => {
    const table = { counts: new Float64Array(2), persons: Float64Array.of(4, 0) };
    const one = ownSample(table, () => 0.5, [0, 1], 0);
    expect(one).toEqual({ counts: [2, 0], persons: [4, 0] });
    expect(estimateOf([one, one], tInterval).estimate).toBeNull();
  });

  it('scales what is counted to the country and leaves a mean as it is', () => {
    const world = (persons: number, days: number): object => ({
      months: 3,
      firstMonth: 100,
      sample: 10,
      groups: ['all'],
      outcomes: [{ name: 'stock.x', unit: 'persons' }],
      series: Float64Array.of(0, persons, persons),
      local: {
        groups: ['all'],
        outcomes: [{ name: 'wait.x', unit: 'days' }],
        series: Float64Array.of(0, days, Number.NaN),
      },
    });
    const of = (outcome: string, after: number | null): Sample =>
      worldSample(world(1, 7), world(3, 5), outcome, 101, after);
    expect(of('stock.x', null)).toEqual({ difference: 40 });
    expect(of('stock.x', 1)).toEqual({ difference: 20 });
    expect(of('stock.x', 9)).toEqual({ difference: null });
    expect(of('wait.x', null)).toEqual({ difference: -2 });
  });
});

describe.runIf(existsSync(FILE))('the signs the documents give', () => {
  const library = fullLibrary();
  const stored = (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { scenarios: {} }) as Stored;

  it.each(scenarioIds(library))('of %s are all judged, and one that does not hold says why', (id) => {
    const { expected } = resolveScenario(library, id, PARAMETERS);
    const judged = stored.scenarios[id]?.signs ?? [];
    const asked = ({ outcome, measure, after, sign }: Omit<StoredSign, 'result'>): string =>
      [outcome, measure, after, sign].join(' ');
    expect(judged.map(asked)).toEqual(expected.map(asked));
    const unexplained = judged.filter(
      ({ result }, index) => result !== 'holds' && (expected[index]?.whyNot ?? null) === null,
    );
    expect(unexplained.map(asked)).toEqual([]);
  });
});
