/** Ages in completed years and the bands outputs and rates are tabulated by. */
import { AGE_BAND_STARTS } from '../../vocabulary/codes.js';

export const YOUNGEST = 16;
/** People leave the simulation on the month they turn this old. */
export const OLDEST = 40;
/** Age tables run over single years from `YOUNGEST` to `OLDEST` - 1. */
export const AGE_YEARS = OLDEST - YOUNGEST;

/** Completed years. */
export function ageOf(birthMonth: number, month: number): number {
  return Math.floor((month - birthMonth) / 12);
}

/** Age band (index into `AGE_BANDS`) of every age 0 to `OLDEST`. */
export const BAND_OF_AGE: Uint8Array = Uint8Array.from({ length: OLDEST + 1 }, (_, age) => {
  let band = 0;
  for (let index = 0; index < AGE_BAND_STARTS.length; index += 1) {
    if (age >= (AGE_BAND_STARTS[index] ?? 0)) band = index;
  }
  return band;
});

/** Age band of every age in months, to `OLDEST`: for loops over everybody. */
export const BAND_OF_MONTHS: Uint8Array = Uint8Array.from(
  { length: OLDEST * 12 + 1 },
  (_, months) => BAND_OF_AGE[Math.floor(months / 12)] ?? 0,
);
