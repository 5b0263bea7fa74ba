/**
 * A labour-market measure as data: what its file or policy says, with every number resolved.
 */
import type { Month } from '../vocabulary/months.js';
import type { Unit } from './declarations.js';

export const MEASURE_KINDS = [
  'wage-subsidy',
  'permanent-wage-subsidy',
  'work-training',
  'labour-market-training',
  'education',
  'follow-up',
  'supported-employment',
  'preparation-training',
  'permanent-adapted-work',
  'clarification',
  'rehabilitation',
  'youth-programme',
  'mentor',
  'job-club',
  'summer-job',
  'low-threshold-activity',
  'qualification-programme',
  'municipal-job',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/**
 * The numeric channels through which any measure works; there is no "employment + x".
 * Supplied as parameters `measure.<like>.<channel>`, one per catalogue measure and channel.
 */
export const CHANNELS = {
  /** Job-search effort while inside, as a share of what it would be outside: the lock-in channel. */
  search: { unit: 'ratio', min: 0, max: 2 },
  /** Propensity to return to ordinary education while inside, as a ratio to outside. */
  schooling: { unit: 'ratio', min: 0, max: 2 },
  /** Competence gained per month inside, beyond ordinary change. */
  competence: { unit: 'standard deviations per month', min: 0, max: 0.2 },
  /** Fall in the standard deviation of what employers do not know about the participant, per month, floored at 0. */
  certainty: { unit: 'standard deviations per month', min: 0, max: 0.5 },
  /** Chance per month that the host firm makes an ordinary offer, before the employer's own valuation. */
  host: { unit: 'probability per month', min: 0, max: 0.5 },
  /** Log ratio on recovery from mental-health problems while inside. */
  mastery: { unit: 'log hazard ratio', min: -1, max: 1 },
  /** Extra job applications from adviser or job-specialist help while inside, ratio to own applications. */
  help: { unit: 'ratio', min: 0, max: 5 },
  /** Chance per month of breaking off. */
  breakOff: { unit: 'probability per month', min: 0, max: 0.5 },
  /** Planned length, mean; drawn between the shortest and the longest. */
  typicalLength: { unit: 'months', min: 1, max: 120 },
  /** Shortest and longest planned length (the rule's cap for reduced work capacity). */
  shortest: { unit: 'months', min: 1, max: 120 },
  longest: { unit: 'months', min: 1, max: 480 },
  /** Longest planned length for those without reduced work capacity. */
  longestOrdinary: { unit: 'months', min: 0, max: 480 },
  /** Chance per month that an eligible person is proposed for the measure (before places). */
  referral: { unit: 'probability per month', min: 0, max: 1 },
  /** Adviser's and user's selection on unseen motivation and competence: log odds per standard deviation. */
  selection: { unit: 'log odds', min: -2, max: 2 },
  /** Adviser hours while inside. */
  adviserHours: { unit: 'hours per month', min: 0, max: 80 },
  /** What the provider or course costs while inside, gross of benefits and subsidies. */
  providerCost: { unit: 'kroner per month', min: 0, max: 60000 },
  /** Months an adviser or job specialist goes on following somebody up who is hired while inside. */
  afterHiring: { unit: 'months', min: 0, max: 36 },
} as const satisfies Record<string, { unit: Unit; min: number; max: number }>;
export type Channel = keyof typeof CHANNELS;

/** What a measure does beyond its channels, by the words of its file; `MeasureSpec.rules` has a bit for each. */
export const MEASURE_RULES = [
  /** Participants without another benefit get no measure benefit. */
  'no measure benefit',
  /** Not among NAV's measures: leaves the official status as it is. */
  'not counted as a measure',
  /** Held at the NAV office: the wait for it follows the office's size. */
  'wait by office size',
  /** After a month inside, need that was not seen at the first meeting is. */
  'sorts newcomers',
  /** Given beside a measure in a workplace, to whoever is in one. */
  'beside a workplace measure',
  /** The subsidised job ends with the grant, whatever the employer thinks of the person. */
  'job ends with the grant',
  /** Only municipal employers, who leave the ranking by qualification aside. */
  'municipal employers',
  /** NAV reviews the grant every half year and ends it where the reason for it is gone. */
  'reviewed every half year',
  /** Ends in the month the benefit that gave access to it does. */
  'ends with its benefit',
  /** Work training before a subsidy is left out where an employer knows the person. */
  'no training where known',
] as const;
export type MeasureRule = (typeof MEASURE_RULES)[number];

/** Bit of a rule in `MeasureSpec.rules`. */
export function ruleBit(rule: MeasureRule): number {
  return 1 << MEASURE_RULES.indexOf(rule);
}

/** Whether a measure has a rule. */
export function hasRule(measure: Pick<MeasureSpec, 'rules'> | undefined, rule: MeasureRule): boolean {
  return ((measure?.rules ?? 0) & ruleBit(rule)) !== 0;
}

/** One way to be eligible; a person qualifies by meeting any clause in full. */
export interface EligibilityClause {
  /** Bit mask over `FOLLOW_UP_GROUPS`; 0 means any registered or unregistered person. */
  readonly groups: number;
  /** Bit mask over `BENEFITS`, any of which the person must have; 0 means no condition. */
  readonly benefits: number;
  /** Least months on that benefit (the longest-held of those asked for). */
  readonly benefitMonths: number;
  /** Bit mask over `BENEFITS`; having any of these rules the person out. */
  readonly notBenefits: number;
  /** Least months registered with NAV. */
  readonly registeredMonths: number;
  /** Bit masks over `BACKGROUNDS` and `EDUCATION_LEVELS`; no condition where they are left out. */
  readonly backgrounds?: number;
  readonly educations?: number;
}

/** A wage subsidy's schedule. Shares are of wage cost: wage + holiday pay + employer contribution + pension. */
export interface SubsidySchedule {
  /** Share of wage cost by month of the spell, reduced work capacity; length is the longest spell. */
  readonly shareByMonth: Float64Array;
  /** The same for those without reduced work capacity (empty: same schedule). */
  readonly shareByMonthOrdinary: Float64Array;
  /** Cap in G per year on the reimbursed amount; Infinity where there is none. */
  readonly capG: number;
  /** Longest subsidised spell in a temporary job, months. */
  readonly longestTemporary: number;
  /** Least hours, share of full time. */
  readonly leastHours: number;
  /** True where the employer is asked for a permanent job: changes who hosts, never who is retained. */
  readonly permanentJobAsked: boolean;
  /** What happens to work assessment allowance or disability pension during the subsidised job. */
  readonly benefitMeanwhile: 'ordinary-rules' | 'dormant-right';
  /**
   * Probability, 0-1, of being kept as the subsidy ends, in place of the employer's judgement: only in the worlds that look for a
   * tipping point. The employer judges where it is left out.
   */
  readonly forcedRetention?: number;
}

/** An income support that comes with a measure (the youth benefit). */
export interface IncomeSupport {
  /** Benefit level from 25 years and under 25, G per year. */
  readonly levelG: number;
  readonly levelUnder25G: number;
  /** Share of wage income by which the benefit falls. */
  readonly taper: number;
  /** Months it can be had, and the extension beyond. */
  readonly months: number;
  readonly extensionMonths: number;
  readonly once: boolean;
  /** How strongly the benefit gap draws applicants from each origin: probability per month per G of gap. */
  readonly takeUpPerG: number;
  /** Ratio on applying for work assessment allowance while inside. */
  readonly allowanceApplication: number;
}

export const TRIAL_LEVELS = ['office', 'county', 'person'] as const;
export type TrialLevel = (typeof TRIAL_LEVELS)[number];

/** A trial inside the simulated country: who gets the policy by lot, and who is followed (`model/trial`). */
export interface TrialAssignment {
  readonly level: TrialLevel;
  /** Shares of persons treated, dealt to the areas, 0-1. A person lottery has one, the same everywhere. */
  readonly shares: readonly number[];
  /** What the lot decides: access to the policy, or a head start in its queue. */
  readonly gives: 'policy' | 'head-start';
  /** Mixed into every lot: another word, another draw of areas and persons. */
  readonly word: string;
  /** First and last month of recruitment, both inclusive. */
  readonly from: Month;
  readonly until: Month;
  /** As drawn, or everybody or nobody treated while the arms are recorded as drawn. */
  readonly treats: 'assigned' | 'everybody' | 'nobody';
  /** Months since enrolment at which outcomes are recorded, rising, at most `TRIAL_HORIZONS_LIMIT`. */
  readonly horizons: readonly number[];
}
export const TRIAL_HORIZONS_LIMIT = 8;

/** Places from a month on. */
export interface DatedPlaces {
  readonly from: Month;
  /** For people aged 16-39. */
  readonly places: number;
  /** For users aged 40-66, who are outside the model; 0 where it is left out. */
  readonly older?: number;
  /** Places for people aged 16-39 beside these, in some counties only; none where it is left out. */
  readonly local?: readonly LocalPlaces[];
  /** How many of all these are paid by the measures budget out of its other places; 0 where it is left out. */
  readonly borrowed?: number;
}

/** Places that a policy adds to an ordinary measure in some counties. */
export interface LocalPlaces {
  readonly policy: string;
  readonly places: number;
  /** Share of each county's residents whose office takes part, 0-1, in the order of `COUNTIES`. */
  readonly reach: Float64Array;
}

/** One labour-market measure, catalogue or policy, with all numbers resolved. */
export interface MeasureSpec {
  readonly id: string;
  readonly kind: MeasureKind;
  /** Id of the policy that brings it; null for the ordinary catalogue. */
  readonly policy: string | null;
  /** Catalogue measure whose channels it has (itself for the catalogue). */
  readonly like: string;
  readonly firstStart: Month;
  readonly lastStart: Month;
  /** Last month any spell may run. */
  readonly lastMonth: Month;
  /** Age at start in months, from inclusive, to exclusive. */
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly clauses: readonly EligibilityClause[];
  /** Share of each county's residents whose office takes part, 0-1, in the order of `COUNTIES`. */
  readonly reach: Float64Array;
  readonly onceOnly: boolean;
  /** Places at a time for the whole country, dated; phase-in is already spread over months. */
  readonly places: readonly DatedPlaces[];
  /**
   * True where the places are paid out of the ordinary measures budget. A policy's then displace ordinary places; a
   * measure of the catalogue without it has an appropriation of its own.
   */
  readonly fromMeasuresBudget: boolean;
  /** True where nobody starts while the measures budget of the county has no money to spare. */
  readonly stopsWhenShort: boolean;
  /** True where a job specialist at the person's office must have room. */
  readonly needsSpecialist: boolean;
  readonly subsidy: SubsidySchedule | null;
  readonly incomeSupport: IncomeSupport | null;
  /** Channel values that differ from `measure.<like>.<channel>`. */
  readonly channels: Partial<Readonly<Record<Channel, number>>>;
  /** Work training before a subsidy, months at most; 0 for none. */
  readonly trainingBefore: number;
  /** Months of follow-up after the subsidy or programme ends. */
  readonly followUpAfter: number;
  /** Payer of the provider cost. */
  readonly payer: 'state' | 'municipality' | 'county';
  /** Bits of `MEASURE_RULES`; none where it is left out. */
  readonly rules?: number;
  /** Calendar months in which it may start, bit 0 for January; all year where it is left out. */
  readonly season?: number;
  /** What the municipality pays on top, as a share of the provider cost; nothing where it is left out. */
  readonly coPayment?: number;
  /** A trial with it; left out where there is none. */
  readonly assignment?: TrialAssignment;
}
