/**
 * A tax deduction on wages for some of the young, drawn by lot once and for all: whoever is drawn looks for work somewhat
 * harder, because work pays more. What the deduction costs in tax is not counted: no tax is in the model's accounts.
 */
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

export const DEDUCTION_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.deduction.drawn', unit: 'share', min: 0, max: 1 },
  { name: 'market.deduction.born-from', unit: 'years', min: 1950, max: 2100 },
  { name: 'market.deduction.born-to', unit: 'years', min: 1950, max: 2100 },
  { name: 'market.deduction.effort', unit: 'ratio', min: 0, max: 1 },
];

const MONTHS = 12;

export interface DeductionTables {
  /** Drawn where the draw is below. */
  readonly drawn: number;
  /** Months of birth, from inclusive, to exclusive. */
  readonly bornFrom: number;
  readonly bornTo: number;
  /** Search effort of those drawn, against otherwise. */
  readonly effort: number;
}

export function compileDeduction(parameters: ParameterReader): DeductionTables {
  const drawn = parameters.scalar('market.deduction.drawn') * DRAW_RANGE;
  const effort = 1 + parameters.scalar('market.deduction.effort');
  return {
    drawn,
    bornFrom: parameters.scalar('market.deduction.born-from') * MONTHS,
    bornTo: (parameters.scalar('market.deduction.born-to') + 1) * MONTHS,
    effort: drawn === 0 ? 1 : effort,
  };
}

/** Raises the efforts (`effortsOf`) of those among the first `count` rows who have the deduction. */
export function raiseEfforts(
  world: WorldState,
  { drawn, bornFrom, bornTo, effort }: DeductionTables,
  rows: Int32Array,
  count: number,
  efforts: Float64Array,
): void {
  if (effort === 1) return;
  const { id, birthMonth } = world.people;
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.deduction);
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    const born = birthMonth[row] ?? 0;
    if (born < bornFrom || born >= bornTo || draw(k0, k1, id[row] ?? 0, 0) >= drawn) continue;
    efforts[at] = (efforts[at] ?? 0) * effort;
  }
}
