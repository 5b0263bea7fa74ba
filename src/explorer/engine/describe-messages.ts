import type { Said } from './protocol.js';

/** A shipped scenario in the list. */
export interface ScenarioHead {
  readonly id: string;
  readonly title: Said;
  /** True where it is held against another and brings something: what page (a) can show. */
  readonly hasPolicy: boolean;
}

/** A number within a value: `at most `, 48, ` months`. */
export interface LeverNumber {
  readonly before: string;
  readonly value: number;
  readonly after: string;
}

export interface Lever {
  /** `four-year-subsidy.subsidy.cap`. */
  readonly lever: string;
  readonly policy: string;
  readonly title: Said;
  /** What the file says, as it is written there. */
  readonly used: string;
  /** The value as a number with its unit; null where it is none. */
  readonly number: LeverNumber | null;
  /** What the document leaves open, as the file lists it. */
  readonly alternatives: readonly { readonly name: string; readonly text: string }[];
  /** Range of an assumed value, as the file writes it. */
  readonly range: string | null;
  readonly status: string | null;
  readonly why: string | null;
  /** True where the file marks it as open or assumed. */
  readonly isOpen: boolean;
}

export interface PolicyHead {
  readonly id: string;
  readonly title: Said;
  readonly source: string | null;
}

export interface Description {
  readonly id: string;
  readonly title: Said;
  readonly what: Said | null;
  readonly source: string | null;
  /** `2025-01` to `2040-12`, both included. */
  readonly from: string;
  readonly until: string;
  readonly policies: readonly PolicyHead[];
  readonly levers: readonly Lever[];
  readonly against: readonly { readonly id: string; readonly title: Said }[];
  /** What `innenfor check` says of it. */
  readonly lines: { readonly nb: readonly string[]; readonly en: readonly string[] };
  readonly warnings: readonly Said[];
}

/** A file to be saved. */
export interface FileText {
  readonly name: string;
  readonly text: string;
}
