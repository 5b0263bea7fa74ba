/**
 * The open population: a birth cohort enters in the August of the year it turns 16, immigrants arrive every month.
 * Counts come from the population register; people leave in `growing.ts`. Nothing here depends on any policy, so
 * everybody is the same person in every world.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { calendarMonthOf, yearOf } from '../../vocabulary/months.js';
import { FIXED_TRAIT_MONTH, draw, keyedRound, pickWeighted, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { arriveWithout } from '../benefits/transitions.js';
import type { RunKey } from '../declarations.js';
import { arriveHealthy } from '../health/transitions.js';
import { settleCongenital } from '../health/onset.js';
import { arriveWithoutJob } from '../market/transitions.js';
import { arriveWithoutMeasure } from '../measures/transitions.js';
import { arriveUnknown } from '../nav/transitions.js';
import { startHistory } from '../observe/history.js';
import {
  NEWCOMER_PARAMETERS,
  compileNewcomers,
  welcomeRefugee,
  type NewcomerTables,
} from '../school/newcomers.js';
import { arriveWith } from '../school/transitions.js';
import type { ParameterReader } from '../state/parameters.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { AGE_YEARS, BAND_OF_AGE, YOUNGEST } from './ages.js';
import {
  SYNTHESIS_PARAMETERS,
  compileSynthesis,
  cumulative,
  synthesise,
  traitKeys,
  type Arrival,
  type TraitKeys,
} from './synthesis.js';
import { enter } from './transitions.js';

const ENTRY_CALENDAR_MONTH = 8;
const SEXES = 2;
/** Ids: cohorts count from this year; immigrants have the top bit and count by month of arrival from it. */
const ID_EPOCH_YEAR = 1960;
const ID_BITS = 20;
const IMMIGRANT_BIT = 0x80000000;
/** Running numbers of a month's arrivals from which they are refugees who come on top. */
const FIRST_REFUGEE = 1 << 19;
/** Counters of keyed rounding from which they are those refugees', by age. */
const REFUGEE_COUNTER = 1024;
/** Code of `BACKGROUNDS`: where refugees come from. */
const COUNTRY_GROUP_3 = 1;
/** Nobody arrives in the last year before leaving. */
const OLDEST_ARRIVAL = YOUNGEST + AGE_YEARS - 1;

type Tables = ReturnType<typeof compileSynthesis> & {
  readonly immigrantBackground: Float64Array;
  readonly immigrantEducation: readonly Float64Array[];
  readonly leaverReplacement: number;
  readonly congenitalCapacity: number;
  /** Refugees a year who come on top of the population tables, by single year of age. */
  readonly refugees: Float64Array;
  readonly newcomers: NewcomerTables;
};

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'people.population',
  parameters: [
    ...SYNTHESIS_PARAMETERS,
    { name: 'people.immigration.background', unit: 'share', axes: ['background'], min: 0, max: 1 },
    {
      name: 'people.immigration.education',
      unit: 'share',
      axes: ['background', 'education'],
      min: 0,
      max: 1,
    },
    { name: 'people.immigration.replacement', unit: 'probability per year', min: 0, max: 0.1 },
    { name: 'people.refugees', unit: 'persons per year', min: 0, max: 100000 },
    { name: 'people.refugees.age', unit: 'share', axes: ['ageBand'], min: 0, max: 1 },
    ...NEWCOMER_PARAMETERS,
    { name: 'health.capacity.congenital', unit: 'share', min: 0, max: 1 },
  ],
  compile(parameters: ParameterReader): Tables {
    const education = parameters.vector('people.immigration.education');
    return {
      ...compileSynthesis(parameters),
      immigrantBackground: cumulative(parameters.vector('people.immigration.background')),
      immigrantEducation: [0, 1, 2].map((background) =>
        cumulative(education.subarray(background * 4, background * 4 + 4)),
      ),
      leaverReplacement: parameters.scalar('people.immigration.replacement'),
      congenitalCapacity: Math.round(parameters.scalar('health.capacity.congenital') * 100),
      refugees: refugeesByAge(parameters.scalar('people.refugees'), parameters.vector('people.refugees.age')),
      newcomers: compileNewcomers(parameters),
    };
  },
  allocate(world, tables) {
    if (calendarMonthOf(world.month) === ENTRY_CALENDAR_MONTH) enterCohort(world, tables);
    enterImmigrants(world, tables);
    if (tables.refugees.length > 0) enterRefugees(world, tables);
  },
};

