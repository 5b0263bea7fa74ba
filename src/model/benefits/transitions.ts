/** The only file that writes the benefit columns. */
import type { WorldState } from '../state/world-state.js';
import {
  ALLOWANCE,
  DISABILITY,
  PARENTAL,
  QUALIFICATION,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from './columns.js';

export function arriveWithout(world: WorldState, row: number): void {
  const { benefits } = world;
  benefits.set[row] = 0;
  benefits.unemploymentLeft[row] = 0;
  benefits.allowanceSince[row] = 0;
  benefits.allowanceUntil[row] = 0;
  benefits.allowanceGrants[row] = 0;
  benefits.disabilitySince[row] = 0;
  benefits.grade[row] = 0;
  benefits.sickSince[row] = 0;
  benefits.qualificationUntil[row] = 0;
  benefits.youthUntil[row] = 0;
}

function add(world: WorldState, row: number, bit: number): void {
  world.benefits.set[row] = (world.benefits.set[row] ?? 0) | bit;
}

/** Takes one or more benefits away; clocks stay for history. */
export function stop(world: WorldState, row: number, bits: number): void {
  world.benefits.set[row] = (world.benefits.set[row] ?? 0) & ~bits;
}

export function grantUnemploymentBenefit(world: WorldState, row: number, months: number): void {
  add(world, row, UNEMPLOYMENT_BENEFIT);
  world.benefits.unemploymentLeft[row] = Math.min(255, months);
}

/** One month of unemployment benefit is used; ends with the last. */
export function useUnemploymentBenefit(world: WorldState, row: number): void {
  const left = Math.max(0, (world.benefits.unemploymentLeft[row] ?? 0) - 1);
  world.benefits.unemploymentLeft[row] = left;
  if (left === 0) stop(world, row, UNEMPLOYMENT_BENEFIT);
}

export function grantAllowance(world: WorldState, row: number, until: number): void {
  const { benefits } = world;
  stop(world, row, SICK_PAY | UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | QUALIFICATION | YOUTH_BENEFIT);
  add(world, row, ALLOWANCE);
  benefits.allowanceSince[row] = world.month;
  benefits.allowanceUntil[row] = until;
  benefits.allowanceGrants[row] = Math.min(255, (benefits.allowanceGrants[row] ?? 0) + 1);
}

export function extendAllowance(world: WorldState, row: number, until: number): void {
  world.benefits.allowanceUntil[row] = until;
}

export function grantDisability(world: WorldState, row: number, grade: number): void {
  const { benefits } = world;
  stop(
    world,
    row,
    SICK_PAY | UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | QUALIFICATION | YOUTH_BENEFIT | ALLOWANCE,
  );
  add(world, row, DISABILITY);
  benefits.disabilitySince[row] = world.month;
  benefits.grade[row] = grade;
}

export function startSickPay(world: WorldState, row: number): void {
  add(world, row, SICK_PAY);
  world.benefits.sickSince[row] = world.month;
}

export function grantSocialAssistance(world: WorldState, row: number): void {
  add(world, row, SOCIAL_ASSISTANCE);
}

export function grantQualification(world: WorldState, row: number, until: number): void {
  stop(world, row, SOCIAL_ASSISTANCE);
  add(world, row, QUALIFICATION);
  world.benefits.qualificationUntil[row] = until;
}

export function grantParental(world: WorldState, row: number): void {
  add(world, row, PARENTAL);
}

/** The youth benefit replaces other subsistence benefits for as long as it runs. */
export function grantYouthBenefit(world: WorldState, row: number, until: number): void {
  stop(world, row, SOCIAL_ASSISTANCE | UNEMPLOYMENT_BENEFIT | QUALIFICATION | ALLOWANCE);
  add(world, row, YOUTH_BENEFIT);
  world.benefits.youthUntil[row] = until;
}
