/** What is printed beside targets F, no cells: jobs without subsidy, what the naive comparison says, who stands behind. */
import type { WorldTables } from '../../analysis/index.js';
import { YEARS, effectOver, participants } from './own-effects.js';
import { MATRIX, NAIVE_MEASURES, naiveDifference } from './values.js';

/** `F2.work-training.year-2.unsubsidised-jobs`, `F2.work-training.starts`, `F3.clarification.naive` and `.own`. */
export function behindEffects(world: WorldTables): Map<string, number | null> {
  const values = new Map<string, number | null>();
  for (const measure of MATRIX) {
    values.set(`F2.${measure}.starts`, participants(world, measure));
    for (const [year, window] of Object.entries(YEARS)) {
      const effect = effectOver(world, measure, 'unsubsidised-jobs', window);
      values.set(`F2.${measure}.${year}.unsubsidised-jobs`, effect);
    }
  }
  for (const [cell, measure] of NAIVE_MEASURES) {
    values.set(`${cell}.naive`, naiveDifference(world, measure));
    values.set(`${cell}.own`, effectOver(world, measure, 'all-jobs', YEARS['year-2']));
  }
  return values;
}
