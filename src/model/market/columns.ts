/** Jobs and job search; the slots at which vacancies open, the employers that own them, and cells of the job market. */
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
/** `downsizing` and `shed`: some of the people go this month; all of them have, and the employer is closed. */
export const DOWNSIZES = 1;
export const CLOSED = 2;
/** `employer` of a post that is nobody's slot at no employer: what goes on after a side job. */
export const MADE_POST = -3;
/** `employer` at and below this: a post made at an employer for a named person (`posts.ts`). */
export const FIRST_MADE = -16;

/** Experience of employers is in 1/1024 sd. */
export const EXPERIENCE_SCALE = 1024;

export const MARKET_COLUMNS = {
  job: 'u8',
  segment: 'u8',
  sector: 'u8',
  /** The post: slot id, or a negative code above (`posts.ts`); `NO_EMPLOYER` without one. */
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
  /** Employer who knows the person from a placement or a job (index, -1 for none), and uncertainty taken away, 1/64 sd. */
  familiar: 'i32',
  certainty: 'u8',
  /** Wage income: leaky sums over the last 12 and 36 months, in G/1000. */
  earned12: 'u16',
  earned36: 'u16',
  /** Month the last job was lost or school was left; search effort falls from there. */
  searchingSince: 'u16',
  /** Until when having lost a job in a downsizing raises the risk of illness; 0 for never lost one so. */
  displacedUntil: 'u16',
} as const satisfies ColumnLayout;

/** A slot is a post at an employer in a county and skill segment; it opens as a vacancy from time to time. */
export const SLOT_COLUMNS = {
  /** Index of the employer who owns it, for good. */
  employer: 'i32',
  /** Whether that employer downsizes this month (`DOWNSIZES`) or is closed (`CLOSED`). */
  shed: 'u8',
  open: 'u8',
  openSince: 'u16',
  /** This month's best and second-best real applicant: row + 1, score in 1/1024 sd, tie-breaking lot. */
  best: 'i32',
  bestScore: 'i32',
  bestLot: 'i32',
  secondScore: 'i32',
} as const satisfies ColumnLayout;

/** One row per employer: the slots of a cell from `first` on. Fixed traits are drawn from the employer's own key. */
export const EMPLOYER_COLUMNS = {
  /** Cell and number within it: what draws know an employer by. */
  id: 'i32',
  cell: 'u8',
  first: 'i32',
  posts: 'u16',
  sector: 'u8',
  /** Works actively with inclusion. */
  open: 'u8',
  /** A subsidy is important for whom it hires. */
  takesSubsidy: 'u8',
  advertises: 'u8',
  /** Has an agreement with NAV on inclusion, and one contact person there. */
  partner: 'u8',
  /** How often its slots open against the cell's mean, a score. */
  turnover: 'i16',
  /** What placements and subsidised hires have taught it about those who need follow-up, 1/1024 sd; fades. */
  experience: 'i16',
  /** Experiences made since it was last settled. */
  good: 'u16',
  bad: 'u16',
  downsizing: 'u8',
} as const satisfies ColumnLayout;

/** One row per county and skill segment (`slotCell`). */
export const JOB_CELL_COLUMNS = {
  /** First slot, and slots in use this month. */
  first: 'i32',
  slots: 'i32',
  /** Posts held by people of 40 and over who won them here. */
  adults: 'i32',
  /** What cycle and shocks add to the score of opening this month. */
  cycle: 'i16',
  /** What filling a vacancy has been worth lately, and in the year openings are neutral at; 1/1024 sd, 0 before any. */
  value: 'f64',
  neutral: 'f64',
} as const satisfies ColumnLayout;
