import type { Contrast, EffectRow } from './comparison.js';
import { bothBands } from './effects.js';

/** Participants and users are all there are in their kind of estimand: their rows have no group of their own. */
const EVERYBODY = 'all';

/** Outcomes a ministry asks for and the lines of the accounts, as rows of the effects table. */
export function ministryEffects(
  names: { readonly scenario: string; readonly against: string },
  { ministry, accounts }: Contrast,
): readonly EffectRow[] {
  const outcomes = ministry.flatMap(({ outcome, estimand, group, horizon, unit, difference }) =>
    bothBands(
      {
        ...names,
        estimand,
        measure: '',
        outcome,
        group: group.includes('=') ? group : EVERYBODY,
        horizon,
        unit: unit === 'per cent' ? 'percentage points' : unit,
      },
      difference,
    ),
  );
  const lines = (accounts?.rows ?? []).flatMap(({ line, total }) =>
    bothBands(
      {
        ...names,
        estimand: 'world',
        measure: '',
        outcome: `account.${line}`,
        group: EVERYBODY,
        horizon: null,
        unit: 'kroner',
      },
      total,
    ),
  );
  return [...outcomes, ...lines];
}
