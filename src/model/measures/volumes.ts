/**
 * How many places there are, where, and what they are granted: for people aged 16-39, of the sample. What a policy is
 * paid `from the measures budget` is taken from all measures of that budget alike, at all ages, krone for krone; what
 * that and a priority for the young take from users of 40-66 is told beside it.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { DatedPlaces, MeasureSpec } from '../measure-spec.js';
import { steadyScale } from '../people/population.js';
import type { WorldState } from '../state/world-state.js';
import { coverageOf, coveredShare } from '../trial/assignment.js';
import { PURSE, PURSES } from './columns.js';
import { inSeason } from './eligibility.js';
import { keyOfMeasure } from './identity.js';

export interface VolumeTables {
  /** Standard price of a place, whole kroner a month, by measure index. */
  readonly prices: Float64Array;
  /** The year's money over what places full all year would cost, for measures whose starts stop without money. */
  readonly tightness: number;
  /** Share of the places of a subsidy that have found their employer and cost money. */
  readonly subsidiesInUse: number;
  /** Share of the places of users aged 40-66 given to the young instead. */
  readonly youthPriority: number;
  /** Ratio by which the cycle swings the places of what stops without money. */
  readonly swing: number;
}

export interface Volumes {
  /** Places at a time by measure and county (measure-major). */
  readonly open: Int32Array;
  /** Kroner granted a month by purse and county (purse-major). */
  readonly rate: Float64Array;
  /** Places and kroner a month taken from users aged 40-66, by county. */
  readonly placesFromOlder: Int32Array;
  readonly kronerFromOlder: Float64Array;
}

const NO_PLACES: DatedPlaces = { from: 0, places: 0 };

/** What is in force of a measure's places in a month; none before the first date and out of season. */
function inForce(spec: MeasureSpec, month: number): DatedPlaces {
  let found = NO_PLACES;
  if (!inSeason(spec, month)) return found;
  for (const dated of spec.places) if (dated.from <= month) found = dated;
  return found;
}

/** National places at a time for people aged 16-39 in a month; none before the first date. */
export function placesInForce(spec: MeasureSpec, month: number): number {
  return allPlaces(inForce(spec, month));
}

/** Places of the whole country and those of some counties only. */
export function allPlaces({ places, local = [] }: DatedPlaces): number {
  return local.reduce((sum, added) => sum + added.places, places);
}

export function purseOf(spec: MeasureSpec): number {
  if (spec.fromMeasuresBudget) return PURSE.measures;
  return spec.policy === null ? PURSE.own : PURSE.fresh;
}

/** Places and grants of the month. */
export function volumesOf(world: WorldState, tables: VolumeTables): Volumes {
  const specs = world.scenario.measures;
  const counties = COUNTIES.length;
  const volumes: Volumes = {
    open: new Int32Array(specs.length * counties),
    rate: new Float64Array(PURSES * counties),
    placesFromOlder: new Int32Array(counties),
    kronerFromOlder: new Float64Array(counties),
  };
  const [r0, r1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.placeRounding);
  const scale = steadyScale(world) / world.scenario.sample;
  const left = shareLeft(world, tables);
  let lostPlaces = 0;
  let lostKroner = 0;
  specs.forEach((spec, index) => {
    const dated = inForce(spec, world.month);
    const { places, older = 0, local = [] } = dated;
    const price = tables.prices[index] ?? 0;
    const ordinary = spec.policy === null;
    const kept = ordinary && spec.fromMeasuresBudget ? left : 1;
    const share = shareKept(dated, kept);
    const moved = ordinary ? tables.youthPriority * older : 0;
    const lost = older - (older - moved) * kept;
    lostPlaces += lost;
    lostKroner += lost * price;
    const young = (places + moved) * share * swingOf(spec, tables) * scale;
    const weights = weightsOf(world, spec.reach, coverageOf(world, spec));
    const lot = draw(r0, r1, keyOfMeasure(spec.id), 0) / DRAW_RANGE;
    const open = volumes.open.subarray(index * counties, (index + 1) * counties);
    spreadWhole(young, weights, lot, open);
    for (const added of local) {
      const own = weightsOf(world, added.reach, EVERYWHERE);
      const ownLot = draw(r0, r1, keyOfMeasure(added.policy), 2) / DRAW_RANGE;
      const there = new Int32Array(counties);
      spreadWhole(added.places * share * scale, own, ownLot, there);
      there.forEach((count, where) => (open[where] = (open[where] ?? 0) + count));
    }
    const rate = volumes.rate.subarray(purseOf(spec) * counties);
    const paid = ordinary && spec.stopsWhenShort ? price * shareGranted(spec, tables) : price;
    open.forEach((count, where) => (rate[where] = (rate[where] ?? 0) + count * paid));
  });
  if (lostPlaces > 0) {
    const weights = weightsOf(world, EVERYWHERE, EVERYWHERE);
    const lot = draw(r0, r1, 0, 1) / DRAW_RANGE;
    spreadWhole(lostPlaces * scale, weights, lot, volumes.placesFromOlder);
    spread(lostKroner * scale, weights, volumes.kronerFromOlder);
  }
  return volumes;
}

