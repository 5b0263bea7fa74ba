/** What a month's people ask of the offices, by office and side: those under 30 and the others. */
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { NO_MEASURE } from '../measures/columns.js';
import { hasMentor, mentorChannel } from '../measures/mentor.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import {
  NOT_REGISTERED,
  PERMANENTLY_ADAPTED,
  SITUATIONAL,
  SPECIALLY_ADAPTED,
  UNASSESSED,
} from './columns.js';
import { OFFICE_PARAMETERS, compileOffices, isReinforced, isYoung, officeOf } from './offices.js';
import type { BegunOffices } from './offices.js';
import {
  QUEUE_PARAMETERS,
  compileQueue,
  meetingClaim,
  type MeetingClaim,
  type QueueTables,
} from './queue.js';

export const YOUNG = 0;
export const OTHERS = 1;
const SIDES = 2;

export const ASKED_PARAMETERS: readonly ParameterDeclaration[] = [
  ...OFFICE_PARAMETERS,
  ...QUEUE_PARAMETERS,
  { name: 'nav.meeting.held', unit: 'probability per month', min: 0, max: 1 },
  { name: 'nav.reinforced.held', unit: 'probability per month', min: 0, max: 1 },
  { name: 'nav.reinforced.hours', unit: 'hours per month', min: 0, max: 10 },
  { name: 'nav.youth-guarantee.hours', unit: 'hours per month', min: 0, max: 10 },
];

export interface AskedTables {
  readonly queue: QueueTables;
  readonly begun: BegunOffices;
  readonly held: number;
  readonly heldAtDeadline: number;
  /** Hours a month beyond the ordinary ones, per young user: reinforced effort, youth guarantee. */
  readonly reinforcedHours: number;
  readonly guaranteeHours: number;
  readonly measureHours: Float64Array;
  readonly mentorHours: number;
}

export function compileAsked(parameters: ParameterReader, world: WorldState): AskedTables {
  return {
    queue: compileQueue(parameters, world),
    begun: compileOffices(parameters, world),
    held: thresholdOfProbability(parameters.scalar('nav.meeting.held')),
    heldAtDeadline: thresholdOfProbability(parameters.scalar('nav.reinforced.held')),
    reinforcedHours: parameters.scalar('nav.reinforced.hours'),
    guaranteeHours: parameters.scalar('nav.youth-guarantee.hours'),
    measureHours: Float64Array.from(world.measureChannels, (channels) => channels.adviserHours),
    mentorHours: mentorChannel(world, 'adviserHours'),
  };
}

/** Sums and queues; a side's place is `sideOf`. Only real people are counted; shadows only stand in line. */
export interface Asked {
  readonly users: Float64Array;
  readonly measures: Float64Array;
  readonly unassessed: Float64Array;
  readonly claims: Float64Array;
  readonly urgent: Float64Array;
  readonly earmarked: Float64Array;
  readonly queues: readonly MeetingClaim[][];
  readonly shadows: readonly MeetingClaim[][];
}

export function sideOf(office: number, side: number): number {
  return office * SIDES + side;
}

export function askedOf(world: WorldState, tables: AskedTables): Asked {
  const { present, shadow, id } = world.people;
  const { group } = world.nav;
  const { measure } = world.measures;
  const { measureHours } = tables;
  const sides = world.offices.county.length * SIDES;
  const sums = (): Float64Array => new Float64Array(sides);
  const lists = (): MeetingClaim[][] => Array.from({ length: sides }, () => []);
  const [users, measures, unassessed, claims, urgent, earmarked] = [
    sums(),
    sums(),
    sums(),
    sums(),
    sums(),
    sums(),
  ];
  const [queues, shadows] = [lists(), lists()];
  const [h0, h1] = streamKey(world.key, world.month, DECISION.meetingLot);
  const { concerned } = world.rows;
  for (let at = 0; at < world.concernedCount; at += 1) {
    const row = concerned[at] ?? 0;
    const standing = group[row] ?? NOT_REGISTERED;
    if (standing === NOT_REGISTERED || present[row] !== PRESENT_RESIDENT) continue;
    const real = shadow[row] === REAL;
    if (!real && standing !== UNASSESSED) continue;
    const office = officeOf(world, row);
    const young = isYoung(world, row);
    const side = sideOf(office, young ? YOUNG : OTHERS);
    const reinforced = young && isReinforced(world, tables.begun, row);
    if (real) {
      // A lasting need is decided once; it asks for little follow-up outside measures.
      if (standing !== PERMANENTLY_ADAPTED) users[side] = (users[side] ?? 0) + 1;
      const inside = measure[row] ?? NO_MEASURE;
      if (inside !== NO_MEASURE) measures[side] = (measures[side] ?? 0) + (measureHours[inside - 1] ?? 0);
      if (hasMentor(world, row)) measures[side] = (measures[side] ?? 0) + tables.mentorHours;
      const guaranteed = young && (standing === SITUATIONAL || standing === SPECIALLY_ADAPTED);
      earmarked[side] =
        (earmarked[side] ?? 0) +
        (reinforced ? tables.reinforcedHours : 0) +
        (guaranteed ? tables.guaranteeHours : 0);
    }
    if (standing !== UNASSESSED) continue;
    if (real) unassessed[side] = (unassessed[side] ?? 0) + 1;
    const claim = meetingClaim(world, tables.queue, row, office, reinforced);
    if (claim === null) continue;
    // The user may not come, however much time there is.
    if (draw(h0, h1, id[row] ?? 0, 1) >= (claim.urgent ? tables.heldAtDeadline : tables.held)) continue;
    (real ? queues : shadows)[side]?.push(claim);
    if (!real) continue;
    claims[side] = (claims[side] ?? 0) + 1;
    if (claim.urgent) urgent[side] = (urgent[side] ?? 0) + 1;
  }
  return { users, measures, unassessed, claims, urgent, earmarked, queues, shadows };
}
