/**
 * Starts and their shadows. At each start of a real person two shadows are made of the person as of the moment
 * before: one whose start is refused, and one that in addition enters no measure for twelve months. They keep the
 * person's id for draws, read the recorded market and queues, use nothing up and count in no stock. The three are
 * followed month by month; before the start they are one and the same.
 */
import { ACTIVITIES } from '../../vocabulary/codes.js';
import { EVENT_FROM, EVENT_LENGTH, EVENT_TO, FIRST_TO } from '../../vocabulary/windows.js';
import { barUntil, dropVoucher, leaveQueue } from '../measures/transitions.js';
import { BAND_OF_AGE, ageOf } from '../people/ages.js';
import { PRESENT_FREE, REAL, SHADOW_NO_MEASURES, SHADOW_OWN } from '../people/columns.js';
import { depart } from '../people/departure.js';
import { markShadow } from '../people/transitions.js';
import { MEASURE_LIMIT } from '../state/limits.js';
import type { WorldState } from '../state/world-state.js';
import { COMPARISON, HISTORY_MONTHS, UNOBSERVED } from './columns.js';
import { followFirsts, leaveFirsts, metAtStart } from './firsts.js';
import { activityColumn, remembered } from './history.js';
import {
  COMPARISON_LENGTH,
  FLOW,
  MATCH_CELLS,
  PARTS_OF_START,
  PARTS_PER_START,
  START_PARTS,
  VARIANTS,
  matchCellOf,
  startCellOf,
} from './layout.js';
import { noteLedgerStart } from './ledger.js';
import { noteExposure } from './spells.js';
import { count, windowMonths } from './tally.js';

const BARRED_MONTHS = 12;
const NOBODY: readonly [number, number] = [-1, -1];
const ACTIVITY_COUNT = ACTIVITIES.length;
const PER_EVENT_PART = VARIANTS * ACTIVITY_COUNT * EVENT_LENGTH;

/** Counts a start and makes its shadows; rows of the two, -1 where none. */
export function noteStart(world: WorldState, row: number, measure: number): readonly [number, number] {
  if (!world.recording || world.people.shadow[row] !== REAL) return NOBODY;
  count(world, row, FLOW.measureStart + measure);
  const { starts } = world;
  const base = measure * (MATCH_CELLS + 1);
  const full = hasFullWindow(world);
  if (full) bump(starts.count, base + matchCell(world, row));
  bump(starts.count, base + MATCH_CELLS);
  noteExposure(world, row, measure);
  noteLedgerStart(world, row, measure);
  if (!world.options.shadows) return NOBODY;
  const own = makeShadow(world, row, SHADOW_OWN);
  const unmeasured = makeShadow(world, row, SHADOW_NO_MEASURES);
  barUntil(world, unmeasured, world.month + BARRED_MONTHS);
  const cell = startCell(world, row);
  track(world, { row, own, unmeasured, measure, cell, full });
  if (full) countBefore(world, row, measure, cell);
  return [own, unmeasured];
}

/** Takes a registered person outside measures into the naive comparison from this month on. */
export function noteComparison(world: WorldState, row: number): void {
  if (!hasFullWindow(world)) return;
  track(world, {
    row,
    own: -1,
    unmeasured: -1,
    measure: COMPARISON,
    cell: matchCell(world, row),
    full: true,
  });
}

function makeShadow(world: WorldState, row: number, kind: number): number {
  const shadow = world.takeRow();
  world.copyRow(row, shadow);
  markShadow(world, shadow, kind);
  world.history.countedAt[shadow] = 0;
  world.history.countedIn[shadow] = 0;
  world.history.countedWork[shadow] = 0;
  world.history.countedPost[shadow] = 0;
  world.addConcerned(shadow);
  leaveQueue(world, shadow);
  dropVoucher(world, shadow);
  return shadow;
}

function hasFullWindow(world: WorldState): boolean {
  return world.month + EVENT_TO < world.scenario.end;
}

function startCell(world: WorldState, row: number): number {
  const { people } = world;
  const band = BAND_OF_AGE[ageOf(people.birthMonth[row] ?? 0, world.month)] ?? 0;
  return startCellOf(
    people.sex[row] ?? 0,
    band,
    world.school.education[row] ?? 0,
    people.background[row] ?? 0,
  );
}

function matchCell(world: WorldState, row: number): number {
  const band = BAND_OF_AGE[ageOf(world.people.birthMonth[row] ?? 0, world.month)] ?? 0;
  return matchCellOf(band, world.school.education[row] ?? 0, world.nav.group[row] ?? 0);
}

interface Tracked {
  readonly row: number;
  readonly own: number;
  readonly unmeasured: number;
  readonly measure: number;
  readonly cell: number;
  readonly full: boolean;
}

function track(world: WorldState, entry: Tracked): void {
  const index = world.clock.tracked[0] ?? 0;
  if (index >= world.arena.capacity('track')) world.arena.grow('track', Math.ceil(index * 1.5));
  const { tracks } = world;
  tracks.row[index] = entry.row;
  tracks.own[index] = entry.own;
  tracks.unmeasured[index] = entry.unmeasured;
  tracks.measure[index] = entry.measure;
  tracks.start[index] = world.month;
  tracks.cell[index] = entry.cell;
  tracks.fullWindow[index] = entry.full ? 1 : 0;
  tracks.met[index] = entry.measure === COMPARISON ? 0 : metAtStart(world, entry.row);
  world.clock.tracked[0] = index + 1;
}

