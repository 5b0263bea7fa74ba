import type { TargetResult } from '../../analysis/validation-table.js';

/** Words of page (f), Does it fit? */
export interface FitWords {
  readonly lead: string;
  readonly noScore: string;
  readonly summary: string;
  readonly summaryHelp: string;
  readonly filter: string;
  readonly block: string;
  /** Titles of blocks where they are not those of the vocabulary. */
  readonly blocks: Readonly<Record<string, string | undefined>>;
  readonly use: string;
  readonly uses: Readonly<Record<'fit' | 'check' | 'input', string>>;
  readonly result: string;
  readonly results: Readonly<Record<TargetResult, string>>;
  readonly all: string;
  count(shown: string, pass: string, fail: string, open: string): string;
  readonly nothing: string;
  readonly table: string;
  readonly tableHelp: string;
  readonly source: string;
}
