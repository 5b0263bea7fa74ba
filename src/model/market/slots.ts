/**
 * Slots: posts per county and skill segment at which vacancies open from time to time. Their number follows the
 * population tables year by year and nothing else, so a person's draw of where to apply never depends on how many
 * vacancies there happen to be, and no slot changes its number when the country grows. Employers as agents come
 * later; they will own these slots.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { yearOf, type Month } from '../../vocabulary/months.js';
import type { ResolvedScenario } from '../declarations.js';
import { COMPLETED_HIGHER, COMPLETED_VOCATIONAL } from '../school/columns.js';
import { GRADUATE, NO_REQUIREMENT, SKILLED } from './columns.js';

export interface SlotMap {
  /** First slot of each cell (county * segments + segment); cells have room for their largest year. */
  readonly first: Int32Array;
  readonly total: number;
  /** Slots in use in a month, by cell. */
  countIn(month: Month): Int32Array;
}

export function slotCell(county: number, segment: number): number {
  return county * SEGMENTS.length + segment;
}

/**
 * Slots of a scenario's country, the same whichever month it begins or ends.
 *
 * @param perThousand slots per 1,000 residents aged 16-39, by segment
 */
export function layOutSlots(
  scenario: Pick<ResolvedScenario, 'population' | 'sample'>,
  perThousand: Float64Array,
): SlotMap {
  const { population, sample } = scenario;
  const years = population.lastYear - population.firstYear + 1;
  const cells = COUNTIES.length * SEGMENTS.length;
  const counts = Array.from({ length: years }, () => new Int32Array(cells));
  const room = new Int32Array(cells);
  for (const [year, count] of counts.entries()) {
    const residents = (population.total[year] ?? 0) / sample;
    for (let county = 0; county < COUNTIES.length; county += 1) {
      const share = population.countyShare[year * COUNTIES.length + county] ?? 0;
      for (let segment = 0; segment < SEGMENTS.length; segment += 1) {
        const cell = slotCell(county, segment);
        const slots = Math.max(1, Math.round((residents * share * (perThousand[segment] ?? 0)) / 1000));
        count[cell] = slots;
        room[cell] = Math.max(room[cell] ?? 0, slots);
      }
    }
  }
  const first = new Int32Array(cells);
  let total = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    first[cell] = total;
    total += room[cell] ?? 0;
  }
  return {
    first,
    total,
    countIn: (month) =>
      counts[Math.max(0, Math.min(years - 1, yearOf(month) - population.firstYear))] ?? room,
  };
}

/** Segment of a post that fits a level of education: where a host or a made post places somebody. */
export function segmentOfEducation(education: number): number {
  if (education === COMPLETED_HIGHER) return GRADUATE;
  return education === COMPLETED_VOCATIONAL ? SKILLED : NO_REQUIREMENT;
}
