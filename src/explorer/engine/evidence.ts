/** `evidence` and `changes`: every parameter, fact and target of the library, what reads it and what rests on it. */
import { measureTitles, readThreads, shippedResolution, type Threads } from '../../doors/index.js';
import { AXES } from '../../model/declarations.js';
import { readersOf } from '../../model/index.js';
import {
  citationText,
  scenarioIds,
  type EvidenceEntry,
  type EvidenceSource,
  type Fact,
  type Target,
} from '../../scenarios/index.js';
import { axisWords } from '../../vocabulary/axis-words.js';
import { HINGES } from '../../vocabulary/hinges.js';
import { formatMonth } from '../../vocabulary/months.js';
import { cellWords, unitWords } from '../../vocabulary/validation-words.js';
import { outcomeTitle } from '../../vocabulary/words.js';
import type {
  EvidenceCell,
  EvidenceChange,
  EvidenceItem,
  EvidenceReference,
  EvidenceStatus,
} from './evidence-messages.js';
import { progress, type Handler } from './handler.js';
import type { Said } from './protocol.js';

/** Nothing said: what every kind of entry leaves out that does not have it. */
const BARE = {
  definition: null,
  range: null,
  why: null,
  note: null,
  caveat: null,
  year: null,
  readers: [],
  hinges: [],
  outcomes: [],
  cites: [],
  citedBy: [],
  fitted: [],
  history: [],
} satisfies Partial<EvidenceItem>;

export const evidence: Handler<'evidence'> = function* (_, { library }) {
  yield undefined;
  const threads = readThreads(library);
  yield undefined;
  const titles = measureTitles(library);
  const nameOf = (id: string): Said => titles.get(id) ?? { nb: id, en: id };
  const { entries, facts } = threads.evidence;
  const targets = new Map<string, Target[]>();
  for (const cell of threads.targets) targets.set(cell.target, [...(targets.get(cell.target) ?? []), cell]);
  return [
    ...entries.map((entry) => parameterItem(entry, threads)),
    ...[...facts.values()].map((fact) => factItem(fact, threads)),
    ...[...targets.values()].map((cells) => targetItem(cells, threads, nameOf)),
  ];
};

function parameterItem(entry: EvidenceEntry, threads: Threads): EvidenceItem {
  const { name, values, source } = entry;
  const labels = labelsOf(threads.evidence.declarations.get(name)?.axes ?? []);
  return {
    ...BARE,
    kind: 'parameter',
    id: name,
    title: entry.title,
    status: entry.status,
    unit: said(entry.unit),
    values: values.map(({ from, values: cells }) => ({
      from: from === 0 ? null : formatMonth(from),
      cells: Array.from(cells, (value, place) => cell(labels[place] ?? null, value)),
    })),
    range: entry.range,
    source: sourceText(source, threads),
    why: entry.why,
    note: entry.note,
    readers: readersOf(name),
    hinges: HINGES.filter(({ levers }) => levers.some(({ parameter }) => isMeant(parameter, name))).map(
      ({ title }) => title,
    ),
    cites: citesOf(source),
    fitted: (threads.fitted.get(name) ?? []).map((id) => ({ kind: 'target', id })),
    history: threads.history.flatMap(({ entry: { form }, changes }) => {
      const own = changes.filter((change) => change.name === name);
      const first = own.at(0);
      if (first === undefined) return [];
      return {
        title: form.title,
        from: formatMonth(first.from),
        until: form.until === undefined ? null : formatMonth(form.until),
        text: own.length === 1 ? first.text : '',
      };
    }),
  };
}

/** `measure.*.effect` stands for that of every measure. */
function isMeant(pattern: string, name: string): boolean {
  const [before, after] = pattern.split('*') as [string, string?];
  if (after === undefined) return pattern === name;
  return name.length > pattern.length - 1 && name.startsWith(before) && name.endsWith(after);
}

