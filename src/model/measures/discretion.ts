/**
 * Adviser discretion: what moves the choice among measures a person may have. What is at hand in the county, the
 * user's wish, the office's habit, and what came before; each a shift of the rate with mean about 1, so that a measure is
 * proposed about as often as without. What an analyst cannot see besides (`selection`, creaming where it is positive)
 * stands with the measure.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { FIXED_TRAIT_MONTH, SCORES_PER_LOG, draw, normalOfDraw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { MeasureKind } from '../measure-spec.js';
import { officeId, officeOf } from '../nav/offices.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { waitsForMoney } from './budget.js';
import { NO_MEASURE } from './columns.js';
import { keyOfMeasure } from './identity.js';

/** People fall into so many profiles of wishes by a keyed lot. */
export const PROFILES = 256;
const PROFILE_SHIFT = 23;
/** Traits count no further out than this, standard deviations. */
const FURTHEST = 2;
/** Together the shifts go no further than this, score units: advisers choose among what is there, no more. */
export const MOST_SHIFT = Math.round(0.8 * SCORES_PER_LOG);

export const DISCRETION_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.discretion.at-hand', unit: 'log hazard ratio', min: 0, max: 2 },
  { name: 'measures.discretion.wish', unit: 'log hazard ratio', min: 0, max: 1 },
  { name: 'measures.discretion.habit', unit: 'log hazard ratio', min: 0, max: 1 },
  { name: 'measures.chain.months', unit: 'months', min: 0, max: 36 },
  { name: 'measures.chain.next', unit: 'log hazard ratio', min: -2, max: 2 },
  { name: 'measures.chain.same', unit: 'log hazard ratio', min: -2, max: 2 },
];

/**
 * Links of a chain, in order: clarify, practise, learn, an ordinary workplace with help, something lasting. Ranks, not
 * amounts.
 */
export const LINK: Readonly<Record<MeasureKind, number>> = {
  clarification: 0,
  rehabilitation: 0,
  'job-club': 0,
  'low-threshold-activity': 0,
  'work-training': 1,
  'preparation-training': 1,
  'youth-programme': 1,
  'qualification-programme': 1,
  'municipal-job': 2,
  'labour-market-training': 2,
  education: 2,
  'follow-up': 3,
  'supported-employment': 3,
  mentor: 3,
  'summer-job': 3,
  'wage-subsidy': 3,
  'permanent-wage-subsidy': 4,
  'permanent-adapted-work': 4,
};

export interface Discretion {
  readonly measures: number;
  /** Score units by profile and measure, by office and measure, by last measure and measure. */
  readonly wish: Int16Array;
  readonly habit: Int16Array;
  readonly chain: Int16Array;
  /** Wishes in hundredths of a standard deviation, by profile and measure. */
  readonly wanted: Int16Array;
  readonly chainMonths: number;
  readonly atHand: number;
}

export const WISH_SCALE = 100;

export function compileDiscretion(parameters: ParameterReader, world: WorldState): Discretion {
  const specs = world.scenario.measures;
  const measures = specs.length;
  const wish = parameters.scalar('measures.discretion.wish');
  const habit = parameters.scalar('measures.discretion.habit');
  const next = Math.round(parameters.scalar('measures.chain.next') * SCORES_PER_LOG);
  const same = Math.round(parameters.scalar('measures.chain.same') * SCORES_PER_LOG);
  const wanted = traits(
    world,
    DECISION.measureWish,
    Array.from({ length: PROFILES }, (_, profile) => profile),
  );
  const offices = Array.from(world.offices.county, (_, office) => officeId(world, office));
  return {
    measures,
    wish: shifts(wanted, wish),
    habit: shifts(traits(world, DECISION.officeHabit, offices), habit),
    chain: Int16Array.from({ length: measures * measures }, (_, pair) => {
      const before = specs[Math.floor(pair / measures)];
      const after = specs[pair % measures];
      if (before === undefined || after === undefined) return 0;
      return LINK[after.kind] > LINK[before.kind] ? next : same;
    }),
    wanted: Int16Array.from(wanted, (sd) => Math.round(sd * WISH_SCALE)),
    chainMonths: parameters.scalar('measures.chain.months'),
    atHand: parameters.scalar('measures.discretion.at-hand') * SCORES_PER_LOG,
  };
}

