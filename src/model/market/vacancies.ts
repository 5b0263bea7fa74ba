/**
 * Vacancies open at slots, by segment, season, the county's structural tightness, the business cycle, shocks that are not
 * part of it, how often the employer's posts turn over, and what filling one has been worth lately (`creation.ts`). They
 * lapse unfilled after some months.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { calendarMonthOf } from '../../vocabulary/months.js';
import { THRESHOLD, draw, logHazardOfProbability, logRatio, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { addLocal } from '../observe/local.js';
import { populationScale } from '../people/population.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { CLOSED } from './columns.js';
import { CREATION, creationScore } from './creation.js';
import { CYCLE_PARAMETERS, VACANCY_CYCLE, cycleScores } from './cycle.js';
import { layOutSlots, slotCell, type SlotMap } from './slots.js';
import { clearApplications, closeSlot, openSlot, settleCycle } from './transitions.js';

const LEAST_SCALE = 0.02;

interface Tables {
  readonly map: SlotMap;
  readonly opening: Int16Array;
  readonly season: Int16Array;
  readonly tightness: Int16Array;
  /** [slotCell] */
  readonly cycle: Int16Array;
  readonly shock: Int16Array;
  readonly months: number;
  readonly creation: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.vacancies',
  parameters: [
    { name: 'market.slots', unit: 'per thousand', axes: ['segment'], min: 1, max: 400 },
    { name: 'market.vacancy.opening', unit: 'probability per month', axes: ['segment'], min: 0, max: 0.95 },
    { name: 'market.vacancy.season', unit: 'ratio', axes: ['calendarMonth'], min: 0.1, max: 4 },
    { name: 'market.vacancy.tightness', unit: 'ratio', axes: ['county'], min: 0.1, max: 5 },
    { name: 'market.vacancy.shock', unit: 'ratio', axes: ['segment'], min: 0.02, max: 5 },
    ...CYCLE_PARAMETERS,
    VACANCY_CYCLE,
    { name: 'market.vacancy.months', unit: 'months', min: 1, max: 24 },
    CREATION,
  ],
  compile(parameters, world) {
    return {
      map: layOutSlots(world.scenario, parameters.vector('market.slots')),
      opening: Int16Array.from(parameters.vector('market.vacancy.opening'), logHazardOfProbability),
      season: Int16Array.from(parameters.vector('market.vacancy.season'), logRatio),
      tightness: Int16Array.from(parameters.vector('market.vacancy.tightness'), logRatio),
      cycle: cycleScores(parameters, -parameters.scalar('market.cycle.vacancies')),
      shock: Int16Array.from(parameters.vector('market.vacancy.shock'), logRatio),
      months: parameters.scalar('market.vacancy.months'),
      creation: parameters.scalar(CREATION.name),
    };
  },
  allocate(world, tables) {
    const scale = logRatio(Math.max(LEAST_SCALE, populationScale(world)));
    const season = tables.season[calendarMonthOf(world.month) - 1] ?? 0;
    const counts = tables.map.countIn(world.month);
    for (let county = 0; county < COUNTIES.length; county += 1) {
      for (let segment = 0; segment < SEGMENTS.length; segment += 1) {
        const cell = slotCell(county, segment);
        const from = tables.map.first[cell] ?? 0;
        const to = from + (counts[cell] ?? 0);
        const macro = (tables.cycle[cell] ?? 0) + (tables.shock[segment] ?? 0);
        const score =
          (tables.opening[segment] ?? 0) + season + (tables.tightness[county] ?? 0) + macro + scale;
        settleCycle(world, cell, macro);
        lapseSlots(world, tables.months, from, to, tables.map.first[cell + 1] ?? tables.map.total, county);
        openSlots(world, score, creationScore(world, cell, tables.creation), from, to, county);
      }
    }
  },
};

/** Closes what nobody took in time, and what lies beyond the slots of the year. */
function lapseSlots(
  world: WorldState,
  months: number,
  from: number,
  to: number,
  end: number,
  county: number,
): void {
  const { open, openSince, shed } = world.slots;
  let lapsed = 0;
  for (let slot = from; slot < end; slot += 1) {
    clearApplications(world, slot);
    if (open[slot] !== 1) continue;
    const isNew = world.month - (openSince[slot] ?? 0) < months;
    if (slot < to && isNew && shed[slot] !== CLOSED) continue;
    closeSlot(world, slot);
    lapsed += 1;
  }
  addLocal(world, 'vacanciesLapsed', county, lapsed);
}

/**
 * Opens slots of a cell.
 *
 * @param score of opening were employers indifferent to what filling a post is worth
 * @param creation what they add to it for its worth
 */
function openSlots(
  world: WorldState,
  score: number,
  creation: number,
  from: number,
  to: number,
  county: number,
): void {
  const { open, employer, shed } = world.slots;
  const { turnover } = world.employers;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.slotOpening);
  let opened = 0;
  let created = 0;
  for (let slot = from; slot < to; slot += 1) {
    if (open[slot] !== 0 || shed[slot] === CLOSED) continue;
    const own = score + (turnover[employer[slot] ?? 0] ?? 0);
    const luck = draw(k0, k1, slot, 0);
    const neutral = luck < (THRESHOLD[scoreIndex(own)] ?? 0) ? 1 : 0;
    const opens = luck < (THRESHOLD[scoreIndex(own + creation)] ?? 0) ? 1 : 0;
    if (opens === 1) openSlot(world, slot);
    opened += opens;
    created += opens - neutral;
  }
  addLocal(world, 'vacanciesOpened', county, opened);
  addLocal(world, 'vacanciesCreated', county, created);
}

export const vacancies = allocation(step);
