/**
 * What the published quasi-experiment sees of a person: one row per new user of NAV, as of the month of entry, and
 * where that person was one, three, six and nine months later.
 */
import type { County, EducationLevel, FollowUpGroup, Sex } from '../../vocabulary/codes.js';
import type { Month } from '../../vocabulary/months.js';

/** Months after entry at which outcomes are read (Fafo-rapport 2020:19, chapter 8). */
export const HORIZONS = [1, 3, 6, 9] as const;

/** Follow-up groups the report keeps: permanently adapted effort is out. */
export type EffortGroup = Extract<FollowUpGroup, 'standard' | 'situational' | 'specially-adapted'>;

/** The two outcomes, each at every horizon: in the order of `HORIZONS`. */
export interface Outcomes {
  /** Any employment contract, whatever the hours. */
  readonly employed: readonly boolean[];
  /** Formal education under way; education bought as a measure is none. */
  readonly inEducation: readonly boolean[];
}
export type OutcomeName = keyof Outcomes;

export interface NewUser extends Outcomes {
  /** The same person has the same id in every scenario of a replication. */
  readonly person: number;
  readonly entryMonth: Month;
  readonly county: County;
  /** Completed years at entry, under 30. */
  readonly age: number;
  readonly sex: Sex;
  readonly education: EducationLevel;
  readonly group: EffortGroup;
}

/** Registered unemployed in a county and month, per cent of its labour force. */
export type CountyUnemployment = (county: County, month: Month) => number;
