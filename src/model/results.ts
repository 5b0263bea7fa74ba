/**
 * What one simulated world hands back: plain dense tables of integers, no objects of the model.
 * All counts are of agents (multiply by the sample for persons); money is øre of agents.
 */
import type { Month } from '../vocabulary/months.js';

export { EVENT_FROM, EVENT_TO, EVENT_LENGTH, EVENT_VARIANTS, EVENT_GROUPS } from '../vocabulary/windows.js';

export interface OutcomeSeries {
  /** `stock.main_status.employed`, `flow.registration.in`, `money.state.wage-subsidy`, `places.<measure>.used` ... */
  readonly name: string;
  readonly unit:
    | 'persons'
    | 'person-months'
    | 'posts'
    | 'kroner'
    | 'months'
    | 'hours'
    | 'days'
    | 'hours per user'
    | 'users per adviser'
    | 'share';
}

/** Headline stocks of the months lived through before the window: everybody, agents. */
export interface PastSeries {
  readonly firstMonth: Month;
  /** 0 where the window is all there is. */
  readonly months: number;
  readonly outcomes: readonly string[];
  /** [outcome][month] */
  readonly series: Float64Array;
}

/** What happened at offices and employers, by county and age: agents, or means that are never scaled. */
export interface LocalSeries {
  readonly outcomes: readonly OutcomeSeries[];
  /** `all`, `age=16-29`, `county=...` and both together. */
  readonly groups: readonly string[];
  /** [outcome][group][month]; NaN where a mean has nobody behind it. */
  readonly series: Float64Array;
}

/**
 * What starts led to for the first time, agents: [measure][event][variant][month since the start], events and variants in the order of
 * `FIRST_EVENTS` and `FIRST_VARIANTS`, months 0 to `FIRST_TO`. Nobody to whom it was the case at the start is in it.
 */
export interface FirstTables {
  /** Followed in the month, not having met it before. */
  readonly atRisk: Float64Array;
  /** Met it in the month. */
  readonly met: Float64Array;
  /** Left the country or the young in the month, not having met it. */
  readonly left: Float64Array;
}

/** Those registered each December, through the year after: [year][kind of user][county], agents. */
export interface CohortTables {
  readonly firstYear: number;
  readonly years: number;
  /** Kinds of users: age, education, follow-up group in December. */
  readonly kinds: readonly string[];
  /** Person-months, and full-time months worked in them, with or without subsidy. */
  readonly months: Float64Array;
  readonly work: Float64Array;
}

/** The roster of a trial, agents: whoever became eligible, by area, arm and whether they had begun by then. */
export interface TrialRoster {
  readonly measure: string;
  readonly level: 'office' | 'county' | 'person';
  /** Months since enrolment. */
  readonly horizons: Float64Array;
  /** Share of persons treated, block and county of each area; blocks are numbered from 0. */
  readonly share: Float64Array;
  readonly block: Float64Array;
  readonly county: Float64Array;
  /** Everybody ever enrolled, those of them who began, and months they waited together: [area][treated 0/1]. */
  readonly enrolled: Float64Array;
  readonly started: Float64Array;
  readonly waited: Float64Array;
  /** Persons whose horizon is reached: [area][treated 0/1][begun by then 0/1][horizon]. */
  readonly persons: Float64Array;
  /** Those of them an outcome is true of, in the order of `TRIAL_OUTCOMES`: [area][treated][begun][horizon][outcome]. */
  readonly sums: Float64Array;
}

