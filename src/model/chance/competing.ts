/** From one draw to an outcome: which of several competing causes, or which of several weighted alternatives. */
import { DRAW_RANGE, probabilityOfHazard } from './rates.js';

/**
 * Competing risks within one step, exactly: with constant cause-specific hazards over the step, something happens
 * with probability `1 - exp(-sum)`, and the cause is proportional to the hazards. One draw decides both.
 *
 * @param draw31 integer in [0, 2^31)
 * @param hazards cause-specific hazards over the step (per month times the step's length), not negative
 * @param count how many of `hazards` count, from the first
 * @returns index of the cause, or -1 where nothing happens
 */
export function competing(draw31: number, hazards: Float64Array, count: number): number {
  let sum = 0;
  for (let cause = 0; cause < count; cause++) sum += hazards[cause];
  const uniform = draw31 / DRAW_RANGE;
  // 1 - exp(-sum) is never above sum: most draws are settled without the exponential.
  if (uniform >= sum) return -1;
  const any = probabilityOfHazard(sum);
  if (uniform >= any) return -1;
  const point = (uniform / any) * sum;
  let reached = 0;
  let last = -1;
  for (let cause = 0; cause < count; cause++) {
    const hazard = hazards[cause];
    if (hazard > 0) {
      reached += hazard;
      last = cause;
      if (point < reached) return cause;
    }
  }
  // Only rounding in the division can bring the point to the very end of the sum.
  return last;
}

/**
 * One of several alternatives with probability proportional to its weight.
 *
 * @param draw31 integer in [0, 2^31)
 * @param cumulative running sums of the weights, not falling; need not end at 1
 * @returns index of the alternative, or -1 where all weights are 0; an alternative of weight 0 is never picked
 */
export function pickWeighted(draw31: number, cumulative: Float64Array): number {
  const last = cumulative.length - 1;
  const total = cumulative[last] ?? 0;
  if (!(total > 0)) return -1;
  const point = (draw31 / DRAW_RANGE) * total;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (point < cumulative[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}
