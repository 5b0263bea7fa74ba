/** Replication packages of the compiled program, on a country of next to nobody. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedSince } from '../../src/cli/package-sums.js';
import { violations } from './schemas.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'innenfor-pack-'));

function innenfor(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'innenfor.js'), ...args, '--lang', 'en'],
    {
      cwd: FOLDER,
      env: { ...process.env, INNENFOR_CACHE: join(FOLDER, 'cache'), INIT_CWD: '' },
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, stderr };
}

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'start.js'), '--only-build'], { stdio: 'ignore' });
  writeFileSync(
    join(FOLDER, 'small.yaml'),
    'format: 1\nid: small\ntitle: {nb: Liten, en: Small}\nstart: 2025-01\nuntil: 2025-03\n',
  );
  const run = ['run', 'small.yaml', '--sample', '1:1000', '--replications', '1', '--out', 'done', '--quiet'];
  expect(innenfor(...run).code).toBe(0);
}, 300_000);

describe('a replication package', { timeout: 300_000 }, () => {
  it('has tables, inputs, model, method and a hash of every file, and says so as the format says', () => {
    const { code, stdout } = innenfor('pack', 'done', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as { files: { file: string }[]; method: { nb: string; en: string } };
    expect(violations('pack-1', document)).toEqual([]);
    const files = document.files.map(({ file }) => file);
    for (const file of [
      'README.md',
      'METHOD.md',
      'CITATION.cff',
      'LICENSE',
      'run/manifest.json',
      'run/inputs.json',
      'run/datapackage.json',
      'run/outcomes.csv',
      'run/outcomes.parquet',
      'model/model.md',
      'inputs/scenarios/baseline.yaml',
    ])
      expect(files, file).toContain(file);
    expect(document.method.en).toContain('seed "innenfor"');
    expect(document.method.nb).toContain('frøet «innenfor»');
    expect(
      readFileSync(join(FOLDER, 'done-pack', 'SHA256SUMS'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(files.length);
  });

  it('overwrites a package when forced, and nothing else ever', () => {
    expect(innenfor('pack', 'done').code).toBe(2);
    expect(innenfor('pack', 'done', '--force').code).toBe(0);
    const before = readdirSync(join(FOLDER, 'done'));
    const refused = innenfor('pack', 'done', '--out', 'done', '--force');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('already exists');
    expect(readdirSync(join(FOLDER, 'done'))).toEqual(before);
  });

  it('gives the same bytes again from one file', () => {
    expect(innenfor('pack', 'done', '--out', 'done.tar.gz').code).toBe(0);
    const again = innenfor('rerun', 'done.tar.gz', '--verify', '--json', '--quiet');
    expect(violations('rerun-1', JSON.parse(again.stdout))).toEqual([]);
    expect(JSON.parse(again.stdout)).toMatchObject({ passed: true, changed: [] });
    expect(again.code).toBe(0);
  });

  it('knows which of its files were changed since it was packed, or are gone', () => {
    const folder = join(FOLDER, 'done-pack');
    expect(changedSince(folder)).toEqual([]);
    appendFileSync(join(folder, 'METHOD.md'), 'And so on.\n');
    rmSync(join(folder, 'run', 'outcomes.csv'));
    expect(changedSince(folder)).toEqual(['METHOD.md', 'run/outcomes.csv']);
  });

  it('is refused of a run that is not there, or whose table was changed', () => {
    expect(innenfor('pack', 'nowhere').stderr).toContain('There is no run');
    writeFileSync(join(FOLDER, 'not.tar.gz'), 'nothing');
    expect(innenfor('rerun', 'not.tar.gz', '--verify').stderr).toContain('not a whole replication package');
    appendFileSync(join(FOLDER, 'done', 'outcomes.csv'), 'x');
    const refused = innenfor('pack', 'done', '--out', 'other');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('outcomes.csv is not as it was');
    expect(existsSync(join(FOLDER, 'other'))).toBe(false);
  });
});
