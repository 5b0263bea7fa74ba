import { closeSync, openSync } from 'node:fs';
import { csvText, type CsvDialect, type TablePiece } from '../csv-text.js';
import { Breath } from './breath.js';
import { writeAll } from './files.js';

/**
 * Writes a table to a file, one piece at a time.
 *
 * @param signal stops between two pieces
 * @returns number of rows
 */
export async function writeCsv(
  path: string,
  pieces: Iterable<TablePiece>,
  dialect: CsvDialect,
  signal: AbortSignal,
): Promise<number> {
  const breath = new Breath(signal);
  const file = openSync(path, 'w');
  let rows = 0;
  function* counted(): Generator<TablePiece> {
    for (const piece of pieces) {
      rows += Object.values(piece.columns).at(0)?.length ?? 0;
      yield piece;
    }
  }
  try {
    for (const text of csvText(counted(), dialect)) {
      writeAll(file, Buffer.from(text, 'utf8'));
      await breath.take();
    }
  } finally {
    closeSync(file);
  }
  return rows;
}
