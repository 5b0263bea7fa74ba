/** Chance: keyed draws, rates as integers, and arithmetic that gives the same bits everywhere. */
export { draw, threefry2x32 } from './threefry.js';
export { FIXED_TRAIT_MONTH, streamKey } from './stream.js';
export { exp, log, powerInteger } from './arithmetic.js';
export {
  DRAW_RANGE,
  HAZARD,
  LOG_HAZARD_MIN,
  NEVER,
  SCORES_PER_LOG,
  THRESHOLD,
  logHazardOfProbability,
  logRatio,
  probabilityOfHazard,
  scoreIndex,
  threshold,
  thresholdOfProbability,
  thresholdTable,
} from './rates.js';
export { competing, pickWeighted } from './competing.js';
export { normalOfDraw, normalQuantile } from './normal.js';
export { carryAfter, keyedRound } from './rounding.js';
