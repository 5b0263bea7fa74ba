import { closeSync, openSync, writeSync } from 'node:fs';
import { csvText, type CsvDialect, type TablePiece } from '../csv-text.js';

/** Writes a table to a file; gives the number of rows. */
export function writeCsv(path: string, pieces: Iterable<TablePiece>, dialect: CsvDialect): number {
  const file = openSync(path, 'w');
  let rows = 0;
  function* counted(): Generator<TablePiece> {
    for (const piece of pieces) {
      rows += Object.values(piece.columns).at(0)?.length ?? 0;
      yield piece;
    }
  }
  try {
    for (const text of csvText(counted(), dialect)) writeSync(file, text);
  } finally {
    closeSync(file);
  }
  return rows;
}