export const population = allocation(step);

/** Agents of a count of persons: rounding is keyed, so the sample is right in expectation and over years. */
function agents(world: WorldState, persons: number, counter: number): number {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.entryRounding);
  const amount = persons / world.scenario.sample;
  return keyedRound(amount, 0, draw(k0, k1, counter, 0));
}

function enterCohort(world: WorldState, tables: Tables): void {
  const { population: source } = world.scenario;
  const year = yearOf(world.month);
  const yearIndex = clampYear(world, year);
  const birthYear = year - YOUNGEST;
  const [b0, b1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.birthMonth);
  const keys = traitKeys(world.key);
  let index = 0;
  for (let county = 0; county < COUNTIES.length; county += 1) {
    for (let sex = 0; sex < SEXES; sex += 1) {
      const cell = (yearIndex * COUNTIES.length + county) * SEXES + sex;
      const count = agents(world, source.cohort[cell] ?? 0, county * SEXES + sex);
      for (let person = 0; person < count; person += 1) {
        const id = (birthYear - ID_EPOCH_YEAR) * (1 << ID_BITS) + index;
        index += 1;
        const birthMonth = birthYear * 12 + Math.floor((draw(b0, b1, id, 0) / 0x80000000) * 12);
        admit(world, tables, keys, { id, birthMonth, sex, county, background: null }, 0);
      }
    }
  }
}

function enterImmigrants(world: WorldState, tables: Tables): void {
  const { population: source } = world.scenario;
  const yearIndex = clampYear(world, yearOf(world.month));
  const perAge = (source.total[yearIndex] ?? 0) / AGE_YEARS;
  const oldestPresent = yearOf(world.month) - yearOf(firstCohortMonth(world)) + YOUNGEST;
  const arrivals = arrivalsOf(world);
  let index = 0;
  for (let age = YOUNGEST; age < OLDEST_ARRIVAL && age <= oldestPresent; age += 1) {
    const net = source.netInflow[yearIndex * (AGE_YEARS - 1) + (age - YOUNGEST)] ?? 0;
    const yearly = Math.max(0, net + perAge * tables.leaverReplacement);
    const count = agents(world, yearly / 12, COUNTIES.length * SEXES + age);
    for (let person = 0; person < count; person += 1) {
      arrive(world, tables, arrivals, index, age, null);
      index += 1;
    }
  }
}

/** Refugees on top of those in the population tables: ids of their own, so that the others are who they were. */
function enterRefugees(world: WorldState, tables: Tables): void {
  const arrivals = arrivalsOf(world);
  let index = FIRST_REFUGEE;
  tables.refugees.forEach((yearly, years) => {
    const count = agents(world, yearly / 12, REFUGEE_COUNTER + years);
    for (let person = 0; person < count; person += 1) {
      arrive(world, tables, arrivals, index, YOUNGEST + years, COUNTRY_GROUP_3);
      index += 1;
    }
  });
}

/** Refugees a year by single year of age; empty where none are added. */
function refugeesByAge(yearly: number, shares: Float64Array): Float64Array {
  if (yearly === 0) return new Float64Array(0);
  const bands = Array.from(
    { length: OLDEST_ARRIVAL - YOUNGEST },
    (_, years) => BAND_OF_AGE[YOUNGEST + years] ?? 0,
  );
  return Float64Array.from(
    bands,
    (band) => (yearly * (shares[band] ?? 0)) / bands.filter((other) => other === band).length,
  );
}

/** What the month's arrivals are drawn with. */
interface Arrivals {
  readonly age: RunKey;
  readonly education: RunKey;
  readonly place: RunKey;
  readonly refugee: RunKey;
  readonly traits: TraitKeys;
  readonly countyShare: Float64Array;
}

