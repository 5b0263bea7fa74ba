import type { ResolvedScenario } from '../model/declarations.js';
import { createWorld, type TraceLine } from '../model/index.js';
import { runKey } from './run-key.js';

/**
 * One life in one world: every draw, rate, modifier and move of a person, in the order they happened. The
 * world is the first replication's.
 *
 * @param person id of the person, as in the `people` table
 */
export function traceLife(scenario: ResolvedScenario, seed: string, person: number): readonly TraceLine[] {
  const world = createWorld(scenario, runKey(seed, 0, 0), { shadows: false, spells: false, trace: person });
  while (world.month < scenario.end) world.step();
  return world.traceLines();
}
