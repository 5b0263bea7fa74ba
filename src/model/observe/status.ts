/**
 * Observation rules: what a person counts as. Derived at the end of each month, never stored, so definitions can change
 * without the world changing. Everything they look at is packed into one small number, and one table holds what each
 * such number counts as: everybody is observed every month.
 */
import { ACTIVITIES, FOLLOW_UP_GROUPS, MAIN_STATUSES } from '../../vocabulary/codes.js';
import { HEALTH_RELATED } from '../benefits/columns.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { isJobSeeker } from '../nav/groups.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { INTRODUCTION, IN_FIRM, NOT_ENROLLED } from '../school/columns.js';
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

/** Bits of a packed situation. The follow-up group takes the three lowest. */
export const SITUATION = {
  working: 1 << 3,
  subsidised: 1 << 4,
  sideJob: 1 << 5,
  studying: 1 << 6,
  apprentice: 1 << 7,
  inMeasure: 1 << 8,
  healthBenefit: 1 << 9,
  otherBenefit: 1 << 10,
  abroad: 1 << 11,
} as const;
const GROUP_BITS = 7;
const SITUATIONS = 1 << 12;

/** An apprentice studies and works; the introduction programme counts as a measure. */
export function situationOfEnrolment(enrolment: number): number {
  if (enrolment === NOT_ENROLLED) return 0;
  if (enrolment === INTRODUCTION) return SITUATION.inMeasure;
  return ((IN_FIRM >>> enrolment) & 1) === 1 ? SITUATION.studying | SITUATION.apprentice : SITUATION.studying;
}

/** What the official status and the activity look at, packed: job, studies, measure, benefits, group, residence. */
export function situationOf(world: WorldState, row: number): number {
  const { job, furloughed, subsidy, sideJob } = world.market;
  const enrolment = world.school.enrolment[row] ?? NOT_ENROLLED;
  const has = world.benefits.set[row] ?? 0;
  return (
    (world.nav.group[row] ?? NOT_REGISTERED) |
    (job[row] !== NO_JOB && furloughed[row] === 0 ? SITUATION.working : 0) |
    (subsidy[row] !== 0 ? SITUATION.subsidised : 0) |
    (sideJob[row] !== 0 ? SITUATION.sideJob : 0) |
    situationOfEnrolment(enrolment) |
    (world.countsAsMeasure[world.measures.measure[row] ?? NO_MEASURE] === 1 ? SITUATION.inMeasure : 0) |
    ((has & HEALTH_RELATED) !== 0 ? SITUATION.healthBenefit : 0) |
    ((has & ~HEALTH_RELATED) !== 0 ? SITUATION.otherBenefit : 0) |
    (world.people.present[row] !== PRESENT_RESIDENT ? SITUATION.abroad : 0)
  );
}

/** What a person mainly does; a job beside study does not count, a subsidised one is told apart. */
function activityIn(situation: number): number {
  const is = (bit: number): boolean => (situation & bit) !== 0;
  if (is(SITUATION.working))
    return is(SITUATION.subsidised) ? ACTIVITY.jobWithSubsidy : ACTIVITY.jobWithoutSubsidy;
  if (is(SITUATION.studying)) return ACTIVITY.education;
  if (is(SITUATION.inMeasure)) return ACTIVITY.measure;
  return is(SITUATION.healthBenefit) ? ACTIVITY.healthBenefit : ACTIVITY.other;
}

/**
 * The official priority: employed > registered unemployed > measures > ordinary education > health-related benefit >
 * other > unknown. Any job counts, beside study or subsidised, as does an apprenticeship; people who left the country
 * without telling the register are unknown.
 */
function mainStatusIn(situation: number): number {
  const is = (bit: number): boolean => (situation & bit) !== 0;
  const group = situation & GROUP_BITS;
  if (is(SITUATION.abroad)) return STATUS.unknown;
  if (is(SITUATION.working | SITUATION.sideJob | SITUATION.apprentice)) return STATUS.employed;
  if (isJobSeeker(group) && !is(SITUATION.inMeasure)) return STATUS.registeredUnemployed;
  if (is(SITUATION.inMeasure)) return STATUS.measure;
  if (is(SITUATION.studying)) return STATUS.education;
  if (is(SITUATION.healthBenefit)) return STATUS.healthBenefit;
  return is(SITUATION.otherBenefit) || group !== NOT_REGISTERED ? STATUS.other : STATUS.unknown;
}

/** Activity, main status and follow-up group that occur together, told apart by one small number, their *mark*. */
interface Marks {
  /** Mark of each packed situation. */
  readonly of: Uint8Array;
  readonly activity: Uint8Array;
  readonly mainStatus: Uint8Array;
  readonly group: Uint8Array;
}

function allMarks(): Marks {
  const of = new Uint8Array(SITUATIONS);
  const known = new Map<number, number>();
  const activity: number[] = [];
  const mainStatus: number[] = [];
  const groups: number[] = [];
  for (let situation = 0; situation < SITUATIONS; situation += 1) {
    const group = Math.min(situation & GROUP_BITS, FOLLOW_UP_GROUPS.length - 1);
    const does = activityIn(situation);
    const counts = mainStatusIn(situation);
    const together = (does * MAIN_STATUSES.length + counts) * FOLLOW_UP_GROUPS.length + group;
    const mark = known.get(together) ?? known.size;
    if (mark === known.size) {
      known.set(together, mark);
      activity.push(does);
      mainStatus.push(counts);
      groups.push(group);
    }
    of[situation] = mark;
  }
  return {
    of,
    activity: Uint8Array.from(activity),
    mainStatus: Uint8Array.from(mainStatus),
    group: Uint8Array.from(groups),
  };
}

export const MARKS: Marks = allMarks();

/** Index into `ACTIVITIES` of what a person mainly does. */
export function activityOf(world: WorldState, row: number): number {
  return MARKS.activity[MARKS.of[situationOf(world, row)] ?? 0] ?? 0;
}

/** Index into `MAIN_STATUSES` of what a person counts as. */
export function mainStatusOf(world: WorldState, row: number): number {
  return MARKS.mainStatus[MARKS.of[situationOf(world, row)] ?? 0] ?? 0;
}
