/** Which targets of a score are shown: by block, use and result. Pure. */
import {
  TARGET_BLOCKS,
  type TargetBlock,
  type TargetResult,
  type TargetRow,
} from '../../../analysis/validation-table.js';

export const USES = ['fit', 'check', 'input'] as const;
export const RESULTS = ['pass', 'fail', 'not_evaluable'] as const satisfies readonly TargetResult[];

/** Null stands for all. */
export interface Choice {
  readonly block: TargetBlock | null;
  readonly use: (typeof USES)[number] | null;
  readonly result: TargetResult | null;
}

/** What the page keeps in the address. */
export const KEYS = { block: 'fit.block', use: 'fit.use', result: 'fit.result' } as const;

/** A choice as a link holds it; what is none of the possible ones stands for all. */
export function choiceOf(extra: Readonly<Partial<Record<string, string>>>): Choice {
  const among = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
    values.find((value) => value === text) ?? null;
  return {
    block: among(TARGET_BLOCKS, extra[KEYS.block]),
    use: among(USES, extra[KEYS.use]),
    result: among(RESULTS, extra[KEYS.result]),
  };
}

/** Rows that fit a choice. What drives the model has no result of its own, and is shown only when asked for. */
export function chosen(rows: readonly TargetRow[], { block, use, result }: Choice): TargetRow[] {
  return rows.filter(
    (row) =>
      (block === null || row.block === block) &&
      (use === null ? row.use !== 'input' : row.use === use) &&
      (result === null || row.result === result),
  );
}

export function countsOf(rows: readonly TargetRow[]): Readonly<Record<TargetResult, number>> {
  const counts = { pass: 0, fail: 0, not_evaluable: 0 };
  for (const { result } of rows) counts[result] += 1;
  return counts;
}
