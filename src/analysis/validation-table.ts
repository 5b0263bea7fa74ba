/**
 * What a validation says, as plain data: one row per target cell. `innenfor validate` writes it (format
 * `innenfor.validate/1`), the report draws it, scenario reports read the score of what an outcome rests on.
 */

export type TargetUse = 'fit' | 'check' | 'input';
export type TargetResult = 'pass' | 'fail' | 'not_evaluable';

/** Blocks of targets, in the order they are shown. */
export const TARGET_BLOCKS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type TargetBlock = (typeof TARGET_BLOCKS)[number];

/** A band the simulated value must lie in, or an order (a truth) that must hold: then 1 is held and 0 is not. */
export type Gate =
  | { readonly kind: 'band'; readonly low: number; readonly high: number }
  | { readonly kind: 'order'; readonly low: 1; readonly high: 1 };

export interface TargetRow {
  /** `C4.situational.20-24.2018`: the target of the list, then the cell. */
  readonly id: string;
  /** The target of the list: `C4`. */
  readonly target: string;
  readonly block: TargetBlock;
  readonly title: { readonly nb: string; readonly en: string };
  readonly use: TargetUse;
  /** The published figure covers more ages than the model has. */
  readonly loose: boolean;
  readonly unit: string;
  /** The published figure; null where only a sign, an order or a band is published. */
  readonly published: number | null;
  /** Mean over worlds; null where nothing could be computed. */
  readonly simulated: number | null;
  /** 95 per cent Monte Carlo band of the mean. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation between seeds: what one world differs from another by chance alone. */
  readonly noise: number | null;
  readonly gate: Gate;
  readonly result: TargetResult;
  /** Why it is not evaluable, or what is known about why it fails; empty where there is nothing to say. */
  readonly reason: { readonly nb: string; readonly en: string };
  /** What must be said beside the figure. */
  readonly caveat: { readonly nb: string; readonly en: string } | null;
  /** Document and section the figure is from. */
  readonly source: string;
  /** Month or year the figure is for, where it is a point on a line; null otherwise. */
  readonly year: number | null;
  /** Outcomes whose level or effect rests on this target (names of `innenfor list outcomes`, or measures). */
  readonly outcomes: readonly string[];
}

export interface ValidationTable {
  /** Seeds of the worlds. */
  readonly seeds: readonly string[];
  readonly sample: number;
  readonly worlds: number;
  readonly rows: readonly TargetRow[];
}
