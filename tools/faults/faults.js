/**
 * Disturbs runs in every way that is known to happen, at moments drawn from a seed, and looks at what is left:
 *
 *     npm run faults -- [--seed TEXT] [--times N] [--jobs N] [--only NAME,NAME] [--keep]
 *
 * `--keep` puts the table into `docs/faults.md`. Ends with 1 where anything was torn, lost, done twice or came out
 * otherwise than undisturbed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import seedrandom from 'seedrandom';
import { FAULTS } from './kinds.js';
import { hashesOf, innenfor, leftBeside, stateOf, timesOf } from './program.js';
import { TINY, writeTiny } from '../determinism/tiny.js';

const PAGE = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const BEGIN = '<!-- table: npm run faults -- --keep -->';
const END = '<!-- end of the table -->';

/** A run of two tables and twelve small jobs: long enough to be hit in every stage, short enough to be hit often. */
const RUN = ['run', TINY, '--sample', '1:1000', '--spells', '--seed', 'faults', '--lang', 'en'];

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'faults' },
    times: { type: 'string', default: '10' },
    jobs: { type: 'string', default: '6' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const only = options.only?.split(',');
const times = Number(options.times);
const jobs = Number(options.jobs);
const root = mkdtempSync(join(tmpdir(), 'innenfor-faults-'));
writeTiny(root);
const environment = { INNENFOR_CACHE: join(root, 'cache') };
const run = [...RUN, '--replications', String(jobs), '--workers', '2'];

try {
  // Once to warm the cache, once for the clock.
  await innenfor([...run, '--out', 'warm'], { cwd: root, environment });
  const whole = await innenfor([...run, '--out', 'undisturbed'], { cwd: root, environment });
  if (whole.code !== 0) throw new Error(`the undisturbed run failed: ${whole.stderr}`);
  const expected = hashesOf(join(root, 'undisturbed'));
  const rows = [];
  for (const fault of FAULTS) {
    if (only !== undefined && !only.includes(fault.id)) continue;
    const random = seedrandom(`${options.seed} ${fault.id}`);
    rows.push(
      await repeat(fault, { root, environment, run, jobs, seconds: whole.seconds, random }, expected),
    );
  }
  const table = tableOf(rows);
  process.stdout.write(`${table}\n`);
  if (options.keep) keep(table);
  if (rows.some(({ trouble }) => trouble.length > 0)) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/**
 * Does a fault so many times; counts what was lost.
 * @param {import('./kinds.js').Fault} fault
 * @param {import('./kinds.js').Setting} setting
 * @param {Map<string, string>} expected
 */
async function repeat(fault, setting, expected) {
  const row = {
    fault,
    times: 0,
    struck: 0,
    kept: 0,
    twice: 0,
    torn: 0,
    trouble: /** @type {string[]} */ ([]),
  };
  const missing = fault.needs?.() ?? null;
  if (missing !== null) return { ...row, missing };
  for (let time = 0; time < times; time++) {
    const place = join(root, `${fault.id}-${time}`);
    mkdirSync(place);
    writeTiny(place);
    const note = (/** @type {string} */ text) => row.trouble.push(`${fault.id} ${time}: ${text}`);
    const hurt = await fault.disturb({ ...setting, root: place, time });
    const { folder } = hurt;
    row.times++;
    if (hurt.ended.some(({ code }) => code !== 0)) row.struck++;
    for (const { code, stderr } of hurt.ended) {
      if (code === 0) continue;
      if (!fault.codes.includes(code)) note(`ended with ${code}: ${stderr}`);
      if (fault.says !== undefined && !fault.says.test(stderr)) note(`says nothing of use: ${stderr}`);
      if (/\n\s+at /.test(stderr)) note(`shows a stack trace: ${stderr}`);
    }
    // Whatever has its own name is whole and right, at the moment of the fault already.
    const before = existsSync(folder) ? hashesOf(folder) : new Map();
    for (const [name, hash] of before) {
      if (expected.get(name) !== hash) {
        row.torn++;
        note(`${name} is torn`);
      }
    }
    const done = existsSync(folder) ? timesOf(folder) : new Map();
    row.kept += done.size;
    await hurt.mend?.();
    const state = existsSync(folder) ? stateOf(folder) : null;
    const go = state === null ? [...run, '--out', folder] : ['run', '--resume', folder];
    const resumed = await innenfor(go, { cwd: place, environment });
    if (resumed.code !== 0) note(`could not be taken up: ${resumed.stderr}`);
    const after = hashesOf(folder);
    for (const [name, hash] of expected) if (after.get(name) !== hash) note(`${name} came out otherwise`);
    for (const name of after.keys()) if (!expected.has(name)) note(`${name} was left behind`);
    for (const name of leftBeside(folder)) note(`${name} was left behind`);
    if (stateOf(folder) !== 'complete') note('is not complete');
    for (const [name, written] of timesOf(folder)) {
      if (done.has(name) && done.get(name) !== written) {
        row.twice++;
        note(`${name} was done twice`);
      }
    }
    await hurt.end?.();
    rmSync(place, { recursive: true, force: true });
    process.stderr.write(`${fault.id} ${time + 1}/${times}${row.trouble.length > 0 ? ' TROUBLE' : ''}\n`);
  }
  for (const text of row.trouble) process.stderr.write(`${text}\n`);
  return { ...row, missing: null };
}

/**
 * @param {Awaited<ReturnType<typeof repeat>>[]} rows
 */
function tableOf(rows) {
  const cells = rows.map(({ fault, times: done, struck, kept, twice, torn, trouble, missing }) =>
    missing === null
      ? [
          fault.title,
          done,
          struck,
          fault.message,
          torn,
          kept,
          twice,
          trouble.length === 0 ? 'nothing' : trouble.length,
        ]
      : [fault.title, `not here: ${missing}`, '', fault.message, '', '', '', ''],
  );
  const heading = [
    'what was done',
    'times',
    'runs stopped by it',
    'how it ended',
    'torn files',
    'finished jobs kept',
    'of them done twice',
    'lost, or other bytes after `--resume`',
  ];
  const line = (/** @type {readonly (string | number)[]} */ row) => `| ${row.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...cells.map(line)].join('\n');
}

/**
 * @param {string} table
 */
function keep(table) {
  const page = readFileSync(PAGE, 'utf8');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const about = `Seed \`${options.seed}\`, commit ${commit}, Node ${process.versions.node}, ${process.platform} ${release().split('-')[0]}, ${availableParallelism()} cores.`;
  const [head, rest] = page.split(BEGIN);
  writeFileSync(PAGE, `${head}${BEGIN}\n\n${table}\n\n${about}\n\n${END}${rest.split(END)[1]}`);
}
