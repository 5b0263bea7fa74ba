/** The evidence base: parameter entries with value, unit, source and status, held against what the model declares. */
import { z } from 'zod';
import type { DatedValue, ParameterDeclaration, ParameterTable, Unit } from '../model/declarations.js';
import { AXES, UNITS } from '../model/declarations.js';
import { formatMonth, parseMonth } from '../vocabulary/months.js';
import { WORDS, check, field } from './check.js';
import { isMapping } from './choices.js';
import type { Citable, EvidenceDocument, EvidenceSource } from './citing.js';
import { SOURCE, citationProblems, isNamed, readCitation, readDocuments } from './citing.js';
import type { Fact } from './facts.js';
import { readFacts } from './facts.js';
import type { Library } from './library.js';
import { yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import * as evidenceMessages from './messages-evidence.js';
import type { Location, Problem, Words } from './problem.js';
import { InputError } from './problem.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';
import { SPECIALISTS, staffingProblem } from './staffing.js';

export const STATUSES = ['documented', 'derived', 'literature', 'calibrated', 'assumed'] as const;
export type Status = (typeof STATUSES)[number];

export const PARAMETER_FOLDER = 'evidence/parameters/';

/** How far a parameter may be from its value in `--draws`: a pair of ends, a share or an amount up and down. */
export type EvidenceRange =
  | { readonly low: number; readonly high: number }
  | { readonly relative: number }
  | { readonly absolute: number };

/** One parameter as the evidence has it. */
export interface EvidenceEntry {
  readonly name: string;
  readonly title: Words;
  readonly unit: Unit;
  readonly values: readonly DatedValue[];
  readonly range: EvidenceRange | null;
  readonly status: Status;
  readonly source: EvidenceSource | null;
  readonly why: string | null;
  readonly note: string | null;
  readonly at: Location;
}

export interface Evidence {
  readonly table: ParameterTable;
  readonly entries: readonly EvidenceEntry[];
  readonly documents: readonly EvidenceDocument[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly declarations: ReadonlyMap<string, ParameterDeclaration>;
  readonly problems: readonly Problem[];
}

/** A number, or lists of them in the order of a parameter's axes. */
export type Nested = number | readonly Nested[];
const NESTED: z.ZodType<Nested> = z.lazy(() => z.union([z.number(), z.array(NESTED)]));

const PERCENT = 100;

/** Reads `[0.2, 0.6]`: the ends. `20 %`: up and down by a share. `0.25`: up and down by so much, in the parameter's unit. */
export function readRange(input: unknown): { value: EvidenceRange } | { problem: (at: Location) => Problem } {
  if (isFiniteNumber(input) && input > 0) return { value: { absolute: input } };
  if (Array.isArray(input)) {
    const [low, high, ...more] = input as readonly unknown[];
    if (isFiniteNumber(low) && isFiniteNumber(high) && more.length === 0) return { value: { low, high } };
  }
  const match = typeof input === 'string' ? /^(?:± ?)?(\d+(?:\.\d+)?) ?%$/.exec(input.trim()) : null;
  if (match !== null) return { value: { relative: Number(match[1]) / PERCENT } };
  return { problem: (at) => messages.notUnderstood(at, input, ['[0.2, 0.6]', '20 %', '0.25']) };
}

function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

const ENTRY = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9.-]*$/),
  title: WORDS,
  unit: z.enum(UNITS),
  value: NESTED.optional(),
  dated: z.record(z.string(), NESTED).optional(),
  range: field(readRange).optional(),
  status: z.enum(STATUSES),
  source: SOURCE.optional(),
  why: z.string().optional(),
  note: z.string().optional(),
});

/** Number of cells of a declared parameter. */
export function cellsOf(declaration: ParameterDeclaration): number {
  let cells = 1;
  for (const axis of declaration.axes ?? []) cells *= AXES[axis].length;
  return cells;
}

/**
 * Reads `evidence/parameters/*.yaml` and holds it against the declarations. Never throws for what a file says: all
 * problems are listed with their places, and the table has what could be read.
 *
 * @param declarations every parameter anything reads; an entry without a declaration is a problem, and the reverse
 */
