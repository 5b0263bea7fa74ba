/** Long series of a history entry: a table with a month in the first column and one column per cell of a parameter. */
import type { ParameterDeclaration } from '../model/declarations.js';
import { formatMonth, parseMonth } from '../vocabulary/months.js';
import type { Month } from '../vocabulary/months.js';
import { cellsOf } from './evidence.js';
import type { Library } from './library.js';
import * as messages from './messages.js';
import { wrongShape } from './messages-evidence.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import type { ParameterChange } from './rule-changes.js';
import { readText } from './source.js';

/**
 * Reads a series; rows before `from` or after `until` are an error, as are months that do not rise.
 *
 * @throws InputError with one problem, located by line
 */
export function seriesChanges(
  library: Library,
  file: string,
  declaration: ParameterDeclaration,
  policy: string,
  from: Month,
  until: Month | null,
): ParameterChange[] {
  const cells = cellsOf(declaration);
  const { name, min, max } = declaration;
  const out: ParameterChange[] = [];
  let last = -Infinity;
  const lines = readText(library, file).split('\n');
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) continue;
    const at: Location = { file, line: index + 1, column: 1, path: null };
    const [key = '', ...texts] = line.trim().split(',');
    const month = parseMonth(key);
    if (month === null) throw new InputError([messages.notAMonth(at, key)]);
    if (month < from || month > (until ?? month)) {
      const end = until === null ? '9999-12' : formatMonth(until);
      throw new InputError([messages.outsideHorizon(at, key, formatMonth(from), end)]);
    }
    if (month <= last) throw new InputError([messages.writtenTwice(at, name, policy, `${policy}, ${key}`)]);
    last = month;
    if (texts.length !== cells) throw new InputError([wrongShape(at, name, texts.length, cells)]);
    const values = Float64Array.from(texts, (text) => (text.trim() === '' ? Number.NaN : Number(text)));
    for (const value of values) {
      if (value >= min && value <= max) continue;
      throw new InputError([
        messages.outsideRange(at, value, { nb: name, en: name }, String(min), String(max)),
      ]);
    }
    out.push({ policy, name, pattern: name, at: ['data', name], from: month, until, values, text: file });
  }
  return out;
}
