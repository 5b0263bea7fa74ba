import type { JobResult, Plan } from '../experiments/index.js';
import type { SpellTable, WorldResult } from '../model/results.js';
import { BACKGROUNDS, PARENTS_EDUCATION, SEXES } from '../vocabulary/codes.js';
import { formatMonth } from '../vocabulary/months.js';
import type { ParquetColumn, TablePiece } from '../platform/node/index.js';

/** A table of single people, made piece by piece from the worlds of one job. */
export interface PersonTable {
  readonly file: string;
  readonly columns: readonly ParquetColumn[];
  readonly sortedBy: readonly string[];
  readonly pieces: (result: JobResult, plan: Plan) => Iterable<TablePiece>;
}

const AS_USED = 'used';

function text(name: string, nullable = false): ParquetColumn {
  return { name, type: 'STRING', nullable };
}

function integer(name: string): ParquetColumn {
  return { name, type: 'INT32', nullable: false };
}

/** Ids of persons use all of 32 bits, which a signed 32-bit column has no room for. */
const PERSON: ParquetColumn = { name: 'person', type: 'INT64', nullable: false };

/** Rows in the order of persons, then first months, whatever order they were recorded in. */
const PEOPLE: PersonTable = {
  file: 'people.parquet',
  columns: [
    integer('replication'),
    PERSON,
    text('birth_month'),
    text('sex'),
    text('background'),
    text('parents_education'),
    text('entered'),
    text('left', true),
  ],
  sortedBy: ['replication', 'person'],
  pieces: function* ({ job, worlds }) {
    const table = worlds.at(0)?.spells?.people;
    if (table === undefined || job.draw !== 0) return;
    const order = sortedRows(table.person, table.entered);
    const rows = (values: ArrayLike<number>): number[] => order.map((row) => values[row]);
    yield {
      columns: {
        replication: repeated(job.replication, order.length),
        person: rows(table.person),
        birth_month: rows(table.birthMonth).map(formatMonth),
        sex: rows(table.sex).map((code) => SEXES[code]),
        background: rows(table.background).map((code) => BACKGROUNDS[code]),
        parents_education: rows(table.parentsEducation).map((code) => PARENTS_EDUCATION[code]),
        entered: rows(table.entered).map(formatMonth),
        left: rows(table.left).map(monthOrNothing),
      },
    };
  },
};

const SPELLS: PersonTable = {
  file: 'spells.parquet',
  columns: [
    text('scenario'),
    text('variant'),
    integer('draw'),
    integer('replication'),
    PERSON,
    text('dimension'),
    text('value'),
    text('from'),
    text('to', true),
  ],
  sortedBy: ['replication', 'draw', 'scenario', 'person', 'from'],
  pieces: function* ({ worlds }) {
    for (const world of worlds) {
      if (world.spells !== null) yield spellPiece(world, world.spells);
    }
  },
};

const EXPOSURE: PersonTable = {
  file: 'exposure.parquet',
  columns: [
    text('scenario'),
    integer('replication'),
    PERSON,
    text('policy'),
    text('eligible', true),
    text('queued', true),
    text('offered', true),
    text('refused', true),
    text('start', true),
    text('end', true),
    text('payer'),
    text('office'),
  ],
  sortedBy: ['replication', 'scenario', 'person', 'start'],
  pieces: function* ({ job, worlds }, plan) {
    if (job.draw !== 0) return;
    for (const world of worlds) {
      if (world.spells !== null) yield exposurePiece(world, world.spells, plan);
    }
  },
};

/** The tables of `--spells`. */
export const PERSON_TABLES: readonly PersonTable[] = [PEOPLE, SPELLS, EXPOSURE];

function spellPiece(world: WorldResult, table: SpellTable): TablePiece {
  const order = sortedRows(table.person, table.from);
  const count = order.length;
  return {
    columns: {
      scenario: repeated(world.scenario, count),
      variant: repeated(AS_USED, count),
      draw: repeated(world.draw, count),
      replication: repeated(world.replication, count),
      person: order.map((row) => table.person[row]),
      dimension: order.map((row) => table.dimensions[table.dimension[row]].name),
      value: order.map((row) => table.dimensions[table.dimension[row]].values[table.value[row]]),
      from: order.map((row) => formatMonth(table.from[row])),
      to: order.map((row) => monthOrNothing(table.to[row])),
    },
  };
}

function exposurePiece(world: WorldResult, { exposure }: SpellTable, plan: Plan): TablePiece {
  const specs = plan.scenarios.find(({ id }) => id === world.scenario)?.measures ?? [];
  const order = sortedRows(exposure.person, exposure.start);
  const count = order.length;
  // The model records who queued and who started; the moments before are not recorded one by one.
  const unknown = repeated(null, count);
  return {
    columns: {
      scenario: repeated(world.scenario, count),
      replication: repeated(world.replication, count),
      person: order.map((row) => exposure.person[row]),
      policy: order.map((row) => world.measures[exposure.measure[row]]),
      eligible: unknown,
      queued: order.map((row) => monthOrNothing(exposure.queued[row])),
      offered: unknown,
      refused: unknown,
      start: order.map((row) => monthOrNothing(exposure.start[row])),
      end: order.map((row) => monthOrNothing(exposure.end[row])),
      payer: order.map((row) => specs[exposure.measure[row]].payer),
      office: order.map((row) => String(exposure.office[row])),
    },
  };
}

function sortedRows(persons: ArrayLike<number>, months: ArrayLike<number>): number[] {
  return Array.from({ length: persons.length }, (_, row) => row).sort(
    (a, b) => persons[a] - persons[b] || months[a] - months[b] || a - b,
  );
}

function repeated<T>(value: T, count: number): T[] {
  return new Array<T>(count).fill(value);
}

function monthOrNothing(month: number): string | null {
  return month < 0 ? null : formatMonth(month);
}
