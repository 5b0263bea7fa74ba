/** `trial.csv`: the rows of a trial as columns. */
import type { TrialRow } from './trial-result.js';

export const TRIAL_COLUMNS = [
  'policy',
  'estimand',
  'share',
  'outcome',
  'horizon',
  'estimate',
  'low',
  'high',
  'error',
  'found',
  'truth',
  'truth_low',
  'truth_high',
  'n',
  'unit',
] as const;

/** Columns by name, in the order of `TRIAL_COLUMNS`; empty is null. */
export function trialColumns(
  rows: readonly TrialRow[],
): Readonly<Record<(typeof TRIAL_COLUMNS)[number], readonly (string | number | null)[]>> {
  return {
    policy: rows.map((row) => row.policy),
    estimand: rows.map((row) => row.estimand),
    share: rows.map((row) => row.share),
    outcome: rows.map((row) => row.outcome),
    horizon: rows.map((row) => row.horizon),
    estimate: rows.map((row) => row.estimate),
    low: rows.map((row) => row.low),
    high: rows.map((row) => row.high),
    error: rows.map((row) => row.error),
    found: rows.map((row) => row.found),
    truth: rows.map((row) => row.truth),
    truth_low: rows.map((row) => row.truthLow),
    truth_high: rows.map((row) => row.truthHigh),
    n: rows.map((row) => row.n),
    unit: rows.map(() => 'percentage points'),
  };
}
