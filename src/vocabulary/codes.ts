/**
 * The closed lists of the model: what a column's small integers mean. The position in a list is the code.
 * Names are the field's standard terms; their Norwegian and English titles are in `words.ts`.
 */

export const SEXES = ['woman', 'man'] as const;
export const BACKGROUNDS = ['none', 'country-group-3', 'other'] as const;
export const PARENTS_EDUCATION = ['compulsory', 'upper-secondary', 'short-higher', 'long-higher'] as const;
export const EDUCATION_LEVELS = [
  'compulsory',
  'upper-secondary-general',
  'upper-secondary-vocational',
  'higher',
] as const;

/** Ordinary enrolment, and the programme newcomers are in. Education bought as a labour-market measure is a measure. */
export const ENROLMENTS = [
  'none',
  'upper-secondary-general',
  'upper-secondary-vocational',
  'apprenticeship',
  'higher-education',
  // Training in a firm towards a smaller test: apprentice-candidates and practice certificates.
  'training-contract',
  'introduction-programme',
] as const;

export const FOLLOW_UP_GROUPS = [
  'none',
  'unassessed',
  'standard',
  'situational',
  'specially-adapted',
  'permanently-adapted',
] as const;

/** The set of benefits is a bit mask; the position here is the bit. */
export const BENEFITS = [
  'unemployment-benefit',
  'measure-benefit',
  'sick-pay',
  'work-assessment-allowance',
  'disability-pension',
  'social-assistance',
  'qualification-benefit',
  'parental-benefit',
  'youth-benefit',
  // Rehabilitation money, vocational rehabilitation money and time-limited disability benefit: replaced in March 2010.
  'temporary-health-benefits',
] as const;

export const MENTAL_HEALTH = ['good', 'mild-moderate', 'severe'] as const;
export const TREATMENTS = ['none', 'queue', 'treatment'] as const;
export const JOBS = ['none', 'permanent', 'temporary'] as const;
export const SEGMENTS = ['no-requirement', 'vocational', 'higher-education'] as const;
export const SECTORS = ['private', 'municipal', 'state'] as const;

/** Official main status by Statistics Norway's priority rule, first match wins. */
export const MAIN_STATUSES = [
  'employed',
  'registered-unemployed',
  'measure',
  'education',
  'health-benefit',
  'other',
  'unknown',
] as const;

/**
 * What a person mainly does, told apart so that a subsidised job never hides lock-in. First match wins:
 * job without subsidy (not beside full-time study), job with subsidy, education, measure, health benefit,
 * other. These are the lines of the event-time curves.
 */
export const ACTIVITIES = [
  'job-without-subsidy',
  'job-with-subsidy',
  'education',
  'measure',
  'health-benefit',
  'other',
] as const;

/**
 * Where somebody stands, coarsely, when two worlds are held against each other person by person: first match wins, work
 * and education as in `ACTIVITIES`, everybody else by income. `gone` is not in the country's tables (left, or not yet 16).
 */
export const STANDINGS = [
  'gone',
  'job-without-subsidy',
  'job-with-subsidy',
  'education',
  'work-assessment-allowance',
  'disability-pension',
  'social-assistance',
  'other-benefit',
  'nav-without-benefit',
  'unregistered',
] as const;

export const COUNTIES = [
  'ostfold',
  'akershus',
  'oslo',
  'innlandet',
  'buskerud',
  'vestfold',
  'telemark',
  'agder',
  'rogaland',
  'vestland',
  'more-og-romsdal',
  'trondelag',
  'nordland',
  'troms',
  'finnmark',
] as const;

export const REGIONS = [
  'oslo-akershus',
  'innlandet',
  'south-east',
  'agder',
  'rogaland',
  'western-norway',
  'trondelag',
  'nordland',
  'northern-norway',
] as const;

/** Region of each county, in the order of `COUNTIES`. */
export const REGION_OF_COUNTY = [2, 0, 0, 1, 2, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8] as const;

/** Age bands of the output groups, completed years, inclusive. */
export const AGE_BANDS = ['16-19', '20-24', '25-29', '30-39'] as const;
export const AGE_BAND_STARTS = [16, 20, 25, 30] as const;

export const PAYERS = ['state', 'county', 'municipality', 'employer', 'person'] as const;

export type Sex = (typeof SEXES)[number];
export type Background = (typeof BACKGROUNDS)[number];
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];
export type Enrolment = (typeof ENROLMENTS)[number];
export type FollowUpGroup = (typeof FOLLOW_UP_GROUPS)[number];
export type Benefit = (typeof BENEFITS)[number];
export type MainStatus = (typeof MAIN_STATUSES)[number];
export type Activity = (typeof ACTIVITIES)[number];
export type Standing = (typeof STANDINGS)[number];
export type County = (typeof COUNTIES)[number];
export type Region = (typeof REGIONS)[number];
export type Payer = (typeof PAYERS)[number];

/** Bit of a benefit in the benefit set. */
export function benefitBit(benefit: Benefit): number {
  return 1 << BENEFITS.indexOf(benefit);
}
