/** Where nobody gets in anybody's way, a policy touches those it is for: what others lose is what interaction does. */
import { describe, expect, it } from 'vitest';
import { makePlan, runJob, type PairTables } from '../../src/experiments/index.js';
import type { WorldResult } from '../../src/model/results.js';
import { STANDINGS } from '../../src/vocabulary/codes.js';
import { scenario } from './world.js';

const SAMPLE = 200;
const MONTHS = 72;
const CODES = STANDINGS.length;

interface Pair {
  readonly tables: PairTables;
  readonly worlds: readonly WorldResult[];
}

/** A policy held against its base, both as shipped. */
function pairOf(policy: string, base: string): Pair {
  const plan = makePlan({
    seed: 'tests',
    replications: 1,
    draws: 0,
    scenarios: [scenario(base, SAMPLE, MONTHS), scenario(policy, SAMPLE, MONTHS)],
    against: [{ scenario: policy, against: base }],
    drawn: [],
    spells: false,
    shadows: false,
    ledgers: true,
  });
  const [job] = plan.jobs;
  if (job === undefined) throw new Error('no job');
  const { pairs, worlds } = runJob(plan, job);
  const [tables] = pairs ?? [];
  if (tables === undefined) throw new Error('no pair');
  return { tables, worlds };
}

/** Person-months in which somebody who neither takes part nor is in line stands elsewhere than without the policy. */
function elsewhere({ others }: PairTables): number {
  return others.reduce(
    (sum, count, cell) => (Math.floor(cell / CODES) % CODES === cell % CODES ? sum : sum + count),
    0,
  );
}

/** Posts held by adults, everybody, all months. */
function adultsOf({ local, months }: WorldResult): readonly number[] {
  const at = local.outcomes.findIndex(({ name }) => name === 'stock.jobs.adults');
  const start = (at * local.groups.length + local.groups.indexOf('all')) * months;
  return [...local.series.subarray(start, start + months)];
}

describe('without queues, scarce places and rivalry for jobs', () => {
  const apart = pairOf('four-year-wage-subsidy-no-interaction', 'no-interaction');
  const together = pairOf('four-year-wage-subsidy-as-regulated', 'baseline');

  it('a policy has participants, and adults lose no post to them', () => {
    expect(apart.tables.participants.some((count) => count > 0)).toBe(true);
    const [base, policy] = apart.worlds.map(adultsOf);
    expect(policy).toEqual(base);
  });

  it('fewer than half as many others stand elsewhere because of it as with interaction', () => {
    expect(elsewhere(together.tables)).toBeGreaterThan(0);
    // Not none: whoever is proposed the policy and says no is among the others, and employers still learn from placements.
    expect(elsewhere(apart.tables)).toBeLessThan(0.5 * elsewhere(together.tables));
  });
});
