/** What a calibration came to: lines for people, one document for programs. */
import { significant } from '../analysis/index.js';
import type { Calibration } from '../scenarios/index.js';
import type { CalibrationResult, FittedCell } from '../validation/index.js';
import { CALIBRATE, warningWords } from './calibration-words.js';
import { aligned } from './aligned.js';
import type { Context, JsonDocument } from './context.js';

const SHOWN_DIGITS = 3;

function shown(value: number): string {
  return String(significant(value, SHOWN_DIGITS));
}

/** Prints parameters, targets, warnings and the accepted set. */
export function showCalibration(
  context: Context,
  path: string,
  { parameters }: Calibration,
  result: CalibrationResult,
): void {
  const { language } = context;
  const heading = [CALIBRATE.parameters, CALIBRATE.before, CALIBRATE.after, CALIBRATE.bounds];
  const moved = parameters.map(({ id, start, low, high }, index) => [
    id,
    shown(start),
    shown(result.values[index]),
    `${shown(low)} – ${shown(high)}`,
  ]);
  for (const line of aligned([heading.map((words) => words[language]), ...moved])) context.print(line);
  context.print('');
  const head = [CALIBRATE.target, CALIBRATE.gate, CALIBRATE.simulated];
  const rows = result.fitted.map(({ cell, simulated, distance }) => [
    cell.id,
    `${shown(cell.centre - cell.halfWidth)} – ${shown(cell.centre + cell.halfWidth)}`,
    simulated === null ? CALIBRATE.nobody[language] : shown(simulated),
    (isInside({ distance }) ? CALIBRATE.passes : CALIBRATE.fails)[language],
  ]);
  for (const line of aligned([[...head.map((words) => words[language]), ''], ...rows])) context.print(line);
  context.print('');
  const inside = result.fitted.filter(isInside).length;
  context.print(CALIBRATE.score(inside, result.fitted.length)[language]);
  context.print(CALIBRATE.end[result.search.end][language]);
  context.print(CALIBRATE.accepted(result.accepted.length, result.tried)[language]);
  context.print(path);
  for (const warning of result.warnings) {
    context.note(`${CALIBRATE.warning[language]}: ${warningWords(warning)[language]}`);
  }
}

function isInside({ distance }: Pick<FittedCell, 'distance'>): boolean {
  return Math.abs(distance) <= 1;
}

/** `innenfor.calibrate/1`. */
export function calibrationDocument(
  out: string,
  { sample, seeds, seed }: { readonly sample: number; readonly seeds: number; readonly seed: string },
  { parameters }: Calibration,
  { values, search, fitted, warnings, tried, accepted }: CalibrationResult,
): JsonDocument {
  return {
    schema: 'innenfor.calibrate/1',
    out,
    sample: `1:${sample}`,
    seed,
    seeds,
    end: search.end,
    trials: search.trials,
    parameters: parameters.map(({ id, start, low, high }, index) => ({
      id,
      before: start,
      after: significant(values[index]),
      low,
      high,
    })),
    targets: fitted.map(({ cell, simulated, distance }) => ({
      id: cell.id,
      gate: { low: cell.centre - cell.halfWidth, high: cell.centre + cell.halfWidth },
      simulated: simulated === null ? null : significant(simulated),
      distance: significant(distance),
    })),
    warnings: warnings.map((warning) => ({ code: warning.kind, message: warningWords(warning).en })),
    tried,
    accepted: accepted.length,
  };
}