/** Keyed traits, standard deviations: of each owner for each measure, whatever else a scenario holds. */
function traits(world: WorldState, decision: number, owners: readonly number[]): Float64Array {
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, decision);
  const keys = world.scenario.measures.map(({ id }) => keyOfMeasure(id));
  const values = new Float64Array(owners.length * keys.length);
  owners.forEach((owner, at) => {
    keys.forEach((key, index) => {
      const sd = normalOfDraw(draw(k0, k1, owner, key));
      values[at * keys.length + index] = Math.max(-FURTHEST, Math.min(FURTHEST, sd));
    });
  });
  return values;
}

/** Shifts of the rate whose mean over a normal trait is 1: half the squared weight is taken off. */
function shifts(values: Float64Array, weight: number): Int16Array {
  return Int16Array.from(values, (sd) => Math.round((weight * sd - (weight * weight) / 2) * SCORES_PER_LOG));
}

/**
 * What is at hand: by measure and county, free places less those who wait, over places, when places were last given out;
 * against the country's mean, so that it moves proposals and does not add any. Where money is short nothing is free.
 */
export function atHand(world: WorldState, weight: number): Int16Array {
  const { places, occupied, waiting } = world.placePools;
  const specs = world.scenario.measures;
  const share = new Float64Array(specs.length * COUNTIES.length);
  let sum = 0;
  let all = 0;
  specs.forEach((spec, index) => {
    const stops = waitsForMoney(spec);
    for (let county = 0; county < COUNTIES.length; county += 1) {
      const pool = index * COUNTIES.length + county;
      const offered = places[pool] ?? 0;
      const short = stops && world.budgets.short[county] === 1;
      const free = short ? 0 : Math.max(0, offered - (occupied[pool] ?? 0));
      const ratio = (free - (waiting[pool] ?? 0)) / Math.max(1, offered);
      const kept = Math.max(-1, Math.min(1, ratio));
      share[pool] = kept;
      sum += kept * offered;
      all += offered;
    }
  });
  const mean = all === 0 ? 0 : sum / all;
  return Int16Array.from(share, (kept) => Math.round(weight * (kept - mean)));
}

/** A person's profile of wishes. */
export function profileOf(world: WorldState, row: number): number {
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.measureWish);
  return draw(k0, k1, world.people.id[row] ?? 0, PROFILES) >>> PROFILE_SHIFT;
}

/** What is read of a person before any measure is looked at. */
export interface Standing {
  readonly wish: number;
  readonly habit: number;
  readonly chain: number;
  readonly county: number;
}

/** Shift of a measure's rate for a person, score units. */
export function shiftOf(tables: Discretion, hand: Int16Array, at: Standing, index: number): number {
  const shift =
    (tables.wish[at.wish + index] ?? 0) +
    (tables.habit[at.habit + index] ?? 0) +
    (at.chain < 0 ? 0 : (tables.chain[at.chain + index] ?? 0)) +
    (hand[index * COUNTIES.length + at.county] ?? 0);
  return Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, shift));
}

/** Where a person's shifts stand in the tables. */
export function standingOf(world: WorldState, tables: Discretion, row: number): Standing {
  const { lastEnd, lastMeasure } = world.measures;
  const last = lastMeasure[row] ?? NO_MEASURE;
  const inChain = last !== NO_MEASURE && world.month - (lastEnd[row] ?? 0) <= tables.chainMonths;
  return {
    wish: profileOf(world, row) * tables.measures,
    habit: officeOf(world, row) * tables.measures,
    chain: inChain ? (last - 1) * tables.measures : -1,
    county: world.people.county[row] ?? 0,
  };
}
