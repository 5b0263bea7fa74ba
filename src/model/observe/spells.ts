/**
 * Spells of every dimension per person, people and exposure, recorded only where asked for: month ends are compared
 * with what was in force, and a spell is written when it changes.
 */
import {
  ACTIVITIES,
  BENEFITS,
  EDUCATION_LEVELS,
  ENROLMENTS,
  FOLLOW_UP_GROUPS,
  JOBS,
  MAIN_STATUSES,
  MENTAL_HEALTH,
  REGIONS,
  REGION_OF_COUNTY,
} from '../../vocabulary/codes.js';
import { NO_MEASURE } from '../measures/columns.js';
import { PRESENT_FREE, REAL } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { activityOf, mainStatusOf } from './status.js';

const NONE = 255;
/** Income sources in the order of main source; benefits are a set, the spell shows the main one. */
const MAIN_BENEFIT_ORDER = [4, 3, 2, 7, 0, 6, 8, 1, 5] as const;

export const SPELL_DIMENSIONS = [
  'activity',
  'enrolment',
  'job',
  'education',
  'nav_group',
  'follow_up_service',
  'benefit',
  'measure',
  'health',
  'region',
  'main_status',
] as const;
const DIMENSIONS = SPELL_DIMENSIONS.length;
/** One more state cell per row: the person's place in the table of people. */
const CELLS_PER_ROW = DIMENSIONS + 1;

/** Value lists of the dimensions; measures are the scenario's. */
export function spellDimensions(
  measures: readonly string[],
): { readonly name: string; readonly values: readonly string[] }[] {
  const values: Record<(typeof SPELL_DIMENSIONS)[number], readonly string[]> = {
    activity: ACTIVITIES,
    enrolment: ENROLMENTS,
    job: [...JOBS, 'subsidised'],
    education: EDUCATION_LEVELS,
    nav_group: FOLLOW_UP_GROUPS,
    follow_up_service: ['none', 'in-contact'],
    benefit: ['none', ...BENEFITS],
    measure: ['none', ...measures],
    health: MENTAL_HEALTH,
    region: REGIONS,
    main_status: MAIN_STATUSES,
  };
  return SPELL_DIMENSIONS.map((name) => ({ name, values: values[name] }));
}

function mainBenefit(set: number): number {
  for (const bit of MAIN_BENEFIT_ORDER) if ((set & (1 << bit)) !== 0) return bit + 1;
  return 0;
}

function valueOf(world: WorldState, row: number, dimension: number): number {
  switch (dimension) {
    case 0:
      return activityOf(world, row);
    case 1:
      return world.school.enrolment[row] ?? 0;
    case 2:
      return world.market.subsidy[row] !== 0 ? 3 : (world.market.job[row] ?? 0);
    case 3:
      return world.school.education[row] ?? 0;
    case 4:
      return world.nav.group[row] ?? 0;
    case 5:
      return world.school.followUpService[row] ?? 0;
    case 6:
      return mainBenefit(world.benefits.set[row] ?? 0);
    case 7:
      return world.measures.measure[row] ?? NO_MEASURE;
    case 8:
      return world.health.mental[row] ?? 0;
    case 9:
      return REGION_OF_COUNTY[world.people.county[row] ?? 0] ?? 0;
    default:
      return mainStatusOf(world, row);
  }
}

/** Room for one more row of a table that is appended to. */
function append(world: WorldState, table: 'spell' | 'seen' | 'exposure', used: number): void {
  if (used >= world.arena.capacity(table)) world.arena.grow(table, Math.ceil(used * 1.5) + 4096);
}

function close(world: WorldState, row: number, dimension: number, to: number): void {
  const state = row * CELLS_PER_ROW + dimension;
  const index = world.clock.spells[0] ?? 0;
  append(world, 'spell', index);
  world.spells.person[index] = world.people.id[row] ?? 0;
  world.spells.dimension[index] = dimension;
  world.spells.value[index] = world.spellStates.value[state] ?? 0;
  world.spells.from[index] = world.spellStates.since[state] ?? 0;
  world.spells.to[index] = to;
  world.clock.spells[0] = index + 1;
}

