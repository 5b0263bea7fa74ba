/** The scripts of the documentation draw the report's first chart from `curves.csv` alone, where their language is there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { curveTable } from '../../src/analysis/index.js';
import { writeCsv } from '../../src/platform/node/index.js';
import { comparisonFixture } from '../report/fixture.js';

const SCRIPTS = fileURLToPath(new URL('../../docs/scripts/', import.meta.url));
const LONGEST = 40;
const folder = mkdtempSync(join(tmpdir(), 'innenfor-chart-'));

/** The first of some interpreters that can load what a script needs, or null. */
function interpreter(candidates: readonly string[], probe: readonly string[]): string | null {
  return candidates.find((candidate) => spawnSync(candidate, probe).status === 0) ?? null;
}

const python = interpreter(['python3', '/usr/bin/python3'], ['-c', 'import pandas, matplotlib']);
const r = interpreter(['Rscript'], ['--version']);

beforeAll(async () => {
  const written = await writeCsv(
    join(folder, 'curves.csv'),
    curveTable(comparisonFixture()),
    'standard',
    new AbortController().signal,
  );
  expect(written).toBeGreaterThan(1000);
});

describe('the first chart from the tables', () => {
  it.each(['first-chart.py', 'first-chart.R'])('%s has fewer than forty lines', (script) => {
    expect(readFileSync(join(SCRIPTS, script), 'utf8').trimEnd().split('\n').length).toBeLessThan(LONGEST);
  });

  it.each([
    ['first-chart.py', python, 'first-chart.svg'],
    ['first-chart.R', r, 'first-chart.pdf'],
  ] as const)('%s draws it', { timeout: 60_000 }, (script, program, chart) => {
    if (program === null) return;
    const { status, stderr } = spawnSync(program, [join(SCRIPTS, script), folder], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(statSync(join(folder, chart)).size).toBeGreaterThan(2000);
  });
});
