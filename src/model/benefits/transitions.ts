/** The only file that writes the benefit columns. */
import type { WorldState } from '../state/world-state.js';
import {
  ALLOWANCE,
  DISABILITY,
  EARLIER,
  ORDINARY,
  PARENTAL,
  QUALIFICATION,
  RESTING,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  TEMPORARY_HEALTH,
  TRYING,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from './columns.js';

/** What a lasting health-related benefit takes the place of. */
const REPLACED_BY_HEALTH =
  SICK_PAY | UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | QUALIFICATION | YOUTH_BENEFIT;

export function arriveWithout(world: WorldState, row: number): void {
  world.touch(row);
  const { benefits } = world;
  benefits.set[row] = 0;
  benefits.unemploymentLeft[row] = 0;
  benefits.allowanceSince[row] = 0;
  benefits.allowanceUntil[row] = 0;
  benefits.allowancePhase[row] = ORDINARY;
  benefits.allowanceExtended[row] = 0;
  benefits.allowanceSpent[row] = 0;
  benefits.allowanceLower[row] = 0;
  benefits.allowanceGrants[row] = 0;
  benefits.disabilitySince[row] = 0;
  benefits.grade[row] = 0;
  benefits.sickSince[row] = 0;
  benefits.qualificationUntil[row] = 0;
  benefits.youthUntil[row] = 0;
  benefits.sanctionUntil[row] = 0;
}

function add(world: WorldState, row: number, bit: number): void {
  world.benefits.set[row] = (world.benefits.set[row] ?? 0) | bit;
}

/** Takes one or more benefits away; clocks stay for history. */
export function stop(world: WorldState, row: number, bits: number): void {
  world.touch(row);
  world.benefits.set[row] = (world.benefits.set[row] ?? 0) & ~bits;
}

export function grantUnemploymentBenefit(world: WorldState, row: number, months: number): void {
  world.touch(row);
  add(world, row, UNEMPLOYMENT_BENEFIT);
  world.benefits.unemploymentLeft[row] = Math.min(255, months);
}

/** One month of unemployment benefit is used; ends with the last. */
export function useUnemploymentBenefit(world: WorldState, row: number): void {
  world.touch(row);
  const left = Math.max(0, (world.benefits.unemploymentLeft[row] ?? 0) - 1);
  world.benefits.unemploymentLeft[row] = left;
  if (left === 0) stop(world, row, UNEMPLOYMENT_BENEFIT);
}

/**
 * Grants the allowance until a month; `lower` where the lower minimum for the young is in force. Whoever is on one of
 * the benefits before it is converted: the clock starts now.
 */
export function grantAllowance(world: WorldState, row: number, until: number, lower = false): void {
  world.touch(row);
  const { benefits } = world;
  stop(world, row, REPLACED_BY_HEALTH | EARLIER);
  add(world, row, ALLOWANCE);
  benefits.allowanceSince[row] = world.month;
  benefits.allowanceUntil[row] = until;
  benefits.allowancePhase[row] = ORDINARY;
  benefits.allowanceExtended[row] = 0;
  benefits.allowanceLower[row] = lower ? 1 : 0;
  benefits.allowanceGrants[row] = Math.min(255, (benefits.allowanceGrants[row] ?? 0) + 1);
}

/** Grants one of the three benefits before the allowance; `since` for a spell that began earlier. */
export function grantEarlier(world: WorldState, row: number, since: number): void {
  world.touch(row);
  stop(world, row, REPLACED_BY_HEALTH);
  add(world, row, EARLIER);
  world.benefits.allowanceSince[row] = since;
}

/** Extends the allowance beyond the maximum by so many months. */
export function extendAllowance(world: WorldState, row: number, months: number): void {
  world.touch(row);
  const { benefits } = world;
  benefits.allowanceUntil[row] = world.month + months;
  benefits.allowanceExtended[row] = Math.min(255, (benefits.allowanceExtended[row] ?? 0) + months);
}

/** Keeps the allowance until a month for another reason than illness: as a job seeker, or while a claim is processed. */
export function keepAllowance(world: WorldState, row: number, phase: number, until: number): void {
  world.touch(row);
  world.benefits.allowancePhase[row] = phase;
  world.benefits.allowanceUntil[row] = until;
}

/** The maximum is reached: the allowance ends, and a waiting period may follow. */
export function exhaustAllowance(world: WorldState, row: number): void {
  world.touch(row);
  stop(world, row, ALLOWANCE);
  world.benefits.allowanceSpent[row] = world.month;
}

/** Grants a disability pension; `since` for one that began earlier. */
export function grantDisability(world: WorldState, row: number, grade: number, since = world.month): void {
  world.touch(row);
  const { benefits } = world;
  stop(world, row, REPLACED_BY_HEALTH | TEMPORARY_HEALTH);
  add(world, row, DISABILITY);
  benefits.disabilitySince[row] = since;
  benefits.grade[row] = grade;
  benefits.allowancePhase[row] = ORDINARY;
}

/** The pension rests because of work; until a month the right to have it back is kept. */
export function restPension(world: WorldState, row: number, until: number): void {
  world.touch(row);
  const { benefits } = world;
  stop(world, row, DISABILITY);
  benefits.allowancePhase[row] = RESTING;
  benefits.allowanceUntil[row] = until;
}

/** A pension that rested comes back at its grade, in the place of what has been granted meanwhile. */
export function resumePension(world: WorldState, row: number): void {
  world.touch(row);
  const { benefits } = world;
  stop(world, row, REPLACED_BY_HEALTH | TEMPORARY_HEALTH);
  add(world, row, DISABILITY);
  benefits.allowancePhase[row] = ORDINARY;
}

/** What was kept of a pension for so long is over: the right to have it back, or the follow-up asked for. */
export function endPensionPhase(world: WorldState, row: number): void {
  world.touch(row);
  world.benefits.allowancePhase[row] = ORDINARY;
}

/** A pensioner tries work with follow-up until a month; the right to the pension is as before. */
export function tryWork(world: WorldState, row: number, until: number): void {
  world.touch(row);
  world.benefits.allowancePhase[row] = TRYING;
  world.benefits.allowanceUntil[row] = until;
}

/** Withholds unemployment benefit until a month; the months left of it stay. */
export function sanctionUnemploymentBenefit(world: WorldState, row: number, until: number): void {
  world.touch(row);
  stop(world, row, UNEMPLOYMENT_BENEFIT);
  world.benefits.sanctionUntil[row] = until;
}

/** Withholds social assistance until a month. What is left of an old right to unemployment benefit is spent. */
export function sanctionAssistance(world: WorldState, row: number, until: number): void {
  world.touch(row);
  stop(world, row, SOCIAL_ASSISTANCE);
  world.benefits.unemploymentLeft[row] = 0;
  world.benefits.sanctionUntil[row] = until;
}

export function forgetSanction(world: WorldState, row: number): void {
  world.touch(row);
  world.benefits.sanctionUntil[row] = 0;
}

/** Unemployment benefit that was withheld goes on with the months left of it. */
export function resumeUnemploymentBenefit(world: WorldState, row: number): void {
  world.touch(row);
  add(world, row, UNEMPLOYMENT_BENEFIT);
}

export function startSickPay(world: WorldState, row: number): void {
  world.touch(row);
  add(world, row, SICK_PAY);
  world.benefits.sickSince[row] = world.month;
}

/** All sick pay has been used; from a month on there is a new right. */
export function exhaustSickPay(world: WorldState, row: number, again: number): void {
  world.touch(row);
  stop(world, row, SICK_PAY);
  world.benefits.sickSince[row] = again;
}

export function grantSocialAssistance(world: WorldState, row: number): void {
  world.touch(row);
  add(world, row, SOCIAL_ASSISTANCE);
}

export function grantQualification(world: WorldState, row: number, until: number): void {
  world.touch(row);
  stop(world, row, SOCIAL_ASSISTANCE);
  add(world, row, QUALIFICATION);
  world.benefits.qualificationUntil[row] = until;
}

export function grantParental(world: WorldState, row: number): void {
  world.touch(row);
  add(world, row, PARENTAL);
}

/** The youth benefit replaces other subsistence benefits for as long as it runs. */
export function grantYouthBenefit(world: WorldState, row: number, until: number): void {
  world.touch(row);
  stop(world, row, SOCIAL_ASSISTANCE | UNEMPLOYMENT_BENEFIT | QUALIFICATION | TEMPORARY_HEALTH);
  add(world, row, YOUTH_BENEFIT);
  world.benefits.youthUntil[row] = until;
}
