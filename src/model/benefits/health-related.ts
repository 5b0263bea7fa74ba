/**
 * Work assessment allowance and disability pension. The allowance needs half of work capacity lost to known illness;
 * it has a clock, by the rule in force when it was granted, and what happens when the clock runs out is decided on
 * lasting capacity. Before the allowance there were three benefits without such a clock; who was on one of them was
 * converted, and the clock began then. The pension is nearly absorbing. Receipt has its own effect on becoming a
 * pensioner, besides the illness that led to it. A graded pension leaves room for the capacity there is; one that rests
 * beside work can come back (`pension-work.ts`).
 */
import { DRAW_RANGE, FIXED_TRAIT_MONTH, THRESHOLD, draw, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { SEVERE } from '../health/columns.js';
import { NO_JOB } from '../market/columns.js';
import { endJob } from '../market/transitions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { clear } from '../measures/transitions.js';
import { NOT_REGISTERED, PERMANENTLY_ADAPTED, SPECIALLY_ADAPTED, UNASSESSED } from '../nav/columns.js';
import { assess, register } from '../nav/transitions.js';
import { FLOW } from '../observe/layout.js';
import { count } from '../observe/tally.js';
import { BAND_OF_AGE } from '../people/ages.js';
import { NO_CONDITION, PRESENT_RESIDENT } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw, tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { ALLOWANCE_PARAMETERS, compileAllowance, type AllowanceTables } from './allowance-rules.js';
import { grantActivityBenefit, hasActivityRight, isOnActivityBenefit } from './activity-benefit.js';
import {
  ALLOWANCE,
  CLAIMING,
  DISABILITY,
  EARLIER,
  ORDINARY,
  RESTING,
  SEEKING,
  SICK_PAY,
  TEMPORARY_HEALTH,
} from './columns.js';
import { hearOfFollowUp } from './pension-information.js';
import { restsBesideWork, wakePension } from './pension-work.js';
import {
  exhaustAllowance,
  extendAllowance,
  grantAllowance,
  grantDisability,
  grantEarlier,
  grantSocialAssistance,
  keepAllowance,
  stop,
} from './transitions.js';

const ADULT_MONTHS = 18 * 12;
const FULL_HOURS_LIMIT = 60;
const JOB_ENDS_ALLOWANCE_AFTER = 6;
const FULL_GRADE = 100;
const LONGEST_CLAIM = 255;

const step: PersonStep<AllowanceTables> = {
  kind: 'person',
  over: 'concerned',
  name: 'benefits.health-related',
  parameters: ALLOWANCE_PARAMETERS,
  compile: compileAllowance,
  run(world, tables, from, to) {
    const { present, id, birthMonth, congenital } = world.people;
    const { capacity, mental, mentalSince, other } = world.health;
    const { set, allowancePhase, allowanceUntil } = world.benefits;
    const { enrolment } = world.school;
    const { job, jobSince, hours, subsidy } = world.market;
    const month = world.month;
    const [e0, e1] = streamKey(world.key, month, DECISION.allowanceEnd);
    const [d0, d1] = streamKey(world.key, month, DECISION.disabilityApplication);
    const { concerned } = world.rows;
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      if (present[row] !== PRESENT_RESIDENT) continue;
      const able = capacity[row] ?? 100;
      if (
        able === 100 &&
        ((set[row] ?? 0) & (TEMPORARY_HEALTH | DISABILITY)) === 0 &&
        allowancePhase[row] !== RESTING
      )
        continue;
      if (month - (birthMonth[row] ?? 0) < ADULT_MONTHS) continue;
      const person = id[row] ?? 0;
      const has = set[row] ?? 0;
      if ((has & DISABILITY) !== 0) {
        if (draw(d0, d1, person, 1) < tables.leaves) stop(world, row, DISABILITY);
        else if (!restsBesideWork(world, tables.rest, row)) hearOfFollowUp(world, tables.information, row);
        continue;
      }
      if (allowancePhase[row] === RESTING) {
        wakePension(world, tables.rest, row);
        continue;
      }
      if ((has & TEMPORARY_HEALTH) === 0) {
        // A condition from birth gives a pension from 18, beside school where school goes on.
        if (congenital[row] !== NO_CONDITION && able <= tables.lasting) {
          if (draw(d0, d1, person, 0) < tables.congenital) award(world, tables, row);
        } else if (enrolment[row] === NOT_ENROLLED) apply(world, tables, row);
        continue;
      }
      if (tables.introduced && (has & EARLIER) !== 0) {
        grantAllowance(world, row, month + tables.limitMonths);
        if (row === world.tracedRow)
          tellEvent(world, 'benefits.health-related', 'is converted to work assessment allowance', [
            'benefits.allowance.introduced',
          ]);
        continue;
      }
      const before = (has & EARLIER) !== 0;
      if (job[row] !== NO_JOB && (hours[row] ?? 0) > FULL_HOURS_LIMIT) {
        const held = subsidy[row] ?? 0;
        const dormant = held !== 0 && tables.dormant[held - 1] === 1;
        if (!dormant && month - (jobSince[row] ?? month) >= JOB_ENDS_ALLOWANCE_AFTER)
          stop(world, row, TEMPORARY_HEALTH);
        continue;
      }
      const phase = before ? ORDINARY : (allowancePhase[row] ?? ORDINARY);
      if (phase === CLAIMING) {
        if (month >= (allowanceUntil[row] ?? 0)) award(world, tables, row);
        continue;
      }
      if (phase === SEEKING) {
        if (month >= (allowanceUntil[row] ?? 0)) stop(world, row, ALLOWANCE);
        continue;
      }
      if (able > tables.well) {
        if (draw(e0, e1, person, 0) >= tables.recovered) continue;
        if (!before && draw(e0, e1, person, 2) < tables.seeker)
          keepAllowance(world, row, SEEKING, month + tables.seekerMonths);
        else stop(world, row, TEMPORARY_HEALTH);
        continue;
      }
      const lasting =
        able <= tables.lasting &&
        (congenital[row] !== NO_CONDITION ||
          (mental[row] === SEVERE && month - (mentalSince[row] ?? month) >= tables.lastingAfter) ||
          (other[row] === 1 && month - (world.benefits.allowanceSince[row] ?? month) >= tables.lastingAfter));
      if (lasting) {
        const band = BAND_OF_AGE[Math.floor((month - (birthMonth[row] ?? 0)) / 12)] ?? 0;
        const score = (before ? tables.earlyBefore : tables.early) + (tables.byAge[band] ?? 0);
        const limit = THRESHOLD[scoreIndex(score)] ?? 0;
        const chance = draw(d0, d1, person, 0);
        if (row === world.tracedRow) {
          tellDraw(world, 'benefits.health-related', 'is granted disability pension', limit, chance, [
            'benefits.disability.early',
            'benefits.disability.after-allowance',
          ]);
        }
        if (chance < limit) {
          award(world, tables, row);
          continue;
        }
      }
      if (before) {
        if (draw(e0, e1, person, 3) < tables.earlierEnds) stop(world, row, EARLIER);
      } else if (month >= (allowanceUntil[row] ?? 0)) decideAtLimit(world, tables, row);
    }
  },
};

