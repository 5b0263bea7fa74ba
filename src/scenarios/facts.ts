/**
 * Facts: figures of the documents and of public statistics, one row each, that parameters and targets cite by id. A
 * file of `evidence/facts` holds those of one document, or outside facts that each name their own source.
 */
import { z } from 'zod';
import { WORDS, check, field } from './check.js';
import { ID } from './forms.js';
import type { Library } from './library.js';
import { yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import * as evidenceMessages from './messages-evidence.js';
import type { Location, Problem, Words } from './problem.js';
import { InputError } from './problem.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';

export const FACT_FOLDER = 'evidence/facts/';

/** Units of facts: those of targets, and what rules, amounts and durations are stated in. */
export const FACT_UNITS = [
  'persons',
  'persons per year',
  'persons per month',
  'per cent',
  'per cent per month',
  'percentage points',
  'probability',
  'ratio',
  'million kroner',
  'kroner',
  'kroner per month',
  'kroner per day',
  'kroner per hour',
  'kroner per year',
  'G',
  'G per year',
  'weeks',
  'months',
  'years',
  'days',
  'days per week',
  'users per adviser',
  'offices',
  'hours',
  'grade points',
  'year',
  'rule',
] as const;
export type FactUnit = (typeof FACT_UNITS)[number];

/** How an outside fact is known. */
export const MARKS = ['seen', 'from memory'] as const;
export type Mark = (typeof MARKS)[number];

/** A number or a few words, or a small table of them by label. */
export type FactValue = number | string | Readonly<Record<string, number | string>>;

export interface Fact {
  readonly id: string;
  readonly what: Words;
  readonly value: FactValue;
  readonly unit: FactUnit;
  readonly year: string | null;
  /** Id in `evidence/documents.yaml`; null for an outside fact. */
  readonly document: string | null;
  readonly section: string | null;
  /** Source of an outside fact, in words; null for a document's. */
  readonly outside: string | null;
  readonly date: string | null;
  /** How an outside fact is known; null for a document's, which was read. */
  readonly mark: Mark | null;
  /** Plausible ends of a fact from memory. */
  readonly range: readonly [number, number] | null;
  readonly note: string | null;
  readonly at: Location;
}

const SCALAR = z.union([z.number(), z.string()]);
const PAIR = field<readonly [number, number]>((input) => {
  const [low, high, ...more] = Array.isArray(input) ? (input as readonly unknown[]) : [];
  return typeof low === 'number' && typeof high === 'number' && low < high && more.length === 0
    ? { value: [low, high] }
    : { problem: (at) => messages.notUnderstood(at, input, ['[0.2, 0.6]']) };
});

const FACT = z.strictObject({
  id: ID,
  what: WORDS,
  value: z.union([SCALAR, z.record(z.string(), SCALAR)]),
  unit: z.enum(FACT_UNITS),
  year: z.union([z.number(), z.string()]).optional(),
  section: z.string().optional(),
  source: z.string().optional(),
  date: z.union([z.number(), z.string()]).optional(),
  mark: z.enum(MARKS).optional(),
  range: PAIR.optional(),
  note: z.string().optional(),
});

/** Facts of one document (`document: <id>`), or outside facts (`outside: true`). */
const FILE = z.strictObject({
  document: z.string().optional(),
  outside: z.literal(true).optional(),
  facts: z.array(z.unknown()).min(1),
});

/**
 * Reads every file of `evidence/facts`. Never throws for what a file says: problems are listed with their places.
 *
 * @param documents ids a file may be of
 */
export function readFacts(
  library: Library,
  documents: readonly string[],
): { readonly facts: ReadonlyMap<string, Fact>; readonly problems: readonly Problem[] } {
  const facts = new Map<string, Fact>();
  const problems: Problem[] = [];
  const collect = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  };
  for (const file of yamlFilesIn(library, FACT_FOLDER)) {
    collect(() => {
      const source = readSource(library, file);
      const form = check(FILE, source.tree, source);
      const document = documentOf(form, source, documents);
      for (const index of form.facts.keys()) {
        collect(() => {
          const fact = readFact(source, ['facts', index], form.facts[index], document);
          if (facts.has(fact.id)) {
            const at = source.locate(['facts', index, 'id']);
            throw new InputError([evidenceMessages.factTwice(at, fact.id)]);
          }
          facts.set(fact.id, fact);
        });
      }
    });
  }
  return { facts, problems };
}

function documentOf(form: z.infer<typeof FILE>, source: Source, documents: readonly string[]): string | null {
  if (form.document === undefined) {
    if (form.outside === undefined)
      throw new InputError([messages.missingKey(source.locate([]), 'document')]);
    return null;
  }
  if (form.outside !== undefined) {
    throw new InputError([
      messages.unknownKey(source.locateKey(['outside']), 'outside', ['document', 'facts']),
    ]);
  }
  if (!documents.includes(form.document)) {
    const at = source.locate(['document']);
    throw new InputError([evidenceMessages.unknownDocument(at, form.document, documents)]);
  }
  return form.document;
}

function readFact(source: Source, path: Path, row: unknown, document: string | null): Fact {
  const at = source.locate(path);
  const raw = check(FACT, row, {
    locate: (below) => source.locate([...path, ...below]),
    locateKey: (below) => source.locateKey([...path, ...below]),
  });
  const needed = document !== null ? (['section'] as const) : (['source', 'mark'] as const);
  for (const key of needed) if (raw[key] === undefined) throw new InputError([messages.missingKey(at, key)]);
  if (raw.mark === 'seen' && raw.date === undefined) throw new InputError([messages.missingKey(at, 'date')]);
  if (raw.mark === 'from memory' && raw.range === undefined) {
    throw new InputError([messages.missingKey(at, 'range')]);
  }
  const text = (value: string | number | undefined): string | null =>
    value === undefined ? null : String(value);
  return {
    id: raw.id,
    what: raw.what,
    value: raw.value,
    unit: raw.unit,
    year: text(raw.year),
    document,
    section: raw.section ?? null,
    outside: raw.source ?? null,
    date: text(raw.date),
    mark: raw.mark ?? null,
    range: raw.range ?? null,
    note: raw.note ?? null,
    at,
  };
}
