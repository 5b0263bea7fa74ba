/** How many meet the rules of a measure: whether a policy's target group is anybody at all. */
import { meetsRules } from './measures/eligibility.js';
import { PRESENT_RESIDENT, REAL } from './people/columns.js';
import { RunningWorld, type World } from './world.js';

/** Simulated persons; times the sample, persons of the country. */
export interface TargetCount {
  readonly residents: number;
  readonly eligible: number;
}

/**
 * Counts residents who meet the rules of a measure as the world stands.
 *
 * @throws RangeError where the scenario has no such measure
 */
export function countEligible(world: World, measure: string): TargetCount {
  if (!(world instanceof RunningWorld)) throw new RangeError('a world of another kind');
  const { state } = world;
  const index = world.scenario.measures.findIndex(({ id }) => id === measure);
  const spec = world.scenario.measures[index];
  if (spec === undefined) throw new RangeError(`${world.scenario.id} has no measure ${measure}`);
  const { present, shadow } = state.people;
  let residents = 0;
  let eligible = 0;
  for (let row = 0; row < state.highWater; row += 1) {
    if (present[row] !== PRESENT_RESIDENT || shadow[row] !== REAL) continue;
    residents += 1;
    if (meetsRules(state, spec, index, row)) eligible += 1;
  }
  return { residents, eligible };
}
