/**
 * The power of a trial of a given size, from variance components: how much areas differ beyond chance and how much persons of
 * one area do, both in the world without the policy. Simulated areas are fewer than the country's, but as large, so the
 * components are those of the country as the model has it.
 */
import { normalShare } from './normal-share.js';
import { studentPoint } from './student-t.js';
import { everybodyOf, type Reading, type RosterTables } from './trial-table.js';

/** 80 % point of the standard normal distribution: the power usually asked of a trial. */
const POINT_OF_POWER = 0.841621;
/** Degrees of freedom beyond which t is as good as normal, for lotteries among persons. */
const MANY = 100_000;

/** Variances of a share: 0-1 scale. */
export interface Components {
  /** Share with the outcome. */
  readonly level: number;
  readonly between: number;
  readonly within: number;
}

/**
 * One-way analysis of variance over areas of unequal size (Searle, Casella and McCulloch, Variance Components, section 3.6), mean
 * over worlds before a negative component is set to zero.
 */
export function componentsOf(rosters: readonly RosterTables[], reading: Reading): Components {
  let [levels, betweens, withins, worlds] = [0, 0, 0, 0];
  for (const roster of rosters) {
    const areas = Array.from(roster.share, (_, area) => everybodyOf(roster, area, reading)).filter(
      ({ persons }) => persons > 0,
    );
    const persons = areas.reduce((sum, area) => sum + area.persons, 0);
    if (areas.length < 2 || persons <= areas.length) continue;
    const level = areas.reduce((sum, area) => sum + area.having, 0) / persons;
    let [inside, outside, squares] = [0, 0, 0];
    for (const { persons: n, having } of areas) {
      inside += having * (1 - having / n);
      const gap = having / n - level;
      outside += n * gap * gap;
      squares += n * n;
    }
    const within = inside / (persons - areas.length);
    const size = (persons - squares / persons) / (areas.length - 1);
    worlds += 1;
    levels += level;
    withins += within;
    betweens += (outside / (areas.length - 1) - within) / size;
  }
  if (worlds === 0) return { level: 0, between: 0, within: 0 };
  return { level: levels / worlds, between: Math.max(0, betweens / worlds), within: withins / worlds };
}

/** Standard error of the difference between two groups of whole areas, so many persons in each area. */
export function errorBetweenAreas(
  { between, within }: Components,
  treatedAreas: number,
  otherAreas: number,
  personsPerArea: number,
): number {
  return Math.sqrt((between + within / personsPerArea) * (1 / treatedAreas + 1 / otherAreas));
}

/** Standard error of a lottery among persons of the same areas, where areas cancel. */
export function errorOfLottery({ within }: Components, persons: number, share: number): number {
  return Math.sqrt(within / (persons * share * (1 - share)));
}

function criticalPoint(degreesOfFreedom: number): number {
  return studentPoint(Math.max(1, Math.min(MANY, Math.floor(degreesOfFreedom))));
}

/** Least effect found in 80 of 100 trials with a test at the 5 % level. */
export function detectable(error: number, degreesOfFreedom: number): number {
  return (criticalPoint(degreesOfFreedom) + POINT_OF_POWER) * error;
}

/** Chance that a trial finds an effect: leaves zero out on the effect's side. */
export function powerOf(effect: number, error: number, degreesOfFreedom: number): number {
  if (error === 0) return effect === 0 ? 0 : 1;
  return normalShare(Math.abs(effect) / error - criticalPoint(degreesOfFreedom));
}

/** Treated areas, and as many others, for 80 % power. */
export function areasNeeded(effect: number, { between, within }: Components, personsPerArea: number): number {
  const variance = 2 * (between + within / personsPerArea);
  let areas = 2;
  // The critical point falls with the areas: a few rounds settle it.
  for (let round = 0; round < 6; round += 1) {
    const point = criticalPoint(2 * areas - 2) + POINT_OF_POWER;
    areas = Math.max(2, Math.ceil((point * point * variance) / (effect * effect)));
  }
  return areas;
}

/** Persons drawn to either side of an even lottery, both together, for 80 % power. */
export function personsNeeded(effect: number, { within }: Components): number {
  const point = criticalPoint(MANY) + POINT_OF_POWER;
  return Math.ceil((4 * point * point * within) / (effect * effect));
}
