/** The end of the month at the vacancies: adults take what is left to them, employers learn what filling one is worth. */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { addLocal } from '../observe/local.js';
import { tallyVacancies } from '../observe/tally.js';
import type { WorldState } from '../state/world-state.js';
import { adultsLeave } from './adults.js';
import { noteWorth } from './creation.js';
import type { Bars, SearchTables } from './search.js';
import { ownScore } from './set-aside.js';
import { slotCell } from './slots.js';
import { changeAdults, closeSlot } from './transitions.js';

/**
 * Closes the vacancies that were filled, lets adults take those that no young applicant beats them to, and counts the
 * month. Without rivals nothing is filled and nothing is learnt.
 */
export function settleVacancies(world: WorldState, tables: SearchTables, { adults, taken }: Bars): void {
  const { open, bestScore } = world.slots;
  let stock = 0;
  for (let county = 0; county < COUNTIES.length; county += 1) {
    let young = 0;
    let hired = 0;
    let held = 0;
    for (let segment = 0; segment < SEGMENTS.length; segment += 1) {
      const cell = slotCell(county, segment);
      adultsLeave(world, tables.adults, cell);
      const end = tables.map.first[cell + 1] ?? tables.map.total;
      const threshold = tables.threshold[segment] ?? 0;
      let [met, vacancies, toAdults] = [0, 0, 0];
      for (let slot = tables.map.first[cell] ?? 0; slot < end; slot += 1) {
        if (open[slot] !== 1) continue;
        const adult = adults[slot] ?? 0;
        const best = bestScore[slot] ?? 0;
        vacancies += 1;
        met += Math.max(0, Math.max(ownScore(best), adult) - threshold);
        if (taken[slot] === 1) young += 1;
        else if (adult > threshold && adult >= best) toAdults += 1;
        else {
          stock += 1;
          continue;
        }
        closeSlot(world, slot);
      }
      changeAdults(world, cell, toAdults);
      if (tables.rivalry) noteWorth(world, tables.worth, cell, met, vacancies);
      hired += toAdults;
      held += world.jobCells.adults[cell] ?? 0;
    }
    addLocal(world, 'vacanciesFilledByYoung', county, young);
    addLocal(world, 'adultsHired', county, hired);
    addLocal(world, 'adultsInPosts', county, held);
  }
  tallyVacancies(world, stock);
}
