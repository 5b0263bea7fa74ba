/** The curves of the report's first chart as columns: own effects by month since the start. */
import type { Comparison } from './comparison.js';
import { significant } from './round.js';
import type { Cell, ColumnTable } from './rows.js';

const EVERYBODY = 'all';

const CURVE_COLUMNS = [
  'scenario',
  'against',
  'estimand',
  'measure',
  'outcome',
  'horizon',
  'participants_share',
  'shadows_share',
  'difference',
  'low',
  'high',
  'parameter_low',
  'parameter_high',
  'simulated_persons',
] as const;

/**
 * Participants and their shadows month by month, everybody, of every measure somebody has started in and been followed from: shares
 * 0-1, their difference in percentage points with both bands, and the simulated people behind each month.
 */
export function* curveTable({ contrasts }: Comparison): Generator<ColumnTable> {
  const rows = contrasts.flatMap(({ scenario, against, curves }) =>
    curves
      .filter(({ group, persons }) => group === EVERYBODY && persons.some((count) => count > 0))
      .flatMap(({ estimand, measure, activity, horizon, difference, participant, shadow, persons }) =>
        horizon.map((month, index): Record<(typeof CURVE_COLUMNS)[number], Cell> => {
          const { estimate, low, high, parameterLow, parameterHigh } = difference[index];
          return {
            scenario,
            against,
            estimand,
            measure,
            outcome: `activity.${activity}`,
            horizon: month,
            participants_share: written(participant[index]),
            shadows_share: written(shadow[index]),
            difference: written(estimate),
            low: written(low),
            high: written(high),
            parameter_low: written(parameterLow),
            parameter_high: written(parameterHigh),
            simulated_persons: persons[index],
          };
        }),
      ),
  );
  yield { columns: Object.fromEntries(CURVE_COLUMNS.map((name) => [name, rows.map((row) => row[name])])) };
}

function written(value: number | null): number | null {
  return value === null ? null : significant(value);
}
