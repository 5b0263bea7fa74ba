/** The compiled program from outside, on a country of next to nobody over eighteen months. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/platform/node/index.js';
import { violations } from './schemas.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'innenfor.js');
const FOLDER = mkdtempSync(join(tmpdir(), 'innenfor-end-'));
const ENVIRONMENT = {
  ...process.env,
  INNENFOR_CACHE: join(FOLDER, 'cache'),
  INIT_CWD: '',
  LANG: 'en_GB.UTF-8',
  LC_ALL: '',
};
const SETTINGS = ['--sample', '1:1000', '--replications', '2', '--seed', 'end', '--spells', '--choices'];

const TABLES_OF_A_RUN = [
  'accounts.csv',
  'curves.csv',
  'effects.csv',
  'exposure.parquet',
  'league.csv',
  'ministry.csv',
  'outcomes.csv',
  'outcomes.parquet',
  'outside-account.csv',
  'people.parquet',
  'spells.parquet',
];
const BASE = `format: 1
id: tiny-base
title: {nb: Liten base, en: Tiny base}
start: 2025-01
until: 2026-06
`;
const SCENARIO = `format: 1
id: tiny
title: {nb: Liten, en: Tiny}
base: tiny-base
policies:
  - id: tiny-subsidy
    kind: wage-subsidy
    first_start: 2025-03
    last_start: 2025-06
    who:
      age_at_start: 18 to 39
      any_of: [{nav_group: [standard, situational, specially-adapted, permanently-adapted]}]
    subsidy: {length: at most 12 months, share_of_wage_cost_by_year: [60 %]}
    places: {use: 20000 at a time, try: [5000 at a time], why: none stated}
    money: new
`;

interface DataPackage {
  readonly resources: readonly {
    readonly path: string;
    readonly rows: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function innenfor(args: readonly string[], more: { cwd?: string; INIT_CWD?: string } = {}): Ended {
  const { cwd = FOLDER, INIT_CWD = '' } = more;
  const environment = { ...ENVIRONMENT, INIT_CWD };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(FOLDER, folder, 'manifest.json'), 'utf8')) as Manifest;
}

async function rowsOf(folder: string, file: string): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(FOLDER, folder, file)) });
  const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'start.js'), '--only-build'], { stdio: 'ignore' });
  writeFileSync(join(FOLDER, 'tiny-base.yaml'), BASE);
  writeFileSync(join(FOLDER, 'tiny.yaml'), SCENARIO);
}, 900_000);

describe('compare', () => {
  let first: Ended;

  beforeAll(() => {
    first = innenfor(['compare', 'tiny.yaml', ...SETTINGS, '--workers', '1', '--out', 'one', '--json']);
  }, 900_000);

  it('prints one document as the format says, and everything else elsewhere', () => {
    expect(first.code).toBe(0);
    const document = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(Object.keys(document)[0]).toBe('schema');
    expect(violations('compare-1', document)).toEqual([]);
    expect(document).toMatchObject({
      status: 'done',
      sample: '1:1000',
      replications: 2,
      draws: 0,
      seed: 'end',
    });
    expect(first.stderr).toContain('20 jobs of 3 worlds');
  });

  it('tells the alternatives apart by their variant', () => {
    const { effects } = JSON.parse(first.stdout) as { effects: { scenario: string; variant: string }[] };
    expect(new Set(effects.map(({ variant }) => variant))).toEqual(
      new Set(['used', 'tiny-subsidy.places=5000 at a time']),
    );
    expect(new Set(effects.map(({ scenario }) => scenario))).toEqual(new Set(['tiny', 'tiny-base']));
  });

  it('leaves a folder in which every file keeps to its format', async () => {
    expect(violations('manifest-1', manifestIn('one'))).toEqual([]);
    expect(manifestIn('one')).toMatchObject({ state: 'complete', jobs: { total: 20, finished: 20 } });
    expect(readdirSync(join(FOLDER, 'one')).sort()).toEqual(
      [
        ...TABLES_OF_A_RUN,
        'explorer.html',
        'inputs.json',
        'manifest.json',
        'parts',
        'report.html',
        'datapackage.json',
        'timing.json',
      ].sort(),
    );
    for (const [file, schema] of [
      ['outcomes.parquet', 'outcomes'],
      ['people.parquet', 'people'],
      ['spells.parquet', 'spells'],
      ['exposure.parquet', 'exposure'],
    ] as const) {
      const rows = await rowsOf('one', file);
      expect(rows.length, file).toBeGreaterThan(0);
      expect(
        rows.slice(0, 2000).flatMap((row) => violations(schema, row)),
        file,
      ).toEqual([]);
      expect(manifestIn('one').tables.find((table) => table.file === file)?.rows).toBe(rows.length);
    }
  });

  it('has every table described with type and titles, and DuckDB opens each with the rows and columns told', async () => {
    const text = readFileSync(join(FOLDER, 'one', 'datapackage.json'), 'utf8');
    const described = JSON.parse(text) as DataPackage;
    expect(violations('tables-1', described)).toEqual([]);
    const { tables } = manifestIn('one');
    expect(described.resources.map(({ path }) => path)).toEqual(tables.map(({ file }) => file));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [place, { path, rows, hash, schema }] of described.resources.entries()) {
      const file = join(FOLDER, 'one', path).replaceAll("'", "''");
      const source = path.endsWith('.csv') ? `read_csv('${file}', header = true)` : `read_parquet('${file}')`;
      const columns = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
      const names = columns.getRowObjects().map((row) => row['column_name']);
      expect(names, path).toEqual(schema.fields.map(({ name }) => name));
      const counted = await connection.runAndReadAll(`SELECT count(*) AS n FROM ${source}`);
      expect(Number(counted.getRowObjects()[0]?.['n']), path).toBe(rows);
      expect(hash).toBe(`sha256:${tables[place]?.sha256 ?? ''}`);
      if (!path.endsWith('.parquet')) continue;
      const metadata = await connection.runAndReadAll(
        `SELECT decode(value) AS text FROM parquet_kv_metadata('${file}') WHERE decode(key) = 'innenfor'`,
      );
      const told = JSON.parse(String(metadata.getRowObjects()[0]?.['text'])) as {
        fields: { name: string }[];
      };
      expect(told.fields.map(({ name }) => name)).toEqual(names);
    }
  });

  it('gives the same bytes with two workers and a warm cache', () => {
    expect(readdirSync(ENVIRONMENT.INNENFOR_CACHE).length).toBe(3);
    const again = innenfor(['compare', 'tiny.yaml', ...SETTINGS, '--workers', '2', '--out', 'two', '--json']);
    expect(again.code).toBe(0);
    expect(manifestIn('two').tables).toEqual(manifestIn('one').tables);
  });

  it('shows a complete run again, with nothing done anew', () => {
    const again = innenfor(['compare', 'tiny.yaml', ...SETTINGS, '--out', 'one', '--json']);
    expect(again.code).toBe(0);
    expect(again.stdout).toBe(first.stdout);
    expect(again.stderr).toContain('already complete');
  });

  it('leaves a folder of another run alone', () => {
    const before = readFileSync(join(FOLDER, 'one', 'manifest.json'), 'utf8');
    const refused = innenfor(['compare', 'tiny.yaml', '--sample', '1:500', '--out', 'one', '--json']);
    expect(refused.code).toBe(2);
    expect(violations('error-1', JSON.parse(refused.stdout))).toEqual([]);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(join(FOLDER, 'one', 'manifest.json'), 'utf8')).toBe(before);
  });

  it.skipIf(process.platform === 'win32')(
    'keeps finished jobs when interrupted, and ends the same when resumed',
    async () => {
      const child = spawn(
        process.execPath,
        [PROGRAM, 'compare', 'tiny.yaml', ...SETTINGS, '--workers', '1', '--out', 'three', '--json'],
        { cwd: FOLDER, env: ENVIRONMENT },
      );
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
      child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const parts = join(FOLDER, 'three', 'parts');
      const isPart = (name: string): boolean => name.endsWith('.part') && !name.startsWith('.');
      while (child.exitCode === null && !(existsSync(parts) && readdirSync(parts).some(isPart)))
        await pause(20);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(stderr).toContain('--resume');
      expect(JSON.parse(stdout)).toMatchObject({ status: 'interrupted', effects: [] });
      expect(violations('compare-1', JSON.parse(stdout))).toEqual([]);
      const kept = readdirSync(parts).filter(isPart);
      expect(manifestIn('three')).toMatchObject({
        state: 'interrupted',
        jobs: { total: 20, finished: kept.length },
      });
      const resumed = innenfor(['compare', '--resume', 'three', '--json']);
      expect(resumed.code).toBe(0);
      expect(manifestIn('three').tables).toEqual(manifestIn('one').tables);
    },
  );
});

describe('rerun --verify', () => {
  it('finds the same bytes again, all but in the table that was changed', () => {
    appendFileSync(join(FOLDER, 'two', 'effects.csv'), '\n');
    const { code, stdout } = innenfor(['rerun', 'two', '--verify', '--json']);
    expect(code).toBe(1);
    expect(violations('rerun-1', JSON.parse(stdout))).toEqual([]);
    const { tables } = JSON.parse(stdout) as { tables: { file: string; same: boolean }[] };
    expect(tables.map(({ file }) => file).sort()).toEqual(TABLES_OF_A_RUN);
    expect(tables.filter((table) => !table.same).map(({ file }) => file)).toEqual(['effects.csv']);
  });
});

describe('a trial', () => {
  it('gives the same bytes done again by another number of workers', { timeout: 900_000 }, () => {
    const options = ['--share', '0,1', '--by', 'county', '--sample', '1:1000', '--replications', '2'];
    const done = innenfor(['trial', 'tiny.yaml', ...options, '--workers', '2', '--out', 'trial', '--json']);
    expect(violations('trial-1', JSON.parse(done.stdout))).toEqual([]);
    const { code, stdout } = innenfor(['rerun', 'trial', '--verify', '--workers', '1', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ passed: true, tables: [{ file: 'trial.csv', same: true }] });
    expect(code).toBe(0);
  });
});

describe('run, check and trace', () => {
  it('give documents as the formats say', async () => {
    const run = innenfor([
      'run',
      'tiny.yaml',
      '--sample',
      '1:1000',
      '--seed',
      'end',
      '--spells',
      '--json',
      '--out',
      'alone',
    ]);
    expect(violations('run-1', JSON.parse(run.stdout))).toEqual([]);
    const check = innenfor(['check', 'tiny.yaml', '--json', '--quiet']);
    expect(check.stderr).toBe('');
    expect(violations('check-1', JSON.parse(check.stdout))).toEqual([]);
    const people = await rowsOf('alone', 'people.parquet');
    const person = String(people[0]['person']);
    const trace = innenfor([
      'trace',
      'tiny.yaml',
      '--sample',
      '1:1000',
      '--seed',
      'end',
      '--person',
      person,
      '--json',
    ]);
    expect(trace.code).toBe(0);
    expect(violations('trace-1', JSON.parse(trace.stdout))).toEqual([]);
  });
});

describe('bad usage', () => {
  it.each([
    [['compar', 'tiny.yaml'], /Did you mean compare/],
    [['compare'], /at least one scenario/],
    [['compare', 'tiny.yaml', '--replications', '0'], /--replications/],
    [['compare', 'tiny.yaml', '--langg', 'nb'], /Did you mean --lang/],
    [['compare', 'tiny-base.yaml'], /does not say what it is held against/],
    [['trace', 'tiny.yaml'], /--person/],
    [['rerun', 'nowhere', '--verify'], /no run/],
    [['compare', 'nowhere.yaml'], /nowhere/],
  ])('%j ends with code 2, says what is legal and writes nothing', (args, message) => {
    const before = readdirSync(FOLDER);
    const { code, stdout, stderr } = innenfor([...args, '--json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(violations('error-1', JSON.parse(stdout))).toEqual([]);
    expect(readdirSync(FOLDER)).toEqual(before);
  });

  it('speaks the language asked for', () => {
    expect(innenfor(['compare', 'nowhere.yaml', '--lang', 'nb']).stderr).toContain('Det er ingen fil');
  });
});

describe("the user's folder", () => {
  it('is where npm was called from when npm changed to the package', () => {
    const { code } = innenfor(['new', 'scenario', 'from-elsewhere'], { cwd: ROOT, INIT_CWD: FOLDER });
    expect(code).toBe(0);
    expect(existsSync(join(FOLDER, 'from-elsewhere.yaml'))).toBe(true);
  });
});
