import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasPassed, type ValidationTable } from '../../analysis/validation-table.js';
import { contentHash } from '../../experiments/index.js';
import {
  RunFolder,
  fileDigest,
  programVersion,
  toJson,
  usualWorkers,
  writeWhole,
  type Manifest,
  type TableRecord,
} from '../../platform/node/index.js';
import {
  PARTS,
  validationColumns,
  validationDocument,
  type JobNumbers,
  type Part,
} from '../../validation/index.js';
import { installedLibrary, type Context } from '../context.js';
import {
  ending,
  evidenceHash,
  inputsOf,
  leftFor,
  programOf,
  refuseOther,
  shownPath,
  simulate,
  writeTiming,
} from '../execute.js';
import { EXIT, UsageError } from '../failures.js';
import { keepScore } from '../score-file.js';
import { TableWriter } from '../table-writer.js';
import {
  prepareValidation,
  validationOf,
  type ValidateOptions,
  type ValidationInputs,
} from '../validation-inputs.js';
import { validationLines } from '../validation-lines.js';
import { SAY } from '../words.js';
import { SAY_VALIDATION } from '../words-validation.js';

const FILES = { csv: 'validation.csv', json: 'validation.json', page: 'validation.html' } as const;
const MEASURING = programOf('validate');

interface OpenedValidation {
  readonly folder: RunFolder;
  readonly inputs: ValidationInputs;
  readonly isComplete: boolean;
}

/**
 * `validate`: the replay of 2010-2024 against every published figure of the list.
 *
 * @returns exit code: 1 where a target marked fit lies outside its gate
 */
export async function validate(context: Context, options: ValidateOptions): Promise<number> {
  if (options.keep === true && options.quick === true)
    throw new UsageError('bad-option', SAY_VALIDATION.keepsWhole, '--keep');
  const { language } = context;
  const opened = open(context, options);
  const { folder, inputs } = opened;
  if (inputs.isQuick) context.note(SAY_VALIDATION.quick(leftOut(inputs))[language]);
  if (opened.isComplete) context.note(SAY.shownAgain(shownPath(context, folder.path))[language]);
  else await doParts(context, opened, options.workers);
  const table = validationOf(inputs, numbersIn(opened));
  const document = validationDocument(table);
  if (!opened.isComplete)
    await ending(context, folder, folder.manifest.jobs.total, () => finish(context, opened, table));
  if (context.isJson) context.document(document);
  else show(context, folder, table);
  if (options.keep === true) {
    const path = keepScore(readFileSync(folder.file(FILES.json), 'utf8'), table);
    context.note(SAY_VALIDATION.kept(shownPath(context, path))[language]);
  }
  return hasPassed(table.rows) ? EXIT.done : EXIT.targetFailed;
}

function open(context: Context, options: ValidateOptions): OpenedValidation {
  if (options.resume !== undefined) return resume(context, options.resume);
  const inputs = prepareValidation(installedLibrary(), options);
  const manifest = manifestOf(inputs);
  const usual = join('runs', `validate-${manifest.input.slice(0, 8)}`);
  const path = resolve(context.folder, options.out ?? usual);
  const earlier = options.force === true ? null : RunFolder.complete(path, manifest);
  if (earlier !== null) return { folder: earlier, inputs, isComplete: true };
  const folder = RunFolder.create(path, manifest, toJson(inputs), options.force === true);
  return { folder, inputs, isComplete: false };
}

function resume(context: Context, name: string): OpenedValidation {
  const path = resolve(context.folder, name);
  refuseOther(path, 'validate');
  const folder = RunFolder.resume(path, programVersion(MEASURING));
  const inputs = inputsOf(folder) as ValidationInputs;
  return { folder, inputs, isComplete: folder.manifest.state === 'complete' };
}

