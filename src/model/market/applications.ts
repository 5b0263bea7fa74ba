/**
 * Who applies where this month. Seekers look at slots drawn by a keyed counter that knows nothing of how many are open,
 * in their own county or one they can commute to; only open slots hear of an application. A vacancy that is not
 * advertised is heard of through somebody: family and friends, an adviser, NAV's contact person where the employer has one,
 * or because the person is known at the workplace. Kept in columns that are used anew each month: there are many.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, normalOfDraw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY } from '../benefits/columns.js';
import { isSettledPensioner } from '../benefits/pension-work.js';
import type { ParameterDeclaration } from '../declarations.js';
import { NO_MEASURE } from '../measures/columns.js';
import { isMunicipal, usablePromise } from '../measures/promise.js';
import { PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { INTRODUCTION, NOT_ENROLLED } from '../school/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import { siftRoom } from '../state/sift.js';
import type { WorldState } from '../state/world-state.js';
import { NO_EMPLOYER } from './columns.js';
import { compileEffort, effortsOf, helpedShare, type EffortTables } from './effort.js';
import { points } from './points.js';
import { layOutSlots, slotCell, type SlotMap } from './slots.js';
import {
  compileValuation,
  needsFollowUp,
  subsidyWeight,
  subsidyWorth,
  valuationAt,
  type ValuationTables,
} from './valuation.js';

const MOST_APPLICATIONS = 8;
/** A bit for each enrolment out of which one applies for ordinary jobs. */
const MAY_APPLY = (1 << NOT_ENROLLED) | (1 << INTRODUCTION);
/** Counter room of one application: segment, then the slots looked at. */
const PER_APPLICATION = 32;

export const APPLICATION_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.slots', unit: 'per thousand', axes: ['segment'], min: 1, max: 400 },
  { name: 'market.search.segments', unit: 'share', axes: ['education', 'segment'], min: 0, max: 1 },
  { name: 'market.search.looks', unit: 'ratio', min: 1, max: PER_APPLICATION - 1 },
  { name: 'market.search.hidden', unit: 'probability', min: 0, max: 1 },
  { name: 'market.search.hidden-family', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.familiar', unit: 'probability per month', min: 0, max: 1 },
  { name: 'market.search.commuting', unit: 'share', axes: ['county', 'county'], min: 0, max: 1 },
  { name: 'market.search.commuting-education', unit: 'ratio', axes: ['education'], min: 0, max: 3 },
  { name: 'market.noise', unit: 'standard deviations', min: 0.1, max: 3 },
  { name: 'market.noise-familiar', unit: 'ratio', min: 0, max: 1 },
];

