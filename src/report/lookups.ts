/** Finding rows in a contrast. */
import type { Contrast, Interval, MonthsGained } from '../analysis/comparison.js';

/** Stands for an estimate that is not there. */
export const NOTHING: Interval = {
  estimate: null,
  low: null,
  high: null,
  parameterLow: null,
  parameterHigh: null,
  n: 0,
};

/** How many measures stand in for a policy's own where a scenario brings none. */
const MEASURES_WITHOUT_POLICY = 2;

/** Months gained or lost in one window; the own effect on everybody unless asked otherwise. */
export function monthsGained(
  contrast: Contrast,
  asked: Pick<MonthsGained, 'measure' | 'activity' | 'window'> &
    Partial<Pick<MonthsGained, 'group' | 'estimand'>>,
): Interval {
  const { measure, activity, window, group = 'all', estimand = 'own' } = asked;
  const found = contrast.gained.find(
    (row) =>
      row.measure === measure &&
      row.activity === activity &&
      row.window === window &&
      row.group === group &&
      row.estimand === estimand,
  );
  return found?.months ?? NOTHING;
}

/** Simulated participants with the full window behind the own effects of a measure. */
export function personsBehind(contrast: Contrast, measure: string): number {
  return monthsGained(contrast, { measure, activity: 'job-without-subsidy', window: 'whole' }).n;
}

/**
 * The measures whose own effects a contrast draws: the policy's; where a scenario brings none but changes how
 * measures work, the ones most people stand behind.
 */
export function measuresShown(contrast: Contrast): readonly string[] {
  if (contrast.policyMeasures.length > 0) return contrast.policyMeasures;
  const measures = [...new Set(contrast.curves.map((curve) => curve.measure))];
  return measures
    .sort((a, b) => personsBehind(contrast, b) - personsBehind(contrast, a))
    .slice(0, MEASURES_WITHOUT_POLICY)
    .filter((measure) => personsBehind(contrast, measure) > 0);
}
