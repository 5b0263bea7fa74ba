/** The only file that writes the people's columns. */
import type { WorldState } from '../state/world-state.js';
import { PRESENT_ABROAD, PRESENT_FREE, PRESENT_RESIDENT, REAL } from './columns.js';

/** Fixed attributes of a person who enters, drawn by `synthesis.ts`. */
export interface Newcomer {
  readonly id: number;
  readonly birthMonth: number;
  readonly sex: number;
  readonly background: number;
  readonly parentsEducation: number;
  readonly familySupport: number;
  readonly marks: number;
  readonly congenital: number;
  readonly county: number;
  readonly officeLot: number;
  readonly motivation: number;
  readonly competence: number;
}

/** Puts a newcomer into a free row. */
export function enter(world: WorldState, row: number, who: Newcomer): void {
  const { people } = world;
  people.present[row] = PRESENT_RESIDENT;
  people.shadow[row] = REAL;
  people.id[row] = who.id;
  people.birthMonth[row] = who.birthMonth;
  people.enteredMonth[row] = world.month;
  people.sex[row] = who.sex;
  people.background[row] = who.background;
  people.parentsEducation[row] = who.parentsEducation;
  people.familySupport[row] = who.familySupport;
  people.marks[row] = who.marks;
  people.congenital[row] = who.congenital;
  people.county[row] = who.county;
  people.officeLot[row] = who.officeLot;
  people.motivation[row] = who.motivation;
  people.competence[row] = who.competence;
  people.gap[row] = 0;
  people.careUntil[row] = 0;
  people.children[row] = 0;
}

/** Empties a row for good; the caller returns it to the free list. */
export function leave(world: WorldState, row: number): void {
  world.people.present[row] = PRESENT_FREE;
}

/** Left the country without telling the register: status unknown, unreachable. */
export function emigrateUnregistered(world: WorldState, row: number): void {
  world.people.present[row] = PRESENT_ABROAD;
}

export function startCare(world: WorldState, row: number, untilMonth: number): void {
  world.people.careUntil[row] = untilMonth;
  world.people.children[row] = Math.min(255, (world.people.children[row] ?? 0) + 1);
}

export function moveTo(world: WorldState, row: number, county: number): void {
  world.people.county[row] = county;
}

/** Competence in 1/1024 sd, kept within ±6 sd. */
export function setCompetence(world: WorldState, row: number, competence: number): void {
  world.people.competence[row] = Math.max(-6144, Math.min(6144, competence));
}

/** Months outside in the last five years, 1/16 month. */
export function setGap(world: WorldState, row: number, gap: number): void {
  world.people.gap[row] = gap;
}

export function markShadow(world: WorldState, row: number, shadow: number): void {
  world.people.shadow[row] = shadow;
}

/** Residents of each county at the month's end: what next month's pools are made for. */
export function countCounties(world: WorldState, residents: Int32Array): void {
  world.counties.residents.set(residents);
  world.clock.residents[0] = residents.reduce((sum, county) => sum + county, 0);
}
