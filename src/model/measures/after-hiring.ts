/** Follow-up that goes on after somebody is hired out of a measure: by the measure's channel `afterHiring`. */
import type { ParameterDeclaration } from '../declarations.js';
import { bookFollowUp } from '../observe/money.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { NO_MEASURE } from './columns.js';
import { followUpUntil } from './transitions.js';

/** What follow-up at the workplace does to losing the job, and what it takes. */
export const KEEPS_JOB: ParameterDeclaration = {
  name: 'market.separation.followed-up',
  unit: 'log hazard ratio',
  min: -2,
  max: 0,
};
export const AFTER_HIRING_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.after-hiring.hours', unit: 'hours per month', min: 0, max: 40 },
  { name: 'money.adviser-hour', unit: 'kroner per hour', min: 100, max: 3000 },
];

/** Kroner a month of follow-up at the workplace. */
export function compileAfterHiring(parameters: ParameterReader): number {
  return parameters.scalar('measures.after-hiring.hours') * parameters.scalar('money.adviser-hour');
}

/**
 * Called where somebody inside a measure is hired, or kept when a subsidy ends: before the measure is left.
 *
 * @param kroner what a month of it costs
 */
export function followUpHired(world: WorldState, row: number, kroner: number): void {
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  if (inside === NO_MEASURE) return;
  const months = world.measureChannels[inside - 1]?.afterHiring ?? 0;
  if (months === 0) return;
  followUpUntil(world, row, world.month + Math.round(months));
  bookFollowUp(world, row, Math.round(months * kroner));
}
