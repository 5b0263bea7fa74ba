/** Jobs and job search; and the slots at which vacancies open. */
import type { ColumnLayout } from '../state/columns.js';

export const NO_JOB = 0;
export const PERMANENT = 1;
export const TEMPORARY = 2;

/** Codes of `SEGMENTS` and `SECTORS`. */
export const NO_REQUIREMENT = 0;
export const SKILLED = 1;
export const GRADUATE = 2;
export const PRIVATE = 0;
export const MUNICIPAL = 1;
export const STATE = 2;

/** Match quality and uncertainty are integers in 1/64 sd. */
export const MATCH_SCALE = 64;

/** `employer` of a conscript, who holds a job in the register but at no employer. */
export const CONSCRIPTION = -2;
export const NO_EMPLOYER = -1;
/** `employer` of a post made for a named person because of a subsidy. */
export const MADE_POST = -3;

export const MARKET_COLUMNS = {
  job: 'u8',
  segment: 'u8',
  sector: 'u8',
  /** Slot id of the employer's post; `NO_EMPLOYER` without one. */
  employer: 'i32',
  jobSince: 'u16',
  /** End of a temporary contract; 0 for none. */
  contractEnd: 'u16',
  /** Hours, per cent of full time. */
  hours: 'u8',
  /** Full-time monthly wage, in G/1000 a month. */
  wage: 'u16',
  /** Quality of the match with this employer, 1/64 sd. */
  match: 'i8',
  /** Measure index + 1 of the subsidy; 0 for an ordinary job. */
  subsidy: 'u8',
  furloughed: 'u8',
  /** A job of a few hours beside full-time study. */
  sideJob: 'u8',
  /** Employer who knows the person from a placement (slot id), and uncertainty taken away, 1/64 sd. */
  familiar: 'i32',
  certainty: 'u8',
  /** Wage income: leaky sums over the last 12 and 36 months, in G/1000. */
  earned12: 'u16',
  earned36: 'u16',
  /** Month the last job was lost or school was left; search effort falls from there. */
  searchingSince: 'u16',
} as const satisfies ColumnLayout;

/** A slot is a post at an employer in a county and skill segment; it opens as a vacancy from time to time. */
export const SLOT_COLUMNS = {
  open: 'u8',
  openSince: 'u16',
  /** This month's best and second-best real applicant: row + 1, score in 1/1024 sd, tie-breaking lot. */
  best: 'i32',
  bestScore: 'i32',
  bestLot: 'i32',
  secondScore: 'i32',
} as const satisfies ColumnLayout;
