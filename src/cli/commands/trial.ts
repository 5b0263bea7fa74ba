import { join, resolve } from 'node:path';
import { buildTrial, trialColumns, type RosterTables, type TrialAnalysis } from '../../analysis/index.js';
import { contentHash } from '../../experiments/index.js';
import {
  RunFolder,
  exists,
  programVersion,
  toJson,
  usualWorkers,
  writeWhole,
  type Manifest,
  type TableRecord,
} from '../../platform/node/index.js';
import type { Context } from '../context.js';
import {
  ending,
  evidenceHash,
  inputsOf,
  leftFor,
  refuseOther,
  shownPath,
  simulate,
  writeTiming,
} from '../execute.js';
import { Interrupted, UsageError } from '../failures.js';
import { TableWriter } from '../table-writer.js';
import { trialDocument, type TrialPlaces } from '../trial-document.js';
import { prepareTrial, type TrialInputs, type TrialOptions } from '../trial-inputs.js';
import { trialLines } from '../trial-lines.js';
import { writeDoor } from '../explorer-file.js';
import { SAY_TRIAL } from '../words-trial.js';
import { SAY } from '../words.js';

const FILES = { csv: 'trial.csv', page: 'trial.html' } as const;

interface OpenedTrial {
  readonly folder: RunFolder;
  readonly inputs: TrialInputs;
  readonly isComplete: boolean;
}

/** `trial`: randomises who gets the policy inside the simulated country; writes the table and the page. */
export async function trial(
  context: Context,
  written: string | undefined,
  options: TrialOptions,
): Promise<void> {
  const { language } = context;
  const opened = open(context, written, options);
  const { folder, inputs } = opened;
  if (inputs.isQuick) context.note(SAY.quick[language]);
  if (opened.isComplete) context.note(SAY.shownAgain(shownPath(context, folder.path))[language]);
  else await doTrial(context, opened, options.workers);
  const found = buildTrial({ ...inputs.design, replications: rostersIn(opened) });
  for (const { message } of found.warnings) context.note(message[language]);
  if (!opened.isComplete)
    await ending(context, folder, inputs.plan.jobs.length, () =>
      finish(context, opened, found, written === undefined ? [] : [written]),
    );
  if (context.isJson) context.document(trialDocument(placesOf(folder), inputs, found));
  else {
    for (const line of trialLines(found, language)) context.print(line);
    context.print('');
    context.print(`${SAY.tables[language]}: ${shownPath(context, folder.path)}`);
    context.print(`${SAY.report[language]}: ${shownPath(context, folder.file(FILES.page))}`);
  }
}

function open(context: Context, written: string | undefined, options: TrialOptions): OpenedTrial {
  if (options.resume !== undefined) return takeUp(context, options.resume);
  if (written === undefined) throw new UsageError('missing-argument', SAY_TRIAL.needsScenario);
  const inputs = prepareTrial(context, written, options);
  const manifest = manifestOf(inputs);
  const usual = join(
    'runs',
    `trial-${inputs.design.scenario.replace(/[^a-z0-9-]/g, '-')}-${manifest.input.slice(0, 8)}`,
  );
  const path = resolve(context.folder, options.out ?? usual);
  const earlier = options.force === true ? null : RunFolder.complete(path, manifest);
  if (earlier !== null) return { folder: earlier, inputs, isComplete: true };
  const folder = RunFolder.create(path, manifest, toJson(inputs), options.force === true);
  return { folder, inputs, isComplete: false };
}

function takeUp(context: Context, name: string): OpenedTrial {
  const path = resolve(context.folder, name);
  refuseOther(path, 'trial');
  const folder = RunFolder.resume(path, programVersion());
  const inputs = inputsOf(folder) as TrialInputs;
  return { folder, inputs, isComplete: folder.manifest.state === 'complete' };
}

function manifestOf(inputs: TrialInputs): Manifest {
  const { plan } = inputs;
  return {
    schema: 'innenfor.manifest/1',
    state: 'running',
    command: 'trial',
    ...programVersion(),
    input: contentHash(inputs),
    evidence: evidenceHash(),
    seed: plan.seed,
    sample: plan.sample,
    replications: plan.replications,
    draws: 0,
    scenarios: plan.scenarios.map(({ id }) => id),
    jobs: { total: plan.jobs.length, finished: 0 },
    tables: [],
  };
}

/** Does the jobs that are not done yet, each saved as it finishes. @throws Interrupted, MachineError */
async function doTrial(context: Context, { folder, inputs }: OpenedTrial, workers?: number): Promise<void> {
  const { plan } = inputs;
  const waiting = plan.jobs.filter((job) => !folder.hasPart(job, false));
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
    writeTiming(folder, { jobs: waiting.length, threads, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    const left = leftFor(context, folder, finished, error);
    if (left instanceof Interrupted && context.isJson)
      context.document(trialDocument(placesOf(folder), inputs, null));
    throw left;
  }
}

/** The rosters of every job, in the order of the plan. */
function rostersIn({ folder, inputs }: OpenedTrial): (readonly [RosterTables, RosterTables, RosterTables])[] {
  return inputs.plan.jobs.map((job) => {
    const worlds = folder.loadPart(job)?.worlds ?? [];
    const [nobody, assigned, everybody] = worlds.flatMap(({ trial: roster }) => roster ?? []);
    if (nobody === undefined || assigned === undefined || everybody === undefined)
      throw new Error(`the part of job ${job.id} is gone or holds no trial`);
    return [nobody, assigned, everybody] as const;
  });
}

/** The folder's one table. */
async function writeTable(
  context: Context,
  { folder, inputs }: OpenedTrial,
  found: TrialAnalysis,
): Promise<readonly TableRecord[]> {
  const tables = new TableWriter(folder, inputs.csv, context.signal);
  await tables.csv(FILES.csv, [{ columns: trialColumns(found.rows) }]);
  return tables.close();
}

/** Does the trial of a finished run folder again in a folder of its own and returns its table, for `rerun --verify`. */
export async function trialAgain(
  context: Context,
  original: RunFolder,
  beside: string,
  workers?: number,
): Promise<readonly TableRecord[]> {
  const inputs = inputsOf(original) as TrialInputs;
  const folder = RunFolder.create(beside, manifestOf(inputs), toJson(inputs), true);
  const opened = { folder, inputs, isComplete: false };
  await doTrial(context, opened, workers);
  return writeTable(context, opened, buildTrial({ ...inputs.design, replications: rostersIn(opened) }));
}

async function finish(
  context: Context,
  opened: OpenedTrial,
  found: TrialAnalysis,
  written: readonly string[],
): Promise<void> {
  const { folder, inputs } = opened;
  context.note(SAY.writing[context.language]);
  const tables = await writeTable(context, opened, found);
  context.note(SAY.reporting[context.language]);
  // The chart library is large: only who writes a page loads it.
  const { renderTrial } = await import('../../report/index.js');
  const { language } = context;
  const door = await writeDoor(context, folder, inputs.design.scenario, written);
  writeWhole(folder.file(FILES.page), await renderTrial(found, { language, door }));
  folder.finish(inputs.plan.jobs.length, tables);
}

function placesOf(folder: RunFolder): TrialPlaces {
  const page = folder.file(FILES.page);
  return { out: folder.path, report: exists(page) ? page : null };
}
