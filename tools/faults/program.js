/** The program from outside: started, hurt at a moment, looked at afterwards. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/innenfor.js', import.meta.url));

/** Files of a run folder that are only there while something is at work, or outside the promise of same bytes. */
const PASSING = new Set(['lock', 'timing.json', 'report.html', 'manifest.json']);

/**
 * @typedef {object} Ended
 * @property {number | null} code
 * @property {string} stdout
 * @property {string} stderr
 * @property {number} seconds
 *
 * @typedef {object} Start
 * @property {string} cwd
 * @property {Record<string, string>} [environment] beside the usual one
 * @property {string} [limit] shell words before the program, such as `ulimit -f 10`
 * @property {(child: import('node:child_process').ChildProcess) => Promise<void>} [during] what is done to it while it runs
 */

/**
 * Runs the program to its end.
 * @param {readonly string[]} args
 * @param {Start} start
 * @returns {Promise<Ended>}
 */
export async function innenfor(args, { cwd, environment = {}, limit, during }) {
  const env = { ...process.env, INIT_CWD: '', LANG: 'en_GB.UTF-8', LC_ALL: '', ...environment };
  const begun = performance.now();
  const child =
    limit === undefined
      ? spawn(process.execPath, [PROGRAM, ...args], { cwd, env })
      : spawn('bash', ['-c', `${limit}; exec "$@"`, 'bash', process.execPath, PROGRAM, ...args], {
          cwd,
          env,
        });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (/** @type {Buffer} */ text) => (stdout += text.toString()));
  child.stderr.on('data', (/** @type {Buffer} */ text) => (stderr += text.toString()));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('close', resolve));
  if (during !== undefined) await during(child);
  const code = await ended;
  return { code, stdout, stderr, seconds: (performance.now() - begun) / 1000 };
}

/**
 * Sends a signal when so many jobs are finished and so much time has gone since, or never where it ends before.
 * @param {string} folder run folder
 * @param {{ jobs: number, milliseconds: number, signal: NodeJS.Signals }} when
 * @returns {(child: import('node:child_process').ChildProcess) => Promise<void>}
 */
export function strike(folder, { jobs, milliseconds, signal }) {
  return async (child) => {
    const isOver = () => child.exitCode !== null || child.signalCode !== null;
    while (!isOver() && partsIn(folder).length < jobs) await pause(2);
    const until = performance.now() + milliseconds;
    while (!isOver() && performance.now() < until) await pause(1);
    if (!isOver()) child.kill(signal);
  };
}

/**
 * Names of finished jobs' files.
 * @param {string} folder
 */
export function partsIn(folder) {
  const parts = join(folder, 'parts');
  return existsSync(parts) ? readdirSync(parts).filter((name) => /^[^.].*\.part$/.test(name)) : [];
}

/**
 * State of a folder's run, or null where there is none yet. Throws where the manifest is torn.
 * @param {string} folder
 * @returns {string | null}
 */
export function stateOf(folder) {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).state : null;
}

/**
 * Hash of every file that is to have the same bytes, finished jobs' included.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export function hashesOf(folder) {
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || PASSING.has(name)) continue;
    if (/(^|[\\/])\.[^\\/]*$/.test(name)) continue;
    hashes.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return hashes;
}

/**
 * Files left beside by a writer that was stopped.
 * @param {string} folder
 */
export function leftBeside(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[\\/])\.[^\\/]*\.part$/.test(name),
  );
}

/**
 * When each finished job was written: one that is done twice has two times.
 * @param {string} folder
 * @returns {Map<string, number>}
 */
export function timesOf(folder) {
  return new Map(partsIn(folder).map((name) => [name, statSync(join(folder, 'parts', name)).mtimeMs]));
}
