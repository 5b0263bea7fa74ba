/** What a trial inside the simulated country gives: the tables of `innenfor trial`, its page and its document. */
import type { Month } from '../vocabulary/months.js';
import type { TrialOutcome } from '../vocabulary/trial.js';

export const TRIAL_ESTIMANDS = [
  'direct',
  'spillover',
  'net',
  'take-up',
  'participants',
  'full-scale',
  'gap',
] as const;
/**
 * `direct`: treated minus untreated of the same area (intention to treat). `spillover`: untreated where others are treated minus
 * people of areas without treatment. `net`: everybody of treated areas minus people of areas without. `take-up`: the
 * difference in having begun. `participants`: the effect of being drawn over the take-up it brings. `full-scale`: everybody
 * treated against nobody, per eligible person. `gap`: full scale minus what the trial says.
 */
export type TrialEstimand = (typeof TRIAL_ESTIMANDS)[number];

/** `begun` is having begun the policy's measure by then. */
export type TrialRead = TrialOutcome | 'begun';

/** Percentage points, all of them but `found` (0-1) and `n`. */
export interface TrialRow {
  readonly policy: string;
  readonly estimand: TrialEstimand;
  /** Share treated in the areas, 0-1; null where areas of all shares are taken together. */
  readonly share: number | null;
  readonly outcome: TrialRead;
  /** Months since enrolment. */
  readonly horizon: number;
  /** Mean of what the simulated trials find, and the 95 % t interval of that mean over replications. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard error one simulated trial gives itself, clustered by area or block: mean over replications. */
  readonly error: number | null;
  /** Share of the simulated trials whose own 95 % interval leaves zero out. */
  readonly found: number | null;
  /** The same persons and luck with and without the policy: what no trial can see, and what it finds on average. */
  readonly truth: number | null;
  readonly truthLow: number | null;
  readonly truthHigh: number | null;
  /** Replications behind the row. */
  readonly n: number;
}

/** What a trial of its true size can tell about one outcome at one horizon. Percentage points where nothing else is said. */
export interface TrialPower {
  readonly outcome: TrialOutcome;
  readonly horizon: number;
  /** Month in which the last enrolled has been followed so long. */
  readonly readable: Month;
  /** Per cent without the policy. */
  readonly level: number;
  /** The simulated effect of the trial's first contrast, and its Monte Carlo interval. */
  readonly effect: number | null;
  readonly effectLow: number | null;
  readonly effectHigh: number | null;
  readonly error: number | null;
  /** Least effect found in 80 of 100 trials, at the 5 % level. */
  readonly detectable: number | null;
  /** Chance that the trial finds the simulated effect, 0-1; null where its sign cannot be told. */
  readonly power: number | null;
  /** Standard deviation between areas beyond chance, and within, percentage points. */
  readonly between: number;
  readonly within: number;
  /** What it takes to find the simulated effect in 80 of 100 trials; null where its sign cannot be told. */
  readonly areasPerArm: number | null;
  readonly lotteryPersons: number | null;
  readonly lotteryApplicants: number | null;
}

/** Chance of finding the simulated effect on the headline outcome at the last horizon, by persons enrolled. */
export interface TrialCurvePoint {
  readonly design: 'areas' | 'lottery' | 'applicants';
  readonly persons: number;
  readonly power: number;
}

/** The trial as it is or would be, in persons of the country. */
export interface TrialSize {
  readonly treatedAreas: number;
  readonly otherAreas: number;
  /** Persons enrolled in all areas of the trial together. */
  readonly persons: number;
  readonly personsPerArea: number;
  readonly degreesOfFreedom: number;
}

export interface TrialAnalysis {
  readonly scenario: string;
  readonly title: { readonly nb: string; readonly en: string };
  readonly policy: string;
  readonly level: 'office' | 'county' | 'person';
  readonly shares: readonly number[];
  /** First and last month of recruitment. */
  readonly from: Month;
  readonly until: Month;
  readonly horizons: readonly number[];
  readonly headline: TrialOutcome;
  /** Whether the trial's first contrast is between persons of one area, or between areas. */
  readonly contrast: 'direct' | 'net';
  readonly seed: string;
  readonly sample: number;
  readonly replications: number;
  /** Persons of the country who become eligible during recruitment, and areas simulated. */
  readonly eligible: number;
  readonly simulatedAreas: number;
  /** Months from enrolment to the start, mean of those treated who began; null where nobody did. */
  readonly wait: number | null;
  readonly size: TrialSize;
  /** True where the policy of given offices was laid out over the whole country, as dense as there. */
  readonly isSpread: boolean;
  readonly rows: readonly TrialRow[];
  readonly power: readonly TrialPower[];
  readonly curve: readonly TrialCurvePoint[];
  readonly warnings: readonly {
    readonly code: string;
    readonly message: { readonly nb: string; readonly en: string };
  }[];
}
