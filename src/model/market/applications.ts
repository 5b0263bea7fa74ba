/**
 * Who applies where this month. Seekers apply to slots drawn by a keyed counter that knows nothing of how many are
 * open; only open slots hear of an application. Kept in columns that are used anew each month: there are many.
 */
import { DRAW_RANGE, draw, normalOfDraw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY } from '../benefits/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { siftRoom } from '../state/sift.js';
import type { WorldState } from '../state/world-state.js';
import { effortsOf, type EffortTables } from './effort.js';
import { slotCell, type SlotMap } from './slots.js';
import { subsidyWorth, valuation, type ValuationTables } from './valuation.js';

const MOST_APPLICATIONS = 8;
const TRIES = 6;
/** Scores are integers in 1/1024 sd above this floor, so that ties are exact and zero means nobody. */
const SCORE_SCALE = 1024;
const SCORE_FLOOR = 16 * SCORE_SCALE;
/** Counter room of one application: segment, then the tries. */
const PER_APPLICATION = 8;

export interface ApplicationTables {
  readonly map: SlotMap;
  readonly value: ValuationTables;
  readonly effort: EffortTables;
  readonly noise: number;
  /** Share of applications sent to each segment, by education: cumulative. */
  readonly segments: readonly Float64Array[];
}

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

const sent: Applications = withRoom(4096);
/** Effort of each seeker, then whole applications. */
let efforts = new Float64Array(4096);

function withRoom(length: number): Applications {
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

/** A score as it is compared: whole 1/1024 sd. */
export function points(deviations: number): number {
  return Math.max(1, SCORE_FLOOR + Math.round(deviations * SCORE_SCALE));
}

/** All applications that reach an open slot this month, shadows' among them. Good until asked again. */
export function sendApplications(world: WorldState, tables: ApplicationTables): Applications {
  const seekers = siftRoom(world.concernedCount);
  const count = sift(world, tables.effort.pensionBound, seekers);
  if (efforts.length < count) efforts = new Float64Array(2 * count);
  effortsOf(world, tables.effort, seekers, count, efforts);
  decideHowMany(world, seekers, count);
  sent.count = 0;
  for (let at = 0; at < count; at += 1) {
    const turns = efforts[at] ?? 0;
    if (turns > 0) send(world, tables, seekers[at] ?? 0, turns);
  }
  score(world, tables);
  return sent;
}

/** Turns efforts into whole applications, by luck: in expectation the effort, up to the most one can send. */
function decideHowMany(world: WorldState, seekers: Int32Array, count: number): void {
  const { id } = world.people;
  const [l0, l1] = streamKey(world.key, world.month, DECISION.applications);
  const [key0, key1] = [l0 | 0, l1 | 0];
  for (let at = 0; at < count; at += 1) {
    const luck = draw(key0, key1, id[seekers[at] ?? 0] ?? 0, 0) / DRAW_RANGE;
    efforts[at] = Math.min(MOST_APPLICATIONS, Math.floor((efforts[at] ?? 0) + luck));
  }
}

/** Lists everybody who may apply for something: without a job, in a subsidised one or furloughed, and not enrolled. */
function sift(world: WorldState, pensionBound: number, kept: Int32Array): number {
  const { present, id } = world.people;
  const { enrolment } = world.school;
  const { set } = world.benefits;
  const { job, subsidy, furloughed } = world.market;
  const { concerned } = world.rows;
  const [l0, l1] = streamKey(world.key, world.month, DECISION.applications);
  const [key0, key1] = [l0 | 0, l1 | 0];
  const resident = PRESENT_RESIDENT | 0;
  const pension = DISABILITY | 0;
  // Hardly any pensioner applies in a given month: luck alone rules most out.
  const least = Math.min(DRAW_RANGE - 1, Math.max(0, Math.ceil((1 - pensionBound) * DRAW_RANGE))) | 0;
  const end = world.concernedCount | 0;
  let count = 0;
  for (let at = 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (enrolment[row] !== 0 || present[row] !== resident) continue;
    if (job[row] !== 0 && subsidy[row] === 0 && furloughed[row] === 0) continue;
    if (((set[row] ?? 0) & pension) !== 0 && draw(key0, key1, id[row] ?? 0, 0) < least) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** Draws where each of a seeker's applications goes; those that find an open slot are written down. */
function send(world: WorldState, tables: ApplicationTables, row: number, turns: number): void {
  const [s0, s1] = streamKey(world.key, world.month, DECISION.applicationSlot);
  const id = world.people.id[row] ?? 0;
  const county = world.people.county[row] ?? 0;
  const { open } = world.slots;
  const { first } = tables.map;
  const counts = tables.map.countIn(world.month);
  const mix = tables.segments[world.school.education[row] ?? 0] ?? first;
  for (let turn = 0; turn < turns; turn += 1) {
    const counter = turn * PER_APPLICATION;
    const where = draw(s0, s1, id, counter) / DRAW_RANGE;
    const segment = where < (mix[0] ?? 0) ? 0 : where < (mix[1] ?? 0) ? 1 : 2;
    const cell = slotCell(county, segment);
    const from = first[cell] ?? 0;
    const size = counts[cell] ?? 1;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const luck = draw(s0, s1, id, counter + attempt) / DRAW_RANGE;
      const slot = (from + Math.floor(luck * size)) | 0;
      if (open[slot] !== 1) continue;
      const at = sent.count;
      if (at === sent.row.length) grow();
      sent.row[at] = row;
      sent.slot[at] = slot;
      sent.segment[at] = segment;
      sent.count = at + 1;
      break;
    }
  }
}

/** What the employer at the slot sees, with and without a subsidy, and the lot that breaks ties. */
function score(world: WorldState, tables: ApplicationTables): void {
  const [n0, n1] = streamKey(world.key, world.month, DECISION.applicationNoise);
  const [l0, l1] = streamKey(world.key, world.month, DECISION.applicationLot);
  const { id } = world.people;
  const { voucher } = world.measures;
  for (let at = 0; at < sent.count; at += 1) {
    const row = sent.row[at] ?? 0;
    const slot = sent.slot[at] ?? 0;
    const person = id[row] ?? 0;
    const noise = tables.noise * normalOfDraw(draw(n0, n1, person, slot));
    const bare = valuation(world, tables.value, row, sent.segment[at] ?? 0) + noise;
    const holds = voucher[row] ?? NO_MEASURE;
    const worth = holds === NO_MEASURE ? 0 : subsidyWorth(world, tables.value, row, holds - 1);
    sent.bare[at] = points(bare);
    sent.score[at] = worth === 0 ? (sent.bare[at] ?? 0) : points(bare + worth);
    sent.lot[at] = draw(l0, l1, person, slot);
  }
}

function grow(): void {
  const longer = withRoom(2 * sent.row.length);
  longer.row.set(sent.row);
  longer.slot.set(sent.slot);
  longer.segment.set(sent.segment);
  Object.assign(sent, longer, { count: sent.count });
}
