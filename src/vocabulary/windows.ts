/**
 * Windows in event time that the recorder fills and the analysis reads. Months are counted from the start of a
 * measure: month 0 is the month of the start. Both ends are inclusive here, unlike calendar intervals.
 */

/** Event-time window, months since start, both ends inclusive. */
export const EVENT_FROM = -12;
export const EVENT_TO = 108;
export const EVENT_LENGTH = EVENT_TO - EVENT_FROM + 1;

/** Whom a curve is of: the participant; its shadow; the shadow without any measure for twelve months. */
export const EVENT_VARIANTS = ['participant', 'own', 'own_no_measures_12'] as const;

/** Groups fixed before start, for "for whom". `all` first. */
export const EVENT_GROUPS = [
  'all',
  'sex=woman',
  'sex=man',
  'age=16-19',
  'age=20-24',
  'age=25-29',
  'age=30-39',
  'education=compulsory',
  'education=upper-secondary-general',
  'education=upper-secondary-vocational',
  'education=higher',
  'background=none',
  'background=country-group-3',
  'background=other',
] as const;

/** Months since the start within which it is counted what a start leads to for the first time; month 0 is the start's. */
export const FIRST_TO = 120;

/** What is counted the first time it happens after a start, to those to whom it was not the case at the start. */
export const FIRST_EVENTS = [
  'work-assessment-allowance',
  'disability-pension',
  'job-without-subsidy',
] as const;

/** Of whom it is counted: the participant and its own shadow. */
export const FIRST_VARIANTS = ['participant', 'own'] as const;

/** Months after the end of a measure or of a registration at which work is asked about: the present indicator. */
export const INDICATOR_MONTHS = 6;

/** Horizons written to the effects table, months since start (own) or since the policy begins (world). */
export const EFFECT_HORIZONS = [12, 24, 36, 48, 60, 84, 108] as const;

/** Horizons at which it is told who gains at whose cost: months since start, or since the policy begins. */
export const DISPLACEMENT_HORIZONS = [12, 24, 48, 108] as const;

/** Windows over which months gained and lost are summed: the longest subsidy, the five years after, all of it. */
export const GAIN_WINDOWS = {
  during: { from: 0, to: 47 },
  after: { from: 49, to: EVENT_TO },
  whole: { from: 0, to: EVENT_TO },
} as const;

/** Birthdays between which moves of main status are counted. */
export const AGE_STEPS = [
  { from: 18, to: 21 },
  { from: 21, to: 25 },
  { from: 25, to: 29 },
] as const;

export type FirstEvent = (typeof FIRST_EVENTS)[number];
export type EventVariant = (typeof EVENT_VARIANTS)[number];
export type EventGroup = (typeof EVENT_GROUPS)[number];
export type GainWindow = keyof typeof GAIN_WINDOWS;
