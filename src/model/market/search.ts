/**
 * Searching and hiring. Seekers apply to slots drawn by a keyed counter that knows nothing of how many are open;
 * each open slot takes the best real applicant if that one beats the threshold and the best outside adult. Who is
 * second learns nothing of it and searches on: displacement is a fact of this list, not a rate.
 *
 * Shadows apply to the same slots with the same luck. One gets a job where it would have beaten the best other
 * applicant with its original set aside, and uses nothing up.
 */
import { SEGMENTS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, normalOfDraw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { RunKey } from '../declarations.js';
import { DISABILITY } from '../benefits/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { allocation, type Allocation } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { MATCH_SCALE, NO_JOB } from './columns.js';
import { EFFORT_PARAMETERS, compileEffort, effortOf, type EffortTables } from './effort.js';
import { HIRING_PARAMETERS, compileHiring, takeJob, type HiringTables } from './hiring.js';
import { layOutSlots, slotCell, type SlotMap } from './slots.js';
import { applyTo, closeSlot } from './transitions.js';
import {
  VALUATION_PARAMETERS,
  compileValuation,
  subsidyWorth,
  valuation,
  type ValuationTables,
} from './valuation.js';

const MOST_APPLICATIONS = 8;
const TRIES = 6;
/** Scores are integers in 1/1024 sd above this floor, so that ties are exact and zero means nobody. */
export const SCORE_SCALE = 1024;
export const SCORE_FLOOR = 16 * SCORE_SCALE;
/** Counter room of one application: segment, then the tries. */
const PER_APPLICATION = 8;

interface Tables {
  readonly map: SlotMap;
  readonly value: ValuationTables;
  readonly hiring: HiringTables;
  readonly effort: EffortTables;
  readonly noise: number;
  readonly threshold: Float64Array;
  readonly adultMean: Float64Array;
  readonly adultSpread: number;
  readonly adultPresent: Float64Array;
  /** Share of applications sent to each segment, by education: cumulative. */
  readonly segments: readonly Float64Array[];
}

interface Application {
  readonly row: number;
  readonly slot: number;
  readonly segment: number;
  readonly score: number;
  /** Score without the subsidy: what a refused start would have been held to. */
  readonly bare: number;
  readonly lot: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.search',
  parameters: [
    ...VALUATION_PARAMETERS,
    ...HIRING_PARAMETERS,
    ...EFFORT_PARAMETERS,
    { name: 'market.slots', unit: 'per thousand', axes: ['segment'], min: 1, max: 400 },
    { name: 'market.search.segments', unit: 'share', axes: ['education', 'segment'], min: 0, max: 1 },
    { name: 'market.noise', unit: 'standard deviations', min: 0.1, max: 3 },
    { name: 'market.threshold', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.adults.mean', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.adults.spread', unit: 'standard deviations', min: 0.1, max: 3 },
    { name: 'market.adults.present', unit: 'probability', axes: ['segment'], min: 0, max: 1 },
  ],
  compile(parameters, world) {
    const shares = parameters.vector('market.search.segments');
    return {
      map: layOutSlots(world.scenario, parameters.vector('market.slots')),
      value: compileValuation(parameters),
      hiring: compileHiring(parameters),
      effort: compileEffort(parameters, world),
      noise: parameters.scalar('market.noise'),
      threshold: parameters.vector('market.threshold'),
      adultMean: parameters.vector('market.adults.mean'),
      adultSpread: parameters.scalar('market.adults.spread'),
      adultPresent: parameters.vector('market.adults.present'),
      segments: [0, 1, 2, 3].map((education) => {
        let sum = 0;
        return Float64Array.from(
          SEGMENTS,
          (_, segment) => (sum += shares[education * SEGMENTS.length + segment] ?? 0),
        );
      }),
    };
  },
  allocate(world, tables) {
    const real: Application[] = [];
    const refused: Application[] = [];
    const { present, shadow, id } = world.people;
    const { enrolment } = world.school;
    const { set } = world.benefits;
    const { job, subsidy, furloughed } = world.market;
    const keys = applicationKeys(world);
    const { concerned } = world.rows;
    for (let at = 0; at < world.concernedCount; at += 1) {
      const row = concerned[at] ?? 0;
      if (present[row] !== PRESENT_RESIDENT || enrolment[row] !== NOT_ENROLLED) continue;
      if (job[row] !== NO_JOB && subsidy[row] === 0 && furloughed[row] === 0) continue;
      const luck = draw(keys.count[0], keys.count[1], id[row] ?? 0, 0) / DRAW_RANGE;
      // Hardly any pensioner applies in a given month: luck alone rules most out.
      if (((set[row] ?? 0) & DISABILITY) !== 0 && luck + tables.effort.pensionBound < 1) continue;
      const count = Math.min(MOST_APPLICATIONS, Math.floor(effortOf(world, tables.effort, row) + luck));
      if (count > 0) send(world, tables, keys, row, count, shadow[row] === REAL ? real : refused);
    }
    for (const application of real)
      applyTo(world, application.slot, application.row, application.score, application.lot);
    fill(world, tables, real, refused);
  },
};

export const search = allocation(step);

interface Keys {
  readonly count: readonly [number, number];
  readonly slot: readonly [number, number];
  readonly noise: readonly [number, number];
  readonly lot: readonly [number, number];
}

function applicationKeys(world: WorldState): Keys {
  const key = (decision: number): readonly [number, number] => streamKey(world.key, world.month, decision);
  return {
    count: key(DECISION.applications),
    slot: key(DECISION.applicationSlot),
    noise: key(DECISION.applicationNoise),
    lot: key(DECISION.applicationLot),
  };
}

/** Draws where each application goes; only open slots hear of one. */
function send(
  world: WorldState,
  tables: Tables,
  keys: Keys,
  row: number,
  count: number,
  into: Application[],
): void {
  const id = world.people.id[row] ?? 0;
  const county = world.people.county[row] ?? 0;
  const education = world.school.education[row] ?? 0;
  const { open } = world.slots;
  const holds = world.measures.voucher[row] ?? NO_MEASURE;
  const counts = tables.map.countIn(world.month);
  const mix = tables.segments[education] ?? new Float64Array(SEGMENTS.length);
  for (let turn = 0; turn < count; turn += 1) {
    const where = draw(keys.slot[0], keys.slot[1], id, turn * PER_APPLICATION) / DRAW_RANGE;
    const segment = where < (mix[0] ?? 0) ? 0 : where < (mix[1] ?? 0) ? 1 : 2;
    const cell = slotCell(county, segment);
    const first = tables.map.first[cell] ?? 0;
    const size = counts[cell] ?? 1;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const luck = draw(keys.slot[0], keys.slot[1], id, turn * PER_APPLICATION + attempt) / DRAW_RANGE;
      const slot = first + Math.floor(luck * size);
      if (open[slot] !== 1) continue;
      const noise = tables.noise * normalOfDraw(draw(keys.noise[0], keys.noise[1], id, slot));
      const bare = valuation(world, tables.value, row, segment) + noise;
      const worth = holds === NO_MEASURE ? 0 : subsidyWorth(world, tables.value, row, holds - 1);
      into.push({
        row,
        slot,
        segment,
        score: points(bare + worth),
        bare: points(bare),
        lot: draw(keys.lot[0], keys.lot[1], id, slot),
      });
      break;
    }
  }
}

