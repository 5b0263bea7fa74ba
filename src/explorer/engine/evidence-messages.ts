import type { Said } from './protocol.js';

export const EVIDENCE_KINDS = ['parameter', 'fact', 'target'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How an entry is known, by kind; no two kinds share one. */
export const EVIDENCE_STATUSES = {
  parameter: ['documented', 'derived', 'literature', 'calibrated', 'assumed'],
  fact: ['read', 'seen', 'from-memory'],
  target: ['fit', 'check', 'input'],
} as const satisfies Readonly<Record<EvidenceKind, readonly string[]>>;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[EvidenceKind][number];

/** Another entry, by kind and id. */
export interface EvidenceReference {
  readonly kind: EvidenceKind;
  readonly id: string;
}

/** One number, or a few words, of an entry. */
export interface EvidenceCell {
  /** What tells it from the others; null where it is the only one. */
  readonly label: Said | null;
  readonly value: number | string | null;
  /** Of a target: the band that counts as a pass, or what must hold. */
  readonly low: number | null;
  readonly high: number | null;
  readonly must: Said | null;
}

/** A parameter, a fact or a target, told whole. */
export interface EvidenceItem extends EvidenceReference {
  readonly title: Said;
  readonly status: EvidenceStatus;
  readonly unit: Said;
  /** What exactly is counted; null where the title says it. */
  readonly definition: Said | null;
  /** Values by the month from which they hold; `from` is null for the first. */
  readonly values: readonly { readonly from: string | null; readonly cells: readonly EvidenceCell[] }[];
  /** As the evidence writes it: ends, or up and down by a share or an amount. */
  readonly range: EvidenceSpan | null;
  /** Title, section and date of the source. */
  readonly source: string | null;
  readonly why: string | null;
  readonly note: string | null;
  readonly caveat: Said | null;
  /** Year the figure is for. */
  readonly year: string | null;
  /** Steps of the month that read a parameter. */
  readonly readers: readonly string[];
  /** The great open questions a parameter is part of. */
  readonly hinges: readonly Said[];
  /** Outcomes and measures that rest on a target. */
  readonly outcomes: readonly Said[];
  readonly cites: readonly EvidenceReference[];
  readonly citedBy: readonly EvidenceReference[];
  /** Of a parameter the targets it is fitted to; of a target the parameters. */
  readonly fitted: readonly EvidenceReference[];
  /** What history sets a parameter to: title of the event, first and last month, number of values. */
  readonly history: readonly {
    readonly title: Said;
    readonly from: string;
    readonly until: string | null;
    readonly text: string;
  }[];
}

export type EvidenceSpan =
  | { readonly low: number; readonly high: number }
  | { readonly relative: number }
  | { readonly absolute: number };

/** What a shipped scenario sets a parameter to. */
export interface EvidenceChange {
  readonly scenario: string;
  readonly title: Said;
  readonly policy: string;
  readonly from: string;
  readonly text: string;
}
/** By name of the parameter. */
export type EvidenceChanges = ReadonlyMap<string, readonly EvidenceChange[]>;
