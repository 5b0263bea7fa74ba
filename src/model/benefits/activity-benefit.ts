/**
 * One activity benefit for the young: what somebody under an age limit would otherwise be granted of the work assessment
 * allowance, the qualification benefit, social assistance and perhaps unemployment benefit is granted as this instead, for
 * so many months and once. It needs no illness and is reduced by wages. Nobody has it where no office takes part; what was
 * granted before runs on, except social assistance, which is applied for month by month.
 */
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { register } from '../nav/transitions.js';
import type { ParameterReader } from '../state/parameters.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { YOUTH_BENEFIT } from './columns.js';
import { grantYouthBenefit } from './transitions.js';

const LOTS = 65536;
const ADULT_MONTHS = 18 * 12;
const TWENTY_FIVE = 300;

export const ACTIVITY_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.activity.reach', unit: 'share', axes: ['county'], min: 0, max: 1 },
  { name: 'benefits.activity.age', unit: 'years', min: 18, max: 40 },
  { name: 'benefits.activity.months', unit: 'months', min: 1, max: 240 },
];

export const ACTIVITY_LEVEL_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.activity.minimum', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.activity.minimum-under-25', unit: 'G per year', min: 0, max: 4 },
];

export const ACTIVITY_TAKE_UP_PARAMETERS: readonly ParameterDeclaration[] = [
  ...ACTIVITY_LEVEL_PARAMETERS,
  { name: 'benefits.activity.unemployment', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.activity.take-up', unit: 'probability per month', min: 0, max: 0.5 },
];

/** Whom the benefit is for. */
export interface ActivityRule {
  /** False where no office takes part: then nothing else is looked at. */
  readonly exists: boolean;
  /** Lots of a county's residents below which the office takes part. */
  readonly reach: Float64Array;
  readonly until: number;
  readonly months: number;
}

export function compileActivity(parameters: ParameterReader): ActivityRule {
  const reach = parameters.vector('benefits.activity.reach').map((share) => share * LOTS);
  return {
    exists: reach.some((lots) => lots > 0),
    reach,
    until: parameters.scalar('benefits.activity.age') * 12,
    months: Math.round(parameters.scalar('benefits.activity.months')),
  };
}

/** Whether somebody may have the activity benefit now: of the age, where it is offered, and with some of it left. */
export function hasActivityRight(world: WorldState, rule: ActivityRule, row: number): boolean {
  if (!rule.exists) return false;
  const { birthMonth, county, officeLot } = world.people;
  const months = world.month - (birthMonth[row] ?? 0);
  if (months < ADULT_MONTHS || months >= rule.until) return false;
  if ((officeLot[row] ?? 0) >= (rule.reach[county[row] ?? 0] ?? 0)) return false;
  const until = world.benefits.youthUntil[row] ?? 0;
  return until === 0 || until > world.month;
}

/** Grants the benefit instead of another; who is granted it is registered with NAV. Its months run from the first grant. */
export function grantActivityBenefit(world: WorldState, rule: ActivityRule, row: number): void {
  const until = world.benefits.youthUntil[row] ?? 0;
  grantYouthBenefit(world, row, until === 0 ? world.month + rule.months : until);
  if (world.nav.group[row] === NOT_REGISTERED) register(world, row);
  if (row === world.tracedRow)
    tellEvent(world, 'benefits.entitlement', 'is granted the activity benefit', ['benefits.activity.reach']);
}

/** Whether the benefit goes on: by the rule, or in the programme that brings it. */
export function keepsYouthBenefit(world: WorldState, rule: ActivityRule, row: number): boolean {
  if ((world.benefits.youthUntil[row] ?? 0) <= world.month) return false;
  return world.measures.measure[row] !== NO_MEASURE || hasActivityRight(world, rule, row);
}

/** True for whoever lives on the activity benefit rather than on a programme's. */
export function isOnActivityBenefit(world: WorldState, rule: ActivityRule, row: number): boolean {
  if (((world.benefits.set[row] ?? 0) & YOUTH_BENEFIT) === 0) return false;
  const inside = world.scenario.measures[(world.measures.measure[row] ?? NO_MEASURE) - 1];
  return (inside?.incomeSupport ?? null) === null && hasActivityRight(world, rule, row);
}

export interface ActivityTakeUp {
  /** Thresholds of a claim in a month from somebody with nothing to live on: from 25, and under 25. */
  readonly adult: number;
  readonly young: number;
  /** Whether it takes the place of unemployment benefit as well. */
  readonly unemployment: boolean;
}

export function compileTakeUp(parameters: ParameterReader): ActivityTakeUp {
  const perG = parameters.scalar('benefits.activity.take-up');
  const claim = (level: string): number =>
    thresholdOfProbability(Math.min(1, perG * parameters.scalar(level)));
  return {
    adult: claim('benefits.activity.minimum'),
    young: claim('benefits.activity.minimum-under-25'),
    unemployment: parameters.scalar('benefits.activity.unemployment') >= 0.5,
  };
}

/** Whether somebody registered who lives on no benefit claims it this month, drawn by its level. */
export function claimsActivityBenefit(world: WorldState, takeUp: ActivityTakeUp, row: number): boolean {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.activityBenefit);
  const young = world.month - (world.people.birthMonth[row] ?? 0) < TWENTY_FIVE;
  return draw(k0, k1, world.people.id[row] ?? 0, 0) < (young ? takeUp.young : takeUp.adult);
}
