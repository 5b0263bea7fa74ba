/** Parameters, facts, targets, history and outcomes told in lines, each with where it is from and what uses it. */
import type { Threads, TracedHistory } from '../doors/index.js';
import { readersOf } from '../model/index.js';
import {
  citationText,
  type EvidenceEntry,
  type EvidenceSource,
  type Fact,
  type Target,
} from '../scenarios/index.js';
import { COUNTED, outcomeDefinition } from '../vocabulary/definitions.js';
import { formatMonth } from '../vocabulary/months.js';
import { USE_TITLES, cellWords, unitWords } from '../vocabulary/validation-words.js';
import type { Language, Title } from './language.js';
import { EXPLAIN } from './explain-words.js';

/** Numbers shown of a table before it is cut short. */
const MOST_NUMBERS = 24;
/** Changes of one parameter shown of one history entry before only the first and the last are. */
const MOST_CHANGES = 6;
const PERCENT = 100;

/** `Label: text`, or nothing where there is nothing to say. */
export function labelled(label: Title, text: string | null, language: Language): string[] {
  return text === null || text === '' ? [] : [`${label[language]}: ${text}`];
}

/** `Label:` and the rows below it, indented; nothing where there are none. */
function listed(label: Title, rows: readonly string[], language: Language): string[] {
  return rows.length === 0 ? [] : [`${label[language]}:`, ...rows.map((row) => `  ${row}`)];
}

/** Title, section and date of a source, with the fact it cites. */
function sourceLines(source: EvidenceSource | null, threads: Threads, language: Language): string[] {
  if (source === null) return [];
  const fact = source.fact === null ? undefined : threads.evidence.facts.get(source.fact);
  const told = fact === undefined ? null : `${fact.what[language]}: ${valueText(fact)} (${fact.id})`;
  return [
    ...labelled(EXPLAIN.source, citationText(source, threads.evidence.documents), language),
    ...labelled(EXPLAIN.fact, told, language),
  ];
}

/** A parameter: what it is, from where, who reads it, what sets it to something else, what it is fitted to. */
export function parameterLines(entry: EvidenceEntry, threads: Threads, language: Language): string[] {
  const { name, unit, values, range, status, source, why, note } = entry;
  const dated = values.map(({ from, values: cells }) => {
    const shown = Array.from(cells.subarray(0, MOST_NUMBERS), String).join(', ');
    const numbers = cells.length > MOST_NUMBERS ? `${shown} ...` : shown;
    return from === 0 ? numbers : `${EXPLAIN.from[language]} ${formatMonth(from)}: ${numbers}`;
  });
  const scenarios = threads
    .scenarios()
    .flatMap(({ id, changes }) =>
      changes
        .filter((change) => change.name === name)
        .map((change) => `${id}: ${change.text} (${change.policy}, ${formatMonth(change.from)})`),
    );
  return [
    ...labelled(EXPLAIN.unit, unit, language),
    ...(dated.length === 1
      ? labelled(EXPLAIN.value, dated[0], language)
      : listed(EXPLAIN.value, dated, language)),
    ...labelled(EXPLAIN.range, range === null ? null : rangeText(range), language),
    ...labelled(EXPLAIN.status, status, language),
    ...sourceLines(source, threads, language),
    ...labelled(EXPLAIN.why, why, language),
    ...labelled(EXPLAIN.note, note, language),
    ...labelled(EXPLAIN.readers, readersOf(name).join(', '), language),
    ...listed(
      EXPLAIN.setByHistory,
      threads.history.flatMap((traced) => historyRows(traced, name, language)),
      language,
    ),
    ...listed(EXPLAIN.setByScenarios, scenarios, language),
    ...labelled(EXPLAIN.fittedTo, (threads.fitted.get(name) ?? []).join(', '), language),
  ];
}

/** What one history entry does to one parameter: a row for each date, or the first and the last of a long series. */
function historyRows({ entry, changes }: TracedHistory, name: string, language: Language): string[] {
  const own = changes.filter((change) => change.name === name);
  const title = `${entry.form.id}, ${entry.form.title[language]}`;
  const row = ({ from, until, text }: (typeof own)[number]): string => {
    const end = until === null ? '' : ` ${EXPLAIN.until[language]} ${formatMonth(until)}`;
    return `${formatMonth(from)}${end}: ${text} (${title})`;
  };
  const [first] = own;
  const last = own.at(-1);
  if (own.length <= MOST_CHANGES || first === undefined || last === undefined) return own.map(row);
  const months = `${formatMonth(first.from)} ${EXPLAIN.to[language]} ${formatMonth(last.from)}`;
  return [`${months}: ${String(own.length)} ${EXPLAIN.values[language]} (${title})`];
}

/** A history entry: what happened, when, and what it sets. */
export function historyLines(traced: TracedHistory, threads: Threads, language: Language): string[] {
  const { form } = traced.entry;
  const names = [...new Set(traced.changes.map(({ name }) => name))];
  const end = form.until === undefined ? '' : ` ${EXPLAIN.until[language]} ${formatMonth(form.until)}`;
  const users = threads
    .scenarios()
    .filter(({ history }) => history.includes(form.id))
    .map(({ id }) => id);
  return [
    form.what[language],
    '',
    ...labelled(EXPLAIN.holds, `${EXPLAIN.from[language]} ${formatMonth(form.from)}${end}`, language),
    ...labelled(EXPLAIN.status, form.status, language),
    ...labelled(EXPLAIN.source, form.source ?? null, language),
    ...labelled(EXPLAIN.why, form.why ?? null, language),
    ...listed(
      EXPLAIN.sets,
      names.map((name) => `${name}: ${historyRows(traced, name, language).map(withoutTitle).join('; ')}`),
      language,
    ),
    ...labelled(EXPLAIN.usedIn, users.join(', '), language),
  ];
}

