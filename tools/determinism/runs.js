/** The runs whose bytes are held against each other: between machines, versions of Node, and yesterday and today. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OTHER, TINY, writeTiny } from './tiny.js';

const PROGRAM = fileURLToPath(new URL('../../bin/innenfor.js', import.meta.url));

const SETTINGS = ['--sample', '1:1000', '--seed', 'baseline', '--quiet'];

/** Every kind of table a run can write. */
export const RUNS = {
  compare: ['compare', TINY, OTHER, '--league', '--replications', '1'],
  run: ['run', TINY, '--spells', '--replications', '2', '--workers', '1'],
};

/** Other ways to ask for the same: what they write must not differ from what the run they are named after writes. */
export const SAME = {
  'compare, scenarios in another order': {
    of: 'compare',
    args: ['compare', OTHER, TINY, '--league', '--replications', '1'],
  },
  'run, two workers': { of: 'run', args: ['run', TINY, '--spells', '--replications', '2', '--workers', '2'] },
};

/**
 * @typedef {{ file: string, rows: number, sha256: string }} Table
 * @typedef {{ tables: Table[], figures: Record<string, number> }} Outcome hashes of every table, and a few numbers to look at
 */

/**
 * Does a run in a folder of its own.
 *
 * @param {readonly string[]} args
 * @param {{ node?: string, cache: string }} how which Node, and where snapshots are kept: never those of another Node
 * @returns {Outcome}
 */
export function outcomeOf(args, { node = process.execPath, cache }) {
  const folder = mkdtempSync(join(tmpdir(), 'innenfor-same-'));
  try {
    mkdirSync(cache, { recursive: true });
    writeTiny(folder);
    const env = { ...process.env, INNENFOR_CACHE: cache, INIT_CWD: '' };
    const { status, stderr } = spawnSync(node, [PROGRAM, ...args, ...SETTINGS, '--out', 'out'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`innenfor ${args.join(' ')} ended with ${status}:\n${stderr}`);
    const out = join(folder, 'out');
    return {
      tables: JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).tables,
      figures: figuresOf(readFileSync(join(out, 'outcomes.csv'), 'utf8')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Main statuses of the first replication in the last month, by scenario: what a reader of a changed baseline looks at.
 * @param {string} csv
 */
function figuresOf(csv) {
  const rows = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
  const last = rows
    .map(([, , , , month]) => month)
    .sort()
    .at(-1);
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [scenario, , , replication, month, outcome, , value] of rows) {
    if (replication === '0' && month === last && outcome.startsWith('stock.main_status.'))
      figures[`${scenario} ${month} ${outcome}`] = Number(value);
  }
  return figures;
}

/**
 * What differs between two outcomes, in sentences; empty where nothing does.
 * @param {Outcome} expected
 * @param {Outcome} found
 * @returns {string[]}
 */
export function differences(expected, found) {
  const byFile = new Map(found.tables.map((table) => [table.file, table]));
  const tables = expected.tables.flatMap(({ file, rows, sha256 }) => {
    const other = byFile.get(file);
    byFile.delete(file);
    if (other === undefined) return [`${file} is no longer written`];
    if (other.rows !== rows) return [`${file} has ${other.rows} rows, not ${rows}`];
    return other.sha256 === sha256 ? [] : [`${file} has other bytes`];
  });
  const figures = Object.entries(expected.figures).flatMap(([name, value]) =>
    found.figures[name] === value ? [] : [`${name}: ${found.figures[name] ?? 'gone'}, not ${value}`],
  );
  return [...tables, ...[...byFile.keys()].map((file) => `${file} is new`), ...figures];
}

/** Builds the program where it is older than its sources. */
export function build() {
  const start = fileURLToPath(new URL('../../bin/start.js', import.meta.url));
  execFileSync(process.execPath, [start, '--only-build'], { stdio: 'ignore' });
}
