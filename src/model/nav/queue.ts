/**
 * The queue for a first meeting. A newly registered user is offered an appointment some days on, later at large offices;
 * who is not met that month (the user did not come, or the office had no time) gets another within the next. Where a
 * deadline nears, the appointment is moved ahead of it and of the queue.
 */
import { DRAW_RANGE, draw, exp, log, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { Claim } from '../state/ranking.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

export const MONTH_DAYS = 30;
const WEEK_DAYS = 7;
const LAST_DAY = MONTH_DAYS - 1;
/** Lifts those whose deadline nears above, and puts the furloughed below, any length of waiting. */
const CLASS_RANK = 10_000;

export const QUEUE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'nav.meeting.lead', unit: 'weeks', min: 0, max: 12 },
  { name: 'nav.meeting.lead.size', unit: 'elasticity', min: 0, max: 2 },
  { name: 'nav.reinforced.deadline', unit: 'weeks', min: 1, max: 52 },
];

export interface QueueTables {
  /** Days to an appointment on average, by office. */
  readonly lead: Float64Array;
  readonly deadlineDays: number;
}

export function compileQueue(parameters: ParameterReader, world: WorldState): QueueTables {
  const lead = parameters.scalar('nav.meeting.lead') * WEEK_DAYS;
  const elasticity = parameters.scalar('nav.meeting.lead.size');
  return {
    lead: Float64Array.from(world.offices.size, (size) =>
      size > 0 ? lead * exp(elasticity * log(size)) : lead,
    ),
    deadlineDays: Math.round(parameters.scalar('nav.reinforced.deadline') * WEEK_DAYS),
  };
}

/** A claim on a first meeting this month. */
export interface MeetingClaim extends Claim {
  /** Day of the month from which the user can be met, 0 to 29. */
  readonly ready: number;
  /** Days from registration to the first day of this month, below zero where registered during it. */
  readonly before: number;
}

/**
 * The claim of somebody waiting, or null where the appointment lies in a later month.
 *
 * @param reinforced true where the deadline binds the office
 */
export function meetingClaim(
  world: WorldState,
  tables: QueueTables,
  row: number,
  office: number,
  reinforced: boolean,
): (MeetingClaim & { readonly urgent: boolean }) | null {
  const { month } = world;
  const id = world.people.id[row] ?? 0;
  const since = world.nav.registeredSince[row] ?? month;
  const waited = month - since;
  const [d0, d1] = streamKey(world.key, since, DECISION.meetingDay);
  const registered = draw(d0, d1, id, 0);
  const before = waited * MONTH_DAYS - dayOf(registered, MONTH_DAYS);
  const longest = 2 * (tables.lead[office] ?? 0);
  const [w0, w1] = streamKey(world.key, since, DECISION.intakeWait);
  let ready = dayOf(draw(w0, w1, id, 0), longest) - before;
  const urgent = reinforced && before + MONTH_DAYS > tables.deadlineDays;
  if (ready < 0) {
    const [a0, a1] = streamKey(world.key, month, DECISION.intakeWait);
    ready = dayOf(draw(a0, a1, id, 1), Math.min(longest, MONTH_DAYS));
  }
  if (urgent) ready = Math.min(ready, Math.max(0, tables.deadlineDays - before - 1));
  if (ready > LAST_DAY) {
    if (!urgent) return null;
    ready = LAST_DAY;
  }
  const furloughed = world.market.furloughed[row] === 1;
  return {
    row,
    id,
    // Within a month, who registered first; that is a draw of the person's own and so a lot as well.
    lot: DRAW_RANGE - registered,
    rank: waited + (urgent ? CLASS_RANK : furloughed ? -CLASS_RANK : 0),
    ready,
    before,
    urgent,
  };
}

/**
 * Gives each of those served a day of the month: no earlier than they can be met, and one after the other, evenly over
 * the month as far as the office has room.
 *
 * @param room meetings the office could hold in the month
 * @returns days of the month, 0 to 29, in the order of `served`
 */
export function meetingDays(served: readonly MeetingClaim[], room: number): number[] {
  const order = served.map((_, index) => index).sort((a, b) => byDay(served[a], served[b]));
  const days = new Array<number>(served.length).fill(0);
  const apart = MONTH_DAYS / Math.max(room, 1);
  let free = 0;
  for (const index of order) {
    const day = Math.min(LAST_DAY, Math.max(served[index]?.ready ?? 0, free));
    days[index] = Math.floor(day);
    free = day + apart;
  }
  return days;
}

function byDay(a: MeetingClaim | undefined, b: MeetingClaim | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.ready - b.ready || b.lot - a.lot || a.id - b.id;
}

/** Whole days, each of `days` as likely as the next. */
function dayOf(draw31: number, days: number): number {
  return Math.floor((draw31 / DRAW_RANGE) * days);
}
