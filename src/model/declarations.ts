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
import type { MeasureSpec } from './measure-spec.js';

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
