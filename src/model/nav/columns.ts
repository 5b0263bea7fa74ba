/** Standing with NAV: registration, follow-up group, contact; and each county's pool of adviser time. */
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

/** One row per county. Offices as agents come later; until then a county's offices share one pool of time. */
export const NAV_POOL_COLUMNS = {
  /** Adviser hours for people under 40 this month, of the sample. */
  hours: 'f64',
  /** Hours taken by participants in measures. */
  hoursInMeasures: 'f64',
  /** Hours left for follow-up, divided by the hours the users would need: 0 to 2, frozen for the next month. */
  intensity: 'f64',
  waiting: 'i32',
  users: 'i32',
} as const satisfies ColumnLayout;
