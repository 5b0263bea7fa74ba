import { ParquetWriter, fileWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { TablePiece } from '../csv-text.js';
import { Breath } from './breath.js';

/** Rows of a row group, whatever the pieces the table comes in. */
export const ROWS_PER_GROUP = 100_000;

/** Leading sort keys that tell one row group from the next. */
const TELLING_KEYS = 4;

export interface ParquetColumn {
  readonly name: string;
  readonly type: Extract<BasicType, 'STRING' | 'INT32' | 'INT64' | 'DOUBLE'>;
  readonly nullable: boolean;
}

/** What a file says of itself beside its columns. */
export interface ParquetDescription {
  readonly sortedBy: readonly string[];
  /** Texts by key. */
  readonly metadata?: Readonly<Record<string, string>>;
}

type Cell = string | number | bigint | null;

/**
 * Writes a table to a file, one row group at a time: compressed with snappy in plain JavaScript, without any
 * time in the metadata, so that the same table gives the same bytes on every machine.
 *
 * @param described.sortedBy columns the rows are in order of, kept in the metadata as `sort_keys`
 * @param described.metadata more of the file's own key-value metadata
 * @param signal stops between two pieces
 * @returns number of rows
 */
export async function writeParquet(
  path: string,
  columns: readonly ParquetColumn[],
  pieces: Iterable<TablePiece>,
  { sortedBy, metadata = {} }: ParquetDescription,
  signal: AbortSignal,
): Promise<number> {
  const breath = new Breath(signal);
  const writer = fileWriter(path);
  const schema = schemaFromColumnData({ columnData: columns.map((column) => ({ ...column, data: [] })) });
  const parquet = new ParquetWriter({
    writer,
    schema,
    createdBy: 'innenfor',
    kvMetadata: [
      { key: 'sort_keys', value: sortedBy.join(',') },
      ...Object.entries(metadata).map(([key, value]) => ({ key, value })),
    ],
  });
  const waiting: Cell[][] = columns.map(() => new Array<Cell>(ROWS_PER_GROUP));
  let filled = 0;
  let rows = 0;
  const flush = (): void => {
    if (filled === 0) return;
    const columnData = columns.map((column, index) => ({
      ...column,
      data: waiting[index].slice(0, filled),
      // Least and most values help a reader skip row groups only where these differ.
      statistics: sortedBy.slice(0, TELLING_KEYS).includes(column.name),
    }));
    void parquet.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    rows += filled;
    filled = 0;
  };
  for (const piece of pieces) {
    const sources = columns.map(({ name }) => piece.columns[name]);
    const length = sources[0].length;
    for (let from = 0; from < length;) {
      const count = Math.min(length - from, ROWS_PER_GROUP - filled);
      for (const [index, source] of sources.entries()) {
        const target = waiting[index];
        if (columns[index].type === 'INT64') {
          for (let row = 0; row < count; row++) target[filled + row] = wide(source[from + row]);
        } else {
          for (let row = 0; row < count; row++) target[filled + row] = source[from + row];
        }
      }
      from += count;
      filled += count;
      if (filled === ROWS_PER_GROUP) flush();
    }
    await breath.take();
  }
  flush();
  void parquet.finish();
  return rows;
}

/** 64-bit integers are bigints in Parquet's own terms. */
function wide(value: string | number | null): bigint | null {
  return value === null ? null : BigInt(value);
}
