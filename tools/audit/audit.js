/**
 * Known weaknesses of the packages the program needs when it is used (`npm run audit`). Fails where the registry names one
 * that is high or critical; a registry without this service, or none at all, stops nobody's work, and the line says so.
 */
import { spawnSync } from 'node:child_process';
import { verdictOf } from './verdict.js';

const LONGEST_MILLISECONDS = 60_000;

const npm = process.env['npm_execpath'];
const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
const { stdout } = spawnSync(program, [...before, 'audit', '--omit=dev', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  timeout: LONGEST_MILLISECONDS,
});
const { isStopped, line } = verdictOf(stdout ?? '');
console.log(line);
process.exitCode = isStopped ? 1 : 0;
