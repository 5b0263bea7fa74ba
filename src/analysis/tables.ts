/**
 * The plain tables this room reads. `WorldTables` has the shape the model hands back, written out here because
 * analysis knows tables and not the model; a result of the model is assignable as it stands.
 */
import { ACTIVITIES, MAIN_STATUSES } from '../vocabulary/codes.js';
import type { Month } from '../vocabulary/months.js';
import {
  AGE_STEPS,
  EVENT_GROUPS,
  EVENT_LENGTH,
  EVENT_TO,
  EVENT_VARIANTS,
  FIRST_EVENTS,
  FIRST_TO,
  FIRST_VARIANTS,
} from '../vocabulary/windows.js';

/** One simulated world. Counts are of agents: multiply by `sample` for persons in the country. */
export interface WorldTables {
  readonly scenario: string;
  readonly replication: number;
  /** 0 is the central parameter set. */
  readonly draw: number;
  /** 10 for "1:10". */
  readonly sample: number;
  readonly firstMonth: Month;
  readonly months: number;
  readonly outcomes: readonly { readonly name: string; readonly unit: string }[];
  /** `all` or `dimension=value` joined by `;`. */
  readonly groups: readonly string[];
  /** [outcome][group][month]; money in kroner of the whole sample, in fixed prices. */
  readonly series: Float64Array;
  /** Outcomes of offices and employers: [outcome][group][month], NaN where a mean has nobody behind it. */
  readonly local: {
    readonly outcomes: readonly { readonly name: string; readonly unit: string }[];
    readonly groups: readonly string[];
    readonly series: Float64Array;
  };
  /** Headline stocks of everybody in the months lived through before the window: [outcome][month]. */
  readonly past: {
    readonly months: number;
    readonly outcomes: readonly string[];
    readonly series: Float64Array;
  };
  readonly measures: readonly string[];
  /** Starts with the full window in the run: [measure][group][variant][activity][event month]. */
  readonly eventCounts: Float64Array;
  /** People behind each month: [measure][group][event month]. */
  readonly eventPersons: Float64Array;
  /** All starts, also those without a full window: [measure]. */
  readonly starts: Float64Array;
  /** Participants minus own shadows: [measure][activity][calendar month]. */
  readonly ownByMonth: Float64Array;
  readonly ownNoMeasuresByMonth: Float64Array;
  /** Registered people not in a measure: [cell][activity][event month from 0]. */
  readonly comparisonCounts: Float64Array;
  /** [cell][event month from 0]. */
  readonly comparisonPersons: Float64Array;
  /** Participants at start by cell: [measure][cell]. */
  readonly startCells: Float64Array;
  readonly cells: readonly string[];
  /** What starts led to first: [measure][event][variant][month since the start 0..FIRST_TO]. */
  readonly firsts: {
    readonly atRisk: Float64Array;
    readonly met: Float64Array;
    readonly left: Float64Array;
  };
  /** Six months past the end of a measure: [measure][followed, in work, shadow in work]. */
  readonly afterwards: Float64Array;
  /** Users of each December through the year after: [year][kind of user][county], person-months and full-time months worked. */
  readonly cohorts: {
    readonly firstYear: number;
    readonly years: number;
    readonly kinds: readonly string[];
    readonly months: Float64Array;
    readonly work: Float64Array;
  };
  /** [step between birthdays][from status][to status]. */
  readonly ageFlows: Float64Array;
}

/**
 * Two worlds joined person by person: agents by where they stand with the policy and where the same people stand without
 * it in the same month, codes of `STANDINGS`, [...][with][without].
 */
export interface PairTables {
  readonly scenario: string;
  readonly against: string;
  /** First month of the tables by calendar month. */
  readonly firstMonth: Month;
  readonly months: number;
  /** First starts in the measures the scenario brings, by months since the start, 0 to `EVENT_TO`. */
  readonly sinceStart: Int32Array;
  /** Those who have started by the month: [month]. */
  readonly participants: Int32Array;
  /** Those who have joined the line by the month (a queue, a subsidy granted) and not started: [month]. */
  readonly inLine: Int32Array;
  /** Everybody else: [month]. */
  readonly others: Int32Array;
}

/** All worlds of one job: the same people and luck in every scenario. */
export interface JobTables {
  readonly replication: number;
  readonly draw: number;
  readonly worlds: readonly WorldTables[];
  /** Where worlds were joined person by person. */
  readonly pairs?: readonly PairTables[];
}

/**
 * The world of a scenario within a job.
 * @throws RangeError where the job has none
 */
export function worldOf(job: JobTables, scenario: string): WorldTables {
  const world = job.worlds.find((candidate) => candidate.scenario === scenario);
  if (world === undefined) {
    throw new RangeError(`replication ${String(job.replication)} has no world of scenario ${scenario}`);
  }
  return world;
}

/** Two worlds of a job joined person by person; null where they were not. */
export function pairOf(job: JobTables, scenario: string, against: string): PairTables | null {
  return job.pairs?.find((pair) => pair.scenario === scenario && pair.against === against) ?? null;
}

/** Monthly series of an outcome in a group, agents or kroner; null where the world does not record it. */
export function seriesOf(world: WorldTables, outcome: string, group: string): Float64Array | null {
  const outcomeIndex = world.outcomes.findIndex((candidate) => candidate.name === outcome);
  const groupIndex = world.groups.indexOf(group);
  if (outcomeIndex < 0 || groupIndex < 0) return null;
  const start = (outcomeIndex * world.groups.length + groupIndex) * world.months;
  return world.series.subarray(start, start + world.months);
}

/**
 * Refuses a world whose tables do not have the lengths its dimensions ask for: read on, they would shift silently.
 * @throws RangeError naming the table
 */
export function assertShape(world: WorldTables): void {
  const measures = world.measures.length;
  const cells = world.cells.length;
  const own = measures * ACTIVITIES.length * world.months;
  const expected = {
    series: world.outcomes.length * world.groups.length * world.months,
    eventCounts: measures * EVENT_GROUPS.length * EVENT_VARIANTS.length * ACTIVITIES.length * EVENT_LENGTH,
    eventPersons: measures * EVENT_GROUPS.length * EVENT_LENGTH,
    starts: measures,
    ownByMonth: own,
    ownNoMeasuresByMonth: own,
    comparisonCounts: cells * ACTIVITIES.length * (EVENT_TO + 1),
    comparisonPersons: cells * (EVENT_TO + 1),
    startCells: measures * cells,
    afterwards: 3 * measures,
    ageFlows: AGE_STEPS.length * MAIN_STATUSES.length * MAIN_STATUSES.length,
  } as const;
  const firsts = measures * FIRST_EVENTS.length * FIRST_VARIANTS.length * (FIRST_TO + 1);
  for (const table of ['atRisk', 'met', 'left'] as const) {
    if (world.firsts[table].length === firsts) continue;
    throw new RangeError(`${world.scenario}: table firsts.${table} has not the cells its dimensions ask for`);
  }
  for (const [table, length] of Object.entries(expected) as [keyof typeof expected, number][]) {
    if (world[table].length === length) continue;
    throw new RangeError(
      `${world.scenario}: table ${table} has ${String(world[table].length)} cells, its dimensions ask for ${String(length)}`,
    );
  }
}
