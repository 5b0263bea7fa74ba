/**
 * A subsidy is promised before an employer is found. Whether the promise can be used: at this employer, and not while the
 * work training before it lasts; and how often promises come to anything.
 */
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule } from '../measure-spec.js';
import { MUNICIPAL } from '../market/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { NO_MEASURE } from './columns.js';

export const PROMISE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.voucher.months', unit: 'months', min: 1, max: 24 },
  { name: 'measures.voucher.found', unit: 'probability per month', min: 0.02, max: 1 },
];

/** Chance that a promise finds its employer before it lapses. */
export function everFound(parameters: ParameterReader): number {
  const found = parameters.scalar('measures.voucher.found');
  let lost = 1;
  for (let month = 0; month < parameters.scalar('measures.voucher.months'); month += 1) lost *= 1 - found;
  return 1 - lost;
}

/** The promise somebody could use at an employer (index): measure index + 1, `NO_MEASURE` for none. */
export function usablePromise(world: WorldState, row: number, employer: number): number {
  const promised = world.measures.voucher[row] ?? NO_MEASURE;
  if (promised === NO_MEASURE || world.measures.measure[row] !== NO_MEASURE) return NO_MEASURE;
  const municipal = hasRule(world.scenario.measures[promised - 1], 'municipal employers');
  return municipal && world.employers.sector[employer] !== MUNICIPAL ? NO_MEASURE : promised;
}

/** Whether a promise (measure index + 1) is for municipal employers, who have agreed to take part. */
export function isMunicipal(world: WorldState, promised: number): boolean {
  return hasRule(world.scenario.measures[promised - 1], 'municipal employers');
}
