/**
 * Rates as integers. A monthly hazard is kept as its natural logarithm in units of 1/256 (a *score*): base rate,
 * attributes and modifiers are integer additions, and one table of 4,096 entries turns the sum into the threshold
 * that a draw is compared with. Score 0 is a hazard of 1 per month; one unit is 0.39 %.
 */
import { exp, log } from './arithmetic.js';

/** Scores per unit of log hazard. */
export const SCORES_PER_LOG = 256;
/** Log hazard of the lowest table entry; e^-12 is 0.6 per hundred thousand a month. */
export const LOG_HAZARD_MIN = -12;
const TABLE_LENGTH = 4096;
const LOWEST_SCORE = LOG_HAZARD_MIN * SCORES_PER_LOG;
const HIGHEST_SCORE = LOWEST_SCORE + TABLE_LENGTH - 1;
/** 2^31: draws are integers below this. */
export const DRAW_RANGE = 2147483648;
const HIGHEST_THRESHOLD = DRAW_RANGE - 1;

/**
 * Score of what cannot happen: its threshold is 0. So far below the table that no sum of modifiers lifts it back
 * in, and twice it still fits 16 bits.
 */
export const NEVER = -16384;

/**
 * Threshold of a probability: `draw < threshold` happens with that probability.
 * Probability 1 gives 2^31 - 1 (what an `Int32Array` holds) and so fails once in 2^31 draws; a step that must be
 * certain does not draw.
 *
 * @param probability outside [0, 1] is taken as the nearer end
 * @returns integer in [0, 2^31 - 1]
 */
export function thresholdOfProbability(probability: number): number {
  if (!(probability > 0)) return 0;
  return Math.min(HIGHEST_THRESHOLD, Math.round(probability * DRAW_RANGE));
}

/** Probability that something with this hazard happens at least once: 1 - exp(-hazard), exact for small hazards. */
export function probabilityOfHazard(hazard: number): number {
  // 1 - exp(-h) loses digits as h becomes small; there four terms of the series are exact to 1e-17.
  if (hazard < 1e-4) return hazard * (1 - (hazard / 2) * (1 - (hazard / 3) * (1 - hazard / 4)));
  return 1 - exp(-hazard);
}

function hazardTable(): Float64Array {
  const table = new Float64Array(TABLE_LENGTH);
  for (let index = 1; index < TABLE_LENGTH; index++)
    table[index] = exp((LOWEST_SCORE + index) / SCORES_PER_LOG);
  return table;
}

/** Hazard per month of each table index; entry 0 is 0, for it stands for `NEVER`. */
export const HAZARD: Float64Array = hazardTable();

/**
 * Thresholds of each table index for a step of the given length: `1 - exp(-hazard * months)`.
 *
 * @param months length of the step, above 0
 * @returns 4,096 integers in [0, 2^31 - 1]; entry 0 is 0
 */
export function thresholdTable(months: number): Int32Array {
  return Int32Array.from(HAZARD, (hazard) => thresholdOfProbability(probabilityOfHazard(hazard * months)));
}

/** Thresholds of each table index for a step of one month. */
export const THRESHOLD: Int32Array = thresholdTable(1);

/**
 * Score of a monthly probability: log of the hazard that gives it, `log(-log(1 - p))`, rounded.
 *
 * @param probability per month; 0 gives `NEVER`, 1 the highest score
 * @throws RangeError outside [0, 1]
 */
export function logHazardOfProbability(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`not a probability: ${String(probability)}`);
  }
  if (probability === 0) return NEVER;
  if (probability === 1) return HIGHEST_SCORE;
  // As above: for a small p, -log(1 - p) is p + p^2 / 2 + p^3 / 3 to all digits that matter.
  const hazard =
    probability < 1e-4
      ? probability * (1 + probability / 2 + (probability * probability) / 3)
      : -log(1 - probability);
  return Math.round(log(hazard) * SCORES_PER_LOG) | 0;
}

/**
 * Score of a modifier given as a ratio on the hazard: its natural logarithm, rounded to 1/256; a ratio of 1 is 0.
 * Scores of modifiers are added to that of the base rate. A log hazard ratio is a score by itself, times 256.
 *
 * @param ratio 0 gives `NEVER`
 * @throws RangeError below 0
 */
export function logRatio(ratio: number): number {
  if (!(ratio >= 0)) throw new RangeError(`not a ratio: ${String(ratio)}`);
  if (ratio === 0) return NEVER;
  return Math.round(log(ratio) * SCORES_PER_LOG) | 0;
}

/** Table index of a score, 0 to 4095; scores outside the table take the nearer end. */
export function scoreIndex(score: number): number {
  const index = score - LOWEST_SCORE;
  return index < 0 ? 0 : index >= TABLE_LENGTH ? TABLE_LENGTH - 1 : index;
}

/** Threshold of a score for a step of one month: the event happens where `draw < threshold(score)`. */
export function threshold(score: number): number {
  return THRESHOLD[scoreIndex(score)];
}
