/** `compare`: a scenario against its base, replication by replication, with the report's own estimators. */
import {
  accountsTable,
  comparisonOfSummaries,
  curveTable,
  effectRows,
  headlineRows,
  inTableOrder,
  leagueTable,
  ministryTable,
  outsideAccountTable,
  summariseJobs,
  type Comparison,
  type ComparisonInput,
  type JobSummary,
  type JobTables,
} from '../../analysis/index.js';
import { contrastOf, measureTitles, readScore, replayOf, sourcesOf } from '../../doors/index.js';
import { livingJob, makePlan, type Job, type JobResult, type Plan } from '../../experiments/index.js';
import { PARAMETERS } from '../../model/index.js';
import { csvText, type TablePiece } from '../../platform/web/index.js';
import { accountsOf, readEvidence, resolveComparison, type Resolution } from '../../scenarios/index.js';
import type { Compared, CompareRequest } from './compare-messages.js';
import { composeScenario } from './compose.js';
import type { FileText } from './describe-messages.js';
import { NothingToCompare } from './failures.js';
import { progress, type EngineContext, type Handler, type Step } from './handler.js';

/** The year whose kroner every amount of the evidence is in. */
const PRICE_YEAR = 2026;
/** Comparisons whose tables can still be asked for. */
const TABLES_KEPT = 3;

/** Two scenarios resolved, and what the estimators are told beside their tables. */
interface Prepared {
  readonly scenario: Resolution;
  readonly against: Resolution;
  readonly input: Omit<ComparisonInput, 'results' | 'plan'>;
}

export const compare: Handler<'compare'> = function* (request, context) {
  yield progress('reading', 0, 1);
  const { scenario, against, input } = prepare(request, context);
  const { sample, replications, seed } = request.run;
  const plan = makePlan({
    seed,
    replications,
    draws: 0,
    scenarios: [against.scenario, scenario.scenario],
    against: [{ scenario: scenario.scenario.id, against: against.scenario.id }],
    drawn: [],
    spells: false,
    shadows: true,
    ledgers: true,
  });
  const score = readScore(context.library);
  const shared = {
    key: `comparison-${String(context.nextNumber())}`,
    titles: measureTitles(context.library),
    replay: replayOf(score, plan.scenarios),
    wanted: replications,
  };
  const summaries: JobSummary[] = [];
  const outcomes: string[] = [];
  let compared: Compared | null = null;
  for (const [done, job] of plan.jobs.entries()) {
    const result = yield* livingSteps(plan, job, context);
    yield progress('reckoning', done, replications);
    const tables = tablesOf(result);
    const settings = { ...input, plan: { seed, sample, replications: done + 1, draws: 0, quick: false } };
    summaries.push(...summariseJobs({ ...settings, results: [tables] }));
    outcomes.push(outcomeText(tables, done === 0));
    yield undefined;
    const full = withScore(comparisonOfSummaries(settings, summaries), score !== null);
    keepTables(context, shared.key, () => tablesOfComparison(full, outcomes));
    compared = { ...shared, comparison: shownOf(full), done: done + 1 };
    yield { kind: 'partial', value: compared };
  }
  if (compared === null) throw new Error('a comparison without replications');
  return compared;
};

/** Resolves a wish and what it is held against. @throws InputError */
function prepare({ wish, run }: CompareRequest, context: EngineContext): Prepared {
  const { library, files } = context;
  const composed = composeScenario(wish, run, context);
  try {
    const { resolutions, against: pairs } = resolveComparison(library, [composed.file], PARAMETERS, {
      sample: run.sample,
    });
    const find = (id: string | undefined): Resolution => {
      const found = resolutions.find(({ scenario }) => scenario.id === id);
      if (found === undefined) throw new Error(`no resolution of ${String(id)}`);
      return found;
    };
    const scenario = find(composed.id);
    const pair = pairs.at(0);
    if (pair === undefined) throw new NothingToCompare();
    const against = find(pair.against);
    return {
      scenario,
      against,
      input: {
        contrasts: [contrastOf(scenario, against)],
        sources: sourcesOf(library),
        hinges: [],
        accounts: accountsOf(readEvidence(library, PARAMETERS)),
        priceYear: PRICE_YEAR,
      },
    };
  } finally {
    files.delete(composed.file);
  }
}

