/** Who gains at whose cost, as tables: what paired worlds say that own effects cannot. Part of `comparison.ts`. */
import type { Standing } from '../vocabulary/codes.js';
import type { Interval } from './comparison.js';

/**
 * Steps of the two waterfalls, in the order they are read.
 * People: participants in work with and without subsidy; less the same people who would have had unsubsidised work
 * (deadweight) or another subsidised job; their own gain; jobs of those in line, who wait for a place or hold a subsidy
 * without an employer and may never start; other young people's jobs; adults' jobs; net.
 * Posts: made because of a subsidy; ordinary posts filled; the same net.
 */
export type WaterfallStepName =
  | 'with-subsidy'
  | 'without-subsidy'
  | 'deadweight'
  | 'other-subsidy'
  | 'own-gain'
  | 'in-line'
  | 'other-young'
  | 'adults'
  | 'net'
  | 'made-posts'
  | 'ordinary-posts';

export interface WaterfallStep {
  readonly name: WaterfallStepName;
  /** A total is the sum of the changes before it. */
  readonly kind: 'change' | 'total';
  /** Persons of the country. */
  readonly persons: Interval;
}

export interface Waterfall {
  /** Months since the policy begins; null for the mean over the run from there. */
  readonly horizon: number | null;
  readonly people: readonly WaterfallStep[];
  /** Empty where no posts are recorded. */
  readonly posts: readonly WaterfallStep[];
  /** Change in open vacancies, posts of the country; null where not recorded. */
  readonly vacancies: Interval | null;
}

export interface DeadweightRow {
  /** Months since the start. */
  readonly horizon: number;
  /** Per cent of starters who are in unsubsidised work in the same month in the world without the policy. */
  readonly world: Interval;
  /** The same by their shadows, whose starts alone are refused in the world with the policy. */
  readonly shadow: Interval;
}

export interface OriginRow {
  /** Where starters stand at the end of the month of their start in the world without the policy. */
  readonly origin: Standing;
  /** Per cent of starters. */
  readonly share: Interval;
  /** Persons of the country, whole run. */
  readonly persons: Interval;
}

export interface Displacement {
  readonly waterfalls: readonly Waterfall[];
  readonly deadweight: readonly DeadweightRow[];
  readonly origins: readonly OriginRow[];
}

export interface WaitingRow {
  readonly outcome: string;
  readonly unit: string;
  readonly group: string;
  /** Means over the first 48 months of the policy; null where nobody is behind them. */
  readonly base: number | null;
  readonly scenario: number | null;
  readonly difference: Interval;
}
