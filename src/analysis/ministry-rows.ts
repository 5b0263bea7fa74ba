/** The outcomes a ministry asks for over all jobs. */
import type { MinistryCell, MinistryRow, SignCount } from './ministry-tables.js';
import { centralMean, estimate, type Drawn } from './uncertainty.js';

export interface DrawnMinistry extends Drawn {
  readonly ministry: readonly MinistryCell[];
}

/**
 * The outcomes over all jobs, in the order they are declared; those of a benefit nobody has are left out.
 *
 * @param n simulated persons behind the own outcomes and the world ones
 */
export function ministryRows(
  items: readonly DrawnMinistry[],
  n: Readonly<Record<'own' | 'world', number>>,
): readonly MinistryRow[] {
  return (items[0]?.ministry ?? []).flatMap((cell, place): MinistryRow[] => {
    const at = (item: DrawnMinistry): MinistryCell => item.ministry[place];
    const change = (item: DrawnMinistry): number | null => {
      const { with: after, without } = at(item);
      return after === null || without === null ? null : after - without;
    };
    const level = (side: 'with' | 'without') => centralMean(items, (item) => at(item)[side]);
    const [without, with_] = [level('without'), level('with')];
    const nothing = cell.outcome.startsWith('months-on.') && without === 0 && with_ === 0;
    if (without === null || with_ === null || nothing) return [];
    const { outcome, estimand, group, horizon, unit } = cell;
    const difference = estimate(items, change, n[estimand]);
    return [
      {
        outcome,
        estimand,
        group,
        horizon,
        unit,
        without,
        with: with_,
        difference,
        signs: signsOf(items, change),
      },
    ];
  });
}

/** In how many central replications a value has the sign of its mean. */
export function signsOf<T extends Drawn>(
  items: readonly T[],
  valueOf: (item: T) => number | null,
): SignCount {
  const values = items.flatMap((item) => (item.draw === 0 ? (valueOf(item) ?? []) : []));
  const sign = Math.sign(values.reduce((sum, value) => sum + value, 0));
  return { same: values.filter((value) => Math.sign(value) === sign).length, of: values.length };
}
