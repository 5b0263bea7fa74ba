/** Counting: real people in the reported window only. Shadows count in no stock. */
import { REGION_OF_COUNTY } from '../../vocabulary/codes.js';
import { ageOf } from '../people/ages.js';
import { REAL } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { KIND_BITS, addToCell, cellOf } from './cells.js';
import { FLOW, KINDS, SCALAR, SCALARS } from './layout.js';

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
  addToCell(world.tallies.count, KIND_BITS, cellOfRow(world, row), kind, 1);
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
  const at = (world.month - world.scenario.start) * SCALARS + outcome - KINDS;
  world.scalars.value[at] = (world.scalars.value[at] ?? 0) + amount;
}

/** Months of the reported window. */
export function windowMonths(world: WorldState): number {
  return world.scenario.end - world.scenario.start;
}
