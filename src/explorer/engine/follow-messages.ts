import type { TraceLine } from '../../model/index.js';
import type { Said } from './protocol.js';
import type { RunWish, ScenarioWish } from './wish.js';

/** Which world a life is lived in: the scenario's or that of what it is held against. */
export type FollowedWorld = 'scenario' | 'base';

/** Whom a reader looks for; null for anybody. */
export interface Traits {
  readonly sex: string | null;
  /** Age band at the start of the measure, or at the window's start for who never starts one. */
  readonly age: string | null;
  /** Parents' education. */
  readonly parents: string | null;
  /** Id of a measure they start; `any` for one or more, `none` for none. */
  readonly measure: string | null;
}

export interface PeopleRequest {
  readonly wish: ScenarioWish;
  readonly run: RunWish;
  readonly world: FollowedWorld;
  readonly traits: Traits;
  /** Which of the people with these traits: the same number is the same person. */
  readonly turn: number;
}

export interface PeopleFound {
  /** Id of the person drawn; null where nobody has these traits. */
  readonly person: number | null;
  /** Simulated people with the traits. */
  readonly matching: number;
  /** Measures somebody starts, most starts first. */
  readonly measures: readonly { readonly id: string; readonly title: Said }[];
}

export interface FollowRequest {
  readonly wish: ScenarioWish;
  readonly run: RunWish;
  readonly world: FollowedWorld;
  readonly person: number;
  /** Whose shadow: the place among the person's starts, from 0. */
  readonly start: number;
  /** Or of their first start in this measure; null for the place. */
  readonly measure: string | null;
}

/** One month end, in the words of the model's codes. */
export interface LifeMonth {
  readonly month: number;
  readonly school: string;
  /** `permanent`, `temporary`, `subsidised`, `beside-study`, `furloughed` or `none`. */
  readonly work: string;
  readonly nav: string;
  readonly measure: string;
  readonly benefits: readonly string[];
  readonly health: string;
  readonly activity: string;
  readonly education: string;
  readonly county: string;
}

/** Where a number behind a move comes from. */
export interface Behind {
  readonly title: Said;
  readonly status: string;
  readonly source: string | null;
  readonly why: string | null;
}

export interface RefusedStart {
  readonly measure: string;
  readonly start: number;
}

/** A life and that of the shadow of one start. */
export interface Followed {
  readonly person: number;
  readonly months: readonly LifeMonth[];
  readonly lines: readonly TraceLine[];
  readonly starts: readonly RefusedStart[];
  /** The start whose shadow is shown; null where the person starts nothing. */
  readonly refused: RefusedStart | null;
  readonly shadow: readonly LifeMonth[];
  /** The shadow's own moves, from the month after the start. */
  readonly shadowLines: readonly TraceLine[];
  readonly measures: ReadonlyMap<string, Said>;
  /** By parameter name. */
  readonly behind: ReadonlyMap<string, Behind>;
}
