/** Search effort: how many applications a month, before luck, and everything that moves it. */
import { DISABILITY, SICK_PAY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import type { ParameterDeclaration } from '../declarations.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED, UNASSESSED } from '../nav/columns.js';
import { durationClass } from '../nav/registration.js';
import { TRAIT_SCALE } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

/** No factor of effort lifts it above this many times the base rate. */
const MOST_EFFORT = 4;

export const EFFORT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.search.applications', unit: 'ratio', min: 0, max: 8 },
  { name: 'market.search.duration', unit: 'ratio', axes: ['duration'], min: 0, max: 2 },
  { name: 'market.search.motivation', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.capacity-floor', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.allowance', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.disability', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.sick', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.care', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.unregistered', unit: 'ratio', min: 0, max: 1.5 },
  { name: 'market.search.furloughed', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.search.follow-up', unit: 'ratio', min: 0, max: 3 },
  { name: 'market.search.adviser', unit: 'ratio', min: 0, max: 1 },
];

export interface EffortTables {
  readonly applications: number;
  readonly duration: Float64Array;
  readonly motivation: number;
  readonly capacityFloor: number;
  readonly onAllowance: number;
  readonly onPension: number;
  readonly sick: number;
  readonly care: number;
  readonly unregistered: number;
  readonly furloughed: number;
  readonly followUp: number;
  readonly attention: number;
  /** Lock-in and help by measure index. */
  readonly inMeasure: Float64Array;
  readonly help: Float64Array;
  /** Most applications a pensioner sends, before luck. */
  readonly pensionBound: number;
}

export function compileEffort(parameters: ParameterReader, world: WorldState): EffortTables {
  return {
    applications: parameters.scalar('market.search.applications'),
    duration: parameters.vector('market.search.duration'),
    motivation: parameters.scalar('market.search.motivation') / TRAIT_SCALE,
    capacityFloor: parameters.scalar('market.search.capacity-floor'),
    onAllowance: parameters.scalar('market.search.allowance'),
    onPension: parameters.scalar('market.search.disability'),
    sick: parameters.scalar('market.search.sick'),
    care: parameters.scalar('market.search.care'),
    unregistered: parameters.scalar('market.search.unregistered'),
    furloughed: parameters.scalar('market.search.furloughed'),
    followUp: parameters.scalar('market.search.follow-up'),
    attention: parameters.scalar('market.search.adviser'),
    inMeasure: Float64Array.from(world.measureChannels, (channels) => channels.search),
    help: Float64Array.from(world.measureChannels, (channels) => channels.help),
    pensionBound:
      parameters.scalar('market.search.applications') *
      parameters.scalar('market.search.disability') *
      MOST_EFFORT,
  };
}

/** Applications a month, before luck: base rate times everything that moves effort. */
export function effortOf(world: WorldState, tables: EffortTables, row: number): number {
  const { motivation, careUntil } = world.people;
  const has = world.benefits.set[row] ?? 0;
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  let effort = tables.applications;
  effort *=
    tables.duration[durationClass(world.month - (world.market.searchingSince[row] ?? world.month))] ?? 1;
  effort *= Math.max(0, 1 + tables.motivation * (motivation[row] ?? 0));
  effort *= Math.max(tables.capacityFloor, (world.health.capacity[row] ?? 100) / 100);
  if ((has & DISABILITY) !== 0) effort *= tables.onPension;
  else if ((has & TEMPORARY_HEALTH) !== 0) effort *= tables.onAllowance;
  else if ((has & SICK_PAY) !== 0) effort *= tables.sick;
  if ((careUntil[row] ?? 0) > world.month) effort *= tables.care;
  if (world.nav.group[row] === NOT_REGISTERED) effort *= tables.unregistered;
  if (world.market.furloughed[row] === 1) effort *= tables.furloughed;
  if (inside !== NO_MEASURE) {
    effort *= (tables.inMeasure[inside - 1] ?? 1) + (tables.help[inside - 1] ?? 0);
  } else if ((world.nav.group[row] ?? 0) > UNASSESSED) {
    const after = (world.measures.followUpUntil[row] ?? 0) > world.month ? tables.followUp : 0;
    effort *= 1 + after + tables.attention * (world.navPools.intensity[world.people.county[row] ?? 0] ?? 1);
  }
  return effort;
}
