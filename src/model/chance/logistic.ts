/** Log odds to probability, for tables made when parameters change; never called per person. */
import { exp } from './arithmetic.js';

export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + exp(-logOdds));
  const odds = exp(logOdds);
  return odds / (1 + odds);
}