/** Compares every real person's month end with what was in force. Cells hold value + 1; 0 is not yet seen. */
export function recordSpells(world: WorldState): void {
  const needed = world.arena.capacity('person') * CELLS_PER_ROW;
  if (world.arena.capacity('spellState') < needed) world.arena.grow('spellState', needed);
  const { present, shadow } = world.people;
  const { leaving } = world.rows;
  for (let row = 0; row < world.highWater; row += 1) {
    if (shadow[row] !== REAL) continue;
    const seenCell = row * CELLS_PER_ROW + DIMENSIONS;
    const known = world.spellStates.value[seenCell] === 1;
    if (present[row] === PRESENT_FREE) {
      if (known && leaving[row] === 1) forget(world, row, seenCell);
      continue;
    }
    if (!known) introduce(world, row, seenCell);
    for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
      const state = row * CELLS_PER_ROW + dimension;
      const value = valueOf(world, row, dimension);
      const before = known ? (world.spellStates.value[state] ?? 0) : NONE;
      if (value === before) continue;
      if (before !== NONE) close(world, row, dimension, world.month);
      world.spellStates.value[state] = value;
      world.spellStates.since[state] = world.month;
    }
  }
  closeExposures(world);
}

function introduce(world: WorldState, row: number, seenCell: number): void {
  const index = world.clock.seen[0] ?? 0;
  append(world, 'seen', index);
  const { seen, people } = world;
  seen.person[index] = people.id[row] ?? 0;
  seen.row[index] = row;
  seen.birthMonth[index] = people.birthMonth[row] ?? 0;
  seen.sex[index] = people.sex[row] ?? 0;
  seen.background[index] = people.background[row] ?? 0;
  seen.parentsEducation[index] = people.parentsEducation[row] ?? 0;
  seen.entered[index] = people.enteredMonth[row] ?? 0;
  seen.left[index] = -1;
  world.clock.seen[0] = index + 1;
  world.spellStates.value[seenCell] = 1;
  world.spellStates.since[seenCell] = index;
}

function forget(world: WorldState, row: number, seenCell: number): void {
  for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) close(world, row, dimension, world.month);
  world.seen.left[world.spellStates.since[seenCell] ?? 0] = world.month;
  world.spellStates.value[seenCell] = 0;
}

/** A start, with when the person joined the queue. */
export function noteExposure(world: WorldState, row: number, measure: number): void {
  if (!world.options.spells) return;
  const index = world.clock.exposures[0] ?? 0;
  append(world, 'exposure', index);
  const { exposures } = world;
  exposures.person[index] = world.people.id[row] ?? 0;
  exposures.row[index] = row;
  exposures.measure[index] = measure;
  exposures.queued[index] = world.measures.queuedSince[row] ?? world.month;
  exposures.start[index] = world.month;
  exposures.end[index] = -1;
  exposures.office[index] = world.people.county[row] ?? 0;
  world.clock.exposures[0] = index + 1;
}

function closeExposures(world: WorldState): void {
  const { exposures } = world;
  for (let index = 0; index < (world.clock.exposures[0] ?? 0); index += 1) {
    if (exposures.end[index] !== -1) continue;
    const row = exposures.row[index] ?? 0;
    const still =
      world.people.id[row] === exposures.person[index] &&
      world.measures.measure[row] === (exposures.measure[index] ?? 0) + 1;
    if (!still) exposures.end[index] = world.month;
  }
}

/** Spells still running, with `to` = -1, for the harvest; the state itself is left as it is. */
export function openSpells(
  world: WorldState,
): { person: number; dimension: number; value: number; from: number }[] {
  const list: { person: number; dimension: number; value: number; from: number }[] = [];
  for (let row = 0; row < world.highWater; row += 1) {
    if (world.spellStates.value[row * CELLS_PER_ROW + DIMENSIONS] !== 1 || world.people.shadow[row] !== REAL)
      continue;
    for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
      const state = row * CELLS_PER_ROW + dimension;
      list.push({
        person: world.people.id[row] ?? 0,
        dimension,
        value: world.spellStates.value[state] ?? 0,
        from: world.spellStates.since[state] ?? 0,
      });
    }
  }
  return list;
}
