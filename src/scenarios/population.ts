/**
 * The synthetic population's outer frame: how many turn 16, where they live, who moves in and out. Observed counts where
 * there are any (Statistics Norway, table 07459), aged forward after that. All counts are persons on 1 January.
 */
import type { PopulationTables } from '../model/declarations.js';
import { COUNTIES, SEXES } from '../vocabulary/codes.js';
import type { Library } from './library.js';
import { readText } from './source.js';

const FOLDER = 'evidence/data/';
const FIRST_YEAR = 1986;
const LAST_YEAR = 2045;
/** First year whose regional and sex tables exist; earlier years borrow its shares. */
const FIRST_REGIONAL_YEAR = 2005;
/** Last observed 1 January. */
const LAST_OBSERVED = 2026;
/** Years whose mean net inflow carries everybody forward. */
const INFLOW_YEARS = [2024, 2025] as const;
const AGE_OF_ENTRY = 16;
const LAST_AGE = 39;

/** Rows of a table of numbers by its first column (the year). */
function readTable(library: Library, name: string): Map<number, Float64Array> {
  const [, ...rows] = readText(library, FOLDER + name)
    .trim()
    .split('\n');
  return new Map(
    rows.map((row) => {
      const [year, ...cells] = row.split(',').map(Number);
      return [year, Float64Array.from(cells)];
    }),
  );
}

function cell(table: ReadonlyMap<number, Float64Array>, year: number, column: number): number {
  const value = table.get(year)?.[column];
  if (value === undefined)
    throw new Error(`population table has no column ${String(column)} in ${String(year)}`);
  return value;
}

/** Shares of a row; the first and last tabulated years also hold outside their span. */
function shares(table: ReadonlyMap<number, Float64Array>, year: number): Float64Array {
  const row = table.get(Math.min(LAST_OBSERVED, Math.max(FIRST_REGIONAL_YEAR, year)));
  if (row === undefined) throw new Error(`population table has no row for ${String(year)}`);
  let sum = 0;
  for (const count of row) sum += count;
  return row.map((count) => count / sum);
}

/** Persons by year (1986 to the year after the last) and single age 0-39, observed and then aged forward. */
function personsByAge(observed: ReadonlyMap<number, Float64Array>): Map<number, Float64Array> {
  const inflow = new Float64Array(LAST_AGE);
  for (let age = 0; age < LAST_AGE; age += 1) {
    let sum = 0;
    for (const year of INFLOW_YEARS) sum += cell(observed, year + 1, age + 1) - cell(observed, year, age);
    inflow[age] = sum / INFLOW_YEARS.length;
  }
  const persons = new Map(observed);
  for (let year = LAST_OBSERVED + 1; year <= LAST_YEAR + 1; year += 1) {
    const row = new Float64Array(LAST_AGE + 1);
    row[0] = cell(persons, LAST_OBSERVED, 0);
    for (let age = 0; age < LAST_AGE; age += 1)
      row[age + 1] = cell(persons, year - 1, age) + (inflow[age] ?? 0);
    persons.set(year, row);
  }
  return persons;
}

/**
 * Builds the tables of years 1986 to 2045.
 *
 * `cohort[year][county][sex]` are those who turn 16 during `year`, counted on the next 1 January;
 * `netInflow[year][age - 16]` is how many more are aged `age + 1` the next 1 January than were `age` on this one;
 * `countyShare[year][county]` are shares of persons aged 18-29; `total[year]` are persons aged 16-39.
 */
export function buildPopulation(library: Library): PopulationTables {
  const persons = personsByAge(readTable(library, 'population-by-age.csv'));
  const bySex = readTable(library, 'population-age-16-by-sex.csv');
  const byCounty = readTable(library, 'population-age-16-by-county.csv');
  const young = readTable(library, 'population-age-18-29-by-county.csv');
  const years = LAST_YEAR - FIRST_YEAR + 1;
  const ages = LAST_AGE - AGE_OF_ENTRY;
  const cohort = new Float64Array(years * COUNTIES.length * SEXES.length);
  const netInflow = new Float64Array(years * ages);
  const countyShare = new Float64Array(years * COUNTIES.length);
  const total = new Float64Array(years);
  for (let index = 0; index < years; index += 1) {
    const year = FIRST_YEAR + index;
    const entering = cell(persons, year + 1, AGE_OF_ENTRY);
    const sexShare = shares(bySex, year + 1);
    const cohortShare = shares(byCounty, year + 1);
    cohortShare.forEach((ofCounty, county) => {
      sexShare.forEach((ofSex, sex) => {
        cohort[(index * COUNTIES.length + county) * SEXES.length + sex] = entering * ofCounty * ofSex;
      });
    });
    countyShare.set(shares(young, year), index * COUNTIES.length);
    for (let step = 0; step < ages; step += 1) {
      const age = AGE_OF_ENTRY + step;
      netInflow[index * ages + step] = cell(persons, year + 1, age + 1) - cell(persons, year, age);
    }
    for (let age = AGE_OF_ENTRY; age <= LAST_AGE; age += 1)
      total[index] = (total[index] ?? 0) + cell(persons, year, age);
  }
  return { firstYear: FIRST_YEAR, lastYear: LAST_YEAR, cohort, netInflow, countyShare, total };
}
