/** Where each of a seeker's applications goes, and which of them find an open slot. */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { RunKey } from '../declarations.js';
import type { WorldState } from '../state/world-state.js';
import type { ApplicationTables } from './applications.js';
import { NO_EMPLOYER } from './columns.js';
import { helpedShare } from './effort.js';
import { slotCell } from './slots.js';
import { needsFollowUp } from './valuation.js';

/** Counter room of one application: segment, then the slots looked at. */
export const PER_APPLICATION = 32;

/** Applications by number, 0 to `count` - 1. */
export interface Applications {
  count: number;
  row: Int32Array;
  slot: Int32Array;
  segment: Uint8Array;
  score: Int32Array;
  /** Score without the subsidy: what a refused start would have been held to. */
  bare: Int32Array;
  lot: Int32Array;
}

/** Columns for so many applications, none written yet. */
export function withRoom(length: number): Applications {
  return {
    count: 0,
    row: new Int32Array(length),
    slot: new Int32Array(length),
    segment: new Uint8Array(length),
    score: new Int32Array(length),
    bare: new Int32Array(length),
    lot: new Int32Array(length),
  };
}

function grow(sent: Applications): void {
  const longer = withRoom(2 * sent.row.length);
  longer.row.set(sent.row);
  longer.slot.set(sent.slot);
  longer.segment.set(sent.segment);
  Object.assign(sent, longer, { count: sent.count });
}

/** Keys of the month's draws about where applications go: asked for once, not for every application. */
export interface Streams {
  readonly slot: RunKey;
  readonly reach: RunKey;
  readonly familiar: RunKey;
  readonly county: RunKey;
}

export function applicationStreams({ key, month }: WorldState): Streams {
  return {
    slot: streamKey(key, month, DECISION.applicationSlot),
    reach: streamKey(key, month, DECISION.applicationReach),
    familiar: streamKey(key, month, DECISION.familiarEmployer),
    county: streamKey(key, month, DECISION.applicationCounty),
  };
}

/** Draws where each of a seeker's applications goes; those that find an open slot are written down. */
export function send(
  world: WorldState,
  tables: ApplicationTables,
  streams: Streams,
  sent: Applications,
  row: number,
  turns: number,
): void {
  const [s0, s1] = streams.slot;
  const [r0, r1] = streams.reach;
  const id = world.people.id[row] ?? 0;
  const { open, employer: owner } = world.slots;
  const { advertises, partner, first: firstOf, posts, cell: cellOf } = world.employers;
  const { first } = tables.map;
  const counts = tables.map.countIn(world.month);
  const mix = tables.segments[world.school.education[row] ?? 0] ?? first;
  const knows = employerToAskFirst(world, tables, streams, row);
  const isFollowedUp = needsFollowUp(world, row);
  let reach = -1;
  for (let turn = 0; turn < turns; turn += 1) {
    const counter = turn * PER_APPLICATION;
    const known = turn === 0 && knows >= 0;
    const where = draw(s0, s1, id, counter) / DRAW_RANGE;
    const segment = where < (mix[0] ?? 0) ? 0 : where < (mix[1] ?? 0) ? 1 : 2;
    const cell = known
      ? (cellOf[knows] ?? 0)
      : slotCell(countyToApplyIn(world, tables, streams, row, turn), segment);
    const from = known ? (firstOf[knows] ?? 0) : (first[cell] ?? 0);
    const size = known ? (posts[knows] ?? 1) : (counts[cell] ?? 1);
    for (let attempt = 1; attempt <= tables.looks; attempt += 1) {
      const luck = draw(s0, s1, id, counter + attempt) / DRAW_RANGE;
      const slot = (from + Math.floor(luck * size)) | 0;
      if (open[slot] !== 1) continue;
      const firm = owner[slot] ?? 0;
      const isTold = known || advertises[firm] === 1 || (isFollowedUp && partner[firm] === 1);
      if (!isTold) {
        if (reach < 0) reach = reachOf(world, tables, row);
        if (draw(r0, r1, id, turn) >= reach) continue;
      }
      const at = sent.count;
      if (at === sent.row.length) grow(sent);
      sent.row[at] = row;
      sent.slot[at] = slot;
      sent.segment[at] = cell % SEGMENTS.length;
      sent.count = at + 1;
      break;
    }
  }
}

/** Employer (index) who knows the person and is asked before any other this month; -1 where there is none. */
function employerToAskFirst(
  world: WorldState,
  tables: ApplicationTables,
  streams: Streams,
  row: number,
): number {
  const familiar = world.market.familiar[row] ?? NO_EMPLOYER;
  if (familiar < 0) return NO_EMPLOYER;
  const [f0, f1] = streams.familiar;
  return draw(f0, f1, world.people.id[row] ?? 0, 0) < tables.familiar ? familiar : NO_EMPLOYER;
}

/** County one application goes to: the own one, or one within reach. */
function countyToApplyIn(
  world: WorldState,
  tables: ApplicationTables,
  streams: Streams,
  row: number,
  turn: number,
): number {
  const home = world.people.county[row] ?? 0;
  const farther = tables.farther[world.school.education[row] ?? 0] ?? 1;
  const from = home * COUNTIES.length;
  const away = (tables.commuting[from + COUNTIES.length - 1] ?? 0) * farther;
  if (away === 0) return home;
  const [c0, c1] = streams.county;
  const luck = draw(c0, c1, world.people.id[row] ?? 0, turn) / DRAW_RANGE;
  if (luck >= away) return home;
  for (let county = 0; county < COUNTIES.length; county += 1)
    if (luck < (tables.commuting[from + county] ?? 0) * farther) return county;
  return home;
}

/** Chance, on the scale of draws, that an application of this person reaches a vacancy that is not advertised. */
function reachOf(world: WorldState, tables: ApplicationTables, row: number): number {
  const own = tables.hidden + tables.hiddenFamily * (world.people.familySupport[row] ?? 0);
  const network = Math.max(0, Math.min(1, own));
  return (1 - (1 - network) * (1 - helpedShare(world, tables.effort, row))) * DRAW_RANGE;
}
