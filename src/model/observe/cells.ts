/** By what everybody is counted each month: age, sex, region, education, background; and how the counts are kept. */
import { BACKGROUNDS, EDUCATION_LEVELS, REGIONS, SEXES } from '../../vocabulary/codes.js';

/** Age bands everybody is counted by: finer than the outputs', so that 18-29 can be summed. */
export const CELL_AGE_STARTS = [16, 18, 20, 25, 30] as const;
const CELL_AGES = CELL_AGE_STARTS.length;

/**
 * Parts of the population, numbered together: by age and sex, by region, by education, by background. Everybody is counted
 * in one part of each, and every group is a sum of parts.
 */
export const PART_OF = {
  ageAndSex: 0,
  region: CELL_AGES * SEXES.length,
  education: CELL_AGES * SEXES.length + REGIONS.length,
  background: CELL_AGES * SEXES.length + REGIONS.length + EDUCATION_LEVELS.length,
} as const;
export const PARTS = PART_OF.background + BACKGROUNDS.length;

/** First bit of each part in the code of a person's cell; numbers within the part, so that codes can be added up. */
const CELL_BIT = { ageAndSex: 0, region: 4, education: 8, background: 10 } as const;

/** Cell of a person for the monthly tallies: the four parts in one number below 4,096. */
export function cellOf(
  age: number,
  sex: number,
  region: number,
  education: number,
  background: number,
): number {
  const band = age < 18 ? 0 : age < 20 ? 1 : age < 25 ? 2 : age < 30 ? 3 : 4;
  return (
    (band * SEXES.length + sex) |
    (region << CELL_BIT.region) |
    (education << CELL_BIT.education) |
    (background << CELL_BIT.background)
  );
}

/** Adds to one kind, or one mark, of the four parts of a cell; parts have `1 << bits` places each. */
export function addToCell(counts: Int32Array, bits: number, cell: number, place: number, by: number): void {
  const [region, education, background] = [PART_OF.region | 0, PART_OF.education | 0, PART_OF.background | 0];
  const at0 = ((cell & 15) << bits) | place;
  const at1 = ((region + ((cell >>> 4) & 15)) << bits) | place;
  const at2 = ((education + ((cell >>> 8) & 3)) << bits) | place;
  const at3 = ((background + ((cell >>> 10) & 3)) << bits) | place;
  counts[at0] = ((counts[at0] ?? 0) + by) | 0;
  counts[at1] = ((counts[at1] ?? 0) + by) | 0;
  counts[at2] = ((counts[at2] ?? 0) + by) | 0;
  counts[at3] = ((counts[at3] ?? 0) + by) | 0;
}

/** Places of a part: powers of two, so that a place is found without a product. */
export const KIND_BITS = 7;
export const MARK_BITS = 8;
/** Added to the mark of whoever has completed upper secondary. */
export const COMPLETED_MARK = 1 << (MARK_BITS - 1);
