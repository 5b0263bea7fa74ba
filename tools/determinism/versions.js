/**
 * The same runs under several versions of Node, each from the npm package `node`, without touching the one installed:
 *
 *     npm run determinism [-- --versions 20,22,24]
 *
 * Ends with 1 where any table has other bytes than under the first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RUNS, build, differences, outcomeOf } from './runs.js';

const { values: options } = parseArgs({
  options: {
    versions: { type: 'string', default: '20,22,24' },
    runs: { type: 'string', default: Object.keys(RUNS).join(',') },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'innenfor-nodes-'));
try {
  build();
  /** @type {Map<string, import('./runs.js').Outcome>} */
  const first = new Map();
  let differing = 0;
  for (const version of options.versions.split(',')) {
    const node = fetchNode(version);
    const told = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    for (const name of options.runs.split(',')) {
      const outcome = outcomeOf(RUNS[/** @type {keyof typeof RUNS} */ (name)], {
        node,
        cache: join(scratch, `cache-${version}`),
      });
      const expected = first.get(name) ?? outcome;
      first.set(name, expected);
      const found = differences(expected, outcome);
      differing += found.length;
      for (const { file, sha256 } of outcome.tables)
        process.stdout.write(`${told}  ${name}  ${sha256.slice(0, 16)}  ${file}\n`);
      for (const text of found) process.stdout.write(`${told}  ${name}: ${text}\n`);
    }
  }
  process.stdout.write(differing === 0 ? 'The same bytes under every version.\n' : 'NOT the same bytes.\n');
  if (differing > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * Installs a version of Node beside everything else; the path of its program.
 * @param {string} version
 */
function fetchNode(version) {
  const prefix = join(scratch, `node-${version}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(
    npm,
    ['install', '--prefix', prefix, '--no-save', '--no-audit', '--no-fund', `node@${version}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(prefix, 'node_modules', 'node', 'bin', name);
}
