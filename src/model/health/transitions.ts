/** The only file that writes the health columns. */
import { NO_CONDITION } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { FULL_CAPACITY, GOOD, IN_QUEUE, IN_TREATMENT, UNTREATED } from './columns.js';

export function arriveHealthy(world: WorldState, row: number): void {
  world.touch(row);
  const { health } = world;
  health.mental[row] = GOOD;
  health.mentalSince[row] = 0;
  health.other[row] = 0;
  health.capacity[row] = FULL_CAPACITY;
  health.diagnosed[row] = 0;
  health.treatment[row] = UNTREATED;
  health.treatmentSince[row] = 0;
}

/** Mental health moves to another state; capacity follows (per cent). */
export function changeMental(world: WorldState, row: number, state: number, capacity: number): void {
  world.touch(row);
  const { health } = world;
  health.mental[row] = state;
  health.mentalSince[row] = world.month;
  health.capacity[row] = capacity;
  if (state === GOOD && health.other[row] === 0 && world.people.congenital[row] === NO_CONDITION) {
    health.diagnosed[row] = 0;
    health.treatment[row] = UNTREATED;
  }
}

/** Another condition begins or ends; capacity follows (per cent). */
export function changeOther(world: WorldState, row: number, other: number, capacity: number): void {
  world.touch(row);
  const { health } = world;
  health.other[row] = other;
  health.capacity[row] = capacity;
  if (other === 0 && health.mental[row] === GOOD && world.people.congenital[row] === NO_CONDITION) {
    health.diagnosed[row] = 0;
    health.treatment[row] = UNTREATED;
  }
}

export function diagnose(world: WorldState, row: number): void {
  world.touch(row);
  world.health.diagnosed[row] = 1;
}

export function joinTreatmentQueue(world: WorldState, row: number): void {
  world.touch(row);
  world.health.treatment[row] = IN_QUEUE;
  world.health.treatmentSince[row] = world.month;
}

export function startTreatment(world: WorldState, row: number): void {
  world.touch(row);
  world.health.treatment[row] = IN_TREATMENT;
  world.health.treatmentSince[row] = world.month;
}

export function endTreatment(world: WorldState, row: number): void {
  world.touch(row);
  world.health.treatment[row] = UNTREATED;
  world.health.treatmentSince[row] = world.month;
}
