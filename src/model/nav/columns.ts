/** Standing with NAV: registration, follow-up group, contact; and the offices. */
import { COUNTIES } from '../../vocabulary/codes.js';
import type { ColumnLayout } from '../state/columns.js';

/** Codes of `FOLLOW_UP_GROUPS`. */
export const NOT_REGISTERED = 0;
export const UNASSESSED = 1;
export const STANDARD = 2;
export const SITUATIONAL = 3;
export const SPECIALLY_ADAPTED = 4;
export const PERMANENTLY_ADAPTED = 5;

export const NAV_COLUMNS = {
  group: 'u8',
  registeredSince: 'u16',
  /** Month of the last contact with an adviser; 0 for none. */
  lastContact: 'u16',
  /** Month last deregistered; 0 for never. A new user has not been registered for twelve months. */
  leftMonth: 'u16',
  /** Days from the present or last registration to its first meeting; 0 before it is held. */
  waitedDays: 'u16',
} as const satisfies ColumnLayout;

/** A county's residents fall into so many parts by their place among them; an office has whole parts. */
export const PARTS = 1024;
export const OFFICE_PARTS = COUNTIES.length * PARTS;

/** One row per NAV office of the sample. The first block is fixed for the life of a world, the rest is of the month. */
export const OFFICE_COLUMNS = {
  county: 'u8',
  /** Number among the county's real offices: with the county it is what draws know an office by. */
  number: 'u16',
  /** Share of the county's residents who belong to it. */
  share: 'f64',
  /** Residents aged 16-39 of the real office, as a ratio to the country's mean office. */
  size: 'f64',
  /** Advisers per resident as a ratio to the country's mean. */
  staffing: 'f64',

  /** Residents aged 16-39, agents, as of last month. */
  residents: 'f64',
  /** 1 where a team works for those under 30. */
  youthTeam: 'u8',
  /** Job specialists, in tenths of a post. */
  specialists: 'u16',
  /** Users the job specialists can have at once, agents. */
  specialistRoom: 'i32',
  /** Adviser hours for users under 40 in the month, and those used. */
  hours: 'f64',
  hoursUsed: 'f64',
  /** Hours kept from last month because they made no whole meeting: the team's, and everybody else's. */
  carriedYoung: 'f64',
  carriedOthers: 'f64',
  /** Hours left for follow-up over the hours the users would need, 0 to 2, frozen for the next month: by age. */
  intensityYoung: 'f64',
  intensityOthers: 'f64',
  /** Log of the same where it is below 1, as a score: how much later changes are noticed. */
  attentionYoung: 'i16',
  attentionOthers: 'i16',
  waitingYoung: 'i32',
  waitingOthers: 'i32',
  usersYoung: 'i32',
  usersOthers: 'i32',
} as const satisfies ColumnLayout;
