/**
 * Other ways of assigning measures than discretion and the time one has waited. By *profiling* a computer reads from the
 * register who is likely to stay out of work, and the offices that heed it propose measures by that and let it
 * count in the queue. By *lot* neither adviser, user, nor wait decides. *Treatment* and measures may go together instead
 * of after one another. All are 0 today; a policy turns them on.
 */
import {
  DRAW_RANGE,
  FIXED_TRAIT_MONTH,
  SCORES_PER_LOG,
  draw,
  normalOfDraw,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { UNTREATED } from '../health/columns.js';
import { hasReducedCapacity } from '../nav/groups.js';
import { officeId, officeOf } from '../nav/offices.js';
import { COMPULSORY } from '../school/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

/** A profile counts no further out than this, standard deviations. */
const FURTHEST_PROFILE = 2;
/** The gap column counts sixteenths of a month. */
const GAP_PER_YEAR = 16 * 12;

export const ASSIGNMENT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.assignment.lottery', unit: 'share', min: 0, max: 1 },
  { name: 'measures.assignment.treatment', unit: 'log hazard ratio', min: -2, max: 2 },
  { name: 'measures.profiling.referral', unit: 'log hazard ratio', min: -1, max: 1 },
  { name: 'measures.profiling.queue', unit: 'months', min: -24, max: 24 },
  { name: 'measures.profiling.heeded', unit: 'share', min: 0, max: 1 },
  { name: 'measures.profiling.gap', unit: 'standard deviations', min: -2, max: 2 },
  { name: 'measures.profiling.education', unit: 'standard deviations', min: -2, max: 2 },
  { name: 'measures.profiling.capacity', unit: 'standard deviations', min: -2, max: 2 },
  { name: 'measures.profiling.typical', unit: 'standard deviations', min: -4, max: 4 },
  { name: 'measures.profiling.noise', unit: 'standard deviations', min: 0, max: 3 },
];

export interface Assignment {
  /** Share of people whose measures and places go by lot. */
  readonly lottery: number;
  /** Score units by which those in treatment, or waiting for it, are proposed measures more often. */
  readonly treatment: number;
  /** Score units, and months of waiting, that one standard deviation of predicted need counts for. */
  readonly profileReferral: number;
  readonly profileQueue: number;
  /** By office: 1 where advisers heed the profile. */
  readonly heeds: Uint8Array;
  readonly perGap: number;
  readonly ofEducation: number;
  readonly ofCapacity: number;
  readonly typical: number;
  readonly noise: number;
  /** The furthest that `referralShift` goes, score units. */
  readonly most: number;
}

export function compileAssignment(parameters: ParameterReader, world: WorldState): Assignment {
  const heeded = parameters.scalar('measures.profiling.heeded');
  const treatment = Math.round(parameters.scalar('measures.assignment.treatment') * SCORES_PER_LOG);
  const profileReferral = parameters.scalar('measures.profiling.referral') * SCORES_PER_LOG;
  const [o0, o1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.profileHeeded);
  return {
    lottery: parameters.scalar('measures.assignment.lottery'),
    treatment,
    profileReferral,
    profileQueue: parameters.scalar('measures.profiling.queue'),
    heeds: Uint8Array.from(world.offices.county, (_, office) =>
      draw(o0, o1, officeId(world, office), 0) < heeded * DRAW_RANGE ? 1 : 0,
    ),
    perGap: parameters.scalar('measures.profiling.gap') / GAP_PER_YEAR,
    ofEducation: parameters.scalar('measures.profiling.education'),
    ofCapacity: parameters.scalar('measures.profiling.capacity'),
    typical: parameters.scalar('measures.profiling.typical'),
    noise: parameters.scalar('measures.profiling.noise'),
    most: Math.max(0, treatment) + Math.ceil(Math.abs(profileReferral) * FURTHEST_PROFILE),
  };
}

/** Whether a lot decides for this person: drawn once, the same in every world. */
export function goesByLot(world: WorldState, { lottery }: Assignment, row: number): boolean {
  if (lottery === 0) return false;
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.assignmentLottery);
  return draw(k0, k1, world.people.id[row] ?? 0, 0) < lottery * DRAW_RANGE;
}

/**
 * Need of help as the register tells it, standard deviations above the typical user: time outside, schooling, reduced work
 * capacity, and what it gets wrong, which belongs to the person. 0 where the office does not heed it.
 */
export function profileOfNeed(world: WorldState, tables: Assignment, row: number): number {
  if (tables.heeds[officeOf(world, row)] !== 1) return 0;
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.profileNoise);
  const need =
    tables.perGap * (world.people.gap[row] ?? 0) +
    (world.school.education[row] === COMPULSORY ? tables.ofEducation : 0) +
    (hasReducedCapacity(world.nav.group[row] ?? 0) ? tables.ofCapacity : 0) +
    tables.noise * normalOfDraw(draw(k0, k1, world.people.id[row] ?? 0, 0)) -
    tables.typical;
  return Math.max(-FURTHEST_PROFILE, Math.min(FURTHEST_PROFILE, need));
}

/** What profiling and treatment add to the rates of all measures for a person, score units. */
export function referralShift(world: WorldState, tables: Assignment, row: number): number {
  const treated = world.health.treatment[row] === UNTREATED ? 0 : tables.treatment;
  if (tables.profileReferral === 0) return treated;
  return treated + Math.round(tables.profileReferral * profileOfNeed(world, tables, row));
}

/**
 * Rank in the queue for a measure, months: what the ordinary order says and what the profile adds; by lot, a number as high as
 * anybody's wait can be, and nothing else.
 *
 * @param ordinary months waited and what the stated priority counts for
 * @param lot the person's lot for this measure, below `DRAW_RANGE`
 * @param patience months after which one leaves the queue
 */
export function queueRank(
  world: WorldState,
  tables: Assignment,
  row: number,
  ordinary: number,
  lot: number,
  patience: number,
): number {
  if (goesByLot(world, tables, row)) return (lot / DRAW_RANGE) * patience;
  return tables.profileQueue === 0
    ? ordinary
    : ordinary + tables.profileQueue * profileOfNeed(world, tables, row);
}
