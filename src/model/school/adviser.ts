/**
 * A NAV adviser in upper secondary school: present where a share of a county's residents live, has pupils stay on a little
 * more often, and knows those who leave all the same. None beyond today's pilots, which are in today's dropout.
 */
import { calendarMonthOf } from '../../vocabulary/months.js';
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { book } from '../observe/booking.js';
import { REAL } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { GENERAL, VOCATIONAL } from './columns.js';
import { contactByFollowUpService } from './transitions.js';

/** Places among a county's residents. */
const PLACES = 65536;
const QUARTER = 3;
const PUPILS = (1 << GENERAL) | (1 << VOCATIONAL);

export const ADVISER_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'school.adviser', unit: 'share', min: 0, max: 1 },
  { name: 'school.adviser.dropout', unit: 'log hazard ratio', min: -2, max: 0 },
  { name: 'school.adviser.contact', unit: 'probability', min: 0, max: 1 },
  { name: 'school.adviser.hours', unit: 'hours per month', min: 0, max: 10 },
  { name: 'money.adviser-hour', unit: 'kroner per hour', min: 100, max: 3000 },
];

export interface AdviserTables {
  /** Places among a county's residents below which the school has an adviser. */
  readonly reach: number;
  /** Score of leaving, at most 0. */
  readonly dropout: number;
  readonly contact: number;
  /** Kroner a month for a pupil. */
  readonly cost: number;
}

export function compileAdviser(parameters: ParameterReader): AdviserTables {
  return {
    reach: Math.round(parameters.scalar('school.adviser') * PLACES),
    dropout: Math.round(parameters.scalar('school.adviser.dropout') * 256),
    contact: thresholdOfProbability(parameters.scalar('school.adviser.contact')),
    cost: parameters.scalar('school.adviser.hours') * parameters.scalar('money.adviser-hour'),
  };
}

/** True where the person's school has an adviser: those who live where there is one stay the same as more are added. */
export function hasAdviser(world: WorldState, tables: AdviserTables, row: number): boolean {
  return (world.people.officeLot[row] ?? 0) < tables.reach;
}

/** Whoever leaves has been with the adviser, who may bring the follow-up service in the same month. */
export function meetAdviser(world: WorldState, tables: AdviserTables, row: number): void {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.schoolAdviser);
  if (draw(k0, k1, world.people.id[row] ?? 0, 0) < tables.contact) contactByFollowUpService(world, row);
}

/** What the advisers cost in a quarter. */
export function payAdvisers(world: WorldState, tables: AdviserTables, from: number, to: number): void {
  if (tables.reach === 0 || !world.recording || calendarMonthOf(world.month) % QUARTER !== 0) return;
  const { shadow, officeLot } = world.people;
  const { enrolment } = world.school;
  let pupils = 0;
  for (let row = from; row < to; row += 1) {
    if (((PUPILS >>> (enrolment[row] ?? 0)) & 1) === 0 || shadow[row] !== REAL) continue;
    if ((officeLot[row] ?? 0) < tables.reach) pupils += 1;
  }
  book(world, 'state.adviser-hours', pupils * tables.cost * QUARTER);
}