function arrivalsOf(world: WorldState): Arrivals {
  const { population: source } = world.scenario;
  const yearIndex = clampYear(world, yearOf(world.month));
  return {
    age: streamKey(world.key, world.month, DECISION.arrivalAge),
    education: streamKey(world.key, world.month, DECISION.arrivalEducation),
    place: streamKey(world.key, world.month, DECISION.sexAndCounty),
    refugee: streamKey(world.key, world.month, DECISION.refugee),
    traits: traitKeys(world.key),
    countyShare: cumulative(
      source.countyShare.subarray(yearIndex * COUNTIES.length, (yearIndex + 1) * COUNTIES.length),
    ),
  };
}

/** @param known background of a refugee; null where it is drawn, and with it whether somebody came as one */
function arrive(
  world: WorldState,
  tables: Tables,
  arrivals: Arrivals,
  index: number,
  age: number,
  known: number | null,
): void {
  const id = (IMMIGRANT_BIT + arrivalId(world, index)) >>> 0;
  const by = ([k0, k1]: RunKey, counter: number): number => draw(k0, k1, id, counter);
  const birthMonth = world.month - age * 12 - Math.floor((by(arrivals.age, 0) / 0x80000000) * 12);
  const background = known ?? pickWeighted(by(arrivals.age, 1), tables.immigrantBackground);
  const education = pickWeighted(
    by(arrivals.education, 0),
    tables.immigrantEducation[background] ?? tables.immigrantBackground,
  );
  const sex = by(arrivals.place, 0) & 1;
  const county = pickWeighted(by(arrivals.place, 1), arrivals.countyShare);
  const level = age < 19 ? 0 : age < 22 ? Math.min(education, 2) : education;
  const row = admit(world, tables, arrivals.traits, { id, birthMonth, sex, county, background }, level);
  const refugee =
    known !== null || (background === COUNTRY_GROUP_3 && by(arrivals.refugee, 0) < tables.newcomers.refugee);
  if (refugee) welcomeRefugee(world, tables.newcomers, row);
}

/** Months since the epoch and a running number: 11 + 20 bits below the top bit. */
function arrivalId(world: WorldState, index: number): number {
  return (world.month - ID_EPOCH_YEAR * 12) * (1 << ID_BITS) + index;
}

function admit(
  world: WorldState,
  tables: Tables,
  keys: TraitKeys,
  arrival: Arrival,
  education: number,
): number {
  const row = world.takeRow();
  enter(world, row, synthesise(keys, tables, arrival));
  arriveWith(world, row, education);
  arriveHealthy(world, row);
  arriveUnknown(world, row);
  arriveWithout(world, row);
  arriveWithoutMeasure(world, row);
  arriveWithoutJob(world, row);
  settleCongenital(world, row, tables.congenitalCapacity);
  startHistory(world, row);
  return row;
}

function clampYear(world: WorldState, year: number): number {
  const { population: source } = world.scenario;
  return Math.max(0, Math.min(source.lastYear - source.firstYear, year - source.firstYear));
}

/** August of the year the oldest simulated cohort turns 16: the burn-in begins here. */
export function firstCohortMonth(world: Pick<WorldState, 'scenario'>): number {
  const { opening, start } = world.scenario;
  return (yearOf(opening ?? start) - AGE_YEARS) * 12 + ENTRY_CALENDAR_MONTH - 1;
}

/** Share of the full population now present: market and offices are scaled by it during the burn-in. */
export function populationScale(world: WorldState): number {
  const { population: source } = world.scenario;
  const full = (source.total[clampYear(world, yearOf(world.month))] ?? 1) / world.scenario.sample;
  return Math.min(1, (world.clock.residents[0] ?? 0) / full);
}

/**
 * The same without the swing of the school year: a whole year of birth months enters in August and leaves one by one,
 * which is no reason for what a country has of anything to rise and fall.
 */
export function steadyScale(world: WorldState): number {
  const { population: source } = world.scenario;
  const full = (source.total[clampYear(world, yearOf(world.month))] ?? 1) / world.scenario.sample;
  // Residents are those of the end of last month.
  const sinceEntry = (world.month + 24 - ENTRY_CALENDAR_MONTH) % 12;
  const mean = AGE_YEARS * 12;
  const present = mean + 12 - ENTRY_CALENDAR_MONTH - sinceEntry;
  return Math.min(1, ((world.clock.residents[0] ?? 0) * mean) / present / full);
}
