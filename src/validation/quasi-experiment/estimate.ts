/**
 * The published quasi-experiment (Fafo-rapport 2020:19, chapter 8): did the reinforced youth effort change where new
 * users were one to nine months after entry? Eight linear probability models on the simulated new users, the counterpart of
 * Table 8.1, and what the design leaves unsaid: how many came.
 */
import { log } from '../../model/chance/index.js';
import { calendarMonthOf } from '../../vocabulary/months.js';
import { CELLS, cellOf, entrantsOf, type Cell, type Design } from './design.js';
import { leastSquares, type Regression } from './least-squares.js';
import {
  HORIZONS,
  type CountyUnemployment,
  type EffortGroup,
  type NewUser,
  type OutcomeName,
} from './new-user.js';

/**
 * Columns of every regression beside the constant. Reference: the rest of the country, the earlier cohort, standard effort,
 * men, under 20, upper secondary not completed, entry in March.
 */
export const COLUMNS = [
  'after',
  'south-west',
  'effort',
  'situational',
  'specially-adapted',
  'woman',
  'age-20-24',
  'age-25-29',
  'upper-secondary',
  'higher',
  'unemployment',
  'april',
  'may',
  'june',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One outcome at the four horizons. */
export type Horizons = readonly (Regression | null)[];

export interface QuasiExperiment {
  readonly design: Design;
  readonly table: EntrantTable;
  readonly employment: Horizons;
  readonly education: Horizons;
  /** Education again, among those without a job in the month in question. */
  readonly educationNotEmployed: Horizons;
  /** Log change of entrants in the South and West minus the rest's; null where a cell is empty. */
  readonly inflow: number | null;
}

/** Counterpart of Table 8.1: simulated persons by cell, and what the regressions start from. */
export type EntrantTable = Readonly<Record<Cell, EntrantColumn>>;
export interface EntrantColumn {
  readonly persons: number;
  readonly women: number;
  readonly under20: number;
  readonly age20to24: number;
  readonly age25to29: number;
  readonly compulsory: number;
  readonly upperSecondary: number;
  readonly higher: number;
  readonly byGroup: Readonly<Record<EffortGroup, number>>;
  /** Mean over persons of their county's unemployment, per cent. */
  readonly unemployment: number;
  /** Shares employed and in education at each horizon. */
  readonly employed: readonly number[];
  readonly inEducation: readonly number[];
}

/** Runs a design on the new users of one world. */
export function estimate(
  users: readonly NewUser[],
  unemployment: CountyUnemployment,
  design: Design,
): QuasiExperiment {
  const entrants = entrantsOf(users, design);
  const rows = entrants.map((user) => regressors(user, unemployment, design));
  const all = (outcome: OutcomeName): Horizons =>
    HORIZONS.map((_, at) =>
      leastSquares(
        COLUMNS,
        rows,
        entrants.map((user) => Number(user[outcome][at])),
      ),
    );
  return {
    design,
    table: entrantTable(entrants, unemployment, design),
    employment: all('employed'),
    education: all('inEducation'),
    educationNotEmployed: HORIZONS.map((_, at) => {
      const kept = entrants.flatMap((user, index) => (user.employed[at] ? [] : [index]));
      return leastSquares(
        COLUMNS,
        kept.map((index) => rows[index]),
        kept.map((index) => Number(entrants[index].inEducation[at])),
      );
    }),
    inflow: inflowDifference(entrants, design),
  };
}

/** The row of a person in the order of `COLUMNS`. */
export function regressors(user: NewUser, unemployment: CountyUnemployment, design: Design): number[] {
  const isAfter = design.after.includes(user.entryMonth);
  const cell = cellOf(user, design);
  const isSouthWest = cell === 'south-west-before' || cell === 'south-west-after';
  const calendar = calendarMonthOf(user.entryMonth);
  const row: Record<Column, boolean | number> = {
    after: isAfter,
    'south-west': isSouthWest,
    effort: isAfter && isSouthWest,
    situational: user.group === 'situational',
    'specially-adapted': user.group === 'specially-adapted',
    woman: user.sex === 'woman',
    'age-20-24': user.age >= 20 && user.age < 25,
    'age-25-29': user.age >= 25,
    'upper-secondary': isUpperSecondary(user),
    higher: user.education === 'higher',
    unemployment: unemployment(user.county, user.entryMonth),
    april: calendar === 4,
    may: calendar === 5,
    june: calendar === 6,
  };
  return COLUMNS.map((column) => Number(row[column]));
}

function isUpperSecondary(user: NewUser): boolean {
  return user.education === 'upper-secondary-general' || user.education === 'upper-secondary-vocational';
}

function entrantTable(
  entrants: readonly NewUser[],
  unemployment: CountyUnemployment,
  design: Design,
): EntrantTable {
  const columnOf = (cell: Cell): EntrantColumn => {
    const here = entrants.filter((user) => cellOf(user, design) === cell);
    const count = (test: (user: NewUser) => boolean): number => here.filter(test).length;
    const share = (test: (user: NewUser) => boolean): number =>
      here.length === 0 ? 0 : count(test) / here.length;
    let rates = 0;
    for (const user of here) rates += unemployment(user.county, user.entryMonth);
    return {
      persons: here.length,
      women: count((user) => user.sex === 'woman'),
      under20: count((user) => user.age < 20),
      age20to24: count((user) => user.age >= 20 && user.age < 25),
      age25to29: count((user) => user.age >= 25),
      compulsory: count((user) => user.education === 'compulsory'),
      upperSecondary: count(isUpperSecondary),
      higher: count((user) => user.education === 'higher'),
      byGroup: {
        standard: count((user) => user.group === 'standard'),
        situational: count((user) => user.group === 'situational'),
        'specially-adapted': count((user) => user.group === 'specially-adapted'),
      },
      unemployment: here.length === 0 ? 0 : rates / here.length,
      employed: HORIZONS.map((_, at) => share((user) => user.employed[at])),
      inEducation: HORIZONS.map((_, at) => share((user) => user.inEducation[at])),
    };
  };
  return Object.fromEntries(CELLS.map((cell) => [cell, columnOf(cell)])) as EntrantTable;
}

/** Registering is itself touched by what the design evaluates: who is not there cannot be compared. */
function inflowDifference(entrants: readonly NewUser[], design: Design): number | null {
  const persons: Record<Cell, number> = {
    'south-west-before': 0,
    'south-west-after': 0,
    'rest-before': 0,
    'rest-after': 0,
  };
  for (const user of entrants) {
    const cell = cellOf(user, design);
    if (cell !== null) persons[cell] += 1;
  }
  if (CELLS.some((cell) => persons[cell] === 0)) return null;
  return (
    log(persons['south-west-after'] / persons['south-west-before']) -
    log(persons['rest-after'] / persons['rest-before'])
  );
}
