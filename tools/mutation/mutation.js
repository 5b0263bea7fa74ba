/**
 * Mutation testing of files: `npm run mutation -- [--share 0.2] [--seed 1] [--tests FILE,FILE] FILE ...`. Changes the code in
 * small ways, one at a time, and runs the quick tests that reach the change, or those of them that are named; a change no test notices has survived. Prints a row for each file
 * and every survivor, and leaves the whole record in `coverage/mutation.json`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sampleOf } from './sample.js';
import { rowsOf, survivorsOf } from './score.js';

const RECORD = 'coverage/mutation.json';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string' },
  },
});
const [share, seed] = [Number(values.share), Number(values.seed)];
if (positionals.length === 0 || !(share > 0 && share <= 1) || !Number.isInteger(seed)) {
  console.error(
    'npm run mutation -- [--share SHARE, above 0 to 1] [--seed WHOLE NUMBER] [--tests FILE,FILE] FILE ...',
  );
  process.exit(2);
}
const ranges = sampleOf(positionals, share, seed);
console.log(ranges.join('\n'));
const only = values.tests === undefined ? [] : ['--testFiles', values.tests];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', ranges.join(','), ...only],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
const record = JSON.parse(readFileSync(RECORD, 'utf8'));
console.log(['', ...rowsOf(record), '', ...survivorsOf(record)].join('\n'));