function factItem(fact: Fact, threads: Threads): EvidenceItem {
  const { id, value } = fact;
  const { entries, documents } = threads.evidence;
  const citing = (of: EvidenceSource | null): boolean => of?.fact === id;
  const targets = new Set(threads.targets.filter(({ cited }) => citing(cited)).map(({ target }) => target));
  const status = fact.mark === null ? 'read' : fact.mark === 'seen' ? 'seen' : 'from-memory';
  return {
    ...BARE,
    kind: 'fact',
    id,
    title: fact.what,
    status,
    unit: unitSaid(fact.unit),
    values: [
      {
        from: null,
        cells:
          typeof value === 'object'
            ? Object.entries(value).map(([label, one]) => cell(said(label), one))
            : [cell(null, value)],
      },
    ],
    range: fact.range === null ? null : { low: fact.range[0], high: fact.range[1] },
    source: citationText({ ...fact, fact: null }, documents),
    note: fact.note,
    year: fact.year,
    citedBy: [
      ...entries
        .filter(({ source }) => citing(source))
        .map(({ name }): EvidenceReference => ({ kind: 'parameter', id: name })),
      ...[...targets].map((target): EvidenceReference => ({ kind: 'target', id: target })),
    ],
  };
}

/** A target of the list with all its cells: fitted to where any cell is, else a check where any is. */
function targetItem(
  cells: readonly Target[],
  threads: Threads,
  nameOf: (measure: string) => Said,
): EvidenceItem {
  const first = cells[0];
  const uses = new Set(cells.map(({ use }) => use));
  const status: EvidenceStatus = uses.has('fit') ? 'fit' : uses.has('check') ? 'check' : 'input';
  const outcomes = new Set(cells.flatMap((one) => one.outcomes));
  const facts = new Set(cells.flatMap(({ cited }) => cited.fact ?? []));
  const fitted = [...threads.fitted].filter(([, targets]) => targets.includes(first.target));
  return {
    ...BARE,
    kind: 'target',
    id: first.target,
    title: first.title,
    status,
    unit: unitSaid(first.unit),
    definition: first.definition,
    values: [{ from: null, cells: cells.map(targetCell) }],
    source: [...new Set(cells.map((one) => sourceText(one.cited, threads) ?? one.source))].join('; '),
    caveat: cells.find(({ caveat }) => caveat !== null)?.caveat ?? null,
    outcomes: [...outcomes].map((name) => (name.includes('.') ? outcomeTitle(name, nameOf) : nameOf(name))),
    cites: [...facts].map((id) => ({ kind: 'fact', id })),
    fitted: fitted.map(([id]) => ({ kind: 'parameter', id })),
  };
}

function targetCell({ id, target, published, gate, order }: Target): EvidenceCell {
  const [nb, en] = (['nb', 'en'] as const).map((language) => cellWords(id, target, language));
  const isBand = gate.kind === 'band' && gate.low !== gate.high;
  return {
    label: nb === '' ? (id === target ? null : said(id)) : { nb, en },
    value: published,
    low: isBand ? gate.low : null,
    high: isBand ? gate.high : null,
    must: order,
  };
}

function cell(label: Said | null, value: number | string): EvidenceCell {
  return { label, value, low: null, high: null, must: null };
}

/** What the cells of a table stand for, last axis fastest: `woman · compulsory school`. */
function labelsOf(axes: readonly (keyof typeof AXES)[]): (Said | null)[] {
  let labels: Said[] = [];
  for (const axis of axes) {
    const words = AXES[axis].map((value) => axisWords(axis, value));
    labels =
      labels.length === 0
        ? words
        : labels.flatMap(({ nb, en }) =>
            words.map((word) => ({ nb: `${nb} · ${word.nb}`, en: `${en} · ${word.en}` })),
          );
  }
  return labels;
}

function citesOf(source: EvidenceSource | null): EvidenceReference[] {
  const fact = source?.fact ?? null;
  return fact === null ? [] : [{ kind: 'fact', id: fact }];
}

function sourceText(source: EvidenceSource | null, threads: Threads): string | null {
  const text = source === null ? '' : citationText(source, threads.evidence.documents);
  return text === '' ? null : text;
}

function said(text: string): Said {
  return { nb: text, en: text };
}

function unitSaid(unit: string): Said {
  return { nb: unitWords(unit, 'nb'), en: unitWords(unit, 'en') };
}

/** `changes`: what the shipped scenarios set each parameter to. */
export const changes: Handler<'changes'> = function* (_, { library }) {
  const ids = scenarioIds(library);
  const found = new Map<string, EvidenceChange[]>();
  for (const [done, id] of ids.entries()) {
    yield progress('reading', done, ids.length);
    const resolution = shippedResolution(library, id);
    if (resolution === null) continue;
    const { title } = resolution.scenario;
    for (const { name, policy, from, text } of resolution.changes) {
      const change = { scenario: id, title, policy, from: formatMonth(from), text };
      found.set(name, [...(found.get(name) ?? []), change]);
    }
  }
  return found;
};
