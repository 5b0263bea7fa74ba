/**
 * Observation rules: what a person counts as. Derived from the owners' columns, stored nowhere, tested on hand-made
 * persons. A status stock is not a benefit stock.
 */
import { ACTIVITIES, MAIN_STATUSES } from '../../vocabulary/codes.js';
import { HEALTH_RELATED } from '../benefits/columns.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { isJobSeeker } from '../nav/groups.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { APPRENTICESHIP, NOT_ENROLLED } from '../school/columns.js';
import type { WorldState } from '../state/world-state.js';

const ACTIVITY = {
  jobWithoutSubsidy: ACTIVITIES.indexOf('job-without-subsidy'),
  jobWithSubsidy: ACTIVITIES.indexOf('job-with-subsidy'),
  education: ACTIVITIES.indexOf('education'),
  measure: ACTIVITIES.indexOf('measure'),
  healthBenefit: ACTIVITIES.indexOf('health-benefit'),
  other: ACTIVITIES.indexOf('other'),
};

const STATUS = {
  employed: MAIN_STATUSES.indexOf('employed'),
  registeredUnemployed: MAIN_STATUSES.indexOf('registered-unemployed'),
  measure: MAIN_STATUSES.indexOf('measure'),
  education: MAIN_STATUSES.indexOf('education'),
  healthBenefit: MAIN_STATUSES.indexOf('health-benefit'),
  other: MAIN_STATUSES.indexOf('other'),
  unknown: MAIN_STATUSES.indexOf('unknown'),
};

/** Index into `ACTIVITIES`: what a person mainly does; a job beside study does not count, a subsidised one is told apart. */
export function activityOf(world: WorldState, row: number): number {
  const { job, furloughed, subsidy } = world.market;
  if (job[row] !== NO_JOB && furloughed[row] === 0) {
    return subsidy[row] === 0 ? ACTIVITY.jobWithoutSubsidy : ACTIVITY.jobWithSubsidy;
  }
  if (world.school.enrolment[row] !== NOT_ENROLLED) return ACTIVITY.education;
  if (world.measures.measure[row] !== NO_MEASURE) return ACTIVITY.measure;
  if (((world.benefits.set[row] ?? 0) & HEALTH_RELATED) !== 0) return ACTIVITY.healthBenefit;
  return ACTIVITY.other;
}

/**
 * Index into `MAIN_STATUSES` by the official priority: employed > registered unemployed > measures > ordinary
 * education > health-related benefit > other > unknown. Any job counts, beside study or subsidised, as does an
 * apprenticeship; people who left the country without telling the register are unknown.
 */
export function mainStatusOf(world: WorldState, row: number): number {
  const { job, furloughed, sideJob } = world.market;
  if (world.people.present[row] !== PRESENT_RESIDENT) return STATUS.unknown;
  const enrolment = world.school.enrolment[row] ?? NOT_ENROLLED;
  if ((job[row] !== NO_JOB && furloughed[row] === 0) || sideJob[row] === 1 || enrolment === APPRENTICESHIP) {
    return STATUS.employed;
  }
  const group = world.nav.group[row] ?? NOT_REGISTERED;
  const inMeasure = world.measures.measure[row] !== NO_MEASURE;
  if (isJobSeeker(group) && !inMeasure) return STATUS.registeredUnemployed;
  if (inMeasure) return STATUS.measure;
  if (enrolment !== NOT_ENROLLED) return STATUS.education;
  const has = world.benefits.set[row] ?? 0;
  if ((has & HEALTH_RELATED) !== 0) return STATUS.healthBenefit;
  if (has !== 0 || group !== NOT_REGISTERED) return STATUS.other;
  return STATUS.unknown;
}
