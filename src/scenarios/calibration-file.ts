/** What a calibration may move and what it is held against: `evidence/calibration.yaml`, checked against the evidence. */
import { z } from 'zod';
import { AXES, type ParameterDeclaration } from '../model/declarations.js';
import { check } from './check.js';
import type { Evidence, EvidenceEntry } from './evidence.js';
import type { Library } from './library.js';
import * as messages from './messages.js';
import * as calibrationMessages from './messages-calibration.js';
import { InputError } from './problem.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';
import type { Target } from './targets.js';

export const CALIBRATION_FILE = 'evidence/calibration.yaml';

/** A part of a parameter that moves as one. */
export interface MovingParameter {
  /** `nav.lapse[2]`, or the name where all cells move together. */
  readonly id: string;
  readonly name: string;
  /** Row-major position of the one cell that moves; null where all move together. */
  readonly cell: number | null;
  /** The moving number is the cell's value, a factor on every cell, or an amount added to every cell. */
  readonly moves: 'value' | 'factor' | 'shift';
  readonly scale: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  /** What the evidence has: its value, 1 or 0. */
  readonly start: number;
}

export interface CalibrationTarget {
  readonly target: Target;
  readonly weight: number;
}

export interface Calibration {
  readonly parameters: readonly MovingParameter[];
  readonly targets: readonly CalibrationTarget[];
  /** Half-widths of its gate that a target of an accepted draw may be off. */
  readonly accept: {
    readonly draws: number;
    readonly tries: number;
    readonly within: number;
    readonly leeway: number;
  };
}

const NUMBER = z.number();
const FORM = z.strictObject({
  format: z.literal(1),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        cell: z.record(z.string(), z.string()).optional(),
        moves: z.enum(['value', 'factor', 'shift']).optional(),
        scale: z.enum(['linear', 'log']),
        low: NUMBER,
        high: NUMBER,
      }),
    )
    .min(1),
  targets: z.array(z.strictObject({ id: z.string(), weight: z.number().positive().optional() })).min(1),
  accept: z
    .strictObject({
      draws: z.int().min(0),
      tries: z.int().min(0),
      within: z.number().positive(),
      leeway: z.number().min(0),
    })
    .optional(),
});
type Form = z.infer<typeof FORM>;

/** Differences in finding rates may come from the person or from time outside; stocks cannot tell, so it is never fitted to them. */
const NEVER_FITTED: readonly string[] = ['people.competence.causal-share'];

const USUAL_ACCEPT = { draws: 24, tries: 96, within: 1, leeway: 0.25 } as const;

/**
 * Reads a calibration file.
 *
 * @throws InputError with everything wrong about the parameters and targets it names; with one problem for its form
 */
