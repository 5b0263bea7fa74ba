/** Ordinary education and the follow-up service. */
import type { ColumnLayout } from '../state/columns.js';

/** Codes of `ENROLMENTS`. */
export const NOT_ENROLLED = 0;
export const GENERAL = 1;
export const VOCATIONAL = 2;
export const APPRENTICESHIP = 3;
export const HIGHER = 4;
/** Apprentice-candidates, and pupils on the way to a practice certificate: training in a firm towards a smaller test. */
export const TRAINING_CONTRACT = 5;
/** The introduction programme for newcomers: a day's work like a course, and one may be hired out of it. */
export const INTRODUCTION = 6;

/** A bit for each enrolment in which a firm pays: those in it count as employed. */
export const IN_FIRM = (1 << APPRENTICESHIP) | (1 << TRAINING_CONTRACT);
/** A bit for each standing in which nobody has a side job. */
export const WITHOUT_SIDE_JOB = (1 << NOT_ENROLLED) | IN_FIRM | (1 << INTRODUCTION);

/** Codes of `EDUCATION_LEVELS`. */
export const COMPULSORY = 0;
export const COMPLETED_GENERAL = 1;
export const COMPLETED_VOCATIONAL = 2;
export const COMPLETED_HIGHER = 3;

export const SCHOOL_COLUMNS = {
  enrolment: 'u8',
  /** Month the present enrolment began. */
  enrolledSince: 'u16',
  /**
   * Month the present enrolment is to end with an examination (June or July); outside school, the month in which a trade
   * certificate taken in one's job is to be tested, 0 for none.
   */
  examMonth: 'u16',
  education: 'u8',
  /** First entry into upper secondary: the clock of completion statistics; 0 before. */
  firstEntry: 'u16',
  /** Track first chosen (GENERAL or VOCATIONAL). */
  firstTrack: 'u8',
  /** Month school, or the introduction programme, was last left without a full qualification; 0 for never. */
  leftMonth: 'u16',
  /** Times a final examination was failed. */
  failures: 'u8',
  /** In contact with the follow-up service. */
  followUpService: 'u8',
  /** Month of the last application for an apprenticeship contract; 0 for never. */
  appliedMonth: 'u16',
} as const satisfies ColumnLayout;