export const healthRelated = personStep(step);

/** Who is ill enough, known to be, and assessed may be granted the allowance; from sick pay it is granted at its end. */
function apply(world: WorldState, tables: AllowanceTables, row: number): void {
  const { month } = world;
  const { sickSince, allowanceSpent, set } = world.benefits;
  const { job } = world.market;
  const { group } = world.nav;
  const able = world.health.capacity[row] ?? 100;
  if (world.health.diagnosed[row] !== 1 || able > tables.halfCapacity) return;
  if (isOnActivityBenefit(world, tables.activity, row)) return;
  const sickOut =
    ((set[row] ?? 0) & SICK_PAY) !== 0 && month - (sickSince[row] ?? month) >= tables.sickMonths - 1;
  if (!sickOut && (job[row] !== NO_JOB || (group[row] ?? 0) < SPECIALLY_ADAPTED)) return;
  const spent = allowanceSpent[row] ?? 0;
  if (spent !== 0 && month - spent < tables.waitingMonths) return;
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  const score = tables.apply + (inside !== NO_MEASURE ? (tables.inProgramme[inside - 1] ?? 0) : 0);
  const limit = THRESHOLD[scoreIndex(score)] ?? 0;
  const [a0, a1] = streamKey(world.key, month, DECISION.allowanceApplication);
  const chance = draw(a0, a1, world.people.id[row] ?? 0, 0);
  if (row === world.tracedRow) {
    tellDraw(world, 'benefits.health-related', 'is granted a temporary health benefit', limit, chance, [
      'benefits.allowance.application',
      'benefits.allowance.level-elasticity',
    ]);
  }
  if (!sickOut && (chance >= limit || isDeterred(world, tables, row))) return;
  if (job[row] !== NO_JOB) endJob(world, row);
  if (group[row] === NOT_REGISTERED) register(world, row);
  if ((group[row] ?? 0) <= UNASSESSED) assess(world, row, SPECIALLY_ADAPTED);
  if (!tables.introduced) {
    grantEarlier(world, row, month);
    return;
  }
  if (hasActivityRight(world, tables.activity, row)) {
    if (sickOut) stop(world, row, SICK_PAY);
    grantActivityBenefit(world, tables.activity, row);
    return;
  }
  count(world, row, world.benefits.allowanceGrants[row] === 0 ? FLOW.allowanceFirst : FLOW.allowanceAgain);
  grantAllowance(world, row, month + tables.limitMonths, tables.lower);
}

