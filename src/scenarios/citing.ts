/** Where a number is from: a document's section, a fact of the evidence base, or a public fact named in words. */
import { z } from 'zod';
import { check } from './check.js';
import type { Fact } from './facts.js';
import type { Library } from './library.js';
import * as evidenceMessages from './messages-evidence.js';
import type { Problem } from './problem.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';

const DOCUMENTS_FILE = 'evidence/documents.yaml';

export interface EvidenceDocument {
  readonly id: string;
  readonly kind: 'core' | 'outside';
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
}

export interface EvidenceSource {
  /** Id in `evidence/documents.yaml`; null for an outside fact. */
  readonly document: string | null;
  readonly section: string | null;
  /** A public fact named in words. */
  readonly outside: string | null;
  readonly date: string | null;
  /** Id in `evidence/facts`, where one is cited; the other fields are then the fact's own. */
  readonly fact: string | null;
}

/** A source as files write it. */
export const SOURCE = z.strictObject({
  fact: z.string().optional(),
  document: z.string().optional(),
  section: z.union([z.string(), z.number()]).optional(),
  outside: z.string().optional(),
  date: z.union([z.string(), z.number()]).optional(),
});
type SourceForm = z.infer<typeof SOURCE>;

/** What may be cited. */
export interface Citable {
  readonly documents: readonly EvidenceDocument[];
  readonly facts: ReadonlyMap<string, Fact>;
}

const DOCUMENT = z.strictObject({
  id: z.string(),
  kind: z.enum(['core', 'outside']),
  title: z.string(),
  publisher: z.string(),
  year: z.number().optional(),
});

/**
 * The documents that may be cited by id.
 *
 * @throws InputError with one problem
 */
export function readDocuments(library: Library): EvidenceDocument[] {
  const source = readSource(library, DOCUMENTS_FILE);
  const rows = check(z.array(DOCUMENT), source.tree, source);
  return rows.map((row) => ({ ...row, year: row.year ?? null }));
}

const text = (value: string | number | undefined): string | null =>
  value === undefined ? null : String(value);

/** A source as written, with what the fact it cites says of itself. */
export function readCitation(form: SourceForm | undefined, facts: Citable['facts']): EvidenceSource | null {
  if (form === undefined) return null;
  const fact = form.fact === undefined ? undefined : facts.get(form.fact);
  return {
    document: form.document ?? fact?.document ?? null,
    section: text(form.section) ?? fact?.section ?? null,
    outside: form.outside ?? fact?.outside ?? null,
    date: text(form.date) ?? fact?.date ?? null,
    fact: form.fact ?? null,
  };
}

/** What is wrong with a citation: a fact or a document that is not there. `path` is that of the source. */
export function citationProblems(
  cited: EvidenceSource | null,
  citable: Citable,
  source: Source,
  path: Path,
): Problem[] {
  const problems: Problem[] = [];
  const { fact = null, document = null } = cited ?? {};
  if (fact !== null && !citable.facts.has(fact)) {
    const at = source.locate([...path, 'fact']);
    problems.push(evidenceMessages.unknownFact(at, fact, [...citable.facts.keys()]));
  }
  const ids = citable.documents.map(({ id }) => id);
  if (document !== null && !ids.includes(document)) {
    problems.push(evidenceMessages.unknownDocument(source.locate([...path, 'document']), document, ids));
  }
  return problems;
}

/** True where a reader could look it up: something is named. A fact that is absent is told by itself. */
export function isNamed(source: EvidenceSource | null): boolean {
  return source !== null && (source.document !== null || source.outside !== null || source.fact !== null);
}

/** `Fafo-rapport 2020:19 Tid for aktivering, Table 4.1`: title, section and date of a source. */
export function citationText(source: EvidenceSource, documents: readonly EvidenceDocument[]): string {
  const { document, section, outside, date } = source;
  const titled = documents.find(({ id }) => id === document)?.title ?? document ?? outside;
  return [titled, section, date].filter((part) => part !== null).join(', ');
}
