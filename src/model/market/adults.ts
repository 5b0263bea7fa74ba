/**
 * People of 40 and over at the job market: an exogenous pool. One may apply at each open slot (a keyed draw that knows
 * nothing of the young); one who beats the best young applicant and the threshold takes the vacancy. How many posts they
 * hold is counted, and some leave each month; they do not react to anything.
 */
import { DRAW_RANGE, draw, normalOfDraw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { changeAdults } from './transitions.js';

export const ADULT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.adults.mean', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
  { name: 'market.adults.spread', unit: 'standard deviations', min: 0.1, max: 3 },
  { name: 'market.adults.present', unit: 'probability', axes: ['segment'], min: 0, max: 1 },
  { name: 'market.adults.leave', unit: 'probability per month', min: 0, max: 0.5 },
];

export interface AdultTables {
  readonly mean: Float64Array;
  readonly spread: number;
  readonly present: Float64Array;
  readonly leave: number;
}

export function compileAdults(parameters: ParameterReader): AdultTables {
  return {
    mean: parameters.vector('market.adults.mean'),
    spread: parameters.scalar('market.adults.spread'),
    present: parameters.vector('market.adults.present'),
    leave: parameters.scalar('market.adults.leave'),
  };
}

/** Value of the adult who applies at a slot this month, standard deviations; -Infinity where none does. */
export function adultAt(world: WorldState, tables: AdultTables, slot: number, segment: number): number {
  const [a0, a1] = streamKey(world.key, world.month, DECISION.slotAdult);
  if (draw(a0, a1, slot, 0) >= (tables.present[segment] ?? 0) * DRAW_RANGE) return -Infinity;
  return (tables.mean[segment] ?? 0) + tables.spread * normalOfDraw(draw(a0, a1, slot, 1));
}

/** Some of those who hold posts of a cell leave; whole numbers by luck of the cell's own. */
export function adultsLeave(world: WorldState, tables: AdultTables, cell: number): void {
  const held = world.jobCells.adults[cell] ?? 0;
  if (held === 0) return;
  const [l0, l1] = streamKey(world.key, world.month, DECISION.adultsLeave);
  changeAdults(world, cell, -Math.floor(held * tables.leave + draw(l0, l1, cell, 0) / DRAW_RANGE));
}
