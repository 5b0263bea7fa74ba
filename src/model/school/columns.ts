/** Ordinary education and the follow-up service. */
import type { ColumnLayout } from '../state/columns.js';

/** Codes of `ENROLMENTS`. */
export const NOT_ENROLLED = 0;
export const GENERAL = 1;
export const VOCATIONAL = 2;
export const APPRENTICESHIP = 3;
export const HIGHER = 4;

/** Codes of `EDUCATION_LEVELS`. */
export const COMPULSORY = 0;
export const COMPLETED_GENERAL = 1;
export const COMPLETED_VOCATIONAL = 2;
export const COMPLETED_HIGHER = 3;

export const SCHOOL_COLUMNS = {
  enrolment: 'u8',
  /** Month the present enrolment began. */
  enrolledSince: 'u16',
  /** Month the present enrolment is to end with an examination (June or July). */
  examMonth: 'u16',
  education: 'u8',
  /** First entry into upper secondary: the clock of completion statistics; 0 before. */
  firstEntry: 'u16',
  /** Track first chosen (GENERAL or VOCATIONAL). */
  firstTrack: 'u8',
  /** Month school was last left without completing what was begun; 0 for never. */
  leftMonth: 'u16',
  /** Times a final examination was failed. */
  failures: 'u8',
  /** In contact with the follow-up service. */
  followUpService: 'u8',
  /** Month of the last application for an apprenticeship contract; 0 for never. */
  appliedMonth: 'u16',
} as const satisfies ColumnLayout;
