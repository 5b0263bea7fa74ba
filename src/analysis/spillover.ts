import { ACTIVITIES, type Activity } from '../vocabulary/codes.js';
import type { WorldTables } from './tables.js';
import { worldEffect } from './world-effect.js';

/**
 * Spill-over by month: the world effect on an activity minus the sum of the participants' own effects, in persons
 * of the country. Own effects are those of the measures the scenario brings, less those of measures only the base
 * has. What is left fell on others: displaced, queued behind, or let in where someone moved on.
 *
 * Null where the activity is not recorded, and where neither world has a measure of its own: when a scenario changes
 * a parameter and brings no measure, there are no participants to hold apart from the others.
 */
export function spillover(
  base: WorldTables,
  scenario: WorldTables,
  policyMeasures: readonly string[],
  activity: Activity,
): Float64Array | null {
  const world = worldEffect(base, scenario, `stock.activity.${activity}`, 'all');
  const onlyInBase = base.measures.filter((measure) => !scenario.measures.includes(measure));
  if (world === null || policyMeasures.length + onlyInBase.length === 0) return null;
  for (const measure of policyMeasures) addOwn(world, scenario, measure, activity, -scenario.sample);
  for (const measure of onlyInBase) addOwn(world, base, measure, activity, base.sample);
  return world;
}

function addOwn(
  target: Float64Array,
  world: WorldTables,
  measure: string,
  activity: Activity,
  scale: number,
): void {
  const measureIndex = world.measures.indexOf(measure);
  if (measureIndex < 0) return;
  const start = (measureIndex * ACTIVITIES.length + ACTIVITIES.indexOf(activity)) * world.months;
  for (let index = 0; index < world.months; index += 1) {
    target[index] += world.ownByMonth[start + index] * scale;
  }
}
