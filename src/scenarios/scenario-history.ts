/** What a scenario file says of time past: where it may begin, and the history it lives through. */
import { formatMonth } from '../vocabulary/months.js';
import type { Month } from '../vocabulary/months.js';
import type { HistoryEntry } from './history.js';
import { historyIds, readHistory } from './history.js';
import type { Library } from './library.js';
import * as messages from './messages.js';
import { InputError } from './problem.js';
import type { ScenarioForm } from './scenario-file.js';
import type { Source } from './source.js';

/** A scenario may begin after its base or its opening, not before. */
export function refuseStart(source: Source, form: ScenarioForm, earliest: Month | null, until: Month): void {
  if (form.start === undefined || earliest === null) return;
  if (form.start >= earliest && form.start <= until) return;
  const at = source.locate(['start']);
  throw new InputError([
    messages.outsideHorizon(at, formatMonth(form.start), formatMonth(earliest), formatMonth(until)),
  ]);
}

/**
 * The base's history less what is dropped, and the scenario's own.
 *
 * @param others what `without` may name beside history: policies of a scenario it extends
 */
export function readHistories(
  library: Library,
  source: Source,
  form: ScenarioForm,
  inherited: readonly HistoryEntry[],
  others: readonly string[],
): HistoryEntry[] {
  const ids = inherited.map((entry) => entry.form.id);
  for (const [index, id] of (form.without ?? []).entries()) {
    if (ids.includes(id) || others.includes(id)) continue;
    throw new InputError([
      messages.unknownHistory(source.locate(['without', index]), id, [...others, ...ids]),
    ]);
  }
  const kept = inherited.filter((entry) => !(form.without ?? []).includes(entry.form.id));
  const own = (form.history ?? []).map((id, index) => {
    const at = source.locate(['history', index]);
    const known = historyIds(library);
    if (!known.includes(id)) throw new InputError([messages.unknownHistory(at, id, known)]);
    if (kept.some((entry) => entry.form.id === id) || form.history?.indexOf(id) !== index)
      throw new InputError([messages.policyTwice(at, id)]);
    return readHistory(library, id);
  });
  return [...kept, ...own];
}
