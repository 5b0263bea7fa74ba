/** Tables as CSV text: the same characters from Node and from a browser. */

/** Columns of equal length by name, in the order they are written. */
export interface TablePiece {
  readonly columns: Readonly<Record<string, ArrayLike<string | number | null>>>;
}

/** RFC 4180, or what a Norwegian spreadsheet opens by a double click: semicolons, decimal commas, a byte-order mark. */
export type CsvDialect = 'standard' | 'excel-nb';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A table as CSV text, piece by piece; the heading comes with the first. Empty is written as nothing. */
export function* csvText(pieces: Iterable<TablePiece>, dialect: CsvDialect): Generator<string> {
  const separator = dialect === 'excel-nb' ? ';' : ',';
  let isFirst = true;
  for (const { columns } of pieces) {
    const names = Object.keys(columns);
    const cells = Object.values(columns);
    if (isFirst) {
      yield `${dialect === 'excel-nb' ? BYTE_ORDER_MARK : ''}${names.join(separator)}${LINE_END}`;
      isFirst = false;
    }
    const rows = cells.length === 0 ? 0 : cells[0].length;
    let text = '';
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < cells.length; column++) {
        if (column > 0) text += separator;
        text += cellText(cells[column][row], dialect, separator);
      }
      text += LINE_END;
    }
    yield text;
  }
}

function cellText(value: string | number | null, dialect: CsvDialect, separator: string): string {
  if (value === null) return '';
  if (typeof value === 'number')
    return dialect === 'excel-nb' ? String(value).replace('.', ',') : String(value);
  const needsQuotes = value.includes(separator) || value.includes('"') || /[\r\n]/.test(value);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}
