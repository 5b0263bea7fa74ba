/** A score as numbers in words. */
import type { UseScore } from '../../analysis/validation-table.js';
import type { Language } from '../language.js';
import { formatNumber, formatShare } from '../numbers.js';
import type { ScoreNumbers } from '../words/validation-shape.js';

/** Sums of shares of cells carry the rounding of their thirds. */
const ROUNDING = 1e-9;

/** Targets passed of how many; whole where no table stands between. */
export function scoreNumbers({ targets, passed }: UseScore, language: Language): ScoreNumbers {
  const isWhole = Math.abs(passed - Math.round(passed)) < ROUNDING;
  return {
    passed: formatNumber(passed, isWhole ? 0 : 1, language),
    targets: formatNumber(targets, 0, language),
    share: formatShare(targets === 0 ? 0 : passed / targets, language),
  };
}
