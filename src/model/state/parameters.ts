/** Reading parameters: typed access to the values in force in a month, and the months in which any changes. */
import type { Month } from '../../vocabulary/months.js';
import type { DatedValue, ParameterTable } from '../declarations.js';

/** The dated value in force in a month; the first also holds before its date. */
export function valueInForce(values: readonly DatedValue[], month: Month): Float64Array {
  let found = values[0];
  for (const value of values) {
    if (value.from <= month) found = value;
  }
  if (found === undefined) throw new Error('a parameter has no value at all');
  return found.values;
}

/** Parameters as a step sees them while it compiles its tables for a month. */
export class ParameterReader {
  constructor(
    private readonly table: ParameterTable,
    readonly month: Month,
  ) {}

  /** All cells, row-major over the declared axes. */
  vector(name: string): Float64Array {
    const values = this.table.get(name);
    if (values === undefined) throw new Error(`parameter ${name} is read but not supplied`);
    return valueInForce(values, this.month);
  }

  /** The single value of a parameter without axes. */
  scalar(name: string): number {
    return this.vector(name)[0] ?? Number.NaN;
  }
}

/** Names by the month they take a new value in: drawn up once per table. */
const datesOf = new WeakMap<ParameterTable, ReadonlyMap<Month, ReadonlySet<string>>>();
const NONE: ReadonlySet<string> = new Set();

/** Parameters that take a new value in this month. */
export function changesIn(table: ParameterTable, month: Month): ReadonlySet<string> {
  let dates = datesOf.get(table);
  if (dates === undefined) {
    const made = new Map<Month, Set<string>>();
    for (const [name, values] of table) {
      for (const { from } of values) made.set(from, (made.get(from) ?? new Set()).add(name));
    }
    datesOf.set(table, made);
    dates = made;
  }
  return dates.get(month) ?? NONE;
}