function points(deviations: number): number {
  return Math.max(1, SCORE_FLOOR + Math.round(deviations * SCORE_SCALE));
}

/** Hires, real people first, then shadows against what was recorded. */
function fill(
  world: WorldState,
  tables: Tables,
  real: readonly Application[],
  refused: readonly Application[],
): void {
  const { best, bestScore, secondScore } = world.slots;
  const { id } = world.people;
  const adults = streamKey(world.key, world.month, DECISION.slotAdult);
  const bar = new Map<number, number>();
  const chosen = new Map<number, Application>();
  const barOf = (application: Application): number => {
    const known = bar.get(application.slot);
    if (known !== undefined) return known;
    const level = barAt(tables, adults, application);
    bar.set(application.slot, level);
    return level;
  };
  for (const application of real) {
    if ((best[application.slot] ?? 0) - 1 !== application.row || application.score <= barOf(application))
      continue;
    const other = chosen.get(application.row);
    // With several offers a person takes the one with the highest keyed lot, never the first in a list.
    if (
      other === undefined ||
      application.lot > other.lot ||
      (application.lot === other.lot && application.slot < other.slot)
    ) {
      chosen.set(application.row, application);
    }
  }
  const hires = [...chosen.values()].sort((a, b) => a.slot - b.slot);
  for (const hire of hires) {
    const { segment } = hire;
    const shadows = takeJob(world, tables.hiring, hire.row, hire.slot, segment, matchOf(hire), true);
    // Deadweight: would the refused person have got this very job without the subsidy?
    const rival = Math.max(secondScore[hire.slot] ?? 0, barOf(hire));
    if (hire.bare > rival) {
      for (const row of shadows)
        if (row >= 0) takeJob(world, tables.hiring, row, hire.slot, segment, matchOf(hire), false);
    }
    if (hire.row === world.tracedRow)
      tellEvent(world, 'market.search', `is hired at slot ${String(hire.slot)}`, [
        'market.threshold',
        'market.adults.mean',
      ]);
    closeSlot(world, hire.slot);
  }
  const offers = new Map<number, Application>();
  for (const application of refused) {
    const winner = (best[application.slot] ?? 0) - 1;
    const sameOriginal = winner >= 0 && id[winner] === id[application.row];
    const rival = Math.max(
      barOf(application),
      sameOriginal ? (secondScore[application.slot] ?? 0) : (bestScore[application.slot] ?? 0),
    );
    if (application.score <= rival) continue;
    const other = offers.get(application.row);
    if (
      other === undefined ||
      application.lot > other.lot ||
      (application.lot === other.lot && application.slot < other.slot)
    ) {
      offers.set(application.row, application);
    }
  }
  for (const offer of offers.values()) {
    takeJob(world, tables.hiring, offer.row, offer.slot, offer.segment, matchOf(offer), true);
  }
}

/** What an applicant must beat at a slot: the employer's threshold and the best outside adult, if one applies. */
function barAt(tables: Tables, key: RunKey, at: Application): number {
  let level = tables.threshold[at.segment] ?? 0;
  if (draw(key[0], key[1], at.slot, 0) < (tables.adultPresent[at.segment] ?? 0) * DRAW_RANGE) {
    const adult = normalOfDraw(draw(key[0], key[1], at.slot, 1));
    level = Math.max(level, (tables.adultMean[at.segment] ?? 0) + tables.adultSpread * adult);
  }
  return points(level);
}

/** Quality of the match, 1/64 sd: the part of the score that belongs to this pair, known once hired. */
function matchOf(application: Application): number {
  return Math.max(-127, Math.min(127, Math.round(((application.lot / DRAW_RANGE) * 2 - 1) * MATCH_SCALE)));
}