export interface WorldResult {
  readonly scenario: string;
  readonly replication: number;
  readonly draw: number;
  readonly sample: number;
  readonly firstMonth: Month;
  readonly months: number;
  readonly outcomes: readonly OutcomeSeries[];
  /** Group labels of `series`: `all` or `dimension=value` joined by `;`. */
  readonly groups: readonly string[];
  /** [outcome][group][month], row-major. Money in kroner of the whole sample (not yet scaled). */
  readonly series: Float64Array;
  readonly local: LocalSeries;
  readonly past: PastSeries;
  /** Ids of the measures, in the order of the tables below. */
  readonly measures: readonly string[];
  /**
   * Starts with the full window in the run: persons by [measure][group][variant][activity][event month].
   * Activities in the order of `ACTIVITIES`.
   */
  readonly eventCounts: Float64Array;
  /** People behind each month: [measure][group][event month]. */
  readonly eventPersons: Float64Array;
  /** All starts in the window, also those without a full window: [measure]. */
  readonly starts: Float64Array;
  /** Participant minus own shadow, persons, by [measure][activity][calendar month since firstMonth]. */
  readonly ownByMonth: Float64Array;
  /** The same for the variant without measures for twelve months. */
  readonly ownNoMeasuresByMonth: Float64Array;
  /** Naive comparison: registered people not in a measure, followed from a keyed sample of months: [cell][activity][event month 0..EVENT_TO]. */
  readonly comparisonCounts: Float64Array;
  /** People behind the comparison: [cell][event month 0..EVENT_TO]. */
  readonly comparisonPersons: Float64Array;
  /** Participants at start by cell, so that a matched comparison can reweight: [measure][cell]. */
  readonly startCells: Float64Array;
  readonly cells: readonly string[];
  readonly firsts: FirstTables;
  /** Six months past the end of a measure, once for each start: [measure][followed, in work, shadow in work]. */
  readonly afterwards: Float64Array;
  readonly cohorts: CohortTables;
  /** Main status moves between the 18th, 21st, 25th and 29th birthday: [step][from status][to status]. */
  readonly ageFlows: Float64Array;
  /** Null where no measure is held a trial with. */
  readonly trial: TrialRoster | null;
  /** Rows of spells, people and exposure, only where asked for. */
  readonly spells: SpellTable | null;
}

/** One thing that is recorded of a person: `(words[word][state] >>> shift) & ((1 << bits) - 1)` is its code. */
export interface SpellDimension {
  readonly name: string;
  /** Names of the codes; of the bits where several may hold at once. */
  readonly values: readonly string[];
  readonly set: boolean;
  readonly word: 0 | 1;
  readonly shift: number;
  readonly bits: number;
}

/**
 * What single people did, as states: one for each month end at which anything about a person had changed. The spells of the
 * documented table are read off it (`from` is the month a value first held, `to` the first in which it no longer did).
 */
export interface SpellTable {
  readonly dimensions: readonly SpellDimension[];
  /** One row per person, in the order of their ids. */
  readonly people: {
    readonly person: Uint32Array;
    readonly birthMonth: Int32Array;
    readonly sex: Uint8Array;
    readonly background: Uint8Array;
    readonly parentsEducation: Uint8Array;
    /** Lower-secondary grade points, 10-60. */
    readonly marks: Uint8Array;
    /** Lasting condition: 0 none, 1 of the nervous system, 2 congenital malformation, 3 developmental. */
    readonly congenital: Uint8Array;
    /** First entry into upper secondary; 0 for never. */
    readonly firstEntry: Int32Array;
    /** Code of `ENROLMENTS` of that first entry; 0 for never. */
    readonly firstTrack: Uint8Array;
    readonly entered: Int32Array;
    /** First month no longer there; -1 for still there. */
    readonly left: Int32Array;
  };
  /** First state of each row of `people`, and one past the last: one longer than `people`. */
  readonly offsets: Uint32Array;
  /** Month from which each state holds; a person's states are in the order of months. */
  readonly month: Int32Array;
  readonly words: readonly [Uint32Array, Uint32Array];
  readonly exposure: {
    readonly person: Uint32Array;
    readonly measure: Uint8Array;
    readonly queued: Int32Array;
    readonly start: Int32Array;
    readonly end: Int32Array;
    readonly office: Int32Array;
  };
}

/** One person at the end of a month, beside the shadows of their starts, each as the two words of the spell dimensions. */
export interface Selves {
  /** Null while the person is not in the country's tables. */
  readonly real: readonly [number, number] | null;
  readonly shadows: readonly {
    /** Index into the scenario's measures. */
    readonly measure: number;
    readonly start: Month;
    readonly words: readonly [number, number];
  }[];
}

/**
 * Where each real person stands at the end of every month, as changes: codes of `STANDINGS`. Compact and short-lived: two
 * worlds' ledgers are joined by person and dropped.
 */
export interface Ledger {
  /** First month of the ledger, and the first after it. */
  readonly from: Month;
  readonly end: Month;
  /** Ids in rising order. */
  readonly person: Uint32Array;
  /** First change of each person, and one past the last: one longer than `person`. */
  readonly offsets: Uint32Array;
  /** Month from which a standing holds; a person's changes are in the order of months. */
  readonly month: Uint16Array;
  readonly standing: Uint8Array;
  /**
   * Who joined the line for a measure (queue, or a subsidy granted) and who began it, in the order it happened; `measure`
   * is an index into the scenario's measures, `began` 0 for the line and 1 for the start.
   */
  readonly starts: {
    readonly began: Uint8Array;
    readonly person: Uint32Array;
    readonly measure: Uint8Array;
    readonly month: Uint16Array;
  };
}
