/**
 * What a clone needs before it can run: packages installed, sources compiled. Plain JavaScript without
 * dependencies, because it runs before there are any.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Least Node version, as in `engines` of package.json. */
const LEAST_NODE = [20, 19];

/** Seconds each stage usually takes on two cores: only for the time-left line. */
const USUAL_SECONDS = { install: 45, build: 15 };

const STAMP = join(ROOT, 'dist', 'built');

/** Ends with a friendly message where this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  process.stderr.write(
    `innenfor needs Node ${LEAST_NODE.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Get a newer one at https://nodejs.org and try again.\n' +
      `innenfor trenger Node ${LEAST_NODE.join('.')} eller nyere; dette er Node ${process.versions.node}.\n`,
  );
  process.exit(2);
}

/** True where a package the lockfile asks for is missing or has another version. */
export function packagesAreStale() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return true;
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.link) return false;
    return installed[path]?.version !== entry.version;
  });
}

/** True where the compiled program is missing or older than a source. */
export function buildIsStale() {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  const configuration = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  return (
    configuration.some((file) => statSync(join(ROOT, file)).mtimeMs > built) ||
    isNewer(join(ROOT, 'src'), built)
  );
}

/** True where neither packages nor program can be used as they are; never compares times. */
export function isUnprepared() {
  return !existsSync(STAMP) || !existsSync(join(ROOT, 'node_modules', 'commander', 'package.json'));
}

/**
 * Installs and builds what is missing, telling each stage on stderr.
 * @param {{after?: number, install?: boolean}} [options] seconds that will follow the last stage; whether to install
 * @returns {Promise<boolean>} false where a stage failed
 */
export async function prepare({ after = 0, install = true } = {}) {
  const stages = [];
  if (install && packagesAreStale()) {
    const words = 'Installing packages / installerer pakker';
    const command = existsSync(join(ROOT, 'package-lock.json')) ? 'ci' : 'install';
    stages.push({
      words,
      seconds: USUAL_SECONDS.install,
      run: () => npm([command, '--ignore-scripts', '--no-audit', '--no-fund']),
    });
  }
  if (stages.length > 0 || buildIsStale()) {
    stages.push({
      words: 'Building the program / bygger programmet',
      seconds: USUAL_SECONDS.build,
      run: build,
    });
  }
  for (const [index, stage] of stages.entries()) {
    const later = stages.slice(index + 1).reduce((sum, next) => sum + next.seconds, after);
    const place = `[${index + 1}/${stages.length + (after > 0 ? 1 : 0)}]`;
    if (!(await tell(`${place} ${stage.words}`, stage.seconds, later, stage.run))) return false;
  }
  return true;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function isNewer(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? isNewer(path, time) : statSync(path).mtimeMs > time;
  });
}

async function build() {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler))
    return { code: 1, output: `The compiler is not installed: run npm ci in ${ROOT}.\n` };
  const started = new Date();
  const compiled = await run(process.execPath, [compiler, '-p', 'tsconfig.build.json'], false);
  if (compiled.code !== 0) return compiled;
  const result = await run(process.execPath, [join(ROOT, 'bin', 'bundle.js')], false);
  // Dated at the start, so that a source saved during the build counts as newer.
  if (result.code === 0) writeFileSync(STAMP, started.toISOString());
  return result;
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script))
    return run(process.execPath, [script, ...args], false);
  // On Windows npm is a command file, which only a shell can start.
  return run('npm', args, process.platform === 'win32');
}

function run(command, args, shell) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a stage with its elapsed time and what is left; a plain line where stderr is no terminal. */
async function tell(words, usual, later, work) {
  const started = Date.now();
  const elapsed = () => Math.round((Date.now() - started) / 1000);
  const left = () => Math.max(usual - elapsed(), 1) + later;
  const live = process.stderr.isTTY === true;
  const line = () => `${words} ... ${elapsed()} s, about ${left()} s left`;
  process.stderr.write(live ? line() : `${line()}\n`);
  const clock = setInterval(
    () => process.stderr.write(live ? `\r\x1b[K${line()}` : `${line()}\n`),
    live ? 1000 : 15_000,
  );
  const { code, output } = await work();
  clearInterval(clock);
  process.stderr.write(
    `${live ? '\r\x1b[K' : ''}${words}: ${code === 0 ? 'done' : 'failed'} in ${elapsed()} s\n`,
  );
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}
