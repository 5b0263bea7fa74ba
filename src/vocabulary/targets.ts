/** Closed lists of the targets the replay is held against. */

/** What a target may be used for: fitted to, never fitted to, or driven by input (printed, not counted). */
export const TARGET_USES = ['fit', 'check', 'input'] as const;
export type TargetUse = (typeof TARGET_USES)[number];

/** Blocks of targets, in the order they are shown; the first letter of a target's id. */
export const TARGET_BLOCKS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type TargetBlock = (typeof TARGET_BLOCKS)[number];

/** Units of targets. Per cent is 0 to 100, a probability 0 to 1; a truth is 1 where it holds and 0 where it does not. */
export const TARGET_UNITS = [
  'persons',
  'per cent',
  'percentage points',
  'probability',
  'ratio',
  'log points',
  'million kroner',
  'truth',
] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

/** A band the simulated value must lie in, or an order (a truth) that must hold: then 1 is held and 0 is not. */
export type Gate =
  | { readonly kind: 'band'; readonly low: number; readonly high: number }
  | { readonly kind: 'order'; readonly low: 1; readonly high: 1 };
