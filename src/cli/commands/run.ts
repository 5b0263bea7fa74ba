import { MAIN_STATUS_TITLES } from '../../vocabulary/words.js';
import { MAIN_STATUSES } from '../../vocabulary/codes.js';
import { formatMonth } from '../../vocabulary/months.js';
import { aligned } from '../aligned.js';
import type { Context, JsonDocument } from '../context.js';
import { doJobs, ending, openRun, resumeRun, shownPath, type OpenedRun } from '../execute.js';
import { Interrupted, UsageError } from '../failures.js';
import { written } from '../language.js';
import type { RunOptions } from '../options.js';
import { prepareRun } from '../prepare.js';
import { resultsOf, writeTables } from '../tables.js';
import { SAY } from '../words.js';

/** `run`: one scenario by itself; writes the outcome tables. */
export async function run(context: Context, written: string | undefined, options: RunOptions): Promise<void> {
  const opened = openSingle(context, written, options);
  if (opened.inputs.isQuick) context.note(SAY.quick[context.language]);
  if (opened.isComplete) {
    context.note(SAY.shownAgain(shownPath(context, opened.folder.path))[context.language]);
  } else {
    try {
      await doJobs(context, opened, options.workers);
    } catch (error) {
      if (error instanceof Interrupted && context.isJson) context.document(documentOf(opened, 'interrupted'));
      throw error;
    }
    context.note(SAY.writing[context.language]);
    const { folder, inputs } = opened;
    const jobs = inputs.plan.jobs.length;
    await ending(context, folder, jobs, async () => {
      folder.finish(jobs, await writeTables(context, folder, inputs, null));
    });
  }
  if (context.isJson) context.document(documentOf(opened, 'done'));
  else show(context, opened);
}

function openSingle(context: Context, written: string | undefined, options: RunOptions): OpenedRun {
  if (options.resume !== undefined) return resumeRun(context, options.resume, 'run');
  if (written === undefined) throw new UsageError('missing-argument', SAY.needsScenario);
  return openRun(context, prepareRun(context, written, options), options);
}

/** Where people stand in the first and the last month of the first job. */
function show(context: Context, { folder, inputs }: OpenedRun): void {
  const { language } = context;
  for (const { worlds } of resultsOf(folder, inputs)) {
    const [world] = worlds;
    const last = world.months - 1;
    const rows = MAIN_STATUSES.map((status) => {
      const outcome = world.outcomes.findIndex(({ name }) => name === `stock.main_status.${status}`);
      const start = outcome * world.groups.length * world.months;
      const at = (month: number): string => written(world.series[start + month] * world.sample, language, 0);
      return [MAIN_STATUS_TITLES[status][language], at(0), at(last)];
    });
    const heading = ['', formatMonth(world.firstMonth), formatMonth(world.firstMonth + last)];
    for (const line of aligned([heading, ...rows])) context.print(line);
    break;
  }
  context.print('');
  context.print(`${SAY.tables[language]}: ${shownPath(context, folder.path)}`);
}

/** `innenfor.run/1`. */
function documentOf({ folder, inputs }: OpenedRun, status: 'done' | 'interrupted'): JsonDocument {
  const { plan } = inputs;
  return {
    schema: 'innenfor.run/1',
    status,
    out: folder.path,
    seed: plan.seed,
    sample: `1:${plan.sample}`,
    replications: plan.replications,
    draws: plan.draws,
    scenarios: inputs.scenarios,
    tables: folder.manifest.tables,
  };
}