/** Whether somebody stays away for the lower minimum: the same persons for as long as they are young enough for it. */
function isDeterred(world: WorldState, tables: AllowanceTables, row: number): boolean {
  const { birthMonth, id } = world.people;
  if (world.month - (birthMonth[row] ?? 0) >= tables.lowerUntil) return false;
  if ((world.market.earned36[row] ?? 0) >= tables.minimumBinds) return false;
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.allowanceDeterred);
  return draw(k0, k1, id[row] ?? 0, 0) < tables.deterred;
}

/** The maximum is reached: an exemption extends the spell, or a claim for disability pension is made, or it ends. */
function decideAtLimit(world: WorldState, tables: AllowanceTables, row: number): void {
  const { month } = world;
  const { allowanceGrants, allowanceExtended } = world.benefits;
  const person = world.people.id[row] ?? 0;
  const [h0, h1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.allowanceHeld);
  // One lot per spell: who is held on by temporary rules stays for as long as they last.
  if (draw(h0, h1, person, allowanceGrants[row] ?? 0) < tables.held) return;
  const [d0, d1] = streamKey(world.key, month, DECISION.disabilityApplication);
  const [x0, x1] = streamKey(world.key, month, DECISION.allowanceExtension);
  const able = world.health.capacity[row] ?? 100;
  if (
    (allowanceExtended[row] ?? 0) + tables.extensionMonths <= tables.extensionMost &&
    draw(x0, x1, person, 0) < tables.extension
  ) {
    extendAllowance(world, row, tables.extensionMonths);
  } else if (able <= tables.lasting && draw(d0, d1, person, 2) < tables.atLimit) {
    const length = 1 + Math.floor((draw(d0, d1, person, 3) / DRAW_RANGE) * tables.claimMonths);
    keepAllowance(world, row, CLAIMING, month + Math.min(LONGEST_CLAIM, length));
  } else {
    exhaustAllowance(world, row);
    if (world.market.job[row] === NO_JOB && draw(x0, x1, person, 1) < tables.assistanceAfter)
      grantSocialAssistance(world, row);
  }
  if (row === world.tracedRow)
    tellEvent(world, 'benefits.health-related', 'the maximum of the allowance is reached', [
      'benefits.allowance.limit',
      'benefits.allowance.extension',
      'benefits.disability.at-limit',
    ]);
}

/** Grants the pension, graded for some: more often beside a job, and by the capacity there is or the hours worked. */
function award(world: WorldState, tables: AllowanceTables, row: number): void {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.disabilityGrade);
  const { job, hours } = world.market;
  const worked = job[row] === NO_JOB ? 0 : (hours[row] ?? 0);
  const graded =
    draw(k0, k1, world.people.id[row] ?? 0, 0) < (worked > 0 ? tables.gradedInWork : tables.graded);
  const left = Math.max(worked, world.health.capacity[row] ?? 0);
  // A subsidised job goes on beside the pension; everything else with measures ends.
  if (world.market.subsidy[row] === NO_MEASURE) clear(world, row);
  grantDisability(world, row, graded ? Math.max(tables.grade, FULL_GRADE - left) : FULL_GRADE);
  if (world.nav.group[row] !== NOT_REGISTERED) return;
  if (draw(k0, k1, world.people.id[row] ?? 0, 1) >= tables.registered) return;
  register(world, row);
  assess(world, row, PERMANENTLY_ADAPTED);
}
