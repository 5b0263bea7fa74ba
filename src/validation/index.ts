/** The face of the room: the replay held against published figures, and what is fitted to them. */
export { cellsOf, numbersBehind, scoreCells, type TargetCell, type WorldValues } from './score.js';
export { parseValidation, validationColumns, validationDocument } from './document.js';
export { effectCurveLabel, type EffectCurveLabel } from './effects/curve-label.js';
export {
  PARTS,
  digestJob,
  partOf,
  planPart,
  resolvePart,
  worldsOf,
  type JobNumbers,
  type Part,
  type PartId,
} from './parts.js';
export { NOT_EVALUABLE } from './effects/values.js';
export { partLeftOut, type Reason } from './reasons.js';
export { acceptedText } from './calibrate/accepted-file.js';
export {
  calibrate,
  type CalibrationResult,
  type CalibrationStage,
  type FittedCell,
} from './calibrate/calibrate.js';
export type { CalibrationWarning } from './calibrate/identify.js';
export { USUAL_SEARCH } from './calibrate/levenberg-marquardt.js';
export { fitCellsOf, meanOfSeeds, movingOf } from './calibrate/objective.js';
export type { FitCell, Simulated } from './calibrate/residuals.js';
export {
  TRACE_FORMAT,
  TraceRefused,
  lineOf,
  readTrace,
  rememberingEvaluator,
  type TraceHeading,
} from './calibrate/trace.js';
