/** What is followed of whoever is on the roster of a trial, at each horizon. The position is the bit. */
export const TRIAL_OUTCOMES = [
  'unsubsidised-work',
  'work',
  'education',
  'outside',
  'allowance',
  'disability-pension',
  'allowance-ever',
  'gone',
] as const;
export type TrialOutcome = (typeof TRIAL_OUTCOMES)[number];

/** Months since enrolment at which a trial is read, unless its file says otherwise. */
export const TRIAL_HORIZONS = [6, 12, 24, 36, 48, 60, 84, 108] as const;

/** Persons a trial would find an effect for in 80 of 100 repetitions: the usual demand on a trial. */
export const TRIAL_POWER = 0.8;