export interface ApplicationTables {
  readonly map: SlotMap;
  readonly value: ValuationTables;
  readonly effort: EffortTables;
  readonly noise: number;
  /** The same where the employer knows the person. */
  readonly noiseKnown: number;
  /** Slots looked at for one application. */
  readonly looks: number;
  /** Chance that an application reaches a vacancy that is not advertised, and what family support adds, per 1/64 sd. */
  readonly hidden: number;
  readonly hiddenFamily: number;
  /** The first application goes to the employer who knows the person where the draw is below. */
  readonly familiar: number;
  /** [county * counties + county] share of applications sent there, cumulative; to the own county what is left. */
  readonly commuting: Float64Array;
  /** By education: how much farther applications go. */
  readonly farther: Float64Array;
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

export function compileApplications(parameters: ParameterReader, world: WorldState): ApplicationTables {
  const shares = parameters.vector('market.search.segments');
  const noise = parameters.scalar('market.noise');
  const hidden = parameters.scalar('market.search.hidden');
  let sum = 0;
  return {
    map: layOutSlots(world.scenario, parameters.vector('market.slots')),
    value: compileValuation(parameters),
    effort: compileEffort(parameters, world),
    noise,
    noiseKnown: noise * parameters.scalar('market.noise-familiar'),
    looks: Math.round(parameters.scalar('market.search.looks')),
    hidden,
    hiddenFamily: (hidden * parameters.scalar('market.search.hidden-family')) / TRAIT_SCALE,
    familiar: thresholdOfProbability(parameters.scalar('market.search.familiar')),
    commuting: parameters.vector('market.search.commuting').map((share, at) => {
      sum = (at % COUNTIES.length === 0 ? 0 : sum) + share;
      return sum;
    }),
    farther: parameters.vector('market.search.commuting-education'),
    segments: [0, 1, 2, 3].map((education) => {
      let reached = 0;
      return Float64Array.from(
        SEGMENTS,
        (_, segment) => (reached += shares[education * SEGMENTS.length + segment] ?? 0),
      );
    }),
  };
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

/** Lists everybody who may apply for something: without a job, in a subsidised one or furloughed, and not in school. */
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
  const seekers = MAY_APPLY | 0;
  // Hardly any pensioner applies in a given month: luck alone rules most out.
  const least = Math.min(DRAW_RANGE - 1, Math.max(0, Math.ceil((1 - pensionBound) * DRAW_RANGE))) | 0;
  const end = world.concernedCount | 0;
  let count = 0;
  for (let at = 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (((seekers >>> (enrolment[row] ?? 0)) & 1) === 0 || present[row] !== resident) continue;
    if (job[row] !== 0 && subsidy[row] === 0 && furloughed[row] === 0) continue;
    if (
      ((set[row] ?? 0) & pension) !== 0 &&
      isSettledPensioner(world, row) &&
      draw(key0, key1, id[row] ?? 0, 0) < least
    )
      continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** Draws where each of a seeker's applications goes; those that find an open slot are written down. */
function send(world: WorldState, tables: ApplicationTables, row: number, turns: number): void {
  const [s0, s1] = streamKey(world.key, world.month, DECISION.applicationSlot);
  const [r0, r1] = streamKey(world.key, world.month, DECISION.applicationReach);
  const id = world.people.id[row] ?? 0;
  const { open, employer: owner } = world.slots;
  const { advertises, partner, first: firstOf, posts, cell: cellOf } = world.employers;
  const { first } = tables.map;
  const counts = tables.map.countIn(world.month);
  const mix = tables.segments[world.school.education[row] ?? 0] ?? first;
  const knows = employerToAskFirst(world, tables, row);
  const isFollowedUp = needsFollowUp(world, row);
  let reach = -1;
  for (let turn = 0; turn < turns; turn += 1) {
    const counter = turn * PER_APPLICATION;
    const known = turn === 0 && knows >= 0;
    const where = draw(s0, s1, id, counter) / DRAW_RANGE;
    const segment = where < (mix[0] ?? 0) ? 0 : where < (mix[1] ?? 0) ? 1 : 2;
    const cell = known ? (cellOf[knows] ?? 0) : slotCell(countyToApplyIn(world, tables, row, turn), segment);
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
      if (at === sent.row.length) grow();
      sent.row[at] = row;
      sent.slot[at] = slot;
      sent.segment[at] = cell % SEGMENTS.length;
      sent.count = at + 1;
      break;
    }
  }
}

/** Employer (index) who knows the person and is asked before any other this month; -1 where there is none. */
function employerToAskFirst(world: WorldState, tables: ApplicationTables, row: number): number {
  const familiar = world.market.familiar[row] ?? NO_EMPLOYER;
  if (familiar < 0) return NO_EMPLOYER;
  const [f0, f1] = streamKey(world.key, world.month, DECISION.familiarEmployer);
  return draw(f0, f1, world.people.id[row] ?? 0, 0) < tables.familiar ? familiar : NO_EMPLOYER;
}

/** County one application goes to: the own one, or one within reach. */
function countyToApplyIn(world: WorldState, tables: ApplicationTables, row: number, turn: number): number {
  const home = world.people.county[row] ?? 0;
  const farther = tables.farther[world.school.education[row] ?? 0] ?? 1;
  const from = home * COUNTIES.length;
  const away = (tables.commuting[from + COUNTIES.length - 1] ?? 0) * farther;
  if (away === 0) return home;
  const [c0, c1] = streamKey(world.key, world.month, DECISION.applicationCounty);
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

/** What the employer at the slot sees, with and without a subsidy, and the lot that breaks ties. */
function score(world: WorldState, tables: ApplicationTables): void {
  const [n0, n1] = streamKey(world.key, world.month, DECISION.applicationNoise);
  const [l0, l1] = streamKey(world.key, world.month, DECISION.applicationLot);
  const { id } = world.people;
  const { voucher } = world.measures;
  const { familiar } = world.market;
  const { employer: owner } = world.slots;
  for (let at = 0; at < sent.count; at += 1) {
    const row = sent.row[at] ?? 0;
    const slot = sent.slot[at] ?? 0;
    const person = id[row] ?? 0;
    const employer = owner[slot] ?? NO_EMPLOYER;
    const spread = familiar[row] === employer ? tables.noiseKnown : tables.noise;
    const noise = spread * normalOfDraw(draw(n0, n1, person, slot));
    const bare = valuationAt(world, tables.value, row, sent.segment[at] ?? 0, employer) + noise;
    const holds = voucher[row] === NO_MEASURE ? NO_MEASURE : usablePromise(world, row, employer);
    const worth =
      holds === NO_MEASURE
        ? 0
        : subsidyWorth(world, tables.value, row, holds - 1) *
          (isMunicipal(world, holds) ? 1 : subsidyWeight(world, tables.value, employer));
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
