/**
 * What is held at the NAV office itself: the wait for it follows the office's size, under a week at a small one, about
 * four weeks at a large one (Fafo-rapport 2020:19, section 5.3). Nothing is bought, so places are not what is short.
 */
import { exp, log } from '../chance/index.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

const WEEKS_PER_MONTH = 52 / 12;

export const IN_HOUSE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.in-house.wait', unit: 'weeks', min: 0, max: 12 },
  { name: 'measures.in-house.size', unit: 'elasticity', min: 0, max: 2 },
];

/** Months to wait at each office. */
export function compileInHouse(parameters: ParameterReader, world: WorldState): Float64Array {
  const weeks = parameters.scalar('measures.in-house.wait');
  const elasticity = parameters.scalar('measures.in-house.size');
  return world.offices.size.map((size) => (weeks * exp(elasticity * log(size))) / WEEKS_PER_MONTH);
}
