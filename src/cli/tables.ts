import {
  accountsTable,
  byScenario,
  curveTable,
  effectRows,
  headlineRows,
  inTableOrder,
  leagueTable,
  ministryTable,
  outsideAccountTable,
  outcomeRows,
  type Comparison,
  type HingeTables,
  type JobTables,
} from '../analysis/index.js';
import type { Job, JobResult } from '../experiments/index.js';
import type { ParquetColumn, RunFolder, TablePiece, TableRecord } from '../platform/node/index.js';
import type { Context } from './context.js';
import type { RunInputs } from './inputs.js';
import { PERSON_TABLES, type PersonTable } from './spell-tables.js';
import { TableWriter } from './table-writer.js';

const OUTCOME_PARQUET: readonly ParquetColumn[] = [
  { name: 'scenario', type: 'STRING', nullable: false },
  { name: 'variant', type: 'STRING', nullable: false },
  { name: 'draw', type: 'INT32', nullable: false },
  { name: 'replication', type: 'INT32', nullable: false },
  { name: 'month', type: 'STRING', nullable: false },
  { name: 'outcome', type: 'STRING', nullable: false },
  { name: 'group', type: 'STRING', nullable: false },
  { name: 'value', type: 'DOUBLE', nullable: false },
  { name: 'unit', type: 'STRING', nullable: false },
];
const OUTCOME_ORDER = ['replication', 'draw', 'scenario', 'outcome', 'group', 'month'];
const EVERYBODY = 'all';

/** The finished jobs of a folder in job order, read one by one; those of the hinge card are no part of it. */
export function* resultsOf(
  folder: RunFolder,
  inputs: RunInputs,
  wants: (job: Job) => boolean = () => true,
): Generator<JobResult> {
  for (const job of inputs.plan.jobs) if (job.hinge === undefined && wants(job)) yield resultOf(folder, job);
}

/** The same without the worlds in which something is forced. */
function* resultsShown(folder: RunFolder, inputs: RunInputs): Generator<JobResult> {
  const isShown = withoutForced(inputs);
  for (const result of resultsOf(folder, inputs)) yield { ...result, worlds: result.worlds.filter(isShown) };
}

/** Tells the worlds in which nothing is forced: the others are no part of any table. */
function withoutForced({ tipping }: RunInputs): (world: { readonly scenario: string }) => boolean {
  const forced = new Set(tipping.flatMap(({ worlds }) => worlds.map(({ scenario }) => scenario)));
  return ({ scenario }) => !forced.has(scenario);
}

/** The same with each world once: of a scenario lived in several batches, the first stands for all. */
export function* worldsOnce(folder: RunFolder, inputs: RunInputs): Generator<JobResult> {
  const { batches } = inputs.plan;
  for (const result of resultsShown(folder, inputs)) {
    const { batch } = result.job;
    const before = batch === undefined ? [] : (batches ?? []).slice(0, batch).flat();
    yield { ...result, worlds: result.worlds.filter(({ scenario }) => !before.includes(scenario)) };
  }
}

/** The finished jobs of the hinge card, as the estimators take them. */
export function* hingeTablesOf(folder: RunFolder, inputs: RunInputs): Generator<HingeTables> {
  for (const job of inputs.plan.jobs) {
    if (job.hinge !== undefined) yield { ...tablesOf(resultOf(folder, job)), point: job.hinge };
  }
}

function resultOf(folder: RunFolder, job: Job): JobResult {
  const result = folder.loadPart(job);
  if (result === null) throw new Error(`the part of job ${job.id} is gone`);
  return result;
}

/** A job's worlds as the estimators take them. */
export function tablesOf({ job, worlds, pairs }: JobResult): JobTables {
  const tables = { replication: job.replication, draw: job.draw, worlds };
  return pairs === undefined ? tables : { ...tables, pairs };
}

/**
 * Writes every table of a run, piece by piece, and beside them what they are; the same run gives the same bytes.
 *
 * @throws MachineError; whatever the context's signal brings
 */
