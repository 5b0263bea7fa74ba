/**
 * The set of parameter draws a calibration has accepted, and trial values in the place of the evidence's. The calibrated
 * parameters of a draw come from the set, all together, because what fits the published figures is their combination.
 */
import { z } from 'zod';
import type { DatedValue, ParameterDeclaration, ParameterTable } from '../model/declarations.js';
import type { MovingParameter } from './calibration-file.js';
import { WORDS, check } from './check.js';
import { cellsOf } from './evidence.js';
import type { Library } from './library.js';
import * as messages from './messages.js';
import * as evidenceMessages from './messages-evidence.js';
import { InputError, type Words } from './problem.js';
import { readSource } from './source.js';

export const ACCEPTED_FILE = 'evidence/calibration/accepted.yaml';

/** Numbers of parameters by name, all cells row-major. */
export type ParameterValues = ReadonlyMap<string, readonly number[]>;

export interface AcceptedSet {
  readonly how: Words;
  readonly draws: readonly ParameterValues[];
}

const ACCEPTED = z.strictObject({
  format: z.literal(1),
  /** What was fitted to what, and how a draw was accepted. */
  how: WORDS,
  sample: z.string(),
  seeds: z.array(z.string()),
  tried: z.int(),
  best: z.record(z.string(), z.array(z.number())),
  draws: z.array(
    z.strictObject({
      /** Farthest target, half-widths of its gate. */
      farthest: z.number(),
      values: z.record(z.string(), z.array(z.number())),
    }),
  ),
});
export type AcceptedForm = z.infer<typeof ACCEPTED>;

/**
 * The shipped set; null where there is none.
 *
 * @throws InputError where it names what the model does not declare, or numbers outside the declared range
 */
export function readAccepted(
  library: Library,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
): AcceptedSet | null {
  if (!library.files.has(ACCEPTED_FILE)) return null;
  const source = readSource(library, ACCEPTED_FILE);
  const form = check(ACCEPTED, source.tree, source);
  const draws = form.draws.map(({ values }, index) => {
    for (const [name, numbers] of Object.entries(values)) {
      const at = source.locate(['draws', index, 'values', name]);
      const declaration = declarations.get(name);
      if (declaration === undefined) {
        throw new InputError([messages.unknownParameter(at, name, [...declarations.keys()])]);
      }
      const cells = cellsOf(declaration);
      if (numbers.length !== cells) {
        throw new InputError([evidenceMessages.wrongShape(at, name, numbers.length, cells)]);
      }
      const { min, max } = declaration;
      const wrong = numbers.find((number) => number < min || number > max);
      if (wrong !== undefined) {
        const words = { nb: name, en: name };
        throw new InputError([messages.outsideRange(at, wrong, words, String(min), String(max))]);
      }
    }
    return new Map(Object.entries(values));
  });
  return { how: form.how, draws };
}

/** Values of a parameter draw from the set: draw 1 is the first, and after the last it begins again. */
export function acceptedValues(set: AcceptedSet | null, drawIndex: number): ParameterValues {
  if (set === null || set.draws.length === 0 || drawIndex === 0) return new Map();
  return set.draws[(drawIndex - 1) % set.draws.length];
}

/**
 * A table with some parameters' newest values replaced. Earlier values of a dated parameter keep their distance to the
 * newest.
 */
export function withValues(table: ParameterTable, values: ParameterValues): ParameterTable {
  if (values.size === 0) return table;
  const changed = new Map(table);
  for (const [name, numbers] of values) {
    const dated = table.get(name);
    if (dated === undefined) continue;
    const newest = dated[dated.length - 1].values;
    changed.set(
      name,
      dated.map((entry): DatedValue => ({
        from: entry.from,
        values: entry.values.map((value, cell) =>
          entry.values === newest ? numbers[cell] : value + numbers[cell] - newest[cell],
        ),
      })),
    );
  }
  return changed;
}

/** What a calibration's moving numbers make of the evidence's values. */
export function movedValues(
  table: ParameterTable,
  moving: readonly MovingParameter[],
  numbers: readonly number[],
): ParameterValues {
  const values = new Map<string, number[]>();
  for (const [index, { name, cell, moves }] of moving.entries()) {
    const dated = table.get(name);
    if (dated === undefined) throw new Error(`the evidence has no ${name}`);
    const cells = values.get(name) ?? [...dated[dated.length - 1].values];
    values.set(name, cells);
    const number = numbers[index];
    for (const at of cells.keys()) {
      if (cell !== null && cell !== at) continue;
      if (moves === 'value') cells[at] = number;
      else cells[at] = moves === 'factor' ? cells[at] * number : cells[at] + number;
    }
  }
  return values;
}
