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
import { compileEffort, effortsOf, type EffortTables } from './effort.js';
import { points } from './points.js';
import { PER_APPLICATION, applicationStreams, send, withRoom, type Applications } from './sending.js';
import { layOutSlots, type SlotMap } from './slots.js';
import {
  compileValuation,
  subsidyWeight,
  subsidyWorth,
  valuationAt,
  type ValuationTables,
} from './valuation.js';

const MOST_APPLICATIONS = 8;
/** A bit for each enrolment out of which one applies for ordinary jobs. */
const MAY_APPLY = (1 << NOT_ENROLLED) | (1 << INTRODUCTION);

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

const sent: Applications = withRoom(4096);
/** Effort of each seeker, then whole applications. */
let efforts = new Float64Array(4096);

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
  const streams = applicationStreams(world);
  for (let at = 0; at < count; at += 1) {
    const turns = efforts[at] ?? 0;
    if (turns > 0) send(world, tables, streams, sent, seekers[at] ?? 0, turns);
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
