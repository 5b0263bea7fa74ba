import type { EvidenceKind, EvidenceStatus } from '../engine/evidence-messages.js';

/** Words of page (e), Where do the numbers come from? */
export interface EvidenceWords {
  readonly lead: string;
  readonly find: string;
  readonly findHelp: string;
  readonly clear: string;
  readonly filter: string;
  readonly all: string;
  readonly kinds: Readonly<Record<EvidenceKind, { readonly one: string; readonly many: string }>>;
  /** Name, and what it means. */
  readonly statuses: Readonly<Record<EvidenceStatus, { readonly name: string; readonly means: string }>>;
  readonly statusTitle: string;
  count(shown: string, all: string): string;
  readonly nothing: string;
  more(count: string): string;
  readonly entry: string;
  readonly close: string;
  readonly copyLink: string;
  unknownEntry(id: string): string;
  readonly labels: Readonly<
    Record<
      | 'value'
      | 'unit'
      | 'range'
      | 'status'
      | 'source'
      | 'year'
      | 'why'
      | 'note'
      | 'caveat'
      | 'definition'
      | 'readers'
      | 'hinges'
      | 'outcomes'
      | 'cites'
      | 'citedBy'
      | 'fittedTo'
      | 'fitted'
      | 'history'
      | 'scenarios'
      | 'column'
      | 'published'
      | 'gate',
      string
    >
  >;
  readonly firstValue: string;
  from(month: string): string;
  until(month: string): string;
  between(low: string, high: string): string;
  upAndDown(size: string): string;
  cells(count: string): string;
  /** No step of the month reads it: it makes the people or the start. */
  readonly atStart: string;
  readonly uncited: string;
  readonly noScenarios: string;
  readonly findingScenarios: string;
  readonly severalValues: string;
  /** Units, where the evidence has them in English only. */
  readonly units: Readonly<Record<string, string>>;
  /** What the texts of files are written in, where it is not the page's language. */
  readonly inEnglish: string;
}
