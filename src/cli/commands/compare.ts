import type { ValidationTable } from '../../analysis/validation-table.js';
import { exists, writeWhole } from '../../platform/node/index.js';
import { compareLines } from '../compare-lines.js';
import { comparisonOf, type FullComparison } from '../comparison.js';
import { installedLibrary, type Context, type JsonDocument } from '../context.js';
import { doJobs, openRun, resumeRun, shownPath, type OpenedRun } from '../execute.js';
import { Interrupted, UsageError } from '../failures.js';
import { hingeDocuments } from '../hinge-lines.js';
import type { RunOptions } from '../options.js';
import { prepareCompare } from '../prepare.js';
import { readScore, replayOf, withScore } from '../score-file.js';
import { writeTables } from '../tables.js';
import { SAY } from '../words.js';

const REPORT = 'report.html';

/** `compare`: each scenario against what it names, paired; writes tables and the report. */
export async function compare(
  context: Context,
  written: readonly string[],
  options: RunOptions,
): Promise<void> {
  const run = openCompare(context, written, options);
  if (run.inputs.isQuick) context.note(SAY.quick[context.language]);
  if (run.isComplete) context.note(SAY.shownAgain(shownPath(context, run.folder.path))[context.language]);
  else await finishJobs(context, run, options);
  const score = readScore(installedLibrary());
  const full = withScore(comparisonOf(run.folder, run.inputs), score);
  if (!run.isComplete) await finishFolder(context, run, full, score);
  show(context, run, full);
}

function openCompare(context: Context, written: readonly string[], options: RunOptions): OpenedRun {
  if (options.resume !== undefined) return resumeRun(context, options.resume, 'compare');
  if (written.length === 0) throw new UsageError('missing-argument', SAY.needsScenario);
  return openRun(context, prepareCompare(context, written, options), options);
}

async function finishJobs(context: Context, run: OpenedRun, options: RunOptions): Promise<void> {
  try {
    await doJobs(context, run, options.workers);
  } catch (error) {
    if (error instanceof Interrupted && context.isJson) context.document(documentOf(run, null));
    throw error;
  }
}

async function finishFolder(
  context: Context,
  run: OpenedRun,
  full: FullComparison,
  score: ValidationTable | null,
): Promise<void> {
  const { folder, inputs } = run;
  context.note(SAY.writing[context.language]);
  const tables = writeTables(folder, inputs, full.comparison);
  context.note(SAY.reporting[context.language]);
  // The chart library is large: only who writes a report loads it.
  const { renderReport } = await import('../../report/index.js');
  const page = await renderReport(full.comparison, {
    language: context.language,
    titles: inputs.measureTitles,
    replay: replayOf(score, inputs.plan.scenarios),
  });
  writeWhole(folder.file(REPORT), page);
  folder.finish(inputs.plan.jobs.length, tables);
}

function show(context: Context, run: OpenedRun, full: FullComparison): void {
  if (context.isJson) {
    context.document(documentOf(run, full));
    return;
  }
  const { language } = context;
  for (const line of compareLines(full.comparison, full.brackets, language)) context.print(line);
  context.print('');
  context.print(`${SAY.tables[language]}: ${shownPath(context, run.folder.path)}`);
  context.print(`${SAY.report[language]}: ${shownPath(context, run.folder.file(REPORT))}`);
}

/** `innenfor.compare/1`. Interrupted, there are no effects yet. */
function documentOf({ folder, inputs }: OpenedRun, full: FullComparison | null): JsonDocument {
  const { plan } = inputs;
  const report = folder.file(REPORT);
  return {
    schema: 'innenfor.compare/1',
    status: full === null ? 'interrupted' : 'done',
    out: folder.path,
    report: exists(report) ? report : null,
    seed: plan.seed,
    sample: `1:${plan.sample}`,
    replications: plan.replications,
    draws: plan.draws,
    scenarios: inputs.scenarios,
    effects: full?.comparison.effects ?? [],
    hinges: full === null ? [] : hingeDocuments(full.comparison),
    warnings: full?.comparison.warnings ?? [],
  };
}
