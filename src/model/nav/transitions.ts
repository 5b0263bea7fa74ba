/** The only file that writes the NAV columns. */
import type { WorldState } from '../state/world-state.js';
import { NOT_REGISTERED, UNASSESSED } from './columns.js';

export function arriveUnknown(world: WorldState, row: number): void {
  world.touch(row);
  const { nav } = world;
  nav.group[row] = NOT_REGISTERED;
  nav.registeredSince[row] = 0;
  nav.lastContact[row] = 0;
  nav.leftMonth[row] = 0;
  nav.waitedDays[row] = 0;
}

/** Registers; waits for a first meeting. */
export function register(world: WorldState, row: number): void {
  world.touch(row);
  const { nav } = world;
  if (nav.group[row] !== NOT_REGISTERED) return;
  nav.group[row] = UNASSESSED;
  nav.registeredSince[row] = world.month;
  nav.lastContact[row] = 0;
  nav.waitedDays[row] = 0;
}

/** The first meeting is held so many days after registration. */
export function meet(world: WorldState, row: number, days: number): void {
  world.touch(row);
  world.nav.waitedDays[row] = Math.min(65535, days);
}

/** A needs assessment decides the follow-up group. */
export function assess(world: WorldState, row: number, group: number): void {
  world.touch(row);
  world.nav.group[row] = group;
  world.nav.lastContact[row] = world.month;
}

/** Registered since an earlier month and assessed then: the standing that opening stocks give. */
export function settleStanding(world: WorldState, row: number, group: number, since: number): void {
  world.touch(row);
  const { nav } = world;
  nav.group[row] = group;
  nav.registeredSince[row] = since;
  nav.lastContact[row] = world.month;
}

export function deregister(world: WorldState, row: number): void {
  world.touch(row);
  const { nav } = world;
  if (nav.group[row] === NOT_REGISTERED) return;
  nav.group[row] = NOT_REGISTERED;
  nav.leftMonth[row] = world.month;
}

/** Writes a county's pool after the month's time has been given out. */
export function settlePool(
  world: WorldState,
  county: number,
  pool: { hours: number; hoursInMeasures: number; intensity: number; waiting: number; users: number },
): void {
  const { navPools } = world;
  navPools.hours[county] = pool.hours;
  navPools.hoursInMeasures[county] = pool.hoursInMeasures;
  navPools.intensity[county] = pool.intensity;
  navPools.waiting[county] = pool.waiting;
  navPools.users[county] = pool.users;
}