export function readCalibration(
  library: Library,
  file: string,
  evidence: Evidence,
  targets: readonly Target[],
): Calibration {
  const source = readSource(library, file);
  const form = check(FORM, source.tree, source);
  const problems: InputError['problems'][number][] = [];
  const collect = <T>(work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const seen = new Set<string>();
  const parameters = form.parameters.flatMap((entry, index) =>
    collect(() => {
      const moving = readMoving(entry, source, ['parameters', index], evidence);
      if (seen.has(moving.id)) {
        throw new InputError([
          calibrationMessages.movedTwice(source.locate(['parameters', index]), moving.id),
        ]);
      }
      seen.add(moving.id);
      return moving;
    }),
  );
  const cells = form.targets.flatMap((entry, index) =>
    collect(() => readCells(entry, source, ['targets', index], targets)).flat(),
  );
  if (problems.length > 0) throw new InputError(problems);
  return { parameters, targets: cells, accept: form.accept ?? USUAL_ACCEPT };
}

function readMoving(
  entry: Form['parameters'][number],
  source: Source,
  path: Path,
  { declarations, entries }: Evidence,
): MovingParameter {
  const at = (key: string) => source.locate([...path, key]);
  const { name, scale, low, high } = entry;
  const fail = (problem: InputError['problems'][number]): never => {
    throw new InputError([problem]);
  };
  const declaration = declarations.get(name);
  const known = entries.find((candidate) => candidate.name === name);
  if (declaration === undefined || known === undefined) {
    return fail(messages.unknownParameter(at('name'), name, [...declarations.keys()]));
  }
  if (NEVER_FITTED.includes(name)) return fail(calibrationMessages.neverFitted(at('name'), name));
  if (known.status !== 'calibrated') {
    const legal = entries.filter(({ status }) => status === 'calibrated').map((candidate) => candidate.name);
    return fail(calibrationMessages.notCalibrated(at('name'), name, known.status, legal));
  }
  const cell = readCell(entry.cell, declaration, source, [...path, 'cell']);
  const values = newest(known);
  const moves = entry.moves ?? 'value';
  if (moves === 'value' && cell === null && values.length > 1) {
    return fail(calibrationMessages.whichCell(source.locate(path), name, values.length));
  }
  if (!(low < high)) return fail(calibrationMessages.zeroWidth(at('high'), name, low, high));
  if (scale === 'log' && low <= 0) return fail(calibrationMessages.logOfNothing(at('low'), name, low));
  const moved = cell === null ? [...values] : [values[cell]];
  for (const [key, bound] of [
    ['low', low],
    ['high', high],
  ] as const) {
    for (const value of moved) {
      const reached = moves === 'value' ? bound : moves === 'factor' ? value * bound : value + bound;
      if (reached >= declaration.min && reached <= declaration.max) continue;
      const range = [String(declaration.min), String(declaration.max)] as const;
      return fail(messages.outsideRange(at(key), reached, { nb: name, en: name }, ...range));
    }
  }
  const start = moves === 'value' ? moved[0] : moves === 'factor' ? 1 : 0;
  if (start < low || start > high) {
    return fail(calibrationMessages.startOutside(source.locate(path), name, start, low, high));
  }
  return {
    id: cell === null ? name : `${name}[${String(cell)}]`,
    name,
    cell,
    moves,
    scale,
    low,
    high,
    start,
  };
}

function newest(entry: EvidenceEntry): Float64Array {
  return entry.values[entry.values.length - 1].values;
}

/** Row-major position of a cell named by its axes. */
function readCell(
  named: Readonly<Record<string, string>> | undefined,
  { axes = [] }: ParameterDeclaration,
  source: Source,
  path: Path,
): number | null {
  if (named === undefined) return null;
  for (const key of Object.keys(named)) {
    if ((axes as readonly string[]).includes(key)) continue;
    throw new InputError([messages.unknownKey(source.locateKey([...path, key]), key, axes)]);
  }
  let position = 0;
  for (const axis of axes) {
    const values: readonly string[] = AXES[axis];
    const value = named[axis];
    if (value === undefined) throw new InputError([messages.missingKey(source.locate(path), axis)]);
    const index = values.indexOf(value);
    if (index < 0) throw new InputError([messages.notAChoice(source.locate([...path, axis]), value, values)]);
    position = position * values.length + index;
  }
  return position;
}

/** A target of the list is all its fit cells; a cell is itself. */
function readCells(
  { id, weight = 1 }: Form['targets'][number],
  source: Source,
  path: Path,
  targets: readonly Target[],
): CalibrationTarget[] {
  const at = source.locate([...path, 'id']);
  const named = targets.filter((target) => target.id === id || target.target === id);
  if (named.length === 0) {
    const legal = targets.filter(({ use }) => use === 'fit').map((target) => target.id);
    throw new InputError([calibrationMessages.unknownTarget(at, id, legal)]);
  }
  const fit = named.filter(({ use }) => use === 'fit');
  if (fit.length === 0) throw new InputError([calibrationMessages.notFit(at, id, named[0].use)]);
  const orders = fit.filter(({ gate }) => gate.kind === 'order');
  if (orders.length > 0) throw new InputError([calibrationMessages.orderNotFitted(at, orders[0].id)]);
  return fit.map((target) => ({ target, weight: weight / fit.length }));
}
