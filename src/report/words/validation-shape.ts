/** What the validation page, and the score beside a headline, say. */
import type { TargetResult } from '../../analysis/validation-table.js';

/** How many of so many. */
export interface ScoreNumbers {
  readonly passed: string;
  readonly targets: string;
  readonly share: string;
}

export interface ValidationWords {
  readonly heading: string;
  readonly title: string;
  readonly lead: string;
  facts(numbers: { readonly sample: string; readonly worlds: string; readonly seed: string }): string;
  readonly summary: string;
  readonly summaryHelp: string;
  /** First sentence of the page. */
  verdict(failedFit: number, fit: ScoreNumbers, check: ScoreNumbers): string;
  score(numbers: ScoreNumbers): string;
  readonly noTargets: string;
  readonly columns: Readonly<Record<ValidationColumn, string>>;
  readonly results: Readonly<Record<TargetResult, string>>;
  readonly uses: Readonly<Record<'fit' | 'check' | 'input', string>>;
  readonly help: string;
  readonly lineHelp: string;
  readonly orderHelp: string;
  /** Names of the gate's lower edge, middle and upper edge; shorter where there is little room. */
  readonly edges: readonly [string, string, string];
  readonly edgesShort: readonly [string, string, string];
  rowsHeading(counts: Counts): string;
  readonly lines: string;
  readonly single: string;
  readonly orders: string;
  readonly inputs: string;
  readonly inputsHelp: string;
  readonly published: string;
  publishedShort(value: string): string;
  readonly stockAtNav: string;
  readonly loose: string;
  readonly caveats: string;
  readonly failing: string;
  readonly failingHelp: string;
  readonly nothingFails: string;
  readonly unjudged: string;
  readonly methodTitle: string;
  readonly method: readonly string[];
  readonly gate: string;
  readonly holds: string;
  readonly orderGate: string;
  readonly decomposition: {
    readonly title: string;
    readonly help: string;
    readonly outcome: string;
    readonly month: string;
    readonly outcomes: Readonly<Record<'employment' | 'education', string>>;
    readonly parts: Readonly<
      Record<'trueEffect' | 'weighting' | 'contamination' | 'selection' | 'trends' | 'estimate', string>
    >;
  };
}

/** Cells by result, in words. */
export interface Counts {
  readonly pass: number;
  readonly fail: number;
  readonly not_evaluable: number;
}

export type ValidationColumn =
  | 'block'
  | 'target'
  | 'cell'
  | 'use'
  | 'unit'
  | 'published'
  | 'simulated'
  | 'low'
  | 'high'
  | 'noise'
  | 'gate'
  | 'result'
  | 'reason'
  | 'source'
  | 'fit'
  | 'check'
  | 'failing'
  | 'notEvaluable';

/** The replay's score of what a headline rests on. */
export interface ReplayWords {
  readonly notScored: string;
  /** Banner: the replay has been scored. */
  scored(numbers: {
    readonly fit: ScoreNumbers;
    readonly check: ScoreNumbers;
    readonly sample: string;
    readonly worlds: string;
  }): string;
  readonly label: string;
  passes(passed: number, targets: number): string;
  fails(names: readonly string[]): string;
  unjudged(names: readonly string[]): string;
  readonly nothing: string;
  readonly curve: Readonly<Record<'fitted' | 'predicted' | 'none', string>>;
}
