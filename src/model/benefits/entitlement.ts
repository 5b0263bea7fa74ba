/**
 * Benefits outside health: unemployment benefit, social assistance, the qualification programme, sick pay from a job.
 * Money in hand decides who needs what; a job ends what it replaces. Where an activity duty is in force, social
 * assistance under 30 is granted less readily, ends sooner and brings people to NAV; who does not do what it asks is
 * without it for a time (`sanctions.ts`). Sick pay lasts a year; who is known to be ill enough then goes on the allowance
 * (`health-related.ts`), the others are back in the job without it. Where the young have one activity benefit it is granted
 * instead of the others (`activity-benefit.ts`).
 */
import { THRESHOLD, draw, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED, SITUATIONAL } from '../nav/columns.js';
import { deregister, register } from '../nav/transitions.js';
import { addLocalOf } from '../observe/local.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw, tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import {
  claimsActivityBenefit,
  grantActivityBenefit,
  hasActivityRight,
  keepsYouthBenefit,
} from './activity-benefit.js';
import {
  DISABILITY,
  PARENTAL,
  QUALIFICATION,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  TEMPORARY_HEALTH,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from './columns.js';
import { ENTITLEMENT_PARAMETERS, compileEntitlement, type EntitlementTables } from './entitlement-rules.js';
import { DUTY_MONTHS, endSanction, stayedAway } from './sanctions.js';
import {
  exhaustSickPay,
  grantQualification,
  grantSocialAssistance,
  grantUnemploymentBenefit,
  startSickPay,
  stop,
  useUnemploymentBenefit,
} from './transitions.js';

const ADULT_MONTHS = 18 * 12;
const OTHER_INCOME =
  UNEMPLOYMENT_BENEFIT | SICK_PAY | TEMPORARY_HEALTH | DISABILITY | QUALIFICATION | PARENTAL | YOUTH_BENEFIT;
const ENDED_BY_WORK = UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | QUALIFICATION;
const SICK_CAPACITY = 50;
const WELL_CAPACITY = 60;
/** Hours of a job, per cent, above which it ends the activity benefit instead of lowering it. */
const FULL_HOURS_LIMIT = 60;
/** Who lives on these alone, out of work, has nothing more to come by or to lose here. */
const SETTLED = TEMPORARY_HEALTH | DISABILITY | PARENTAL;

const step: PersonStep<EntitlementTables> = {
  kind: 'person',
  over: 'concerned',
  name: 'benefits.entitlement',
  parameters: ENTITLEMENT_PARAMETERS,
  compile: compileEntitlement,
  run(world, tables, from, to) {
    const { id, birthMonth, familySupport, shadow } = world.people;
    const { enrolment } = world.school;
    const { capacity } = world.health;
    const { group } = world.nav;
    const { set, unemploymentLeft, sickSince, qualificationUntil, sanctionUntil } = world.benefits;
    const { measure } = world.measures;
    const { job, hours, furloughed, subsidy, earned12, earned36 } = world.market;
    const month = world.month;
    const [u0, u1] = streamKey(world.key, month, DECISION.unemploymentClaim);
    const [a0, a1] = streamKey(world.key, month, DECISION.socialAssistance);
    const [q0, q1] = streamKey(world.key, month, DECISION.qualification);
    const [s0, s1] = streamKey(world.key, month, DECISION.sickness);
    const [n0, n1] = streamKey(world.key, month, DECISION.dutyRegistration);
    const kept = siftRoom(to - from);
    const count = sift(world, tables.mostAssisted, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const has = set[row] ?? 0;
      const working = job[row] !== NO_JOB && furloughed[row] === 0;
      if (working) {
        if ((has & ENDED_BY_WORK) !== 0) stop(world, row, ENDED_BY_WORK);
        if (
          (has & YOUTH_BENEFIT) !== 0 &&
          ((hours[row] ?? 0) > FULL_HOURS_LIMIT || !keepsYouthBenefit(world, tables.activity, row))
        )
          stop(world, row, YOUTH_BENEFIT);
        if ((has & SICK_PAY) !== 0) {
          if ((capacity[row] ?? 100) > WELL_CAPACITY) stop(world, row, SICK_PAY);
          else if (month - (sickSince[row] ?? month) >= tables.sickMonths)
            exhaustSickPay(world, row, month + tables.sickAgain);
        } else if (
          (capacity[row] ?? 100) <= SICK_CAPACITY &&
          subsidy[row] === 0 &&
          (sickSince[row] ?? 0) <= month &&
          (has & (DISABILITY | TEMPORARY_HEALTH)) === 0
        ) {
          if (draw(s0, s1, id[row] ?? 0, 0) < tables.sick) startSickPay(world, row);
        }
        continue;
      }
      if ((has & SICK_PAY) !== 0 && month - (sickSince[row] ?? month) >= tables.sickMonths)
        exhaustSickPay(world, row, month + tables.sickAgain);
      const registered = group[row] !== NOT_REGISTERED;
      const lastMonth = (unemploymentLeft[row] ?? 0) <= 1;
      if (enrolment[row] !== NOT_ENROLLED) {
        // Kept during school: used up as otherwise, and the registration with it.
        if ((has & UNEMPLOYMENT_BENEFIT) !== 0 && !(tables.extended && lastMonth)) {
          useUnemploymentBenefit(world, row);
          if (lastMonth) deregister(world, row);
        }
        continue;
      }
      const until = sanctionUntil[row] ?? 0;
      if (until !== 0 && until <= month)
        endSanction(world, tables.sanctions, row, (has & OTHER_INCOME) !== 0);
      const withheld = until > month;
      if (withheld && shadow[row] === REAL) addLocalOf(world, 'sanctioned', row, 1);
      const person = id[row] ?? 0;
      const young = month - (birthMonth[row] ?? 0) < DUTY_MONTHS;
      const oneBenefit = hasActivityRight(world, tables.activity, row);
      if (((set[row] ?? 0) & UNEMPLOYMENT_BENEFIT) !== 0) {
        if (!registered) stop(world, row, UNEMPLOYMENT_BENEFIT);
        else if (!(tables.extended && lastMonth)) useUnemploymentBenefit(world, row);
      } else if (registered && !withheld && (has & OTHER_INCOME) === 0) {
        const year = earned12[row] ?? 0;
        const three = earned36[row] ?? 0;
        if ((year >= tables.right12 || three >= tables.right36) && draw(u0, u1, person, 0) < tables.claim) {
          if (oneBenefit && tables.takeUp.unemployment) {
            grantActivityBenefit(world, tables.activity, row);
            continue;
          }
          const long = year >= tables.long || three >= 3 * tables.long;
          grantUnemploymentBenefit(world, row, long ? tables.monthsLong : tables.monthsShort);
          if (row === world.tracedRow)
            tellEvent(world, 'benefits.entitlement', 'is granted unemployment benefit', [
              'benefits.unemployment.earned-12',
            ]);
        }
      }
      if ((has & QUALIFICATION) !== 0 && (qualificationUntil[row] ?? 0) <= month)
        stop(world, row, QUALIFICATION);
      if ((has & YOUTH_BENEFIT) !== 0 && !keepsYouthBenefit(world, tables.activity, row))
        stop(world, row, YOUTH_BENEFIT);
      const now = set[row] ?? 0;
      if (oneBenefit && (now & OTHER_INCOME) === 0) {
        const claims = registered && !withheld && claimsActivityBenefit(world, tables.takeUp, row);
        if ((now & SOCIAL_ASSISTANCE) !== 0 || claims) {
          grantActivityBenefit(world, tables.activity, row);
          continue;
        }
      }
      if ((now & SOCIAL_ASSISTANCE) !== 0) {
        if (
          (now & OTHER_INCOME) !== 0 ||
          draw(a0, a1, person, 0) < (young ? tables.assistanceEndsYoung : tables.assistanceEnds)
        ) {
          stop(world, row, SOCIAL_ASSISTANCE);
        } else if (young && stayedAway(world, tables.sanctions, row)) {
          if (row === world.tracedRow)
            tellEvent(world, 'benefits.entitlement', 'is without social assistance for a time: a sanction', [
              'benefits.social-assistance.duty.breach',
            ]);
        } else if ((group[row] ?? 0) >= SITUATIONAL && draw(q0, q1, person, 0) < tables.qualification) {
          grantQualification(world, row, month + tables.qualificationMonths);
        }
      } else if (
        // In a measure whose benefit is as high there is nothing to apply for.
        tables.covered[(measure[row] ?? NO_MEASURE) - 1] !== 1 &&
        (now & OTHER_INCOME) === 0 &&
        month - (birthMonth[row] ?? 0) >= ADULT_MONTHS &&
        // While social assistance is withheld a new claim has to wait.
        !(withheld && unemploymentLeft[row] === 0)
      ) {
        const score =
          tables.assistance +
          Math.round(tables.assistanceSupport * (familySupport[row] ?? 0)) +
          (registered ? tables.assistanceRegistered : 0) +
          (young ? tables.dutyDeters : 0);
        const limit = THRESHOLD[scoreIndex(score)] ?? 0;
        const chance = draw(a0, a1, person, 0);
        if (row === world.tracedRow) {
          tellDraw(world, 'benefits.entitlement', 'is granted social assistance', limit, chance, [
            'benefits.social-assistance',
            'benefits.social-assistance.family-support',
          ]);
        }
        if (chance >= limit) continue;
        if (oneBenefit) {
          grantActivityBenefit(world, tables.activity, row);
          continue;
        }
        grantSocialAssistance(world, row);
        if (young && !registered && draw(n0, n1, person, 0) < tables.dutyRegisters) register(world, row);
      }
    }
  },
};

export const entitlement = personStep(step);

/** Keeps whom any of the rules may concern: most live on wages, on a settled benefit or on nobody's money but their own. */
function sift(world: WorldState, mostAssisted: number, kept: Int32Array, from: number, to: number): number {
  const { present, id } = world.people;
  const { enrolment } = world.school;
  const { capacity } = world.health;
  const { group } = world.nav;
  const { set, sanctionUntil } = world.benefits;
  const { job, furloughed } = world.market;
  const { concerned } = world.rows;
  const [a0, a1] = streamKey(world.key, world.month, DECISION.socialAssistance);
  const [key0, key1] = [a0 | 0, a1 | 0];
  const bound = mostAssisted | 0;
  const resident = PRESENT_RESIDENT | 0;
  const traced = world.tracedRow | 0;
  const [ofWork, ofSchool] = [
    ENDED_BY_WORK | SICK_PAY | YOUTH_BENEFIT | 0,
    UNEMPLOYMENT_BENEFIT | SICK_PAY | 0,
  ];
  const [sickCapacity, unsettled] = [SICK_CAPACITY | 0, ~SETTLED | 0];
  const end = to | 0;
  let count = 0;
  for (let at = from | 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (present[row] !== resident) continue;
    const has = set[row] ?? 0;
    if (job[row] !== 0 && furloughed[row] === 0) {
      if ((has & ofWork) === 0 && (capacity[row] ?? 0) > sickCapacity) continue;
    } else if (enrolment[row] !== 0) {
      if ((has & ofSchool) === 0) continue;
    } else if (has !== 0) {
      if ((has & unsettled) === 0) continue;
    } else if (
      ((group[row] ?? 0) | (sanctionUntil[row] ?? 0)) === 0 &&
      row !== traced &&
      draw(key0, key1, id[row] ?? 0, 0) >= bound
    )
      continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}
