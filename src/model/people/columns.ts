/** Who a person is: fixed attributes, unseen type, competence and history. Owner of presence and identity. */
import type { ColumnLayout } from '../state/columns.js';

/** `present`: free row, resident, or emigrated but still in the register (unreachable, status unknown). */
export const PRESENT_FREE = 0;
export const PRESENT_RESIDENT = 1;
export const PRESENT_ABROAD = 2;

/** `shadow`: a real person, or a shadow of one refused start (see `observe/shadows.ts`). */
export const REAL = 0;
export const SHADOW_OWN = 1;
export const SHADOW_NO_MEASURES = 2;

/** Codes of `congenital`. Developmental disorders count as mental in diagnosis statistics. */
export const NO_CONDITION = 0;
export const NERVOUS = 1;
export const MALFORMATION = 2;
export const DEVELOPMENTAL = 3;

/** Standard-deviation columns are integers in 1/64 (unseen traits) or 1/1024 (competence). */
export const TRAIT_SCALE = 64;
export const COMPETENCE_SCALE = 1024;

/** Residents of each county at the end of last month, shadows not counted. */
export const COUNTY_COLUMNS = { residents: 'i32' } as const satisfies ColumnLayout;

export const PEOPLE_COLUMNS = {
  present: 'u8',
  shadow: 'u8',
  /** Stable id, the only thing draws know a person by; a shadow has its original's. */
  id: 'u32',
  birthMonth: 'u16',
  enteredMonth: 'u16',
  sex: 'u8',
  background: 'u8',
  parentsEducation: 'u8',
  /** Economic support of the family, 1/64 sd. */
  familySupport: 'i8',
  /** Lower-secondary grade points, 10-60. */
  marks: 'u8',
  /** Condition from birth or of the nervous system that lastingly reduces capacity: a code below. */
  congenital: 'u8',
  county: 'u8',
  /** Fixed position among the county's residents, 0-65535: which office a person belongs to. */
  officeLot: 'u16',
  /** Unseen type: motivation and staying power, 1/64 sd. Advisers and employers see it in part; analysts never. */
  motivation: 'i8',
  /** Latent competence beyond education, 1/1024 sd; grows with work, decays outside. */
  competence: 'i16',
  /** Months outside work and education in the last five years (leaky count), 1/16 month. */
  gap: 'u16',
  /** Month in which care for a small child ends; 0 for none. */
  careUntil: 'u16',
  children: 'u8',
} as const satisfies ColumnLayout;
