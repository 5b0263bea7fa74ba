/** Beginning and leaving studies: what else in a person's life that ends or starts with it. */
import { calendarMonthOf } from '../../vocabulary/months.js';
import {
  QUALIFICATION,
  SOCIAL_ASSISTANCE,
  TEMPORARY_HEALTH,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from '../benefits/columns.js';
import { stop } from '../benefits/transitions.js';
import { NO_JOB } from '../market/columns.js';
import { endJob, setSideJob, startSearching } from '../market/transitions.js';
import { clear } from '../measures/transitions.js';
import { deregister } from '../nav/transitions.js';
import type { WorldState } from '../state/world-state.js';
import { IN_FIRM } from './columns.js';
import { dropOut, enrol } from './transitions.js';

export const AUGUST = 8;
export const JANUARY = 1;
export const JUNE = 6;

const ENDED_BY_STUDIES =
  UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | QUALIFICATION | YOUTH_BENEFIT | TEMPORARY_HEALTH;

/**
 * Enrols in ordinary education: a full-time job becomes a side job, measures, registration and benefits end. Where
 * unemployment benefit is kept during school, it and the registration it hangs on go on.
 */
export function beginStudies(
  world: WorldState,
  row: number,
  enrolment: number,
  examMonth: number,
  keepsBenefit = false,
): void {
  const hadJob = world.market.job[row] !== NO_JOB;
  if (hadJob) endJob(world, row);
  clear(world, row);
  if (!keepsBenefit) deregister(world, row);
  stop(world, row, keepsBenefit ? ENDED_BY_STUDIES & ~UNEMPLOYMENT_BENEFIT : ENDED_BY_STUDIES);
  enrol(world, row, enrolment, examMonth);
  if (hadJob && ((IN_FIRM >>> enrolment) & 1) === 0) setSideJob(world, row, 1);
}

/** On unemployment benefit, without work, and of the age from which it may be kept during school. */
export function mayKeepBenefit(world: WorldState, row: number, fromAgeMonths: number): boolean {
  return (
    ((world.benefits.set[row] ?? 0) & UNEMPLOYMENT_BENEFIT) !== 0 &&
    world.market.job[row] === NO_JOB &&
    world.month - (world.people.birthMonth[row] ?? 0) >= fromAgeMonths
  );
}

/** Leaves studies without completing and starts looking for something else. */
export function leaveStudies(world: WorldState, row: number): void {
  dropOut(world, row);
  startSearching(world, row);
}

/** The first examination month (June) at least `months` ahead. */
export function examAfter(month: number, months: number): number {
  let exam = month + months;
  while (calendarMonthOf(exam) !== JUNE) exam += 1;
  return exam;
}
