import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import {
  ROWS_PER_GROUP,
  csvText,
  writeCsv,
  writeParquet,
  type ParquetColumn,
} from '../../src/platform/node/index.js';

const folder = mkdtempSync(join(tmpdir(), 'innenfor-tables-'));
const PIECES = [
  { columns: { name: ['plain', 'with, comma'], value: [1.5, null] } },
  { columns: { name: ['with "quotes"', 'two\nlines'], value: [-0.25, 1e-9] } },
];
const COLUMNS: readonly ParquetColumn[] = [
  { name: 'name', type: 'STRING', nullable: false },
  { name: 'value', type: 'DOUBLE', nullable: true },
];

const SORTED = { sortedBy: ['name'] };
const GOES_ON = new AbortController().signal;

describe('CSV', () => {
  it('is as RFC 4180 says, empty where there is nothing', () => {
    expect([...csvText(PIECES, 'standard')].join('')).toBe(
      'name,value\r\nplain,1.5\r\n"with, comma",\r\n"with ""quotes""",-0.25\r\n"two\nlines",1e-9\r\n',
    );
  });

  it('opens in a Norwegian spreadsheet: byte-order mark, semicolons, decimal commas', () => {
    const text = [...csvText(PIECES, 'excel-nb')].join('');
    expect(text.startsWith('\uFEFFname;value\r\nplain;1,5\r\nwith, comma;\r\n')).toBe(true);
  });

  it('counts the rows it writes', async () => {
    const path = join(folder, 'a.csv');
    expect(await writeCsv(path, PIECES, 'standard', GOES_ON)).toBe(4);
    expect(readFileSync(path, 'utf8').split('\r\n')).toHaveLength(6);
  });
});

describe('Parquet', () => {
  it('gives back what was written, empty cells included', async () => {
    const path = join(folder, 'a.parquet');
    expect(await writeParquet(path, COLUMNS, PIECES, SORTED, GOES_ON)).toBe(4);
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
    expect(rows).toEqual([
      { name: 'plain', value: 1.5 },
      { name: 'with, comma', value: null },
      { name: 'with "quotes"', value: -0.25 },
      { name: 'two\nlines', value: 1e-9 },
    ]);
  });

  it('has the same bytes and row groups of 100,000 whatever the pieces', async () => {
    const rows = 2 * ROWS_PER_GROUP + 17;
    const names = Array.from({ length: rows }, (_, row) => `g${row % 7}`);
    const values = Array.from({ length: rows }, (_, row) => row / 8);
    const cut = (size: number): { columns: { name: string[]; value: number[] } }[] =>
      Array.from({ length: Math.ceil(rows / size) }, (_, index) => ({
        columns: {
          name: names.slice(index * size, (index + 1) * size),
          value: values.slice(index * size, (index + 1) * size),
        },
      }));
    const [one, many] = [join(folder, 'one.parquet'), join(folder, 'many.parquet')];
    await writeParquet(one, COLUMNS, cut(rows), SORTED, GOES_ON);
    await writeParquet(many, COLUMNS, cut(33_333), SORTED, GOES_ON);
    expect(readFileSync(one).equals(readFileSync(many))).toBe(true);
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(one));
    expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([
      ROWS_PER_GROUP,
      ROWS_PER_GROUP,
      17,
    ]);
    expect(metadata.key_value_metadata).toEqual([{ key: 'sort_keys', value: 'name' }]);
    expect(metadata.created_by).toBe('innenfor');
  });

  it('of no rows can be read', async () => {
    const path = join(folder, 'none.parquet');
    expect(await writeParquet(path, COLUMNS, [], SORTED, GOES_ON)).toBe(0);
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(path) })).toEqual([]);
  });
});
