/** Rule changes: declared parameters set to other values for a time. */
import { distance } from 'fastest-levenshtein';
import type { DatedValue, ParameterDeclaration, ParameterTable } from '../model/declarations.js';
import { AXES } from '../model/declarations.js';
import { valuesInForce } from './dated.js';
import type { Month } from '../vocabulary/months.js';
import { cellsOf } from './evidence.js';
import * as messages from './messages.js';
import { notByCounty } from './messages-composition.js';
import { wrongShape } from './messages-evidence.js';
import type { OwnValue } from './own-values.js';
import type { Words } from './problem.js';
import { InputError } from './problem.js';
import type { Places } from './check.js';
import type { PolicyUse } from './policy-uses.js';
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
  /** Where the name stands in its file. */
  readonly at: Path;
  readonly from: Month;
  readonly until: Month | null;
  readonly values: Float64Array;
  /** The values as written. */
  readonly text: string;
  /** How far each cell goes towards its value, 0 to 1; all the way where it is left out. */
  readonly reach?: Float64Array;
  /** Months over which it goes there in equal steps; at once where it is left out. */
  readonly phaseIn?: number;
}

type Span = Pick<ParameterChange, 'policy' | 'from' | 'until'>;

/**
 * What a policy sets: a rule change's `set`, where a `*` in a name stands for one part between dots and must meet at
 * least one parameter; and the values of parameters that any policy brings along.
 */
export function readChanges(
  use: PolicyUse,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
  ownValues: readonly OwnValue[],
): ParameterChange[] {
  const { form } = use;
  const span = spanOf(use);
  const own = ownValues.map(({ form: { name, value, unit }, at, declaration, values }) => ({
    ...span,
    name,
    pattern: name,
    at: [...at, 'name'],
    values,
    text: `${Array.isArray(value) ? value.flat().join(', ') : String(value)} ${unit}`,
    ...spreadOf(use, declaration, [...at, 'name'], declarations),
  }));
  if (form.kind !== 'rule-change') return own;
  const set = Object.entries(form.set ?? {}).flatMap(([pattern, value]) =>
    matching(use, pattern, declarations).map((declaration): ParameterChange => ({
      ...span,
      name: declaration.name,
      pattern,
      at: ['set', pattern],
      values: readValues(use, ['set', pattern], value, declaration),
      text: Array.isArray(value) ? value.join(', ') : String(value),
      ...spreadOf(use, declaration, ['set', pattern], declarations),
    })),
  );
  if (set.length + own.length === 0) throw new InputError([messages.missingKey(use.locate([]), 'set')]);
  return [...set, ...own];
}

/** The months a policy holds: from its first start, where it brings a measure. */
function spanOf({ form }: PolicyUse): Span {
  return form.kind === 'rule-change' || form.kind === 'measure-volume'
    ? { policy: form.id, from: form.from, until: form.until ?? null }
    : { policy: form.id, from: form.first_start, until: null };
}

/** Where and how fast a rule change goes to its values. */
function spreadOf(
  use: PolicyUse,
  declaration: ParameterDeclaration,
  at: Path,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
): Pick<ParameterChange, 'reach' | 'phaseIn'> {
  const { form } = use;
  if (form.kind !== 'rule-change') return {};
  const phaseIn = form.phase_in === undefined ? {} : { phaseIn: form.phase_in };
  if (form.where === undefined || form.where.every((share) => share === 1)) return phaseIn;
  const reach = reachOfCells(declaration, form.where);
  if (reach !== null) return { ...phaseIn, reach };
  const legal = [...declarations.values()].filter(hasCounties).map(({ name }) => name);
  throw new InputError([notByCounty(use.locateKey(at), declaration.name, legal.sort())]);
}

function hasCounties({ axes = [] }: ParameterDeclaration): boolean {
  return axes.includes('county');
}

/** The share of its county for every cell; the first county of two. Null where the parameter has no counties. */
function reachOfCells(declaration: ParameterDeclaration, where: Float64Array): Float64Array | null {
  const { axes = [] } = declaration;
  const axis = axes.indexOf('county');
  if (axis < 0) return null;
  const stride = axes.slice(axis + 1).reduce((cells, name) => cells * AXES[name].length, 1);
  return Float64Array.from(
    { length: cellsOf(declaration) },
    (_, cell) => where[Math.floor(cell / stride) % where.length] ?? 0,
  );
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

/**
 * Dated values with one change laid over them: to its values at once and everywhere, or as far as `reach` and
 * `phaseIn` say from what would have held in the month.
 */
export function changedValues(before: readonly DatedValue[], change: ParameterChange): DatedValue[] {
  const { from, reach, phaseIn = 0 } = change;
  const end = change.until === null ? Number.POSITIVE_INFINITY : change.until + 1;
  const kept = before.filter((dated) => dated.from < from || dated.from >= end);
  const first = before.at(0);
  const leading = first !== undefined && first.from >= from ? [{ from: 0, values: first.values }] : [];
  const after =
    change.until === null || before.length === 0 || before.some((dated) => dated.from === end)
      ? []
      : [{ from: end, values: valuesInForce(before, end) }];
  const isWhole = reach === undefined && phaseIn <= 1;
  const laid = isWhole ? [{ from, values: change.values }] : partly(before, change, end);
  return [...leading, ...kept, ...laid, ...after].sort((a, b) => a.from - b.from);
}

/** The months of a change in which a value is new: every step of the phase-in, and every date of what lies below. */
function partly(before: readonly DatedValue[], change: ParameterChange, end: Month): DatedValue[] {
  const { from, reach, values, phaseIn = 0 } = change;
  const steps = Math.max(1, phaseIn);
  const months = new Set(Array.from({ length: steps }, (_, step) => from + step));
  for (const dated of before) if (dated.from > from) months.add(dated.from);
  return [...months]
    .filter((month) => month < end)
    .sort((a, b) => a - b)
    .map((month) => {
      const below = valuesInForce(before, month);
      const progress = Math.min(1, (month - from + 1) / steps);
      const there = (value: number, cell: number): number => {
        const share = (reach?.[cell] ?? 1) * progress;
        const today = below[cell] ?? 0;
        return share === 1 ? value : today + share * (value - today);
      };
      return { from: month, values: values.map(there) };
    });
}
