/**
 * Benefits outside health: unemployment benefit, social assistance, the qualification programme, sick pay from a job.
 * Money in hand decides who needs what; a job ends what it replaces. Where an activity duty is in force, social
 * assistance under 30 is granted less readily, ends sooner and brings people to NAV; who does not do what it asks is
 * without it for a time (`sanctions.ts`).
 */
import {
  THRESHOLD,
  draw,
  logHazardOfProbability,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED, SITUATIONAL } from '../nav/columns.js';
import { deregister, register } from '../nav/transitions.js';
import { addLocalOf } from '../observe/local.js';
import { PRESENT_RESIDENT, REAL, TRAIT_SCALE } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw, tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
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
import {
  DUTY_MONTHS,
  SANCTION_PARAMETERS,
  compileSanctions,
  endSanction,
  stayedAway,
  type SanctionTables,
} from './sanctions.js';
import {
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
const SICK_MONTHS = 12;
const LARGEST_TRAIT = 2 * TRAIT_SCALE;
/** Who lives on these alone, out of work, has nothing more to come by or to lose here. */
const SETTLED = TEMPORARY_HEALTH | DISABILITY | PARENTAL;

interface Tables {
  readonly claim: number;
  readonly right12: number;
  readonly right36: number;
  readonly long: number;
  readonly monthsLong: number;
  readonly monthsShort: number;
  readonly assistance: number;
  readonly assistanceSupport: number;
  readonly assistanceRegistered: number;
  /** No unregistered person's threshold of being granted social assistance is above it. */
  readonly mostAssisted: number;
  /** Thresholds of social assistance ending: from 30, and under 30. */
  readonly assistanceEnds: number;
  readonly assistanceEndsYoung: number;
  /** Activity duty under 30: score on being granted, and chance that a new recipient is registered with NAV. */
  readonly dutyDeters: number;
  readonly dutyRegisters: number;
  /** Unemployment benefit does not run out in months with temporary extensions. */
  readonly extended: boolean;
  readonly qualification: number;
  readonly qualificationMonths: number;
  readonly sick: number;
  readonly sanctions: SanctionTables;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'benefits.entitlement',
  parameters: [
    ...SANCTION_PARAMETERS,
    { name: 'benefits.unemployment.claimed', unit: 'probability per month', min: 0, max: 1 },
    { name: 'benefits.unemployment.earned-12', unit: 'G', min: 0, max: 5 },
    { name: 'benefits.unemployment.earned-36', unit: 'G', min: 0, max: 10 },
    { name: 'benefits.unemployment.long-from', unit: 'G', min: 0, max: 5 },
    { name: 'benefits.unemployment.months-short', unit: 'months', min: 0, max: 36 },
    { name: 'benefits.unemployment.months-long', unit: 'months', min: 0, max: 36 },
    { name: 'benefits.social-assistance', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'benefits.social-assistance.family-support', unit: 'log hazard ratio', min: -3, max: 0 },
    { name: 'benefits.social-assistance.registered', unit: 'log hazard ratio', min: -1, max: 3 },
    { name: 'benefits.social-assistance.ends', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'benefits.social-assistance.duty.ends', unit: 'log hazard ratio', min: -1, max: 2 },
    { name: 'benefits.social-assistance.duty.deters', unit: 'log hazard ratio', min: -2, max: 1 },
    { name: 'benefits.social-assistance.duty.registers', unit: 'probability', min: 0, max: 1 },
    { name: 'benefits.unemployment.extended', unit: 'share', min: 0, max: 1 },
    { name: 'benefits.qualification', unit: 'probability per month', min: 0, max: 0.2 },
    { name: 'benefits.qualification.months', unit: 'months', min: 1, max: 36 },
    { name: 'benefits.sick-pay', unit: 'probability per month', min: 0, max: 0.9 },
  ],
  compile(parameters) {
    const threshold = (name: string): number => thresholdOfProbability(parameters.scalar(name));
    const ratio = (name: string): number => Math.round(parameters.scalar(name) * 256);
    const ends = logHazardOfProbability(parameters.scalar('benefits.social-assistance.ends'));
    const assistance = logHazardOfProbability(parameters.scalar('benefits.social-assistance'));
    const support = parameters.scalar('benefits.social-assistance.family-support') * (256 / TRAIT_SCALE);
    const deters = ratio('benefits.social-assistance.duty.deters');
    const most = assistance + Math.ceil(Math.abs(support) * LARGEST_TRAIT) + Math.max(0, deters);
    return {
      claim: threshold('benefits.unemployment.claimed'),
      right12: parameters.scalar('benefits.unemployment.earned-12') * 1000,
      right36: parameters.scalar('benefits.unemployment.earned-36') * 1000,
      long: parameters.scalar('benefits.unemployment.long-from') * 1000,
      monthsShort: parameters.scalar('benefits.unemployment.months-short'),
      monthsLong: parameters.scalar('benefits.unemployment.months-long'),
      assistance,
      assistanceSupport: support,
      mostAssisted: THRESHOLD[scoreIndex(most)] ?? 0,
      assistanceRegistered: Math.round(parameters.scalar('benefits.social-assistance.registered') * 256),
      assistanceEnds: THRESHOLD[scoreIndex(ends)] ?? 0,
      assistanceEndsYoung: THRESHOLD[scoreIndex(ends + ratio('benefits.social-assistance.duty.ends'))] ?? 0,
      dutyDeters: deters,
      dutyRegisters: threshold('benefits.social-assistance.duty.registers'),
      extended: parameters.scalar('benefits.unemployment.extended') >= 0.5,
      qualification: threshold('benefits.qualification'),
      qualificationMonths: parameters.scalar('benefits.qualification.months'),
      sick: threshold('benefits.sick-pay'),
      sanctions: compileSanctions(parameters),
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, familySupport, shadow } = world.people;
    const { enrolment } = world.school;
    const { capacity } = world.health;
    const { group } = world.nav;
    const { set, unemploymentLeft, sickSince, qualificationUntil, youthUntil, sanctionUntil } =
      world.benefits;
    const { measure } = world.measures;
    const { job, furloughed, subsidy, earned12, earned36 } = world.market;
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
        if ((has & SICK_PAY) !== 0) {
          if ((capacity[row] ?? 100) > WELL_CAPACITY) stop(world, row, SICK_PAY);
        } else if (
          (capacity[row] ?? 100) <= SICK_CAPACITY &&
          subsidy[row] === 0 &&
          (has & (DISABILITY | TEMPORARY_HEALTH)) === 0
        ) {
          if (draw(s0, s1, id[row] ?? 0, 0) < tables.sick) startSickPay(world, row);
        }
        continue;
      }
      if ((has & SICK_PAY) !== 0 && month - (sickSince[row] ?? month) >= SICK_MONTHS)
        stop(world, row, SICK_PAY);
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
      if (((set[row] ?? 0) & UNEMPLOYMENT_BENEFIT) !== 0) {
        if (!registered) stop(world, row, UNEMPLOYMENT_BENEFIT);
        else if (!(tables.extended && lastMonth)) useUnemploymentBenefit(world, row);
      } else if (registered && !withheld && (has & OTHER_INCOME) === 0) {
        const year = earned12[row] ?? 0;
        const three = earned36[row] ?? 0;
        if ((year >= tables.right12 || three >= tables.right36) && draw(u0, u1, person, 0) < tables.claim) {
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
      if ((has & YOUTH_BENEFIT) !== 0 && ((youthUntil[row] ?? 0) <= month || measure[row] === NO_MEASURE)) {
        stop(world, row, YOUTH_BENEFIT);
      }
      const now = set[row] ?? 0;
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
  const [ofWork, ofSchool] = [ENDED_BY_WORK | SICK_PAY | 0, UNEMPLOYMENT_BENEFIT | SICK_PAY | 0];
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
