/** Search effort: how many applications a month, before luck, and everything that moves it. */
import { DISABILITY, SICK_PAY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import {
  PENSION_SEARCH_PARAMETERS,
  compilePensionSearch,
  searchOnPension,
  type PensionSearch,
} from '../benefits/pension-work.js';
import type { ParameterDeclaration } from '../declarations.js';
import { DEDUCTION_PARAMETERS, compileDeduction, raiseEfforts, type DeductionTables } from './deduction.js';
import { NOT_REGISTERED, UNASSESSED } from '../nav/columns.js';
import { intensityOf } from '../nav/offices.js';
import { durationClass } from '../nav/registration.js';
import { TRAIT_SCALE } from '../people/columns.js';
import { INTRODUCTION } from '../school/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

/** No factor of effort lifts it above this many times the base rate. */
const MOST_EFFORT = 4;
/** Months of search from which the class of duration no longer changes. */
const LONG_SEARCH = 24;

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
  { name: 'school.introduction.search', unit: 'ratio', min: 0, max: 2 },
  { name: 'market.search.follow-up', unit: 'ratio', min: 0, max: 3 },
  { name: 'market.search.adviser', unit: 'ratio', min: 0, max: 1 },
  ...DEDUCTION_PARAMETERS,
  ...PENSION_SEARCH_PARAMETERS,
];

export interface EffortTables {
  readonly applications: number;
  /** By months of search; the last also beyond. */
  readonly byMonths: Float64Array;
  readonly motivation: number;
  readonly capacityFloor: number;
  readonly onAllowance: number;
  readonly onPension: PensionSearch;
  readonly sick: number;
  readonly care: number;
  readonly unregistered: number;
  readonly furloughed: number;
  /** In the introduction programme: its lock-in. */
  readonly introduction: number;
  readonly followUp: number;
  readonly attention: number;
  /** Lock-in and help by measure index. */
  readonly inMeasure: Float64Array;
  readonly help: Float64Array;
  readonly deduction: DeductionTables;
  /** Most applications that somebody settled on a full pension sends, before luck. */
  readonly pensionBound: number;
}

export function compileEffort(parameters: ParameterReader, world: WorldState): EffortTables {
  const duration = parameters.vector('market.search.duration');
  const onPension = compilePensionSearch(parameters, parameters.scalar('market.search.disability'));
  const deduction = compileDeduction(parameters);
  return {
    applications: parameters.scalar('market.search.applications'),
    byMonths: Float64Array.from(
      { length: LONG_SEARCH + 1 },
      (_, months) => duration[durationClass(months)] ?? 1,
    ),
    motivation: parameters.scalar('market.search.motivation') / TRAIT_SCALE,
    capacityFloor: parameters.scalar('market.search.capacity-floor'),
    onAllowance: parameters.scalar('market.search.allowance'),
    onPension,
    sick: parameters.scalar('market.search.sick'),
    care: parameters.scalar('market.search.care'),
    unregistered: parameters.scalar('market.search.unregistered'),
    furloughed: parameters.scalar('market.search.furloughed'),
    introduction: parameters.scalar('school.introduction.search'),
    followUp: parameters.scalar('market.search.follow-up'),
    attention: parameters.scalar('market.search.adviser'),
    inMeasure: Float64Array.from(world.measureChannels, (channels) => channels.search),
    help: Float64Array.from(world.measureChannels, (channels) => channels.help),
    deduction,
    pensionBound:
      parameters.scalar('market.search.applications') *
      Math.max(onPension.first, onPension.later) *
      MOST_EFFORT *
      deduction.effort,
  };
}

/**
 * Share of somebody's applications that an adviser or a job specialist is behind, 0-1: they open doors that no
 * advertisement shows.
 */
export function helpedShare(world: WorldState, tables: EffortTables, row: number): number {
  const inside = world.measures.measure[row] ?? 0;
  if (inside !== 0) {
    const help = tables.help[inside - 1] ?? 0;
    return help === 0 ? 0 : help / (help + (tables.inMeasure[inside - 1] ?? 1));
  }
  const standing = world.nav.group[row] ?? 0;
  if (standing === NOT_REGISTERED || standing === UNASSESSED) return 0;
  const after = (world.measures.followUpUntil[row] ?? 0) > world.month ? tables.followUp : 0;
  return after / (1 + after);
}

/**
 * Applications a month, before luck, of the first `count` of some rows: base rate times everything that moves effort.
 *
 * @param out receives them in the order of `rows`
 */
export function effortsOf(
  world: WorldState,
  tables: EffortTables,
  rows: Int32Array,
  count: number,
  out: Float64Array,
): void {
  const { motivation, careUntil } = world.people;
  const { capacity } = world.health;
  const { group } = world.nav;
  const { set } = world.benefits;
  const { measure, followUpUntil } = world.measures;
  const { searchingSince, furloughed } = world.market;
  const { enrolment } = world.school;
  const { byMonths, capacityFloor, inMeasure, help } = tables;
  const month = world.month | 0;
  const longest = (byMonths.length - 1) | 0;
  const [unregistered, unassessed] = [NOT_REGISTERED | 0, UNASSESSED | 0];
  const [pension, health, sick] = [DISABILITY | 0, TEMPORARY_HEALTH | 0, SICK_PAY | 0];
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    const searched = (month - (searchingSince[row] ?? 0)) | 0;
    let effort = tables.applications;
    effort *= byMonths[searched < 0 ? 0 : searched > longest ? longest : searched] ?? 1;
    effort *= Math.max(0, 1 + tables.motivation * (motivation[row] ?? 0));
    effort *= Math.max(capacityFloor, (capacity[row] ?? 100) / 100);
    const has = set[row] ?? 0;
    if (has !== 0) {
      if ((has & pension) !== 0) effort *= searchOnPension(world, tables.onPension, row);
      else if ((has & health) !== 0) effort *= tables.onAllowance;
      else if ((has & sick) !== 0) effort *= tables.sick;
    }
    if ((careUntil[row] ?? 0) > month) effort *= tables.care;
    const standing = group[row] ?? 0;
    if (enrolment[row] === INTRODUCTION) effort *= tables.introduction;
    else if (standing === unregistered) effort *= tables.unregistered;
    if (furloughed[row] === 1) effort *= tables.furloughed;
    const inside = measure[row] ?? 0;
    if (inside !== 0) effort *= (inMeasure[inside - 1] ?? 1) + (help[inside - 1] ?? 0);
    else if (standing > unassessed) {
      const after = (followUpUntil[row] ?? 0) > month ? tables.followUp : 0;
      effort *= 1 + after + tables.attention * intensityOf(world, row);
    }
    out[at] = effort;
  }
  raiseEfforts(world, tables.deduction, rows, count, out);
}
