import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { contentHash, type Job, type Plan } from '../experiments/index.js';
import { SCHEME_FOLDER } from '../scenarios/index.js';
import {
  FolderRefused,
  RunFolder,
  fromJson,
  programVersion,
  readManifest,
  runJobs,
  sha256,
  tellProgress,
  toJson,
  usualWorkers,
  writeWhole,
  type Manifest,
  type PoolOptions,
} from '../platform/node/index.js';
import { installedLibrary, snapshotCache, type Context } from './context.js';
import { Interrupted, UsageError } from './failures.js';
import type { RunInputs } from './inputs.js';
import type { RunOptions } from './options.js';
import type { Title } from './language.js';
import { SCORE_FILE } from '../doors/index.js';
import { SAY } from './words.js';

const RUNS = 'runs';
const HASH_DIGITS = 8;

/** A run folder with its inputs, ready to be filled or already full. */
export interface OpenedRun {
  readonly folder: RunFolder;
  readonly inputs: RunInputs;
  readonly isComplete: boolean;
}

/**
 * Opens the folder of a run: a new one, or one that already holds the same run.
 *
 * @throws FolderRefused, MachineError
 */
export function openRun(context: Context, inputs: RunInputs, options: RunOptions): OpenedRun {
  const manifest = manifestOf(inputs);
  const name = (inputs.plan.against.at(0)?.scenario ?? inputs.plan.scenarios[0].id).replace(
    /[^a-z0-9-]/g,
    '-',
  );
  const path = resolve(
    context.folder,
    options.out ?? join(RUNS, `${name}-${manifest.input.slice(0, HASH_DIGITS)}`),
  );
  const earlier = options.force === true ? null : RunFolder.complete(path, manifest);
  if (earlier !== null) return { folder: earlier, inputs, isComplete: true };
  return {
    folder: RunFolder.create(path, manifest, toJson(inputs), options.force === true),
    inputs,
    isComplete: false,
  };
}

/**
 * Opens an unfinished run with its own inputs.
 *
 * @throws FolderRefused, UsageError where it is another command's, MachineError
 */
export function resumeRun(context: Context, folderName: string, command: RunInputs['command']): OpenedRun {
  const path = resolve(context.folder, folderName);
  refuseOther(path, command);
  const folder = RunFolder.resume(path, programVersion());
  return { folder, inputs: inputsOf(folder), isComplete: folder.manifest.state === 'complete' };
}

/** Refuses the run of another command. @throws UsageError */
export function refuseOther(path: string, command: Manifest['command']): void {
  const found = readManifest(path)?.command;
  if (found === undefined || found === command) return;
  throw new UsageError('other-command', SAY.otherCommand(path, found), found);
}

/** The inputs a folder's run was begun with. @throws FolderRefused where they cannot be read */
export function inputsOf(folder: RunFolder): RunInputs {
  try {
    return fromJson(folder.readInputs()) as RunInputs;
  } catch (error) {
    if (error instanceof SyntaxError) throw new FolderRefused('no-run', folder.path);
    throw error;
  }
}

/** What the manifest of a new run says. */
export function manifestOf(inputs: RunInputs): Manifest {
  const { plan } = inputs;
  return {
    schema: 'innenfor.manifest/1',
    state: 'running',
    command: inputs.command,
    ...programVersion(),
    input: contentHash(inputs),
    evidence: evidenceHash(),
    seed: plan.seed,
    sample: plan.sample,
    replications: plan.replications,
    draws: plan.draws,
    scenarios: plan.scenarios.map(({ id }) => id),
    jobs: { total: plan.jobs.length, finished: 0 },
    tables: [],
  };
}

/** Hash of the evidence files. The score of a validation and the words of the catalogue change no run. */
export function evidenceHash(): string {
  const evidence = [...installedLibrary().files].filter(
    ([path]) => path.startsWith('evidence/') && path !== SCORE_FILE && !path.startsWith(SCHEME_FOLDER),
  );
  return sha256(JSON.stringify(evidence));
}

/**
 * Does the jobs of a run that are not done yet, each saved as it finishes. Interrupted, the folder is left for
 * `--resume`.
 *
 * @throws Interrupted, MachineError
 */
export async function doJobs(
  context: Context,
  { folder, inputs }: OpenedRun,
  workers?: number,
): Promise<void> {
  const { plan } = inputs;
  const waiting = plan.jobs.filter((job) => folder.loadPart(job) === null);
  let finished = plan.jobs.length - waiting.length;
  const threads = workers ?? usualWorkers(waiting.length);
  const started = performance.now();
  const { language } = context;
  if (waiting.length > 0) context.note(SAY.jobs(waiting.length, plan.scenarios.length, threads)[language]);
  try {
    await simulate(context, plan, waiting, { threads, stage: SAY.simulating }, (job, bytes) => {
      folder.savePart(job, bytes);
      finished++;
    });
  } catch (error) {
    throw leftFor(context, folder, finished, error);
  }
  writeTiming(folder, { jobs: waiting.length, threads, seconds: (performance.now() - started) / 1000 });
}

/** How jobs are done and told of. */
export interface Simulating {
  readonly threads: number;
  readonly stage: Title;
  /** As in `PoolOptions`. */
  readonly part?: PoolOptions['part'];
}

/** Does jobs on threads, telling how far they have come. @throws MachineError; whatever the signal brings */
export async function simulate(
  context: Context,
  plan: Plan,
  jobs: readonly Job[],
  { threads, stage, part }: Simulating,
  onResult: PoolOptions['onResult'],
): Promise<void> {
  const { language } = context;
  const words = { rate: SAY.rate[language], left: SAY.left[language] };
  const progress = tellProgress(process.stderr, words, context.isQuiet);
  progress.stage(stage[language]);
  try {
    await runJobs(plan, jobs, {
      workers: threads,
      ...(part === undefined ? {} : { part }),
      cache: snapshotCache(programVersion()),
      signal: context.signal,
      onResult,
      onProgress: (done, total) => {
        progress.at(done, total);
      },
    });
  } finally {
    progress.end();
  }
}

/** Leaves an unfinished run for a later `--resume`; what to throw. */
export function leftFor(context: Context, folder: RunFolder, finished: number, error: unknown): unknown {
  folder.interrupt(finished);
  return context.signal.aborted
    ? new Interrupted(context.signal.reason as 'SIGINT' | 'SIGTERM', folder.path)
    : error;
}

/** How a folder's path is shown: from where the user is, where that is shorter to read. */
export function shownPath(context: Context, path: string): string {
  const short = relative(context.folder, path);
  return short.startsWith('..') || isAbsolute(short) || short === '' ? path : short;
}

/** What took how long: outside the promise of same bytes, and never read back. */
export function writeTiming(
  folder: RunFolder,
  timing: { jobs: number; threads: number; seconds: number },
): void {
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism() };
  writeWhole(folder.file('timing.json'), `${JSON.stringify({ ...timing, ...machine }, null, 2)}\n`);
}
