/** The faults: how a run is disturbed, how it may end, and how the machine is mended before it goes on. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { innenfor, stateOf, strike } from './program.js';

const DYING_WORKER = fileURLToPath(new URL('dying-worker.mjs', import.meta.url));

/**
 * @typedef {object} Setting
 * @property {string} root folder with the scenario
 * @property {Record<string, string>} environment
 * @property {readonly string[]} run words of the command, without a folder
 * @property {number} jobs
 * @property {number} seconds an undisturbed run takes
 * @property {() => number} random from 0 to 1
 *
 * @typedef {object} Hurt
 * @property {string} folder run folder, there or not
 * @property {import('./program.js').Ended[]} ended
 * @property {() => void | Promise<void>} [mend] puts right what stopped the run
 * @property {() => void | Promise<void>} [end] tidies up
 *
 * @typedef {object} Fault
 * @property {string} id
 * @property {string} title
 * @property {string} message how it ends, in words
 * @property {readonly (number | null)[]} codes exit codes it may end with; null for a signal
 * @property {RegExp} [says] what stderr must say
 * @property {() => string | null} [needs] what is missing for it here, or null
 * @property {(setting: Setting & { time: number }) => Promise<Hurt>} disturb
 */

/** @type {readonly Fault[]} */
export const FAULTS = [
  {
    id: 'kill',
    title: '`kill -9` at a random moment',
    message: 'killed',
    codes: [null],
    disturb: (setting) => signalled(setting, 'SIGKILL'),
  },
  {
    id: 'kill-often',
    title: '`kill -9` four times in the same run, resumed in between',
    message: 'killed',
    codes: [null],
    disturb: async (setting) => {
      const { folder, ended } = await signalled(setting, 'SIGKILL');
      for (let again = 0; again < 3; again++) {
        const go = stateOf(folder) === null ? [...setting.run, '--out', folder] : ['run', '--resume', folder];
        const during = strike(folder, { ...moment(setting), jobs: 0, signal: 'SIGKILL' });
        ended.push(await innenfor(go, { cwd: setting.root, environment: setting.environment, during }));
      }
      return { folder, ended };
    },
  },
  {
    id: 'interrupt',
    title: 'Ctrl-C (SIGINT) at a random moment',
    message: '130, says `--resume`',
    // Before the program has read its own name it ends as any other program does.
    codes: [130, null],
    disturb: (setting) => signalled(setting, 'SIGINT'),
  },
  {
    id: 'terminate',
    title: 'SIGTERM at a random moment',
    message: '143, says `--resume`',
    codes: [143, null],
    disturb: (setting) => signalled(setting, 'SIGTERM'),
  },
  {
    id: 'full-disk',
    title: 'a disk that fills up (a small tmpfs), then has room again',
    message: '3, says that the disk is full and how to go on',
    codes: [3],
    says: /disk is full/,
    needs: cannotMount,
    disturb: async ({ root, environment, run, random }) => {
      const disk = join(root, 'disk');
      mkdirSync(disk);
      const kilobytes = 4 * Math.ceil(1 + random() * 450);
      mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk);
      const folder = join(disk, 'run');
      const ended = [await innenfor([...run, '--out', folder], { cwd: root, environment })];
      return {
        folder,
        ended,
        mend: () => mount('-o', 'remount,size=64m', disk),
        end: () => unmount(disk),
      };
    },
  },
  {
    id: 'file-limit',
    title: 'a limit on the size of files (`ulimit -f`), then none',
    message: '3, says that the file would be too large and how to go on',
    codes: [3],
    says: /larger than is allowed/,
    needs: () => (process.platform === 'win32' ? 'no ulimit' : null),
    disturb: async ({ root, environment, run, random }) => {
      const folder = join(root, 'run');
      const limit = `ulimit -f ${Math.ceil(random() * 400)}`;
      return {
        folder,
        ended: [await innenfor([...run, '--out', folder], { cwd: root, environment, limit })],
      };
    },
  },
  {
    id: 'read-only',
    title: 'a folder that can only be read, then written to',
    message: '3, says that it is read-only',
    codes: [3],
    says: /read-only/,
    needs: cannotMount,
    disturb: async ({ root, environment, run }) => {
      const disk = join(root, 'disk');
      mkdirSync(disk);
      mount('-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk);
      const folder = join(disk, 'run');
      const ended = [await innenfor([...run, '--out', folder], { cwd: root, environment })];
      return { folder, ended, mend: () => mount('-o', 'remount,rw', disk), end: () => unmount(disk) };
    },
  },
  {
    id: 'file-in-place',
    title: 'a file where the folder should be, then none',
    message: '3, says that a file is in the way',
    codes: [3],
    says: /a file where a folder should be/,
    disturb: async ({ root, environment, run }) => {
      const folder = join(root, 'runs', 'run');
      writeFileSync(join(root, 'runs'), 'not a folder');
      const ended = [await innenfor([...run, '--out', folder], { cwd: root, environment })];
      return { folder, ended, mend: () => rmSync(join(root, 'runs')) };
    },
  },
  {
    id: 'worker',
    title: 'a worker thread that dies at a random moment',
    message: '3, says that a worker died and how to go on',
    codes: [3],
    says: /worker thread died/,
    disturb: async ({ root, environment, run, seconds, random }) => {
      const folder = join(root, 'run');
      const dies = {
        NODE_OPTIONS: `--import ${DYING_WORKER}`,
        DIES_AFTER: String(Math.round(random() * seconds * 500)),
      };
      const ended = [
        await innenfor([...run, '--out', folder], { cwd: root, environment: { ...environment, ...dies } }),
      ];
      return { folder, ended };
    },
  },
];

/**
 * A run that gets a signal at a random moment.
 * @param {Setting} setting
 * @param {NodeJS.Signals} signal
 * @returns {Promise<Hurt>}
 */
async function signalled(setting, signal) {
  const folder = join(setting.root, 'run');
  const during = strike(folder, { ...moment(setting), signal });
  const { root, environment, run } = setting;
  return { folder, ended: [await innenfor([...run, '--out', folder], { cwd: root, environment, during })] };
}

/**
 * A random moment: half of them by the clock over the whole run, half just after a random number of jobs, when things are
 * written.
 * @param {Setting} setting
 */
function moment({ random, jobs, seconds }) {
  return random() < 0.5
    ? { jobs: 0, milliseconds: random() * seconds * 1000 }
    : { jobs: Math.ceil(random() * jobs), milliseconds: random() ** 2 * 500 };
}

function cannotMount() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux';
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
    ? null
    : 'mounting is not allowed';
}

/** @param {string[]} args */
function mount(...args) {
  execFileSync('mount', args);
}

/** @param {string} folder */
function unmount(folder) {
  execFileSync('umount', [folder]);
}
