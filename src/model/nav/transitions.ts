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

/** What an office is for the life of a world. */
export interface OfficeTraits {
  readonly county: number;
  readonly number: number;
  readonly share: number;
  readonly size: number;
  readonly staffing: number;
}

export function openOffice(world: WorldState, office: number, traits: OfficeTraits): void {
  const { offices } = world;
  offices.county[office] = traits.county;
  offices.number[office] = traits.number;
  offices.share[office] = traits.share;
  offices.size[office] = traits.size;
  offices.staffing[office] = traits.staffing;
}

/** Who works at an office this month, and for how many. */
export function manOffice(
  world: WorldState,
  office: number,
  staff: { residents: number; youthTeam: boolean; specialists: number; specialistRoom: number },
): void {
  const { offices } = world;
  offices.residents[office] = staff.residents;
  offices.youthTeam[office] = staff.youthTeam ? 1 : 0;
  offices.specialists[office] = staff.specialists;
  offices.specialistRoom[office] = staff.specialistRoom;
}

/** What became of those under 30, or the others, at an office in a month. */
export interface SideMonth {
  /** Followed up, and without a first meeting yet. */
  readonly users: number;
  readonly waiting: number;
  readonly intensity: number;
  readonly attention: number;
  /** Hours: kept for next month, there, spent on follow-up, spent in all. */
  readonly carried: number;
  readonly available: number;
  readonly followUp: number;
  readonly used: number;
}

/** Writes an office's month after its time has been given out. */
export function settleOffice(world: WorldState, office: number, young: SideMonth, others: SideMonth): void {
  const { offices } = world;
  offices.hours[office] = young.available + others.available;
  offices.hoursUsed[office] = young.used + others.used;
  offices.carriedYoung[office] = young.carried;
  offices.carriedOthers[office] = others.carried;
  offices.intensityYoung[office] = young.intensity;
  offices.intensityOthers[office] = others.intensity;
  offices.attentionYoung[office] = young.attention;
  offices.attentionOthers[office] = others.attention;
  offices.waitingYoung[office] = young.waiting;
  offices.waitingOthers[office] = others.waiting;
  offices.usersYoung[office] = young.users;
  offices.usersOthers[office] = others.users;
}
