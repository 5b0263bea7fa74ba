import { readFileSync } from 'node:fs';
import {
  accountsTable,
  effectRows,
  isHeadline,
  leagueTable,
  ministryTable,
  outsideAccountTable,
  outcomeRows,
  type Comparison,
  type HingeTables,
  type JobTables,
} from '../analysis/index.js';
import type { Job, JobResult } from '../experiments/index.js';
import {
  sha256,
  writeBeside,
  writeCsv,
  writeParquet,
  type ParquetColumn,
  type RunFolder,
  type TablePiece,
  type TableRecord,
} from '../platform/node/index.js';
import type { RunInputs } from './inputs.js';
import { PERSON_TABLES } from './spell-tables.js';

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

/** The same without the worlds in which something is forced: they are no part of any table. */
function* resultsShown(folder: RunFolder, inputs: RunInputs): Generator<JobResult> {
  const forced = new Set(inputs.tipping.flatMap(({ worlds }) => worlds.map(({ scenario }) => scenario)));
  for (const result of resultsOf(folder, inputs))
    yield { ...result, worlds: result.worlds.filter(({ scenario }) => !forced.has(scenario)) };
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

/** Writes every table of a run; the same run gives the same bytes. */
export function writeTables(
  folder: RunFolder,
  inputs: RunInputs,
  comparison: Comparison | null,
): TableRecord[] {
  const records: TableRecord[] = [];
  const write = (file: string, fill: (path: string) => number): void => {
    let rows = 0;
    writeBeside(folder.file(file), (path) => {
      rows = fill(path);
    });
    records.push({ file, rows, sha256: sha256(readFileSync(folder.file(file))) });
  };
  if (comparison !== null) {
    const csv = (file: string, pieces: Iterable<TablePiece>): void => {
      write(file, (path) => writeCsv(path, pieces, inputs.csv));
    };
    csv('effects.csv', effectRows(comparison));
    csv('league.csv', leagueTable(comparison));
    csv('ministry.csv', ministryTable(comparison));
    csv('accounts.csv', accountsTable(comparison));
    csv('outside-account.csv', outsideAccountTable(comparison));
  }
  write('outcomes.csv', (path) => writeCsv(path, headlines(folder, inputs), inputs.csv));
  // Every outcome in every group of dozens of worlds is more than anybody opens: a league has the headlines.
  if (!inputs.isLeague)
    write('outcomes.parquet', (path) =>
      writeParquet(path, OUTCOME_PARQUET, outcomes(folder, inputs), OUTCOME_ORDER),
    );
  if (inputs.plan.spells) {
    for (const { file, columns, sortedBy, pieces } of PERSON_TABLES) {
      write(file, (path) => writeParquet(path, columns, personPieces(folder, inputs, pieces), sortedBy));
    }
  }
  return records;
}

/** Headline outcomes of everybody. */
function* headlines(folder: RunFolder, inputs: RunInputs): Generator<TablePiece> {
  yield* outcomePieces(folder, inputs, isHeadline, (_, group) => group === EVERYBODY);
}

/** All outcomes. A group in which an outcome never happens has no rows. */
function* outcomes(folder: RunFolder, inputs: RunInputs): Generator<TablePiece> {
  yield* outcomePieces(
    folder,
    inputs,
    () => true,
    (series, group) => group === EVERYBODY || series.some((value) => value !== 0),
  );
}

/** Rows of the outcomes and groups asked for. The others are left out before any row is made: they are most. */
function* outcomePieces(
  folder: RunFolder,
  inputs: RunInputs,
  wantsOutcome: (name: string) => boolean,
  wantsGroup: (series: Float64Array, group: string) => boolean,
): Generator<TablePiece> {
  for (const result of worldsOnce(folder, inputs)) {
    const { worlds, ...job } = tablesOf(result);
    for (const world of worlds) {
      for (const { outcomes: named, groups, series: all } of [world, world.local]) {
        for (const [index, outcome] of named.entries()) {
          if (!wantsOutcome(outcome.name)) continue;
          const parts = groups.flatMap((group, place) => {
            const start = (index * groups.length + place) * world.months;
            const series = all.subarray(start, start + world.months);
            return wantsGroup(series, group) ? [{ group, series }] : [];
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

function* personPieces(
  folder: RunFolder,
  inputs: RunInputs,
  pieces: (typeof PERSON_TABLES)[number]['pieces'],
): Generator<TablePiece> {
  for (const result of resultsShown(folder, inputs)) {
    for (const piece of pieces(result, inputs.plan)) yield withVariant(piece, inputs);
  }
}
