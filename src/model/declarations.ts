/**
 * What the model asks of whoever supplies it: parameter declarations, measures as data, population tables.
 * This is the whole surface between evidence, policies and scenarios on one side and the model on the other.
 */
import {
  AGE_BANDS,
  BACKGROUNDS,
  COUNTIES,
  EDUCATION_LEVELS,
  FOLLOW_UP_GROUPS,
  MENTAL_HEALTH,
  PARENTS_EDUCATION,
  SEGMENTS,
  SEXES,
} from '../vocabulary/codes.js';
import type { Month } from '../vocabulary/months.js';

export const UNITS = [
  'probability per month',
  'probability per year',
  'probability',
  'share',
  'months',
  'weeks',
  'years',
  'persons',
  'persons per year',
  'per thousand per year',
  'per thousand',
  'log hazard ratio',
  'log odds',
  'standard deviations',
  'standard deviations per month',
  'ratio',
  'hours per month',
  'hours',
  'users per adviser',
  'offices',
  'kroner',
  'kroner per month',
  'kroner per hour',
  'kroner per day',
  'G',
  'G per year',
  'grade points',
  'elasticity',
  'index',
] as const;
export type Unit = (typeof UNITS)[number];

/** Named axes a parameter's values may run over; Row-major, last axis fastest. */
export const AXES = {
  sex: SEXES,
  background: BACKGROUNDS,
  parentsEducation: PARENTS_EDUCATION,
  education: EDUCATION_LEVELS,
  calendarMonth: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  county: COUNTIES,
  segment: SEGMENTS,
  mental: MENTAL_HEALTH,
  group: FOLLOW_UP_GROUPS,
  ageBand: AGE_BANDS,
  /** Age groups of published benefit stocks. */
  stockAge: ['18-19', '20-24', '25-29', '30-34', '35-39'],
  tenure: ['0-2', '3-5', '6-11', '12-23', '24+'],
  duration: ['0', '1-2', '3-5', '6-11', '12-23', '24+'],
  year: ['1', '2', '3', '4'],
  condition: ['nervous', 'malformation', 'developmental'],
  capacityClass: ['half-known', 'half-unknown', 'three-quarters', 'more'],
} as const;
export type AxisName = keyof typeof AXES;

/** One number, vector or table a step needs. The evidence base must supply it within [min, max]. */
export interface ParameterDeclaration {
  readonly name: string;
  readonly unit: Unit;
  readonly axes?: readonly AxisName[];
  readonly min: number;
  readonly max: number;
}

/** A value in force from a month on. `values` has one number, or one per cell of the axes. */
export interface DatedValue {
  readonly from: Month;
  readonly values: Float64Array;
}

/**
 * Every declared parameter with its dated values, sorted by `from`; the first also holds before its date.
 * Nothing in the model reads a value dated later than the month it works on.
 */
export type ParameterTable = ReadonlyMap<string, readonly DatedValue[]>;

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
} as const satisfies Record<string, { unit: Unit; min: number; max: number }>;
export type Channel = keyof typeof CHANNELS;

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
  /** A trial with it; left out where there is none. */
  readonly assignment?: TrialAssignment;
}

/** Synthetic population inputs: counts, all for the whole country, from the population register's tables. */
export interface PopulationTables {
  /** First year of the tables. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Persons aged 16 on 1 January after the year they turn 16, by year, county, sex: row-major. */
  readonly cohort: Float64Array;
  /** Net inflow (net migration less deaths) by year and completed age 16-38 on 1 January. */
  readonly netInflow: Float64Array;
  /** Share of persons aged 18-29 by county, by year, row-major. */
  readonly countyShare: Float64Array;
  /** Total persons aged 16-39 by year. */
  readonly total: Float64Array;
}

/** A scenario with everything resolved: nothing left to look up. */
export interface ResolvedScenario {
  readonly id: string;
  readonly title: { readonly nb: string; readonly en: string };
  /**
   * Month whose starting stocks are set from statistics; the burn-in ends the month before. Null where the burn-in
   * alone makes the country, and ends the month before `start`.
   */
  readonly opening: Month | null;
  /** First month of the reported window. */
  readonly start: Month;
  /** First month after the window. */
  readonly end: Month;
  readonly parameters: ParameterTable;
  readonly measures: readonly MeasureSpec[];
  readonly population: PopulationTables;
  /** 10 for "1:10". */
  readonly sample: number;
}

/** 64 bits: the human seed and the replication (and parameter draw), never the scenario. */
export type RunKey = readonly [number, number];
