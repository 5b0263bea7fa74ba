import {
  fileDigest,
  writeBeside,
  writeCsv,
  writeParquet,
  writeWhole,
  type CsvDialect,
  type ParquetColumn,
  type RunFolder,
  type TablePiece,
  type TableRecord,
} from '../platform/node/index.js';
import { listOutcomes } from './catalogue.js';
import { installedLibrary } from './context.js';
import { PACKAGE_FILE, packageOf, parquetMetadata, type WrittenTable } from './table-package.js';

/** A Parquet table's file, columns and order. */
export interface ParquetTable {
  readonly file: string;
  readonly columns: readonly ParquetColumn[];
  readonly sortedBy: readonly string[];
}

/** Writes the tables of a run folder one after the other, and at the end what they are. */
export class TableWriter {
  private readonly written: WrittenTable[] = [];

  constructor(
    private readonly folder: RunFolder,
    private readonly dialect: CsvDialect,
    private readonly signal: AbortSignal,
  ) {}

  /** A CSV table. Columns are those of the first piece. @throws MachineError */
  async csv(file: string, pieces: Iterable<TablePiece>): Promise<void> {
    let columns: readonly string[] = [];
    function* seen(): Generator<TablePiece> {
      for (const piece of pieces) {
        columns = Object.keys(piece.columns);
        yield piece;
      }
    }
    await this.write(file, (path) => writeCsv(path, seen(), this.dialect, this.signal));
    this.written[this.written.length - 1] = { ...this.written[this.written.length - 1], columns };
  }

  /** A Parquet table. @throws MachineError */
  async parquet({ file, columns, sortedBy }: ParquetTable, pieces: Iterable<TablePiece>): Promise<void> {
    const names = columns.map(({ name }) => name);
    const description = { sortedBy, metadata: parquetMetadata(file, names) };
    await this.write(file, (path) => writeParquet(path, columns, pieces, description, this.signal), names);
  }

  /** Writes the data package; the tables as the manifest lists them. @throws MachineError */
  close(): TableRecord[] {
    const labels = new Map(listOutcomes(installedLibrary()).items.map(({ id, title }) => [id, title]));
    const document = packageOf(this.folder.manifest, this.written, this.dialect, labels);
    writeWhole(this.folder.file(PACKAGE_FILE), `${JSON.stringify(document, null, 1)}\n`);
    return this.written.map(({ file, rows, sha256 }) => ({ file, rows, sha256 }));
  }

  private async write(
    file: string,
    fill: (path: string) => Promise<number>,
    columns: readonly string[] = [],
  ): Promise<void> {
    const path = this.folder.file(file);
    let rows = 0;
    await writeBeside(path, async (beside) => {
      rows = await fill(beside);
    });
    this.written.push({ file, rows, columns, ...fileDigest(path) });
  }
}