function withoutTitle(row: string): string {
  return row.slice(0, row.lastIndexOf(' ('));
}

/** A target of the list with all its cells, or one cell. */
export function targetLines(cells: readonly Target[], threads: Threads, language: Language): string[] {
  const [first] = cells;
  if (first === undefined) return [];
  const uses = [...new Set(cells.map(({ use }) => USE_TITLES[use][language]))];
  const caveats = [...new Set(cells.map(({ caveat }) => caveat?.[language] ?? ''))];
  const sources = new Map(cells.map((cell) => [cell.source + (cell.cited.fact ?? ''), cell.cited]));
  const outcomes = [...new Set(cells.flatMap((cell) => cell.outcomes))];
  return [
    first.definition[language],
    '',
    ...labelled(EXPLAIN.use, uses.join(', '), language),
    ...labelled(
      EXPLAIN.unit,
      [...new Set(cells.map(({ unit }) => unitWords(unit, language)))].join(', '),
      language,
    ),
    ...(first.loose ? [EXPLAIN.loose[language]] : []),
    ...listed(
      EXPLAIN.cells,
      cells.map((cell) => cellText(cell, language)),
      language,
    ),
    ...[...sources.values()].flatMap((source) => sourceLines(source, threads, language)),
    ...caveats.flatMap((caveat) => labelled(EXPLAIN.caveat, caveat, language)),
    ...labelled(EXPLAIN.outcomes, outcomes.join(', '), language),
  ];
}

function cellText(cell: Target, language: Language): string {
  const words = cellWords(cell.id, cell.target, language);
  const { gate, published, order } = cell;
  const figure = published === null ? '' : `${EXPLAIN.published[language]} ${String(published)}, `;
  const isOpen = gate.kind === 'band' && gate.low === gate.high;
  const band = `${EXPLAIN.gate[language]} ${String(gate.low)} ${EXPLAIN.to[language]} ${String(gate.high)}`;
  const must = order === null ? (isOpen ? EXPLAIN.printed[language] : band) : order[language];
  const name = words === '' ? cell.id : `${cell.id} (${words})`;
  return `${name}: ${figure}${must}; ${USE_TITLES[cell.use][language]}`;
}

/** A fact: its figure and source, and who cites it. */
export function factLines(fact: Fact, threads: Threads, language: Language): string[] {
  const { entries, documents } = threads.evidence;
  const parameters = entries.filter(({ source }) => source?.fact === fact.id).map(({ name }) => name);
  const targets = threads.targets.filter(({ cited }) => cited.fact === fact.id).map(({ id }) => id);
  const source = { ...fact, fact: null };
  return [
    ...labelled(EXPLAIN.value, valueText(fact), language),
    ...labelled(EXPLAIN.unit, fact.unit, language),
    ...labelled(EXPLAIN.year, fact.year, language),
    ...labelled(EXPLAIN.source, citationText(source, documents), language),
    ...labelled(EXPLAIN.mark, fact.mark === null ? null : EXPLAIN.marks[fact.mark][language], language),
    ...labelled(EXPLAIN.range, fact.range === null ? null : fact.range.join(' - '), language),
    ...labelled(EXPLAIN.note, fact.note, language),
    ...labelled(EXPLAIN.citedByParameters, parameters.join(', '), language),
    ...labelled(EXPLAIN.citedByTargets, targets.join(', '), language),
    ...(parameters.length + targets.length === 0 ? [EXPLAIN.uncited[language]] : []),
  ];
}

/** `26265`, or `standard 26265, situational 15053`. */
function valueText({ value }: Fact): string {
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([label, cell]) => `${label} ${String(cell)}`)
    .join(', ');
}

/** An outcome: what it counts, exactly, for whom, and the targets it rests on. */
export function outcomeLines(
  outcome: { readonly id: string; readonly unit: string; readonly groups: readonly string[] },
  threads: Threads,
  language: Language,
): string[] {
  const { id, unit, groups } = outcome;
  const counted = unit in COUNTED ? COUNTED[unit as keyof typeof COUNTED][language] : null;
  return [
    ...(outcomeDefinition(id)?.[language] === undefined ? [] : [outcomeDefinition(id)?.[language] ?? '']),
    ...(counted === null ? [] : [counted]),
    '',
    ...labelled(EXPLAIN.unit, unit, language),
    ...labelled(EXPLAIN.groups, groups.join(', '), language),
    ...restsOnLines(id, threads, language),
  ];
}

/** The targets an outcome or a measure rests on, by target: how many cells are fitted to and how many are checks. */
export function restsOnLines(name: string, threads: Threads, language: Language): string[] {
  const resting = threads.targets.filter(({ outcomes }) => outcomes.includes(name));
  const ids = [...new Set(resting.map(({ target }) => target))];
  const rows = ids.map((id) => {
    const cells = resting.filter(({ target }) => target === id);
    const uses = [...new Set(cells.map(({ use }) => USE_TITLES[use][language]))].join(', ');
    return `${id} ${cells[0]?.title[language] ?? ''} (${uses})`;
  });
  return listed(EXPLAIN.restsOn, rows, language);
}

function rangeText(range: NonNullable<EvidenceEntry['range']>): string {
  if ('relative' in range) return `± ${String(range.relative * PERCENT)} %`;
  return 'absolute' in range ? `± ${String(range.absolute)}` : `${String(range.low)} - ${String(range.high)}`;
}
