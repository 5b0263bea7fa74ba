/** A validation as `innenfor.validate/1`, and back: the file that scenario reports read their score from. */
import {
  countResults,
  hasPassed,
  scoreBlocks,
  type BehindNumber,
  type ResultCounts,
  type TargetResult,
  type TargetRow,
  type TargetUse,
  type ValidationTable,
} from '../analysis/validation-table.js';

const SCHEMA = 'innenfor.validate/1';

/** What stands in the document; inside the program a target is not evaluable, in the document not evaluated. */
type WrittenResult = 'pass' | 'fail' | 'not_evaluated';

type WrittenRow = Omit<TargetRow, 'noise' | 'result'> & {
  readonly noise_floor: number | null;
  readonly result: WrittenResult;
};

export interface ValidationDocument {
  readonly [name: string]: unknown;
  readonly schema: typeof SCHEMA;
  readonly passed: boolean;
  readonly seeds: readonly string[];
  /** `1:10`. */
  readonly sample: string;
  readonly worlds: number;
  /** Cells. */
  readonly counts: Readonly<Record<'fit' | 'check', WrittenCounts>>;
  /** Targets of the list, by block: how many there are and how many passed, a table by the share of its cells. */
  readonly blocks: readonly {
    readonly block: string;
    readonly fit: { readonly targets: number; readonly passed: number };
    readonly check: { readonly targets: number; readonly passed: number };
  }[];
  readonly targets: readonly WrittenRow[];
  readonly behind: readonly BehindNumber[];
}

type WrittenCounts = Readonly<Record<WrittenResult, number>>;

/** The document of a validation. */
export function validationDocument(table: ValidationTable): ValidationDocument {
  const { rows } = table;
  return {
    schema: SCHEMA,
    passed: hasPassed(rows),
    seeds: table.seeds,
    sample: `1:${String(table.sample)}`,
    worlds: table.worlds,
    counts: { fit: countsOf(rows, 'fit'), check: countsOf(rows, 'check') },
    blocks: scoreBlocks(rows).map(({ block, fit, check }) => ({
      block,
      fit: { targets: fit.targets, passed: fit.passed },
      check: { targets: check.targets, passed: check.passed },
    })),
    targets: rows.map(writtenRow),
    behind: table.behind,
  };
}

/**
 * The validation in the text of a document, or null where it is none: a report without a score says so, and is a
 * report all the same.
 */
export function parseValidation(text: string): ValidationTable | null {
  let document: Partial<ValidationDocument>;
  try {
    document = JSON.parse(text) as Partial<ValidationDocument>;
  } catch {
    return null;
  }
  const { schema, seeds, sample, worlds, targets, behind = [] } = document;
  if (schema !== SCHEMA || seeds === undefined || worlds === undefined || targets === undefined) return null;
  return { seeds, sample: Number(sample?.slice('1:'.length)), worlds, rows: targets.map(readRow), behind };
}

function countsOf(rows: readonly TargetRow[], use: TargetUse): WrittenCounts {
  const { pass, fail, not_evaluable }: ResultCounts = countResults(rows, use);
  return { pass, fail, not_evaluated: not_evaluable };
}

function writtenRow(row: TargetRow): WrittenRow {
  const { noise, result, ...shared } = row;
  return { ...shared, noise_floor: noise, result: writtenResult(result) };
}

function readRow(row: WrittenRow): TargetRow {
  const { noise_floor, result, ...shared } = row;
  return { ...shared, noise: noise_floor, result: result === 'not_evaluated' ? 'not_evaluable' : result };
}

/** How a result is called in files. */
export function writtenResult(result: TargetResult): WrittenResult {
  return result === 'not_evaluable' ? 'not_evaluated' : result;
}

/** The rows as columns of `validation.csv`. */
export function validationColumns(rows: readonly TargetRow[]): Record<string, (string | number | null)[]> {
  const column = <T extends string | number | null>(of: (row: TargetRow) => T): T[] => rows.map(of);
  return {
    id: column(({ id }) => id),
    target: column(({ target }) => target),
    block: column(({ block }) => block),
    title: column(({ title }) => title.en),
    use: column(({ use }) => use),
    loose: column(({ loose }) => String(loose)),
    unit: column(({ unit }) => unit),
    year: column(({ year }) => year),
    published: column(({ published }) => published),
    simulated: column(({ simulated }) => simulated),
    low: column(({ low }) => low),
    high: column(({ high }) => high),
    noise_floor: column(({ noise }) => noise),
    gate_kind: column(({ gate }) => gate.kind),
    gate_low: column(({ gate }) => gate.low),
    gate_high: column(({ gate }) => gate.high),
    result: column(({ result }) => writtenResult(result)),
    reason: column(({ reason }) => reason.en),
    source: column(({ source }) => source),
  };
}
