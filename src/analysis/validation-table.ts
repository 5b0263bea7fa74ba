/**
 * What a validation says, as plain data: one row per target cell. `innenfor validate` writes it (format
 * `innenfor.validate/1`), the report draws it, scenario reports read the score of what an outcome rests on.
 */

import { TARGET_BLOCKS, type Gate, type TargetBlock, type TargetUse } from '../vocabulary/targets.js';

export { TARGET_BLOCKS, type Gate, type TargetBlock, type TargetUse };
export type TargetResult = 'pass' | 'fail' | 'not_evaluable';

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
  /** What must hold, in words, where the gate is an order. */
  readonly order: { readonly nb: string; readonly en: string } | null;
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
  /** Numbers that are no targets: what stands behind an order, and what an estimate is made of. */
  readonly behind: readonly BehindNumber[];
}

/** A number printed beside the targets: mean over worlds and its 95 per cent band. */
export interface BehindNumber {
  /** `B4.2016`: the target it stands behind, then what it is. */
  readonly id: string;
  readonly simulated: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How many rows came out how. */
export type ResultCounts = Readonly<Record<TargetResult, number>>;

/** The score of the targets of one use in one block. */
export interface UseScore {
  /** Targets of the list that have cells of this use. */
  readonly targets: number;
  /** Targets passed, a table counting by the share of its cells that pass; not evaluable is not a pass. */
  readonly passed: number;
  /** Cells. */
  readonly counts: ResultCounts;
}

export interface BlockScore {
  readonly block: TargetBlock;
  readonly fit: UseScore;
  readonly check: UseScore;
}

/** Cells of one use by how they came out. */
export function countResults(rows: readonly TargetRow[], use: TargetUse): ResultCounts {
  const counts = { pass: 0, fail: 0, not_evaluable: 0 };
  for (const row of rows) if (row.use === use) counts[row.result] += 1;
  return counts;
}

/** The score of every block that has targets, in order. What is driven by input is not counted. */
export function scoreBlocks(rows: readonly TargetRow[]): readonly BlockScore[] {
  return TARGET_BLOCKS.flatMap((block) => {
    const own = rows.filter((row) => row.block === block);
    if (own.length === 0) return [];
    return [{ block, fit: scoreUse(own, 'fit'), check: scoreUse(own, 'check') }];
  });
}

/** The score of all rows of one use. */
export function scoreUse(rows: readonly TargetRow[], use: 'fit' | 'check'): UseScore {
  const cells = rows.filter((row) => row.use === use);
  const targets = [...new Set(cells.map(({ target }) => target))];
  let passed = 0;
  for (const target of targets) {
    const own = cells.filter((row) => row.target === target);
    passed += own.filter(({ result }) => result === 'pass').length / own.length;
  }
  return { targets: targets.length, passed, counts: countResults(cells, use) };
}

/** True where no target marked *fit* fails. One that is not evaluable is no failure, and no pass either. */
export function hasPassed(rows: readonly TargetRow[]): boolean {
  return countResults(rows, 'fit').fail === 0;
}
