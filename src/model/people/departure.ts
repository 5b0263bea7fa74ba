/** Leaving the simulation: everything a person has going ends, and the row is given back when the month is over. */
import { clear } from '../measures/transitions.js';
import { endJob } from '../market/transitions.js';
import { deregister } from '../nav/transitions.js';
import { stop } from '../benefits/transitions.js';
import { dropOut } from '../school/transitions.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { NO_JOB } from '../market/columns.js';
import type { WorldState } from '../state/world-state.js';
import { emigrateUnregistered, leave } from './transitions.js';

const EVERY_BENEFIT = 0xffff;

function endEverything(world: WorldState, row: number): void {
  clear(world, row);
  if (world.market.job[row] !== NO_JOB) endJob(world, row);
  if (world.school.enrolment[row] !== NOT_ENROLLED) dropOut(world, row);
  deregister(world, row);
  stop(world, row, EVERY_BENEFIT);
}

/** Turns 40, dies or emigrates. */
export function depart(world: WorldState, row: number): void {
  endEverything(world, row);
  leave(world, row);
  world.releaseRow(row);
}

/** Emigrates but stays in the register: counted there with status unknown. */
export function departUnregistered(world: WorldState, row: number): void {
  endEverything(world, row);
  emigrateUnregistered(world, row);
}
