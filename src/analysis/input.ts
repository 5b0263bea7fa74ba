import type { Contrast, Hinge, SourceShare } from './comparison.js';
import type { HingeTables } from './hinge-sample.js';
import type { Accounts } from './account-years.js';
import type { JobTables } from './tables.js';
import type { TippingInput } from './tipping.js';

/** Which scenario is held against which, and the words that go with it. */
export type ContrastInput = Pick<
  Contrast,
  | 'scenario'
  | 'against'
  | 'targetGroup'
  | 'title'
  | 'againstTitle'
  | 'policyMeasures'
  | 'policyStart'
  | 'openChoices'
>;

/** What was asked for, as it is printed beside the numbers. */
export interface PlanSummary {
  readonly seed: string;
  /** 10 for "1:10". */
  readonly sample: number;
  readonly replications: number;
  readonly draws: number;
  readonly quick: boolean;
}

export interface ComparisonInput {
  readonly plan: PlanSummary;
  readonly contrasts: readonly ContrastInput[];
  /** One per job, in any order; read once, so they may be loaded one by one. */
  readonly results: Iterable<JobTables>;
  readonly sources: readonly SourceShare[];
  /** What the headlines hinge on; passed through to the report. */
  readonly hinges: readonly Hinge[];
  /** What the accounts take for given; left out, there are none, and no hinge card. */
  readonly accounts?: Accounts;
  /** The worlds of the hinge card; left out where no card is asked for. */
  readonly card?: { readonly results: Iterable<HingeTables> };
  /** Worlds in which something is forced; they enter no other table. */
  readonly tipping?: readonly TippingInput[];
  /** Year of the fixed prices the worlds' money is in. */
  readonly priceYear: number;
}
