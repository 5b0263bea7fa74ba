import type { TrialAnalysis } from '../../analysis/index.js';
import type { RunWish, ScenarioWish } from './wish.js';

/** Who is dealt the lots. */
export type TrialBy = 'person' | 'office' | 'county';

export interface TrialRequest {
  readonly wish: ScenarioWish;
  readonly run: RunWish;
  readonly by: TrialBy;
  /** Share drawn of the persons, 0-1; areas have everybody or nobody. */
  readonly share: number;
  /** Months of recruitment. */
  readonly recruit: number;
}

/** A trial as far as it has come. */
export interface Tried {
  readonly analysis: TrialAnalysis;
  readonly done: number;
  readonly wanted: number;
}