/** Share of a measure's places for the young that are left: those that took the money of the others stay. */
function shareKept(dated: DatedPlaces, kept: number): number {
  const { borrowed = 0 } = dated;
  return borrowed === 0 ? kept : kept + (1 - kept) * Math.min(1, borrowed / allPlaces(dated));
}

/** What the cycle makes of the young's places of a measure: of ordinary ones that stop without money and are not for good. */
function swingOf(spec: MeasureSpec, { swing }: VolumeTables): number {
  const adjustable = spec.stopsWhenShort && spec.kind !== 'permanent-wage-subsidy';
  return spec.policy === null && adjustable ? swing : 1;
}

/** Share of what full places would cost that a year's money covers, where starts stop without it. */
function shareGranted(spec: MeasureSpec, { tightness, subsidiesInUse }: VolumeTables): number {
  return spec.subsidy === null ? tightness : tightness * subsidiesInUse;
}

/** Share of the ordinary places of the measures budget, at all ages, that policies paid from it leave. */
function shareLeft(world: WorldState, tables: VolumeTables): number {
  let ordinary = 0;
  let taken = 0;
  world.scenario.measures.forEach((spec, index) => {
    const dated = inForce(spec, world.month);
    const { places, older = 0, borrowed = 0 } = dated;
    const price = tables.prices[index] ?? 0;
    taken += borrowed * price;
    if (!spec.fromMeasuresBudget) return;
    const added = allPlaces(dated) - places - borrowed;
    const kroner = (places * swingOf(spec, tables) + added + older) * price;
    if (spec.policy === null) ordinary += kroner;
    else taken += kroner * coveredShare(world, spec);
  });
  return ordinary > 0 ? Math.max(0, 1 - taken / ordinary) : 1;
}

const EVERYWHERE = new Float64Array(COUNTIES.length).fill(1);

interface Weights {
  /** Residents who can have it, by county. */
  readonly of: Float64Array;
  /** Residents within reach in the whole country: what a national number is a share of. */
  readonly within: number;
}

function weightsOf(world: WorldState, reach: Float64Array, coverage: Float64Array): Weights {
  let within = 0;
  const of = new Float64Array(COUNTIES.length);
  for (let where = 0; where < of.length; where += 1) {
    const reached = (world.counties.residents[where] ?? 0) * (reach[where] ?? 0);
    within += reached;
    of[where] = reached * (coverage[where] ?? 0);
  }
  return { of, within };
}

function spread(amount: number, { of, within }: Weights, into: Float64Array): void {
  if (within === 0) return;
  for (let where = 0; where < of.length; where += 1)
    into[where] = (into[where] ?? 0) + (amount * (of[where] ?? 0)) / within;
}

/**
 * Whole places by county. One keyed lot a measure, the same all run, rounds the counties' running sum: pools do not
 * flicker, add up to the country's places, and are right in expectation, each of them and together.
 */
function spreadWhole(amount: number, { of, within }: Weights, lot: number, into: Int32Array): void {
  if (within === 0) return;
  let reached = 0;
  let given = 0;
  for (let where = 0; where < of.length; where += 1) {
    reached += of[where] ?? 0;
    const upTo = Math.floor((amount * reached) / within + lot);
    into[where] = upTo - given;
    given = upTo;
  }
}
