import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { contentHash, type Job, type Plan } from '../experiments/index.js';
import { SCHEME_FOLDER } from '../scenarios/index.js';
import {
  FolderRefused,
  MachineError,
  RunFolder,
  fromJson,
  isSystemError,
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
import { Interrupted, Unfinished, UsageError } from './failures.js';
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
  return { folder, inputs: inputsOf(folder) as RunInputs, isComplete: folder.manifest.state === 'complete' };
}

/** Refuses the run of another command. @throws UsageError */
export function refuseOther(path: string, command: Manifest['command']): void {
  const found = readManifest(path)?.command;
  if (found === undefined || found === command) return;
  throw new UsageError('other-command', SAY.otherCommand(path, found), found);
}

/**
 * The inputs a folder's run was begun with. Only the very content of which the manifest has the hash is taken: nothing else
 * of the file is looked at before, so the command that wrote it knows its type.
 *
 * @throws FolderRefused where they cannot be read or are not what the run was begun with, MachineError
 */
export function inputsOf(folder: RunFolder): unknown {
  const text = folder.readInputs();
  let inputs: unknown;
  try {
    inputs = fromJson(text);
  } catch (error) {
    // Not JSON, not what `toJson` writes, or lists within lists without end.
    const isForeign =
      error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError;
    if (isForeign) throw new FolderRefused('changed', folder.path);
    throw error;
  }
  if (contentHash(inputs) !== folder.manifest.input) throw new FolderRefused('changed', folder.path);
  return inputs;
}

/** Rooms beside the engine whose code decides what the parts of a command's run hold. */
export function programOf(command: Manifest['command'] | undefined): readonly string[] {
  return command === 'validate' ? ['validation'] : [];
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
  const waiting = plan.jobs.filter((job) => !folder.hasPart(job, plan.spells && job.hinge === undefined));
  let finished = plan.jobs.length - waiting.length;
  const threads = workers ?? usualWorkers(waiting.length);
  const started = performance.now();
  const { language } = context;
  if (waiting.length > 0) context.note(SAY.jobs(waiting.length, plan.scenarios.length, threads)[language]);
  try {
    const how = { threads, stage: SAY.simulating, spells: folder.parts };
    await simulate(context, plan, waiting, how, (job, bytes) => {
      folder.savePart(job, bytes);
      finished++;
    });
    writeTiming(folder, { jobs: waiting.length, threads, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    throw leftFor(context, folder, finished, error);
  }
}

/** How jobs are done and told of. */
export interface Simulating {
  readonly threads: number;
  readonly stage: Title;
  /** As in `PoolOptions`. */
  readonly part?: PoolOptions['part'];
  /** As in `PoolOptions`. */
  readonly spells?: PoolOptions['spells'];
}

/** Does jobs on threads, telling how far they have come. @throws MachineError; whatever the signal brings */
export async function simulate(
  context: Context,
  plan: Plan,
  jobs: readonly Job[],
  { threads, stage, part, spells }: Simulating,
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
      ...(spells === undefined ? {} : { spells }),
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

/**
 * Does what ends a run: tables, report. What stops it leaves the folder for a later `--resume`.
 *
 * @throws Interrupted, Unfinished
 */
export async function ending(
  context: Context,
  folder: RunFolder,
  jobs: number,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw leftFor(context, folder, jobs, error);
  }
}

/** Leaves an unfinished run for a later `--resume`; what to throw. */
export function leftFor(context: Context, folder: RunFolder, finished: number, error: unknown): unknown {
  try {
    folder.interrupt(finished);
  } catch (another) {
    // Where nothing more can be written, the manifest goes on saying "running": that is taken up as well.
    if (!(another instanceof MachineError)) throw another;
  }
  if (context.signal.aborted)
    return new Interrupted(context.signal.reason as 'SIGINT' | 'SIGTERM', folder.path);
  return error instanceof MachineError || isSystemError(error) ? new Unfinished(error, folder.path) : error;
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