/** Months before the start: the same for all three by construction. */
function countBefore(world: WorldState, row: number, measure: number, cell: number): void {
  for (let back = 1; back <= HISTORY_MONTHS; back += 1) {
    const activity = remembered(world, row, back);
    if (activity === UNOBSERVED) continue;
    const at = -back - EVENT_FROM;
    for (let variant = 0; variant < VARIANTS; variant += 1)
      countEvent(world, measure, cell, variant, activity, at);
    countEventPerson(world, measure, cell, at);
  }
}

/** Counts a month of one variant of a start, under each part of the cell the start belongs to. */
function countEvent(
  world: WorldState,
  measure: number,
  cell: number,
  variant: number,
  activity: number,
  at: number,
): void {
  const within = (variant * ACTIVITY_COUNT + activity) * EVENT_LENGTH + at;
  for (let turn = 0; turn < PARTS_PER_START; turn += 1) {
    const part = measure * START_PARTS + (PARTS_OF_START[cell * PARTS_PER_START + turn] ?? 0);
    bump(world.events.count, part * PER_EVENT_PART + within);
  }
}

function countEventPerson(world: WorldState, measure: number, cell: number, at: number): void {
  for (let turn = 0; turn < PARTS_PER_START; turn += 1) {
    const part = measure * START_PARTS + (PARTS_OF_START[cell * PARTS_PER_START + turn] ?? 0);
    bump(world.eventPersons.count, part * EVENT_LENGTH + at);
  }
}

function bump(counts: Int32Array, index: number, by = 1): void {
  counts[index] = (counts[index] ?? 0) + by;
}

/** Follows every tracked start one month; those whose window is over or whose person has left are let go. */
export function followTracks(world: WorldState): void {
  const { row, own, unmeasured, measure, start, cell, fullWindow, met } = world.tracks;
  const { present } = world.people;
  const month = world.month;
  let length = world.clock.tracked[0] ?? 0;
  let index = 0;
  while (index < length) {
    const person = row[index] ?? 0;
    const since = month - (start[index] ?? month);
    const kind = measure[index] ?? 0;
    const gone = present[person] === PRESENT_FREE;
    if (!gone) {
      const where = cell[index] ?? 0;
      const rows = [person, own[index] ?? -1, unmeasured[index] ?? -1] as const;
      if (kind === COMPARISON) followComparison(world, person, where, since);
      else {
        if (since <= EVENT_TO) followStart(world, rows, kind, where, since, fullWindow[index] === 1);
        followFirsts(world, index, rows, kind, since);
      }
    } else if (kind !== COMPARISON) leaveFirsts(world, index, kind, since);
    // The second shadow is followed for the event window only, the first until no first event is counted any more.
    if (since === EVENT_TO) {
      letGo(world, unmeasured[index] ?? -1);
      unmeasured[index] = -1;
    }
    if (gone || since >= (kind === COMPARISON ? EVENT_TO : FIRST_TO)) {
      letGo(world, own[index] ?? -1);
      letGo(world, unmeasured[index] ?? -1);
      length -= 1;
      row[index] = row[length] ?? 0;
      own[index] = own[length] ?? 0;
      unmeasured[index] = unmeasured[length] ?? 0;
      measure[index] = measure[length] ?? 0;
      start[index] = start[length] ?? 0;
      cell[index] = cell[length] ?? 0;
      fullWindow[index] = fullWindow[length] ?? 0;
      met[index] = met[length] ?? 0;
    } else index += 1;
  }
  world.clock.tracked[0] = length;
}

function letGo(world: WorldState, shadow: number): void {
  if (shadow >= 0 && world.people.present[shadow] !== PRESENT_FREE) depart(world, shadow);
}

function followComparison(world: WorldState, person: number, cell: number, since: number): void {
  const activity = activityColumn(world, world.month)[person] ?? UNOBSERVED;
  bump(world.comparison.count, (cell * ACTIVITY_COUNT + activity) * COMPARISON_LENGTH + since);
  bump(world.comparisonPersons.count, cell * COMPARISON_LENGTH + since);
}

function followStart(
  world: WorldState,
  rows: readonly [number, number, number],
  measure: number,
  cell: number,
  since: number,
  full: boolean,
): void {
  const months = windowMonths(world);
  const now = world.month - world.scenario.start;
  const today = activityColumn(world, world.month);
  const mine = today[rows[0]] ?? UNOBSERVED;
  for (let variant = 0; variant < VARIANTS; variant += 1) {
    const activity = variant === 0 ? mine : (today[rows[variant] ?? rows[0]] ?? UNOBSERVED);
    if (full) countEvent(world, measure, cell, variant, activity, since - EVENT_FROM);
    if (variant === 0) continue;
    const base = ((variant - 1) * MEASURE_LIMIT + measure) * ACTIVITY_COUNT;
    bump(world.own.count, (base + mine) * months + now, 1);
    bump(world.own.count, (base + activity) * months + now, -1);
  }
  if (full) countEventPerson(world, measure, cell, since - EVENT_FROM);
}
