/**
 * What happens to people inside a measure because of what it is: newcomers are sorted, a grant is reviewed, access
 * ends with the benefit behind it, and the next link of a chain follows where it was planned.
 */
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule, type MeasureSpec } from '../measure-spec.js';
import { NO_JOB } from '../market/columns.js';
import { SITUATIONAL, SPECIALLY_ADAPTED, UNASSESSED } from '../nav/columns.js';
import { assess } from '../nav/transitions.js';
import { NOT_ENROLLED } from '../school/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { NO_MEASURE } from './columns.js';
import { LINK } from './discretion.js';
import { isEligible } from './eligibility.js';
import { endNow, queueFor } from './transitions.js';
import { placesInForce } from './volumes.js';

/** Capacity, per cent, at and below which somebody needs more than help with looking for a job. */
const NEEDS_MORE = 75;
/** Capacity at and below which it is half lost: reduced work capacity where the reason is known. */
const HALF = 50;
const HALF_YEAR = 6;

export const COURSE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.sorting.found', unit: 'probability', min: 0, max: 1 },
  { name: 'measures.grant-review.capacity', unit: 'share', min: 0.3, max: 1 },
  { name: 'measures.grant-review.ends', unit: 'probability', min: 0, max: 1 },
  { name: 'measures.chain.planned', unit: 'probability', min: 0, max: 1 },
];

export interface CourseTables {
  readonly sorts: number;
  /** Capacity, per cent, from which the reason for a lasting grant is gone. */
  readonly able: number;
  readonly grantEnds: number;
  readonly planned: number;
  /** By measure index: the measure that follows by plan, -1 for none. */
  readonly next: Int16Array;
}

export function compileCourse(parameters: ParameterReader, world: WorldState): CourseTables {
  return {
    sorts: thresholdOfProbability(parameters.scalar('measures.sorting.found')),
    able: parameters.scalar('measures.grant-review.capacity') * 100,
    grantEnds: thresholdOfProbability(parameters.scalar('measures.grant-review.ends')),
    planned: thresholdOfProbability(parameters.scalar('measures.chain.planned')),
    next: Int16Array.from(world.scenario.measures, (spec) => nextOf(world, spec)),
  };
}

/** Clarification leads to work training; what practises or teaches leads to a temporary subsidy. */
function nextOf(world: WorldState, spec: MeasureSpec): number {
  const link = LINK[spec.kind];
  if (link >= LINK['wage-subsidy']) return -1;
  const wanted = link === LINK.clarification ? 'work-training' : 'wage-subsidy';
  return world.scenario.measures.findIndex(({ kind, policy }) => kind === wanted && policy === null);
}

/** What the month inside brings beside the channels. `index` is the measure somebody is in. */
export function liveCourse(world: WorldState, tables: CourseTables, row: number, index: number): void {
  const spec = world.scenario.measures[index];
  const months = world.month - (world.measures.since[row] ?? world.month);
  if (months === 1 && hasRule(spec, 'sorts newcomers')) sortNewcomer(world, tables, row);
  if (months > 0 && months % HALF_YEAR === 0 && hasRule(spec, 'reviewed every half year'))
    reviewGrant(world, tables, row);
}

/** Those who run it see who needs more than the first meeting saw. */
function sortNewcomer(world: WorldState, tables: CourseTables, row: number): void {
  const { capacity, diagnosed } = world.health;
  const group = world.nav.group[row] ?? 0;
  const able = capacity[row] ?? 100;
  if (group <= UNASSESSED || group > SITUATIONAL || able > NEEDS_MORE) return;
  const needs = able <= HALF && diagnosed[row] === 1 ? SPECIALLY_ADAPTED : SITUATIONAL;
  if (needs <= group) return;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.sorting);
  if (draw(k0, k1, world.people.id[row] ?? 0, 0) < tables.sorts) assess(world, row, needs);
}

/** NAV ends a lasting grant where capacity has come back; the employer then decides as at the end of any subsidy. */
function reviewGrant(world: WorldState, tables: CourseTables, row: number): void {
  if ((world.health.capacity[row] ?? 0) < tables.able) return;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.grantReview);
  if (draw(k0, k1, world.people.id[row] ?? 0, 0) >= tables.grantEnds) return;
  endNow(world, row);
  if (row === world.tracedRow)
    tellEvent(world, 'measures.spell', 'the grant is reviewed and ends', ['measures.grant-review.capacity']);
}

/** Somebody who has completed a measure (index) stands in line for the next by plan. */
export function followPlan(world: WorldState, tables: CourseTables, row: number, index: number): void {
  const next = tables.next[index] ?? -1;
  const spec = world.scenario.measures[next];
  const { queuedFor, voucher } = world.measures;
  if (spec === undefined || world.market.job[row] !== NO_JOB) return;
  if (((queuedFor[row] ?? 0) | (voucher[row] ?? 0)) !== NO_MEASURE) return;
  if (world.school.enrolment[row] !== NOT_ENROLLED || placesInForce(spec, world.month) === 0) return;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.plannedLink);
  if (draw(k0, k1, world.people.id[row] ?? 0, 0) >= tables.planned) return;
  if (isEligible(world, spec, next, row)) queueFor(world, row, next);
}
