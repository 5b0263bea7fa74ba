/**
 * History: dated, switchable entries that say what changed when: rules, roll-outs, budgets, the macro and health paths.
 * The evidence holds what was in force before; entries are laid over it in order of date, a later one superseding an
 * earlier one. A scenario lists those it lives through and may drop some.
 */
import { z } from 'zod';
import type { ParameterDeclaration, ParameterTable } from '../model/declarations.js';
import { formatMonth, parseMonth } from '../vocabulary/months.js';
import type { Month } from '../vocabulary/months.js';
import { WORDS, check, month } from './check.js';
import { isMapping } from './choices.js';
import { ID } from './forms.js';
import { seriesChanges } from './history-series.js';
import type { Library } from './library.js';
import { idOfFile, yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import { noSource } from './messages-evidence.js';
import { InputError } from './problem.js';
import type { ParameterChange } from './rule-changes.js';
import { changedValues, matching, readValues } from './rule-changes.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';

export const HISTORY_FOLDER = 'policies/history/';

/** History reports what happened or assumes it; it is fitted to nothing. */
const HISTORY_STATUSES = ['documented', 'derived', 'literature', 'assumed'] as const;

const HISTORY = z.strictObject({
  format: z.literal(1),
  id: ID,
  kind: z.literal('history'),
  title: WORDS,
  /** What changed, and what the model does with it. */
  what: WORDS,
  source: z.string().optional(),
  status: z.enum(HISTORY_STATUSES),
  why: z.string().optional(),
  from: month(),
  /** Last month it holds; afterwards what would have held holds again. */
  until: month().optional(),
  set: z.record(z.string(), z.unknown()).optional(),
  /** Tables by parameter: a header `month,<cell>,...`, one row per month in which values change. */
  data: z.record(z.string(), z.string()).optional(),
});
export type HistoryForm = z.infer<typeof HISTORY>;

/** An entry as read, with where it stands. */
export interface HistoryEntry {
  readonly form: HistoryForm;
  readonly file: string;
  readonly source: Source;
}

/** Ids of all entries, whether any scenario lists them or not. */
export function historyIds(library: Library): string[] {
  return yamlFilesIn(library, HISTORY_FOLDER).map(idOfFile);
}

/**
 * Reads one entry.
 *
 * @throws InputError with one problem
 */
export function readHistory(library: Library, id: string): HistoryEntry {
  const file = `${HISTORY_FOLDER}${id}.yaml`;
  const source = readSource(library, file);
  const form = check(HISTORY, source.tree, source);
  if (form.id !== id) throw new InputError([messages.notAChoice(source.locate(['id']), form.id, [id])]);
  const needed = form.status === 'assumed' ? 'why' : 'source';
  if (form[needed] === undefined) throw new InputError([noSource(source.locate([]), form.id, needed)]);
  if (form.until !== undefined && form.until < form.from) {
    const at = source.locate(['until']);
    throw new InputError([
      messages.outsideHorizon(at, formatMonth(form.until), formatMonth(form.from), formatMonth(form.until)),
    ]);
  }
  return { form, file, source };
}

/** The values an entry sets, one change per parameter and month. */
export function historyChanges(
  library: Library,
  entry: HistoryEntry,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
): ParameterChange[] {
  const { form, source } = entry;
  const out: ParameterChange[] = [];
  for (const [pattern, written] of Object.entries(form.set ?? {})) {
    for (const declaration of matching(source, pattern, declarations)) {
      for (const { from, value, path } of dated(entry, pattern, written)) {
        out.push({
          policy: form.id,
          name: declaration.name,
          pattern,
          at: ['set', pattern],
          from,
          until: form.until ?? null,
          values: readValues(source, path, value, declaration),
          text: Array.isArray(value) ? value.flat().join(', ') : String(value),
        });
      }
    }
  }
  for (const [name, file] of Object.entries(form.data ?? {})) {
    const path: Path = ['data', name];
    const [declaration] = matching(source, name, declarations, 'data');
    if (!library.files.has(file)) {
      throw new InputError([messages.missingFile(source.locate(path), file, [...library.files.keys()])]);
    }
    if (declaration !== undefined)
      out.push(...seriesChanges(library, file, declaration, form.id, form.from, form.until ?? null));
  }
  return out;
}

interface DatedWriting {
  readonly from: Month;
  readonly value: unknown;
  readonly path: Path;
}

/** One value from the entry's date, or a mapping of months to values. */
function dated({ form, source }: HistoryEntry, pattern: string, written: unknown): DatedWriting[] {
  const path: Path = ['set', pattern];
  if (!isMapping(written)) return [{ from: form.from, value: written, path }];
  return Object.entries(written).map(([key, value]) => {
    const from = parseMonth(key);
    const at = source.locateKey([...path, key]);
    if (from === null) throw new InputError([messages.notAMonth(at, key)]);
    if (from < form.from || from > (form.until ?? from)) {
      const last = form.until === undefined ? '9999-12' : formatMonth(form.until);
      throw new InputError([messages.outsideHorizon(at, key, formatMonth(form.from), last)]);
    }
    return { from, value, path: [...path, key] };
  });
}

/**
 * Lays entries over the evidence.
 *
 * @throws InputError where two of them set one parameter in the same month
 */
export function applyHistory(
  library: Library,
  table: ParameterTable,
  entries: readonly HistoryEntry[],
  declarations: ReadonlyMap<string, ParameterDeclaration>,
): { readonly table: ParameterTable; readonly changes: readonly ParameterChange[] } {
  const changes = entries
    .flatMap((entry) => historyChanges(library, entry, declarations))
    .sort((a, b) => a.from - b.from);
  const seen = new Map<string, ParameterChange>();
  for (const change of changes) {
    const key = `${change.name} ${String(change.from)}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const source = entries.find(({ form }) => form.id === change.policy)?.source;
      if (source === undefined) throw new Error(`no history entry ${change.policy}`);
      const at = source.locateKey(['set', change.pattern]);
      throw new InputError([messages.writtenTwice(at, change.name, earlier.policy, change.policy)]);
    }
    seen.set(key, change);
  }
  // Long series change one parameter hundreds of times: the table is copied once, not for each.
  const laid = new Map(table);
  for (const change of changes) laid.set(change.name, changedValues(laid.get(change.name) ?? [], change));
  return { table: laid, changes };
}

const WITHOUT = 'without-';
const REPLAY = 'replay';

/**
 * The scenario in which one entry of history did not happen, for every entry the replay lives through: the replay
 * itself with that one left out, held against the replay.
 *
 * @param name `without-aap-three-years`
 * @returns path and text of the scenario file; null where the name is of no such scenario
 */
export function withoutScenario(
  library: Library,
  name: string,
): { readonly file: string; readonly text: string } | null {
  const id = name.startsWith(WITHOUT) ? name.slice(WITHOUT.length) : '';
  if (!historyIds(library).includes(id)) return null;
  const { title } = readHistory(library, id).form;
  const words = JSON.stringify({ nb: `Uten: ${title.nb}`, en: `Without: ${title.en}` });
  const text = [
    'format: 1',
    `id: ${name}`,
    `title: ${words}`,
    `base: ${REPLAY}`,
    `without: [${id}]`,
    'prices: 2026 kroner',
    '',
  ].join('\n');
  return { file: `scenarios/${name}.yaml`, text };
}
