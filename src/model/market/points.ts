/** Scores are integers in 1/1024 sd above this floor, so that ties are exact and zero means nobody. */
const SCORE_SCALE = 1024;
const SCORE_FLOOR = 16 * SCORE_SCALE;

/** A score as it is compared: whole 1/1024 sd. */
export function points(deviations: number): number {
  return Math.max(1, SCORE_FLOOR + Math.round(deviations * SCORE_SCALE));
}
