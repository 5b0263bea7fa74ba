/**
 * How the money for measures follows the business cycle. What is easy to adjust (starts that stop without money) is given
 * more or fewer places as unemployment is above or below its reference: with them in a counter-cyclical budget, against them
 * in one that is cut when times are bad, and not at all in a smooth one.
 */
import { exp, log } from '../chance/index.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';

export const BUDGET_CYCLE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.budget.cycle', unit: 'elasticity', min: -2, max: 2 },
  { name: 'market.cycle.unemployment', unit: 'share', min: 0.002, max: 0.3 },
  { name: 'market.cycle.reference', unit: 'share', min: 0.002, max: 0.3 },
];

/** Ratio by which places swing this month; 1 where the budget is smooth. */
export function budgetSwing(parameters: ParameterReader): number {
  const elasticity = parameters.scalar('measures.budget.cycle');
  const level = parameters.scalar('market.cycle.unemployment') / parameters.scalar('market.cycle.reference');
  if (elasticity === 0) return 1;
  return exp(elasticity * log(level));
}
