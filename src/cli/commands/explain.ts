import { readersOf } from '../../model/index.js';
import {
  STATUSES,
  readEvidence,
  type EvidenceEntry,
  type EvidenceSource,
  type Library,
} from '../../scenarios/index.js';
import { CONCEPTS } from '../../vocabulary/concepts.js';
import { formatMonth } from '../../vocabulary/months.js';
import { listMeasures, listOutcomes, listParameters, listPolicies } from '../catalogue.js';
import { DECLARATIONS, installedLibrary, type Context } from '../context.js';
import { UsageError } from '../failures.js';
import type { Language, Title } from '../language.js';
import { findNamed, nearestNames, type Named } from '../names.js';
import { policyLines } from '../policy-lines.js';
import { KINDS, SAY } from '../words.js';

type Kind = 'concept' | 'parameter' | 'measure' | 'policy' | 'outcome';

interface Explainable extends Named {
  readonly kind: Kind;
  lines(language: Language): string[];
}

const KIND_TITLES: Readonly<Record<Kind, Title>> = {
  concept: { nb: 'begrep', en: 'concept' },
  parameter: { nb: 'parameter', en: 'parameter' },
  measure: { nb: 'tiltak', en: 'measure' },
  policy: { nb: 'politikk', en: 'policy' },
  outcome: { nb: 'utfall', en: 'outcome' },
};

const TEXT = {
  unit: { nb: 'Enhet', en: 'Unit' },
  value: { nb: 'Verdi', en: 'Value' },
  range: { nb: 'Spenn', en: 'Range' },
  status: { nb: 'Status', en: 'Status' },
  source: { nb: 'Kilde', en: 'Source' },
  why: { nb: 'Hvorfor', en: 'Why' },
  note: { nb: 'Merknad', en: 'Note' },
  readers: { nb: 'Leses av', en: 'Read by' },
  usedIn: { nb: 'Brukes i', en: 'Used in' },
  groups: { nb: 'Grupper', en: 'Groups' },
  parameters: { nb: 'Parametere', en: 'Parameters' },
  from: { nb: 'fra', en: 'from' },
} as const;

/** Numbers shown of a table before it is cut short. */
const MOST_NUMBERS = 24;

/** `explain NAME`: a concept, parameter, measure, policy or outcome, by id or title in either language. */
export function explain(context: Context, name: string): void {
  const things = everything(installedLibrary());
  const found = findNamed(name, things);
  if (found === null) {
    const nearest = nearestNames(name, things);
    throw new UsageError(
      'unknown-name',
      SAY.unknownName(KINDS.name, name, nearest),
      name,
      [],
      nearest.at(0) ?? null,
    );
  }
  const { language } = context;
  const lines = found.lines(language);
  if (context.isJson) {
    context.document({
      schema: 'innenfor.explain/1',
      kind: found.kind,
      name: found.id,
      title: found.title,
      lines,
    });
    return;
  }
  context.print(`${found.title[language]} (${KIND_TITLES[found.kind][language]} ${found.id})`);
  context.print('');
  for (const line of lines) context.print(line);
}

/** Concepts first: where a concept and a parameter share a name, the concept is meant. */
function everything(library: Library): Explainable[] {
  const evidence = readEvidence(library, DECLARATIONS);
  const documents = new Map(evidence.documents.map(({ id, title }) => [id, title]));
  const concepts = CONCEPTS.map(({ id, title, text }): Explainable => ({
    id,
    title,
    kind: 'concept',
    lines: (language) => [text[language]],
  }));
  const measures = listMeasures(library).map(({ id, title, form }): Explainable => ({
    id,
    title,
    kind: 'measure',
    lines: (language) => [
      form.what[language],
      '',
      ...form.sources.map((source) => `${TEXT.source[language]}: ${cited(source, documents)}`),
      `${TEXT.parameters[language]}: measure.${id}.*, places.${id}.*`,
    ],
  }));
  const policies = listPolicies(library).map(({ id, title, form, scenarios }): Explainable => ({
    id,
    title,
    kind: 'policy',
    lines: (language) => [
      ...policyLines(form, language),
      `${TEXT.usedIn[language]}: ${scenarios.join(', ')}`,
    ],
  }));
  const outcomes = listOutcomes(library);
  const recorded = outcomes.items.map(({ id, title, unit }): Explainable => ({
    id,
    title,
    kind: 'outcome',
    lines: (language) => [
      `${TEXT.unit[language]}: ${unit}`,
      `${TEXT.groups[language]}: ${outcomes.groups.join(', ')}`,
    ],
  }));
  const parameters = listParameters(library).map(({ id, title, entry }): Explainable => ({
    id,
    title,
    kind: 'parameter',
    lines: (language) => parameterLines(entry, documents, language),
  }));
  return [...concepts, ...measures, ...policies, ...recorded, ...parameters];
}

function parameterLines(
  entry: EvidenceEntry,
  documents: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const { unit, values, range, status, source, why, note } = entry;
  const dated = values.map(({ from, values: cells }) => {
    const shown = Array.from(cells.subarray(0, MOST_NUMBERS), String).join(', ');
    const numbers = cells.length > MOST_NUMBERS ? `${shown} ...` : shown;
    return from === 0 ? `  ${numbers}` : `  ${TEXT.from[language]} ${formatMonth(from)}: ${numbers}`;
  });
  const line = (label: Title, text: string | null): string[] =>
    text === null ? [] : [`${label[language]}: ${text}`];
  return [
    ...line(TEXT.unit, unit),
    ...(dated.length === 1 ? line(TEXT.value, dated[0].trim()) : [`${TEXT.value[language]}:`, ...dated]),
    ...line(TEXT.range, range === null ? null : rangeText(range)),
    ...line(TEXT.status, STATUSES.includes(status) ? status : null),
    ...line(TEXT.source, source === null ? null : cited(source, documents)),
    ...line(TEXT.why, why),
    ...line(TEXT.note, note),
    ...line(TEXT.readers, readersOf(entry.name).join(', ') || null),
  ];
}

function rangeText(range: NonNullable<EvidenceEntry['range']>): string {
  if ('relative' in range) return `± ${range.relative * 100} %`;
  return 'absolute' in range ? `± ${range.absolute}` : `${range.low} - ${range.high}`;
}

type Cited = { readonly [Key in keyof EvidenceSource]?: EvidenceSource[Key] | number | undefined };

function cited({ document, section, outside, date }: Cited, documents: ReadonlyMap<string, string>): string {
  const named =
    document === null || document === undefined ? outside : (documents.get(String(document)) ?? document);
  return [named, section, date].filter((part) => part !== null && part !== undefined).join(', ');
}
