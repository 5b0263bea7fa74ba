/** Rule changes: declared parameters set to other values for a time. */
import { distance } from 'fastest-levenshtein';
import type { DatedValue, ParameterDeclaration, ParameterTable } from '../model/declarations.js';
import { valuesInForce } from './dated.js';
import type { Month } from '../vocabulary/months.js';
import { cellsOf } from './evidence.js';
import * as messages from './messages.js';
import { wrongShape } from './messages-evidence.js';
import type { Words } from './problem.js';
import { InputError } from './problem.js';
import type { Places } from './check.js';
import type { PolicyUse } from './scenario-file.js';
import type { Path } from './source.js';
import { parameterQuantity, readQuantity, writeParameter } from './units.js';

/** How many names an error for an unknown parameter lists: the nearest ones. */
const NAMES_SHOWN = 8;

/** One parameter set from a month until a month (itself included; null to the end). */
export interface ParameterChange {
  readonly policy: string;
  readonly name: string;
  /** The name as written, where it may have a `*`. */
  readonly pattern: string;
  readonly from: Month;
  readonly until: Month | null;
  readonly values: Float64Array;
  /** The values as written. */
  readonly text: string;
}

/** Reads `set`: a `*` in a name stands for one part between dots, and must meet at least one parameter. */
export function readChanges(
  use: PolicyUse,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
): ParameterChange[] {
  const { form } = use;
  if (form.kind !== 'rule-change') return [];
  const out: ParameterChange[] = [];
  for (const [pattern, value] of Object.entries(form.set)) {
    for (const declaration of matching(use, pattern, declarations)) {
      out.push({
        policy: form.id,
        name: declaration.name,
        pattern,
        from: form.from,
        until: form.until ?? null,
        values: readValues(use, ['set', pattern], value, declaration),
        text: Array.isArray(value) ? value.join(', ') : String(value),
      });
    }
  }
  return out;
}

/** Declarations a pattern names; `key` is the mapping it stands in. */
export function matching(
  places: Places,
  pattern: string,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
  key = 'set',
): ParameterDeclaration[] {
  const named = declarations.get(pattern);
  if (named !== undefined) return [named];
  const parts = pattern.split('.');
  const found = [...declarations.values()].filter(({ name }) => {
    const own = name.split('.');
    return own.length === parts.length && parts.every((part, index) => part === '*' || part === own[index]);
  });
  if (found.length > 0) return found;
  const nearest = [...declarations.keys()]
    .map((name) => ({ name, far: distance(name, pattern) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, NAMES_SHOWN)
    .map(({ name }) => name);
  throw new InputError([messages.unknownParameter(places.locateKey([key, pattern]), pattern, nearest)]);
}

/** Numbers of a value as written: one for all cells, or a list (also nested) in the order of the axes. */
export function readValues(
  places: Places,
  written: Path,
  value: unknown,
  declaration: ParameterDeclaration,
): Float64Array {
  const { name, unit, min, max } = declaration;
  const cells = cellsOf(declaration);
  const list: readonly unknown[] = Array.isArray(value)
    ? value.flat(Number.POSITIVE_INFINITY)
    : Array.from({ length: cells }, () => value);
  if (list.length !== cells) {
    throw new InputError([wrongShape(places.locate(written), name, list.length, cells)]);
  }
  const quantity = {
    ...parameterQuantity(unit),
    outside: (number: number): [Words, string, string] | null =>
      number < min || number > max
        ? [{ nb: name, en: name }, writeParameter(min, unit), writeParameter(max, unit)]
        : null,
  };
  return Float64Array.from(list, (entry: unknown, index) => {
    const reading = readQuantity(quantity, entry);
    if ('value' in reading) return reading.value;
    const path = Array.isArray(value) ? [...written, index] : written;
    throw new InputError([reading.problem(places.locate(path))]);
  });
}

/** Lays a change over a parameter's dated values; what would have held afterwards holds again. */
export function applyChange(
  table: ParameterTable,
  change: ParameterChange,
): Map<string, readonly DatedValue[]> {
  return new Map(table).set(change.name, changedValues(table.get(change.name) ?? [], change));
}

/** Dated values with one change laid over them. */
export function changedValues(before: readonly DatedValue[], change: ParameterChange): DatedValue[] {
  const end = change.until === null ? Number.POSITIVE_INFINITY : change.until + 1;
  const kept = before.filter(({ from }) => from < change.from || from >= end);
  const first = before.at(0);
  const leading = first !== undefined && first.from >= change.from ? [{ from: 0, values: first.values }] : [];
  const after =
    change.until === null || before.length === 0 || before.some(({ from }) => from === end)
      ? []
      : [{ from: end, values: valuesInForce(before, end) }];
  const values = [...leading, ...kept, { from: change.from, values: change.values }, ...after];
  return values.sort((a, b) => a.from - b.from);
}
