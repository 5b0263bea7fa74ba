import type { ValidationTable } from '../../analysis/validation-table.js';
import { exists, writeWhole } from '../../platform/node/index.js';
import { compareLines } from '../compare-lines.js';
import { comparisonOf, type FullComparison } from '../comparison.js';
import { installedLibrary, type Context, type JsonDocument } from '../context.js';
import { EXPLORER_PAGE, writeDoor } from '../explorer-file.js';
import { doJobs, ending, openRun, resumeRun, shownPath, type OpenedRun } from '../execute.js';
import { Interrupted, UsageError } from '../failures.js';
import { hingeDocuments } from '../hinge-lines.js';
import { leagueLines, ministryDocuments } from '../league-lines.js';
import type { RunOptions } from '../options.js';
import { prepareCompare } from '../prepare.js';
import { readScore, replayOf } from '../../doors/index.js';
import { withScore } from '../score-file.js';
import { sweepLines } from '../sweep-lines.js';
import { tippingDocuments } from '../tipping-lines.js';
import { nobodyWarnings, targetsMet, type Note } from '../target-warnings.js';
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
  if (run.inputs.isLeague) context.note(SAY.league[context.language]);
  if (run.isComplete) context.note(SAY.shownAgain(shownPath(context, run.folder.path))[context.language]);
  else await finishJobs(context, run, options);
  const score = readScore(installedLibrary());
  const full = withScore(comparisonOf(run.folder, run.inputs), score);
  if (!run.isComplete)
    await ending(context, run.folder, run.inputs.plan.jobs.length, () =>
      finishFolder(context, run, full, { score, written }),
    );
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
  { score, written }: { readonly score: ValidationTable | null; readonly written: readonly string[] },
): Promise<void> {
  const { folder, inputs } = run;
  context.note(SAY.writing[context.language]);
  const tables = await writeTables(context, folder, inputs, full.comparison);
  context.note(SAY.reporting[context.language]);
  // The chart library is large: only who writes a report loads it.
  const { renderLeague, renderReport } = await import('../../report/index.js');
  const render = inputs.isLeague ? renderLeague : renderReport;
  const page = await render(full.comparison, {
    language: context.language,
    titles: inputs.measureTitles,
    replay: replayOf(score, inputs.plan.scenarios),
    door: await writeDoor(context, folder, shownIn(inputs), written),
  });
  writeWhole(folder.file(REPORT), page);
  folder.finish(inputs.plan.jobs.length, tables);
}

/** The scenario the report is about first: what the page beside it opens with. */
function shownIn({ contrasts, scenarios }: OpenedRun['inputs']): string {
  return contrasts.at(0)?.scenario ?? scenarios[0].id;
}

function show(context: Context, run: OpenedRun, full: FullComparison): void {
  if (context.isJson) {
    const warnings = nobodyReached(run, full).map(({ code, message }) => ({
      code,
      message: message[context.language],
    }));
    context.document(documentOf(run, full, warnings));
    return;
  }
  const { language } = context;
  if (run.inputs.isLeague) for (const line of leagueLines(full.comparison, language)) context.print(line);
  else for (const line of compareLines(full.comparison, full.brackets, language)) context.print(line);
  for (const line of sweepLines(full.comparison, full.brackets, language)) context.print(line);
  for (const { message } of nobodyReached(run, full)) context.print(message[language]);
  context.print('');
  context.print(`${SAY.tables[language]}: ${shownPath(context, run.folder.path)}`);
  context.print(`${SAY.report[language]}: ${shownPath(context, run.folder.file(REPORT))}`);
  const door = run.folder.file(EXPLORER_PAGE);
  if (exists(door)) context.print(`${SAY.explorer[language]}: ${shownPath(context, door)}`);
}

/** Where nobody took part: whether the policy is for anybody at all. */
function nobodyReached({ inputs }: OpenedRun, { comparison }: FullComparison): Note[] {
  return comparison.contrasts.flatMap(({ scenario, policyMeasures, participantsSimulated }) => {
    const lived = inputs.plan.scenarios.find(({ id }) => id === scenario);
    if (participantsSimulated > 0 || policyMeasures.length === 0 || lived === undefined) return [];
    return nobodyWarnings(targetsMet(lived, policyMeasures));
  });
}

/** `innenfor.compare/1`. Interrupted, there are no effects yet. */
function documentOf(
  { folder, inputs }: OpenedRun,
  full: FullComparison | null,
  more: readonly { readonly code: string; readonly message: string }[] = [],
): JsonDocument {
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
    tipping_points: full === null ? [] : tippingDocuments(full.comparison),
    league: full?.comparison.league ?? [],
    ministry: full === null ? [] : ministryDocuments(full.comparison),
    outside_accounts: full?.comparison.outsideAccounts ?? [],
    warnings: [...(full?.comparison.warnings ?? []), ...more],
  };
}
