import type { Comparison } from '../../analysis/comparison.js';
import type { Replay } from '../../report/index.js';
import type { Said } from './protocol.js';
import type { RunWish, ScenarioWish } from './wish.js';

export interface CompareRequest {
  readonly wish: ScenarioWish;
  readonly run: RunWish;
}

/** A comparison as far as it has come. */
export interface Compared {
  /** Names the comparison for `tables`. */
  readonly key: string;
  /** One contrast; curves of the policy's own measures only, and no `effects`: those are asked for as tables. */
  readonly comparison: Comparison;
  readonly titles: ReadonlyMap<string, Said>;
  readonly replay: Replay;
  /** Replications behind it, of those asked for. */
  readonly done: number;
  readonly wanted: number;
}

export interface TablesRequest {
  readonly key: string;
}
