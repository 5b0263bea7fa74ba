/**
 * What a wage subsidy costs the office that proposes it. Today the office's own pot pays it all; where the county refunds
 * a part, it is cheaper to propose. By how much offices respond to a price is an elasticity.
 */
import { SCORES_PER_LOG, log } from '../chance/index.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { MeasureSpec } from '../measure-spec.js';
import type { ParameterReader } from '../state/parameters.js';

export const OFFICE_PRICE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.office-price.share', unit: 'share', min: 0.05, max: 1 },
  { name: 'measures.office-price.elasticity', unit: 'elasticity', min: 0, max: 1 },
];

/** Score units by which a lower price to the office raises the rate of proposals of a measure; 0 where it pays all. */
export function officePriceShift(parameters: ParameterReader, spec: MeasureSpec): number {
  if (spec.kind !== 'wage-subsidy' || spec.policy !== null) return 0;
  const share = parameters.scalar('measures.office-price.share');
  const elasticity = parameters.scalar('measures.office-price.elasticity');
  return share === 1 ? 0 : Math.round(-log(share) * elasticity * SCORES_PER_LOG);
}
