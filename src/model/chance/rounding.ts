/**
 * Whole persons, places and vacancies out of fractional amounts, carrying what was rounded away to the next month.
 */
import { DRAW_RANGE } from './rates.js';

/**
 * Whole part of this month's amount. With the carry started at 0 and passed on by `carryAfter`, the sum of wholes
 * never departs from the sum of amounts by 1 or more, whatever the draws.
 *
 * Give the same draw every month (one drawn under `FIXED_TRAIT_MONTH` with the institution's id): then the expected
 * sum of wholes *equals* the sum of amounts at every month, which fresh draws do not promise.
 *
 * @param amount this month's amount, not negative, any unit counted in wholes
 * @param carry sum of amounts less sum of wholes until now, above -1 and below 1
 * @param draw31 integer in [0, 2^31)
 * @returns integer, not negative
 */
export function keyedRound(amount: number, carry: number, draw31: number): number {
  return Math.max(0, Math.floor(amount + carry + draw31 / DRAW_RANGE));
}

/** The carry after a month in which `whole` was given for `amount`. */
export function carryAfter(amount: number, carry: number, whole: number): number {
  return amount + carry - whole;
}
