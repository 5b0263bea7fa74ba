/**
 * Vacancies open at slots, by segment, season, the county's structural tightness, the business cycle and shocks that
 * are not part of it, and close unfilled after some months.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { calendarMonthOf } from '../../vocabulary/months.js';
import { THRESHOLD, draw, logHazardOfProbability, logRatio, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { tallyVacancies } from '../observe/tally.js';
import { populationScale } from '../people/population.js';
import { allocation, type Allocation } from '../state/step.js';
import { CYCLE_PARAMETERS, VACANCY_CYCLE, cycleScores } from './cycle.js';
import { layOutSlots, slotCell, type SlotMap } from './slots.js';
import { clearApplications, closeSlot, openSlot } from './transitions.js';

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
    };
  },
  allocate(world, tables) {
    const { open, openSince } = world.slots;
    const month = world.month;
    const scale = logRatio(Math.max(LEAST_SCALE, populationScale(world)));
    const season = tables.season[calendarMonthOf(month) - 1] ?? 0;
    const [k0, k1] = streamKey(world.key, month, DECISION.slotOpening);
    const counts = tables.map.countIn(month);
    let stock = 0;
    for (let county = 0; county < COUNTIES.length; county += 1) {
      for (let segment = 0; segment < SEGMENTS.length; segment += 1) {
        const cell = slotCell(county, segment);
        const from = tables.map.first[cell] ?? 0;
        const to = from + (counts[cell] ?? 0);
        const macro =
          (tables.tightness[county] ?? 0) + (tables.cycle[cell] ?? 0) + (tables.shock[segment] ?? 0);
        const score = (tables.opening[segment] ?? 0) + season + macro + scale;
        const limit = THRESHOLD[scoreIndex(score)] ?? 0;
        for (let slot = from; slot < to; slot += 1) {
          clearApplications(world, slot);
          if (open[slot] === 1 && month - (openSince[slot] ?? month) >= tables.months) closeSlot(world, slot);
          if (open[slot] === 0 && draw(k0, k1, slot, 0) < limit) openSlot(world, slot);
          if (open[slot] === 1) stock += 1;
        }
      }
    }
    tallyVacancies(world, stock);
  },
};

export const vacancies = allocation(step);
