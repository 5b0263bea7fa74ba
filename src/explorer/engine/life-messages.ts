import type { TraceLine } from '../../model/index.js';
import type { RunWish, ScenarioWish } from './wish.js';

export interface LifeRequest {
  readonly wish: ScenarioWish;
  readonly run: RunWish;
  /** Id of the person, the same in every world of a seed and sample. */
  readonly person: number;
}

/** A person's draws and moves in the two worlds, in the order they happened. */
export interface Life {
  readonly person: number;
  readonly scenario: readonly TraceLine[];
  readonly base: readonly TraceLine[];
}
