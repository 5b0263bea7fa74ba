/** Own effects of a measure in one world, by year since start: what the published evaluations tabulate. */
import { differenceAt, eventTable, type EventTable, type WorldTables } from '../../analysis/index.js';
import type { Activity } from '../../vocabulary/codes.js';
import { EVENT_FROM, type EventGroup } from '../../vocabulary/windows.js';

/** What is counted: every job, or only jobs without subsidy, or these and ordinary education. */
export const OUTCOMES = {
  'all-jobs': ['job-without-subsidy', 'job-with-subsidy'],
  'unsubsidised-jobs': ['job-without-subsidy'],
  'unsubsidised-jobs-and-education': ['job-without-subsidy', 'education'],
} as const satisfies Record<string, readonly Activity[]>;
export type EffectOutcome = keyof typeof OUTCOMES;

/** Months since start, both ends inclusive. The start is month 0; year 1 is the twelve months after it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}
export const YEARS = {
  'year-1': { from: 1, to: 12 },
  'year-2': { from: 13, to: 24 },
  'year-3': { from: 25, to: 36 },
} as const satisfies Record<string, Window>;

/** Against whom: the shadow whose start is refused, with or without other measures the first twelve months. */
export type Against = 'own' | 'own_no_measures_12';

const POINTS = 100;

/**
 * Mean over the months of a window of participants minus shadows, percentage points. Null where the world has no such
 * measure or nobody started it with the full window in the run.
 */
export function effectOver(
  world: WorldTables,
  measure: string,
  outcome: EffectOutcome,
  { from, to }: Window,
  against: Against = 'own_no_measures_12',
  group: EventGroup = 'all',
): number | null {
  const table = eventTable(world, measure, group);
  let sum = 0;
  for (let month = from; month <= to; month += 1) {
    const difference = effectIn(table, outcome, month, against);
    if (difference === null) return null;
    sum += difference;
  }
  return (sum * POINTS) / (to - from + 1);
}

/** The same in one month. */
export function effectAt(
  world: WorldTables,
  measure: string,
  outcome: EffectOutcome,
  month: number,
  against: Against = 'own_no_measures_12',
): number | null {
  return effectOver(world, measure, outcome, { from: month, to: month }, against);
}

function effectIn(
  table: EventTable | null,
  outcome: EffectOutcome,
  month: number,
  against: Against,
): number | null {
  let sum = 0;
  for (const activity of OUTCOMES[outcome]) {
    const difference = differenceAt(table, against, activity, month);
    if (difference === null) return null;
    sum += difference;
  }
  return sum;
}

/** Participants with the full window in the run, agents. */
export function participants(world: WorldTables, measure: string, group: EventGroup = 'all'): number {
  const table = eventTable(world, measure, group);
  return table === null ? 0 : table.persons[-EVENT_FROM];
}
