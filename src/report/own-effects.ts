/** The table of own effects of today's measures: what the model says of what exists already. */
import type { Comparison, Interval } from '../analysis/comparison.js';
import { monthsGained } from './lookups.js';
import { formatNumber } from './numbers.js';
import { curveText, type Replay } from './replay.js';
import { tooFew } from './rules.js';
import type { Table } from './table.js';
import { differenceText } from './texts.js';
import type { Voice } from './voice.js';

const ACTIVITY = 'job-without-subsidy';

/**
 * One row per measure of the ordinary catalogue, from the first contrast that has it and brings a policy (there the
 * catalogue is measured in the base's world). Empty where the run has none.
 */
export function ownEffectsTable(comparison: Comparison, voice: Voice, replay: Replay): Table {
  const words = voice.words.page.ownEffects;
  const rows = new Map<string, readonly string[]>();
  for (const contrast of comparison.contrasts) {
    if (contrast.policyMeasures.length === 0) continue;
    for (const measure of new Set(contrast.gained.map((row) => row.measure))) {
      if (contrast.policyMeasures.includes(measure) || rows.has(measure)) continue;
      const gained = (window: 'during' | 'after', estimand: 'own' | 'own_no_measures_12'): Interval =>
        monthsGained(contrast, { measure, activity: ACTIVITY, window, estimand });
      const intervals = [
        gained('during', 'own'),
        gained('after', 'own'),
        gained('after', 'own_no_measures_12'),
      ];
      if (intervals.every((interval) => interval.estimate === null)) continue;
      rows.set(measure, [
        voice.measureTitle(measure),
        formatNumber(intervals[0].n, 0, voice.language),
        ...intervals.map((interval) => text(interval, voice)),
        ...(replay.curves.size === 0 ? [] : [curveText(measure, replay, voice)]),
      ]);
    }
  }
  return {
    columns: [
      { title: words.measure, kind: 'text' },
      { title: words.persons, kind: 'number' },
      { title: words.during, kind: 'text' },
      { title: words.after, kind: 'text' },
      { title: words.afterNoMeasures, kind: 'text' },
      ...(replay.curves.size === 0 ? [] : [{ title: words.curve, kind: 'text' as const }]),
    ],
    rows: [...rows.values()],
  };
}

function text(interval: Interval, voice: Voice): string {
  return tooFew(interval.n) ? voice.words.fewerThanNeeded : differenceText(interval, voice, 'with-band');
}
