/** The only file that writes the people's columns. */
import type { WorldState } from '../state/world-state.js';
import { PRESENT_ABROAD, PRESENT_FREE, PRESENT_RESIDENT, REAL } from './columns.js';

/** Competence stays within 6 sd, 1/1024 sd. */
const FURTHEST = 6144;
/** The hole in the CV: 1/16 months, of the last 60. */
const GAP_SCALE = 16;
const GAP_MONTHS = 60;

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
  world.touch(row);
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
  world.touch(row);
  world.people.present[row] = PRESENT_FREE;
}

/** Left the country without telling the register: status unknown, unreachable. */
export function emigrateUnregistered(world: WorldState, row: number): void {
  world.touch(row);
  world.people.present[row] = PRESENT_ABROAD;
}

export function startCare(world: WorldState, row: number, untilMonth: number): void {
  world.touch(row);
  world.people.careUntil[row] = untilMonth;
  world.people.children[row] = Math.min(255, (world.people.children[row] ?? 0) + 1);
}

export function moveTo(world: WorldState, row: number, county: number): void {
  world.touch(row);
  world.people.county[row] = county;
}

/** How competence moves; levels and gains in 1/1024 sd. */
export interface Growth {
  /** Level it moves towards in work, in education and outside both. */
  readonly work: number;
  readonly education: number;
  readonly outside: number;
  /** Share of the distance to the level that is covered in a month. */
  readonly pace: number;
  /** Gained per month inside a measure, by measure index. */
  readonly inMeasure: Int32Array;
}

/** A month is added to competence and to the hole in the CV of everybody present, from one row to before another. */
export function growWithMonth(world: WorldState, growth: Growth, from: number, to: number): void {
  const { u8 } = world.arena;
  const { competence, gap } = world.people;
  const present = world.people.present.byteOffset | 0;
  const enrolment = world.school.enrolment.byteOffset | 0;
  const measure = world.measures.measure.byteOffset | 0;
  const job = world.market.job.byteOffset | 0;
  const { pace, inMeasure } = growth;
  const [work, education, outside] = [growth.work | 0, growth.education | 0, growth.outside | 0];
  const resident = PRESENT_RESIDENT | 0;
  const end = to | 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    if (u8[(present + row) | 0] !== resident) continue;
    const working = u8[(job + row) | 0] !== 0;
    const learning = u8[(enrolment + row) | 0] !== 0;
    const inside = u8[(measure + row) | 0] ?? 0;
    const now = competence[row] ?? 0;
    const level = working ? work : learning ? education : outside;
    let next = (now + (((level - now) * pace) | 0)) | 0;
    if (inside !== 0) next = (next + (inMeasure[(inside - 1) | 0] ?? 0)) | 0;
    competence[row] = next > FURTHEST ? FURTHEST : next < -FURTHEST ? -FURTHEST : next;
    const hole = gap[row] ?? 0;
    gap[row] = (hole - ((hole / GAP_MONTHS) | 0) + (working || learning ? 0 : GAP_SCALE)) | 0;
  }
}

/** Competence gained at once, in 1/1024 sd: by passing a test that gives no level of education. */
export function learn(world: WorldState, row: number, gained: number): void {
  world.touch(row);
  const next = (world.people.competence[row] ?? 0) + gained;
  world.people.competence[row] = Math.max(-FURTHEST, Math.min(FURTHEST, next));
}

export function markShadow(world: WorldState, row: number, shadow: number): void {
  world.touch(row);
  world.people.shadow[row] = shadow;
}

/** Residents of each county at the month's end: what next month's pools are made for. */
export function countCounties(world: WorldState, residents: Int32Array): void {
  world.counties.residents.set(residents);
  world.clock.residents[0] = residents.reduce((sum, county) => sum + county, 0);
}
