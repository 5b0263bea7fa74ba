import type { ResolvedScenario } from '../model/declarations.js';
import { countEligible, createWorld, type TargetCount } from '../model/index.js';
import type { Month } from '../vocabulary/months.js';
import { runKey } from './run-key.js';

/** Who meets the rules of a policy's measure as it begins, in one world. */
export interface TargetsMet extends TargetCount {
  readonly measure: string;
  readonly month: Month;
  /** Persons of the country behind each simulated one. */
  readonly sample: number;
}

/**
 * Lives one world, without shadows, until each measure's first start and counts those who meet its rules then.
 *
 * @param measures ids of the scenario's; one that never starts within its time is left out
 */
export function countTargets(
  scenario: ResolvedScenario,
  seed: string,
  measures: readonly string[],
): TargetsMet[] {
  const waiting = scenario.measures
    .filter(({ id, firstStart }) => measures.includes(id) && firstStart < scenario.end)
    .sort((a, b) => a.firstStart - b.firstStart);
  if (waiting.length === 0) return [];
  const world = createWorld(scenario, runKey(seed, 0, 0), { shadows: false, spells: false });
  return waiting.map(({ id, firstStart }) => {
    while (world.month < firstStart) world.step();
    return { measure: id, month: world.month, sample: scenario.sample, ...countEligible(world, id) };
  });
}