export function loadEvidence(library: Library, declarations: readonly ParameterDeclaration[]): Evidence {
  const problems: Problem[] = [];
  const collect = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const documents = collect(() => readDocuments(library)) ?? [];
  const { facts, problems: wrongFacts } = readFacts(
    library,
    documents.map(({ id }) => id),
  );
  problems.push(...wrongFacts);
  const citable: Citable = { documents, facts };
  const declared = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const entries: EvidenceEntry[] = [];
  const unreadable = new Set<string>();
  let isWhole = true;
  const table = new Map<string, readonly DatedValue[]>();
  for (const file of yamlFilesIn(library, PARAMETER_FOLDER)) {
    const source = collect(() => readSource(library, file));
    if (source === null) {
      isWhole = false;
      continue;
    }
    const rows: readonly unknown[] = Array.isArray(source.tree) ? source.tree : [];
    if (rows.length === 0) {
      problems.push(messages.wrongType(source.locate([]), source.tree, { nb: 'en liste', en: 'a list' }));
    }
    for (const [index, row] of rows.entries()) {
      const entry = collect(() => readEntry(source, index, row, facts));
      if (entry === null) {
        // What cannot be read has its message already; it is not missing as well.
        if (isMapping(row) && typeof row['name'] === 'string') unreadable.add(row['name']);
        continue;
      }
      problems.push(...problemsOf(entry, source, index, declared, citable, table));
      entries.push(entry);
      table.set(entry.name, entry.values);
    }
  }
  const supplied = [...table.keys()];
  // What a file that cannot be read would have supplied is not missing as well.
  for (const declaration of isWhole ? declarations : []) {
    if (table.has(declaration.name) || unreadable.has(declaration.name)) continue;
    const nowhere = { file: PARAMETER_FOLDER, line: null, column: null, path: null };
    problems.push(evidenceMessages.missingParameter(nowhere, declaration.name, supplied));
  }
  const specialists = entries.find(({ name }) => name === SPECIALISTS);
  const staffing = specialists === undefined ? null : staffingProblem(table, specialists.at);
  if (staffing !== null) problems.push(staffing);
  return { table, entries, documents, facts, declarations: declared, problems };
}

function readEntry(source: Source, index: number, row: unknown, facts: Citable['facts']): EvidenceEntry {
  const at = source.locate([index]);
  const below = (path: Path): Path => [index, ...path];
  const raw = check(ENTRY, row, {
    locate: (path) => source.locate(below(path)),
    locateKey: (path) => source.locateKey(below(path)),
  });
  return {
    name: raw.name,
    title: raw.title,
    unit: raw.unit,
    values: valuesOf(raw, source, index),
    range: raw.range ?? null,
    status: raw.status,
    source: readCitation(raw.source, facts),
    why: raw.why ?? null,
    note: raw.note ?? null,
    at,
  };
}

/** The numbers of a nested list, in order. */
export function flatten(value: Nested): number[] {
  return typeof value === 'number' ? [value] : value.flatMap(flatten);
}

function valuesOf(raw: z.infer<typeof ENTRY>, source: Source, index: number): DatedValue[] {
  if (raw.dated === undefined) {
    if (raw.value === undefined) throw new InputError([messages.missingKey(source.locate([index]), 'value')]);
    return [{ from: 0, values: Float64Array.from(flatten(raw.value)) }];
  }
  if (raw.value !== undefined) {
    const at = source.locateKey([index, 'dated']);
    throw new InputError([messages.unknownKey(at, 'dated', ['value (or dated, not both)'])]);
  }
  const out: DatedValue[] = [];
  for (const [key, value] of Object.entries(raw.dated)) {
    const from = parseMonth(key);
    if (from === null)
      throw new InputError([messages.notAMonth(source.locateKey([index, 'dated', key]), key)]);
    const before = out.at(-1);
    if (before !== undefined && from <= before.from) {
      const at = source.locateKey([index, 'dated', key]);
      throw new InputError([evidenceMessages.datesOutOfOrder(at, raw.name, formatMonth(before.from), key)]);
    }
    out.push({ from, values: Float64Array.from(flatten(value)) });
  }
  return out;
}

function problemsOf(
  entry: EvidenceEntry,
  source: Source,
  index: number,
  declared: ReadonlyMap<string, ParameterDeclaration>,
  citable: Citable,
  earlier: ReadonlyMap<string, unknown>,
): Problem[] {
  const problems: Problem[] = [];
  const place = (key: string): Location => source.locate([index, key]);
  const declaration = declared.get(entry.name);
  if (earlier.has(entry.name)) problems.push(evidenceMessages.parameterTwice(place('name'), entry.name));
  if (declaration === undefined) {
    problems.push(evidenceMessages.unusedParameter(place('name'), entry.name, [...declared.keys()]));
  } else {
    problems.push(...valueProblems(entry, declaration, place));
  }
  const free = entry.status === 'assumed' || entry.status === 'calibrated';
  if (free && entry.why === null) problems.push(evidenceMessages.noSource(entry.at, entry.name, 'why'));
  if (!free && !isNamed(entry.source))
    problems.push(evidenceMessages.noSource(entry.at, entry.name, 'source'));
  problems.push(...citationProblems(entry.source, citable, source, [index, 'source']));
  return problems;
}

function valueProblems(
  entry: EvidenceEntry,
  declaration: ParameterDeclaration,
  place: (key: string) => Location,
): Problem[] {
  const { name, min, max } = declaration;
  if (entry.unit !== declaration.unit) {
    return [evidenceMessages.wrongUnit(place('unit'), name, entry.unit, declaration.unit)];
  }
  const cells = cellsOf(declaration);
  const bounds = [{ nb: name, en: name }, String(min), String(max)] as const;
  for (const { values } of entry.values) {
    if (values.length !== cells)
      return [evidenceMessages.wrongShape(place('value'), name, values.length, cells)];
    for (const value of values) {
      if (!(value >= min && value <= max)) return [messages.outsideRange(place('value'), value, ...bounds)];
    }
  }
  const { range } = entry;
  if (range !== null && 'low' in range && (range.low < min || range.high > max || range.low > range.high)) {
    return [messages.outsideRange(place('range'), [range.low, range.high], ...bounds)];
  }
  return [];
}