/** A job month by month, with months done of all. */
function* livingSteps(
  plan: Plan,
  job: Job,
  { snapshots, worlds }: EngineContext,
): Generator<Step<'compare'>, JobResult> {
  let months = { done: 0, total: 1 };
  const living = livingJob(plan, job, {
    loadSnapshot: (key) => snapshots.load(key),
    saveSnapshot: (key, bytes) => {
      snapshots.save(key, bytes);
    },
    progress: (done, total) => {
      months = { done, total };
    },
    worlds,
  });
  for (;;) {
    const { done, value } = living.next();
    if (done === true) return value;
    yield progress('living', months.done, months.total);
  }
}

function tablesOf({ job, worlds, pairs }: JobResult): JobTables {
  const tables = { replication: job.replication, draw: job.draw, worlds };
  return pairs === undefined ? tables : { ...tables, pairs };
}

/** A comparison whose model has been held against published figures does not warn that it has not. */
function withScore(comparison: Comparison, isScored: boolean): Comparison {
  if (!isScored) return comparison;
  const warnings = comparison.warnings.filter(({ code }) => code !== 'not-validated');
  return { ...comparison, validated: true, warnings };
}

/** What a page shows: messages carry megabytes slowly, and most curves are of measures nobody asked about. */
function shownOf(comparison: Comparison): Comparison {
  const own = new Set(comparison.contrasts.flatMap(({ policyMeasures }) => policyMeasures));
  // A scenario that brings no measure is shown by those most people are in.
  if (own.size === 0) return { ...comparison, effects: [] };
  return {
    ...comparison,
    effects: [],
    naive: comparison.naive.filter(({ measure }) => own.has(measure)),
    contrasts: comparison.contrasts.map((contrast) => ({
      ...contrast,
      curves: contrast.curves.filter(({ measure }) => own.has(measure)),
      gained: contrast.gained.filter(({ measure }) => own.has(measure)),
    })),
  };
}

/** Rows of one job; the heading comes with the first. */
function outcomeText(tables: JobTables, isFirst: boolean): string {
  const text = [...csvText(headlineRows(tables), 'standard')];
  return (isFirst ? text : text.slice(1)).join('');
}

function keepTables(context: EngineContext, key: string, make: () => readonly FileText[]): void {
  context.tables.delete(key);
  context.tables.set(key, make);
  for (const oldest of context.tables.keys()) {
    if (context.tables.size <= TABLES_KEPT) break;
    context.tables.delete(oldest);
  }
}

/** The tables the command line writes of a comparison, by the same writer. */
function tablesOfComparison(found: Comparison, outcomes: readonly string[]): FileText[] {
  const comparison = inTableOrder(found);
  const csv = (name: string, pieces: Iterable<TablePiece>): FileText => ({
    name,
    text: [...csvText(pieces, 'standard')].join(''),
  });
  return [
    csv('effects.csv', effectRows(comparison)),
    csv('curves.csv', curveTable(comparison)),
    csv('league.csv', leagueTable(comparison)),
    csv('ministry.csv', ministryTable(comparison)),
    csv('accounts.csv', accountsTable(comparison)),
    csv('outside-account.csv', outsideAccountTable(comparison)),
    { name: 'outcomes.csv', text: outcomes.join('') },
  ];
}

/** `tables`: of a comparison made before. */
export const tables: Handler<'tables'> = function* ({ key }, context) {
  yield undefined;
  return context.tables.get(key)?.() ?? [];
};

/** `file`: the wish as the text the engine runs. */
export const file: Handler<'file'> = function* ({ wish, run }, context) {
  yield undefined;
  const { id, text, file: path } = composeScenario(wish, run, context);
  context.files.delete(path);
  return { name: `${id}.yaml`, text };
};
