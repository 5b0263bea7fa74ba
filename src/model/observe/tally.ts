/** Counting: real people in the reported window only. Shadows count in no stock. */
import { REGION_OF_COUNTY } from '../../vocabulary/codes.js';
import { ageOf } from '../people/ages.js';
import { REAL } from '../people/columns.js';
import { COMPULSORY } from '../school/columns.js';
import type { WorldState } from '../state/world-state.js';
import {
  CELLS,
  FLOW,
  GROUPS,
  GROUPS_OF_CELL,
  KIND,
  KINDS,
  SCALAR,
  cellOf,
  educationOfCell,
} from './layout.js';
import { MARKS } from './status.js';

/** Monthly tally cell of a person. */
export function cellOfRow(world: WorldState, row: number): number {
  const { people } = world;
  return cellOf(
    ageOf(people.birthMonth[row] ?? 0, world.month),
    people.sex[row] ?? 0,
    REGION_OF_COUNTY[people.county[row] ?? 0] ?? 0,
    world.school.education[row] ?? 0,
    people.background[row] ?? 0,
  );
}

/** Counts one real person under a kind this month. */
export function count(world: WorldState, row: number, kind: number): void {
  if (!world.recording || world.people.shadow[row] !== REAL) return;
  const at = cellOfRow(world, row) * KINDS + kind;
  world.tallies.count[at] = (world.tallies.count[at] ?? 0) + 1;
}

export function tallyHire(world: WorldState, row: number, subsidised: boolean): void {
  count(world, row, subsidised ? FLOW.hireSubsidised : FLOW.hireUnsubsidised);
}

/** Months waited by someone who gets a place. */
export function tallyWait(world: WorldState, measure: number, row: number): void {
  addScalar(world, SCALAR.wait + measure, world.month - (world.measures.queuedSince[row] ?? world.month));
}

export function tallyPlaces(
  world: WorldState,
  measure: number,
  offered: number,
  used: number,
  waiting: number,
): void {
  addScalar(world, SCALAR.offered + measure, offered);
  addScalar(world, SCALAR.used + measure, used);
  addScalar(world, SCALAR.queue + measure, waiting);
}

export function tallyVacancies(world: WorldState, open: number): void {
  addScalar(world, SCALAR.vacancies, open);
}

/** Adds to an outcome that exists for the whole country only. */
export function addScalar(world: WorldState, outcome: number, amount: number): void {
  if (!world.recording) return;
  const at = seriesAt(world, outcome, 0);
  world.series.value[at] = (world.series.value[at] ?? 0) + amount;
}

/** Months of the reported window. */
export function windowMonths(world: WorldState): number {
  return world.scenario.end - world.scenario.start;
}

function seriesAt(world: WorldState, outcome: number, group: number): number {
  const months = windowMonths(world);
  return (outcome * GROUPS.length + group) * months + (world.month - world.scenario.start);
}

/** [kind][group] of the month being settled. */
const sums = new Float64Array(KINDS * GROUPS.length);

/** Empties the month's cells into the series of every group they belong to. */
export function settleTallies(world: WorldState): void {
  const counts = world.tallies.count;
  sums.fill(0);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const groups = GROUPS_OF_CELL[cell];
    if (groups === undefined) continue;
    const base = cell * KINDS;
    readOffMarks(world.marks.persons, counts, cell);
    for (let kind = 0; kind < KINDS; kind += 1) {
      const persons = counts[base + kind] ?? 0;
      if (persons === 0) continue;
      counts[base + kind] = 0;
      const row = kind * GROUPS.length;
      for (let at = 0; at < groups.length; at += 1) {
        const index = row + (groups[at] ?? 0);
        sums[index] = (sums[index] ?? 0) + persons;
      }
    }
  }
  // The series are long and strided by month: written once a month, not once a cell.
  const values = world.series.value;
  const months = windowMonths(world);
  const month = world.month - world.scenario.start;
  for (let index = 0; index < sums.length; index += 1) values[index * months + month] = sums[index] ?? 0;
}

/** Main status, activity, follow-up group and population of a cell, from its marks. */
function readOffMarks(marked: Int32Array, counts: Int32Array, cell: number): void {
  const { activity, mainStatus, group } = MARKS;
  const from = cell * activity.length;
  const base = cell * KINDS;
  let population = 0;
  for (let mark = 0; mark < activity.length; mark += 1) {
    const persons = marked[from + mark] ?? 0;
    if (persons === 0) continue;
    population += persons;
    bump(counts, base + KIND.mainStatus + (mainStatus[mark] ?? 0), persons);
    bump(counts, base + KIND.activity + (activity[mark] ?? 0), persons);
    bump(counts, base + KIND.group + (group[mark] ?? 0), persons);
  }
  if (population === 0) return;
  bump(counts, base + FLOW.population, population);
  if (educationOfCell(cell) !== COMPULSORY) bump(counts, base + FLOW.completedUpperSecondary, population);
}

function bump(counts: Int32Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}
