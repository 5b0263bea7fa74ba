import { describe, expect, it } from 'vitest';
import { planForks } from '../../src/experiments/fork.js';
import { makePlan, runJob } from '../../src/experiments/index.js';
import type { JobHooks } from '../../src/experiments/living.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { toBytes } from '../../src/platform/node/codec.js';
import { scenario } from '../model/world.js';

const SAMPLE = 2000;
const MONTHS = 26;
/** Scenarios that leave the baseline in different months of the window. */
const country = ['baseline', 'aap-waiting-year', 'more-apprenticeships'].map((id) =>
  scenario(id, SAMPLE, MONTHS),
);

const kept = new Map<string, Uint8Array>();
const hooks: JobHooks = {
  loadSnapshot: (name) => kept.get(name) ?? null,
  saveSnapshot: (name, bytes) => void kept.set(name, bytes),
  progress: () => undefined,
};

function lived(scenarios: readonly ResolvedScenario[]): readonly Uint8Array[] {
  const plan = makePlan({
    seed: 'forks',
    replications: 1,
    draws: 0,
    scenarios,
    against: [],
    drawn: [],
    shadows: true,
    spells: true,
  });
  const job = { id: 'r00-d000', replication: 0, draw: 0 };
  return runJob(plan, job, hooks).worlds.map((world) => toBytes(world));
}

describe('a scenario forked from another', () => {
  it('has, byte for byte, the tables and spells of one lived straight through the window', () => {
    const [, ...months] = planForks(country).map(({ month }) => month);
    expect(new Set(months).size).toBe(2);
    expect(Math.min(...months)).toBeGreaterThan(country[0]?.start ?? 0);
    const together = lived(country);
    country.slice(1).forEach((one, position) => {
      const [alone] = lived([one]);
      expect(Buffer.compare(together[position + 1] ?? new Uint8Array(1), alone ?? new Uint8Array(0))).toBe(0);
    });
    // One past for all of them.
    expect(kept.size).toBe(1);
  });
});
