/**
 * The bytes and a few figures of a tiny country, as they were when somebody last said they may move:
 *
 *     npm run baselines               writes tests/baselines again: deliberate, with a line in CHANGELOG.md
 *     npm run baselines -- --check    says what has moved, and ends with 1 where anything has
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RUNS, SAME, build, differences, outcomeOf } from './runs.js';

const FOLDER = fileURLToPath(new URL('../../tests/baselines/', import.meta.url));
const WHAT_TO_DO =
  'The numbers have moved. If that is meant: run "npm run baselines", look at what changed in tests/baselines, and say ' +
  'in a line of CHANGELOG.md that numbers move and why. If it is not meant, this change altered a result it should not have.';

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const cache = mkdtempSync(join(tmpdir(), 'innenfor-baselines-'));
try {
  build();
  /** @type {Map<string, import('./runs.js').Outcome>} */
  const found = new Map();
  const moved = [];
  for (const [name, args] of Object.entries(RUNS)) {
    const outcome = outcomeOf(args, { cache });
    found.set(name, outcome);
    const path = join(FOLDER, `${name}.json`);
    if (options.check) {
      const expected = JSON.parse(readFileSync(path, 'utf8'));
      for (const text of differences(expected, outcome)) moved.push(`${name}: ${text}`);
    } else writeFileSync(path, `${JSON.stringify(outcome, null, 2)}\n`);
  }
  const unlike = [];
  for (const [name, { of, args }] of Object.entries(SAME)) {
    const expected = found.get(of);
    if (expected === undefined) throw new Error(`there is no run ${of}`);
    for (const text of differences(expected, outcomeOf(args, { cache }))) unlike.push(`${name}: ${text}`);
  }
  for (const text of [...moved, ...unlike]) process.stdout.write(`${text}\n`);
  if (unlike.length > 0)
    process.stdout.write('The same question asked in another way gave other bytes: that is never meant.\n');
  if (moved.length > 0) process.stdout.write(`${WHAT_TO_DO}\n`);
  if (moved.length + unlike.length > 0) process.exitCode = 1;
} finally {
  rmSync(cache, { recursive: true, force: true });
}
