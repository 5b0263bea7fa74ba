/**
 * Slots: a fixed number of posts per county and skill segment at which vacancies open from time to time. Their
 * number depends on the population tables only, so a person's draw of where to apply never depends on how many
 * vacancies there happen to be. Employers as agents come later; they will own these slots.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { yearOf } from '../../vocabulary/months.js';
import type { ResolvedScenario } from '../declarations.js';
import { COMPLETED_HIGHER, COMPLETED_VOCATIONAL } from '../school/columns.js';
import { GRADUATE, NO_REQUIREMENT, SKILLED } from './columns.js';

export interface SlotMap {
  /** First slot of each cell (county * segments + segment), and one past the last. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly total: number;
}

export function slotCell(county: number, segment: number): number {
  return county * SEGMENTS.length + segment;
}

/**
 * Slots of a scenario's country.
 *
 * @param perThousand slots per 1,000 residents aged 16-39, by segment
 */
export function layOutSlots(scenario: ResolvedScenario, perThousand: Float64Array): SlotMap {
  const { population, sample, start } = scenario;
  const year = Math.max(0, Math.min(population.lastYear, yearOf(start)) - population.firstYear);
  const residents = (population.total[year] ?? 0) / sample;
  const cells = COUNTIES.length * SEGMENTS.length;
  const first = new Int32Array(cells);
  const count = new Int32Array(cells);
  let total = 0;
  for (let county = 0; county < COUNTIES.length; county += 1) {
    const share = population.countyShare[year * COUNTIES.length + county] ?? 0;
    for (let segment = 0; segment < SEGMENTS.length; segment += 1) {
      const cell = slotCell(county, segment);
      first[cell] = total;
      count[cell] = Math.max(1, Math.round((residents * share * (perThousand[segment] ?? 0)) / 1000));
      total += count[cell] ?? 0;
    }
  }
  return { first, count, total };
}

/** Segment of a post that fits a level of education: where a host or a made post places somebody. */
export function segmentOfEducation(education: number): number {
  if (education === COMPLETED_HIGHER) return GRADUATE;
  return education === COMPLETED_VOCATIONAL ? SKILLED : NO_REQUIREMENT;
}
