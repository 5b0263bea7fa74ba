/** `accepted.yaml`: the accepted draws as data, with how they were accepted, all numbers absolute. */
import { stringify } from 'yaml';
import type { ParameterTable } from '../../model/declarations.js';
import { significant } from '../../analysis/index.js';
import {
  movedValues,
  type AcceptedForm,
  type Calibration,
  type ParameterValues,
} from '../../scenarios/index.js';
import type { CalibrationResult } from './calibrate.js';

/** What the trials were. */
export interface TrialSetting {
  /** 40 for "1:40". */
  readonly sample: number;
  readonly seeds: readonly string[];
}

/** The accepted set as a YAML document. */
export function acceptedText(
  calibration: Calibration,
  table: ParameterTable,
  result: CalibrationResult,
  setting: TrialSetting,
): string {
  const valuesOf = (numbers: readonly number[]): Record<string, number[]> =>
    written(movedValues(table, calibration.parameters, numbers));
  const form: AcceptedForm = {
    format: 1,
    how: how(calibration, result, setting),
    sample: `1:${String(setting.sample)}`,
    seeds: [...setting.seeds],
    tried: result.tried,
    best: valuesOf(result.values),
    draws: result.accepted.map(({ values, implausibility }) => ({
      farthest: significant(implausibility),
      values: valuesOf(values),
    })),
  };
  return `# Written by innenfor calibrate; do not edit.\n${stringify(form, { lineWidth: 0, flowCollectionPadding: false })}`;
}

function written(values: ParameterValues): Record<string, number[]> {
  return Object.fromEntries(
    [...values].map(([name, numbers]) => [name, numbers.map((number) => significant(number))]),
  );
}

function how(
  { parameters, accept }: Calibration,
  { fitted, tried, accepted }: CalibrationResult,
  { sample, seeds }: TrialSetting,
): AcceptedForm['how'] {
  const outside = fitted
    .filter(({ distance }) => Math.abs(distance) > accept.within)
    .map(({ cell }) => cell.id);
  const counts = [String(accepted.length), String(tried), String(parameters.length), String(fitted.length)];
  const [kept, drawn, moved, held] = counts;
  const size = `${String(seeds.length)} × 1:${String(sample)}`;
  const leeway = String(accept.leeway);
  const list = outside.join(', ');
  return {
    nb:
      `${kept} av ${drawn} trekninger av ${moved} parametere rundt det beste punktet, hver simulert (${size}) og beholdt når alle ${held} måltall lå innenfor ${String(accept.within)} halv bredde av sitt bånd.` +
      (list === ''
        ? ''
        : ` Der det beste punktet selv lå utenfor (${list}), høyst ${leeway} halv bredde lenger unna.`),
    en:
      `${kept} of ${drawn} draws of ${moved} parameters around the best point, each simulated (${size}) and kept where all ${held} targets lay within ${String(accept.within)} half-width of their gate.` +
      (list === ''
        ? ''
        : ` Where the best point itself lay outside (${list}), at most ${leeway} half-width farther.`),
  };
}
