import { ACTIVITIES } from '../vocabulary/codes.js';
import { EFFECT_HORIZONS, EVENT_FROM } from '../vocabulary/windows.js';
import type { Contrast, EffectRow, Estimand, Interval } from './comparison.js';
import { LEVEL } from './interval.js';
import { significant } from './round.js';
import type { ContrastSummary } from './summary.js';
import { estimate } from './uncertainty.js';
import type { Horizons } from './world-effect.js';

/** The scenario as its file says it, without an alternative choice. */
export const VARIANT_AS_USED = 'used';

/** Row key without the numbers. */
type RowKey = Pick<
  EffectRow,
  'scenario' | 'against' | 'estimand' | 'measure' | 'outcome' | 'group' | 'horizon' | 'unit'
>;

/**
 * Own effects of some of a contrast's measures at the horizons of the effects table, in percentage points, and
 * their sums over months 0-108, in months per participant.
 */
export function ownEffects(
  contrast: Contrast,
  names: { readonly scenario: string; readonly against: string },
  wanted: (measure: string) => boolean,
): readonly EffectRow[] {
  const rows: EffectRow[] = [];
  const sums = new Map(
    contrast.gained.filter((sum) => sum.window === 'whole').map((sum) => [curveKey(sum), sum.months]),
  );
  for (const curve of contrast.curves) {
    if (!wanted(curve.measure)) continue;
    const key = {
      ...names,
      estimand: curve.estimand,
      measure: curve.measure,
      outcome: `activity.${curve.activity}`,
      group: curve.group,
    };
    for (const horizon of EFFECT_HORIZONS) {
      rows.push(
        ...bothBands({ ...key, horizon, unit: 'percentage points' }, curve.difference[horizon - EVENT_FROM]),
      );
    }
    const sum = sums.get(curveKey(curve));
    if (sum !== undefined)
      rows.push(...bothBands({ ...key, horizon: null, unit: 'months per participant' }, sum));
  }
  return rows;
}

/**
 * World effects on every headline stock in every group, and spill-over on every activity, in persons of the country
 * at the horizons since the policy begins; their sums over the run in person-months.
 */
export function worldEffects(
  names: { readonly scenario: string; readonly against: string },
  items: readonly ContrastSummary[],
  participants: number,
): readonly EffectRow[] {
  const rows: EffectRow[] = [];
  for (const [outcome, groups] of items[0]?.world ?? []) {
    for (const group of groups.keys()) {
      const persons = items.reduce(
        (total, item) => total + (item.draw === 0 ? (item.population.get(group) ?? 0) : 0),
        0,
      );
      const key = { ...names, estimand: 'world' as Estimand, measure: '', outcome, group };
      rows.push(...horizonRows(key, items, (item) => item.world.get(outcome)?.get(group), persons));
    }
  }
  for (const activity of ACTIVITIES) {
    if (!items.some((item) => item.spillover.has(activity))) continue;
    const outcome = `stock.activity.${activity}`;
    const key = { ...names, estimand: 'spillover' as Estimand, measure: '', outcome, group: 'all' };
    rows.push(...horizonRows(key, items, (item) => item.spillover.get(activity), participants));
  }
  return rows;
}

function horizonRows(
  key: Omit<RowKey, 'horizon' | 'unit'>,
  items: readonly ContrastSummary[],
  horizonsOf: (item: ContrastSummary) => Horizons | undefined,
  n: number,
): EffectRow[] {
  const rows: EffectRow[] = [];
  for (const [index, horizon] of EFFECT_HORIZONS.entries()) {
    const interval = estimate(items, (item) => horizonsOf(item)?.at[index] ?? null, n);
    if (interval.estimate !== null) rows.push(...bothBands({ ...key, horizon, unit: 'persons' }, interval));
  }
  const total = estimate(items, (item) => horizonsOf(item)?.total ?? null, n);
  rows.push(...bothBands({ ...key, horizon: null, unit: 'person-months' }, total));
  return rows;
}

/** One row with the Monte Carlo interval, and one with the parameter band where there is one. */
export function bothBands(key: RowKey, interval: Interval): EffectRow[] {
  const rows = [row(key, interval, interval.low, interval.high, 'monte_carlo')];
  if (interval.parameterLow !== null) {
    rows.push(row(key, interval, interval.parameterLow, interval.parameterHigh, 'parameter'));
  }
  return rows;
}

function row(
  key: RowKey,
  interval: Interval,
  low: number | null,
  high: number | null,
  uncertainty: EffectRow['uncertainty'],
): EffectRow {
  return {
    scenario: key.scenario,
    against: key.against,
    variant: VARIANT_AS_USED,
    estimand: key.estimand,
    measure: key.measure,
    outcome: key.outcome,
    group: key.group,
    horizon: key.horizon,
    estimate: written(interval.estimate),
    low: written(low),
    high: written(high),
    level: LEVEL,
    uncertainty,
    n: interval.n,
    unit: key.unit,
  };
}

function written(value: number | null): number | null {
  return value === null ? null : significant(value);
}

function curveKey(of: { measure: string; group: string; activity: string; estimand: string }): string {
  return [of.measure, of.group, of.activity, of.estimand].join('|');
}