export async function writeTables(
  context: Context,
  folder: RunFolder,
  inputs: RunInputs,
  comparison: Comparison | null,
): Promise<TableRecord[]> {
  const tables = new TableWriter(folder, inputs.csv, context.signal);
  if (comparison !== null) {
    const ordered = inTableOrder(comparison);
    await tables.csv('effects.csv', effectRows(ordered));
    await tables.csv('curves.csv', curveTable(ordered));
    await tables.csv('league.csv', leagueTable(ordered));
    await tables.csv('ministry.csv', ministryTable(ordered));
    await tables.csv('accounts.csv', accountsTable(ordered));
    await tables.csv('outside-account.csv', outsideAccountTable(ordered));
  }
  await tables.csv('outcomes.csv', headlines(folder, inputs));
  // Every outcome in every group of dozens of worlds is more than anybody opens: a league has the headlines.
  if (!inputs.isLeague)
    await tables.parquet(
      { file: 'outcomes.parquet', columns: OUTCOME_PARQUET, sortedBy: OUTCOME_ORDER },
      outcomes(folder, inputs),
    );
  if (inputs.plan.spells) {
    for (const table of PERSON_TABLES) await tables.parquet(table, personPieces(folder, inputs, table));
  }
  return tables.close();
}

/** Headline outcomes of everybody. */
function* headlines(folder: RunFolder, inputs: RunInputs): Generator<TablePiece> {
  for (const result of worldsOnce(folder, inputs))
    for (const piece of headlineRows(tablesOf(result))) yield withVariant(piece, inputs);
}

/** All outcomes. A group in which an outcome never happens has no rows, which are left out before they are made: they are most. */
function* outcomes(folder: RunFolder, inputs: RunInputs): Generator<TablePiece> {
  for (const result of worldsOnce(folder, inputs)) {
    const { worlds, ...job } = tablesOf(result);
    for (const world of worlds.toSorted(byScenario)) {
      for (const { outcomes: named, groups, series: all } of [world, world.local]) {
        for (const [index, outcome] of named.entries()) {
          const parts = groups.flatMap((group, place) => {
            const start = (index * groups.length + place) * world.months;
            const series = all.subarray(start, start + world.months);
            return group === EVERYBODY || series.some((value) => value !== 0) ? [{ group, series }] : [];
          });
          const series = new Float64Array(parts.length * world.months);
          for (const [place, part] of parts.entries()) series.set(part.series, place * world.months);
          const part = { ...world, outcomes: [outcome], groups: parts.map(({ group }) => group), series };
          for (const piece of outcomeRows([{ ...job, worlds: [part] }])) yield withVariant(piece, inputs);
        }
      }
    }
  }
}

/** A world of `--choices` is written as its scenario with the alternative for a variant. */
function withVariant(piece: TablePiece, { variants }: RunInputs): TablePiece {
  const { scenario, variant } = piece.columns;
  if (variants.length === 0 || scenario === undefined || variant === undefined) return piece;
  const found = variants.find(({ contrast }) => contrast.scenario === scenario[0]);
  if (found === undefined) return piece;
  const repeated = (text: string): string[] => new Array<string>(scenario.length).fill(text);
  return {
    columns: { ...piece.columns, scenario: repeated(found.scenario), variant: repeated(found.variant) },
  };
}

/** Pieces of a table of single people, the spells of one world in memory at a time. */
function* personPieces(
  folder: RunFolder,
  inputs: RunInputs,
  { pieces, worlds: which }: PersonTable,
): Generator<TablePiece> {
  const isShown = withoutForced(inputs);
  for (const result of resultsOf(folder, inputs)) {
    const shown = result.worlds
      .flatMap((world, place) => (isShown(world) ? [{ world, place }] : []))
      .sort((a, b) => byScenario(a.world, b.world));
    for (const { world, place } of which === 'first' ? shown.slice(0, 1) : shown) {
      const spells = folder.loadSpells(result.job, place);
      if (spells === null) throw new Error(`the spells of job ${result.job.id} are gone`);
      for (const piece of pieces({ job: result.job, world, spells, plan: inputs.plan }))
        yield withVariant(piece, inputs);
    }
  }
}
