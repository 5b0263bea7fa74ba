/** Dated values: which one holds in a month. */
import type { DatedValue } from '../model/declarations.js';
import type { Month } from '../vocabulary/months.js';

/** Values in force in a month; the first also holds before its date. */
export function valuesInForce(values: readonly DatedValue[], month: Month): Float64Array {
  let found = values.at(0);
  for (const value of values) if (value.from <= month) found = value;
  if (found === undefined) throw new Error('a parameter without any value');
  return found.values;
}