function manifestOf(inputs: ValidationInputs): Manifest {
  const scenarios = inputs.parts.flatMap(({ plan }) => plan.scenarios.map(({ id }) => id));
  const replications = inputs.parts.map(({ plan }) => plan.replications);
  const total = inputs.parts.reduce((sum, { plan }) => sum + plan.jobs.length, 0);
  return {
    schema: 'innenfor.manifest/1',
    state: 'running',
    command: 'validate',
    ...programVersion(MEASURING),
    input: contentHash(inputs),
    evidence: evidenceHash(),
    seed: inputs.seed,
    sample: inputs.sample,
    replications: Math.max(...replications),
    draws: 0,
    scenarios: [...new Set(scenarios)],
    jobs: { total, finished: 0 },
    tables: [],
  };
}

/** Does what is not done yet, part by part; each job is saved as it finishes. @throws Interrupted, MachineError */
async function doParts(
  context: Context,
  { folder, inputs }: OpenedValidation,
  workers?: number,
): Promise<void> {
  const started = performance.now();
  let finished = 0;
  let done = 0;
  let most = 1;
  try {
    for (const { id, plan } of inputs.parts) {
      const waiting = plan.jobs.filter((job) => folder.loadNumbers(job) === null);
      finished += plan.jobs.length - waiting.length;
      if (waiting.length === 0) continue;
      const threads = workers ?? usualWorkers(waiting.length);
      most = Math.max(most, threads);
      const stage = SAY_VALIDATION.part(partNamed(id).title, waiting.length, threads);
      await simulate(context, plan, waiting, { threads, stage, part: id }, (job, bytes) => {
        folder.savePart(job, bytes);
        finished++;
        done++;
      });
    }
    writeTiming(folder, { jobs: done, threads: most, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    throw leftFor(context, folder, finished, error);
  }
}

/** The numbers of every job, in the order of the plans. */
function numbersIn({ folder, inputs }: OpenedValidation): JobNumbers[] {
  return inputs.parts.flatMap(({ plan }) =>
    plan.jobs.map((job) => {
      const numbers = folder.loadNumbers(job);
      if (numbers === null) throw new Error(`the part of job ${job.id} is gone`);
      return numbers;
    }),
  );
}

async function finish(
  context: Context,
  { folder, inputs }: OpenedValidation,
  table: ValidationTable,
): Promise<void> {
  context.note(SAY.writing[context.language]);
  const writer = new TableWriter(folder, 'standard', context.signal);
  await writer.csv(FILES.csv, [{ columns: validationColumns(table.rows) }]);
  const tables: TableRecord[] = writer.close();
  writeWhole(folder.file(FILES.json), `${JSON.stringify(validationDocument(table), null, 1)}\n`);
  const { sha256 } = fileDigest(folder.file(FILES.json));
  tables.push({ file: FILES.json, rows: table.rows.length, sha256 });
  context.note(SAY.reporting[context.language]);
  // The chart library is large: only who writes a page loads it.
  const { renderValidation } = await import('../../report/index.js');
  writeWhole(folder.file(FILES.page), await renderValidation(table, { language: context.language }));
  const jobs = inputs.parts.reduce((sum, { plan }) => sum + plan.jobs.length, 0);
  folder.finish(jobs, tables);
}

function show(context: Context, folder: RunFolder, table: ValidationTable): void {
  const { language } = context;
  for (const line of validationLines(table, language)) context.print(line);
  context.print('');
  context.print(`${SAY.tables[language]}: ${shownPath(context, folder.path)}`);
  context.print(`${SAY_VALIDATION.page[language]}: ${shownPath(context, folder.file(FILES.page))}`);
}

/** Titles of the parts that are not run. */
function leftOut({ parts }: ValidationInputs): Part['title'][] {
  return PARTS.filter((part) => parts.every(({ id }) => id !== part.id)).map(({ title }) => title);
}

function partNamed(id: Part['id']): Part {
  const part = PARTS.find((one) => one.id === id);
  if (part === undefined) throw new Error(`the validation has no part ${id}`);
  return part;
}
