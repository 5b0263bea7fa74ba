import type { Job, Plan } from '../experiments/index.js';
import type { SpellTable, WorldResult } from '../model/results.js';
import { BACKGROUNDS, ENROLMENTS, PARENTS_EDUCATION, SEXES } from '../vocabulary/codes.js';
import { formatMonth } from '../vocabulary/months.js';
import type { ParquetColumn, TablePiece } from '../platform/node/index.js';
import type { ParquetTable } from './table-writer.js';

/** One world of a job, with its spells. */
export interface PersonWorld {
  readonly job: Job;
  readonly world: WorldResult;
  readonly spells: SpellTable;
  readonly plan: Plan;
}

/** A table of single people, made piece by piece from one world at a time. */
export interface PersonTable extends ParquetTable {
  /** Every world of a job has the same people: one tells of them all. */
  readonly worlds: 'first' | 'all';
  readonly pieces: (world: PersonWorld) => Iterable<TablePiece>;
}

const AS_USED = 'used';
/** Value of a set in which nothing is. */
const NOTHING = 'none';
/** Values of `condition`, by the model's code: a lasting one from birth or childhood. */
const CONDITIONS = ['none', 'nervous-system', 'malformation', 'developmental'] as const;
const ROWS_PER_PIECE = 20_000;

type PeopleColumn = SpellTable['people'][keyof SpellTable['people']];

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
    integer('grade_points'),
    text('condition'),
    text('first_entry', true),
    text('first_track', true),
    text('entered'),
    text('left', true),
  ],
  sortedBy: ['replication', 'person'],
  worlds: 'first',
  pieces: function* ({ job, spells: { people } }) {
    if (job.draw !== 0) return;
    for (const [from, to] of spansOf(people.person.length)) {
      const column = (values: PeopleColumn): number[] => Array.from(values.subarray(from, to));
      yield {
        columns: {
          replication: repeated(job.replication, to - from),
          person: column(people.person),
          birth_month: column(people.birthMonth).map(formatMonth),
          sex: column(people.sex).map((code) => SEXES[code]),
          background: column(people.background).map((code) => BACKGROUNDS[code]),
          parents_education: column(people.parentsEducation).map((code) => PARENTS_EDUCATION[code]),
          grade_points: column(people.marks),
          condition: column(people.congenital).map((code) => CONDITIONS[code]),
          first_entry: column(people.firstEntry).map((month) => (month === 0 ? null : formatMonth(month))),
          first_track: column(people.firstTrack).map((code) => (code === 0 ? null : ENROLMENTS[code])),
          entered: column(people.entered).map(formatMonth),
          left: column(people.left).map(monthOrNothing),
        },
      };
    }
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
  worlds: 'all',
  pieces: ({ world, spells }) => spellPieces(world, spells),
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
  worlds: 'all',
  pieces: function* ({ job, world, spells, plan }) {
    if (job.draw === 0) yield* exposurePieces(world, spells, plan);
  },
};

/** The tables of `--spells`. */
export const PERSON_TABLES: readonly PersonTable[] = [PEOPLE, SPELLS, EXPOSURE];

/** Pieces of a bounded number of people: a large world has millions of spells. */
function* spellPieces(world: WorldResult, table: SpellTable): Iterable<TablePiece> {
  for (const [from, to] of spansOf(table.people.person.length)) {
    const spells: Spell[] = [];
    for (let person = from; person < to; person++) spells.push(...spellsOf(table, person));
    const count = spells.length;
    yield {
      columns: {
        scenario: repeated(world.scenario, count),
        variant: repeated(AS_USED, count),
        draw: repeated(world.draw, count),
        replication: repeated(world.replication, count),
        person: spells.map(({ person }) => person),
        dimension: spells.map(({ dimension }) => table.dimensions[dimension].name),
        value: spells.map(({ dimension, code }) => valueName(table.dimensions[dimension], code)),
        from: spells.map((spell) => formatMonth(spell.from)),
        to: spells.map((spell) => monthOrNothing(spell.to)),
      },
    };
  }
}

interface Spell {
  readonly person: number;
  readonly dimension: number;
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

/** Spells of one person in the order of first months, then of dimensions. */
export function spellsOf(table: SpellTable, person: number): Spell[] {
  const first = table.offsets[person];
  const end = table.offsets[person + 1];
  const spells = table.dimensions.flatMap(({ word, shift, bits }, dimension) => {
    const mask = (1 << bits) - 1;
    const own: Spell[] = [];
    let since = first;
    for (let state = first; state < end; state++) {
      const code = (table.words[word][since] >>> shift) & mask;
      const next = state + 1;
      if (next < end && ((table.words[word][next] >>> shift) & mask) === code) continue;
      own.push({
        person: table.people.person[person],
        dimension,
        code,
        from: table.month[since],
        to: next < end ? table.month[next] : table.people.left[person],
      });
      since = next;
    }
    return own;
  });
  return spells.sort((a, b) => a.from - b.from || a.dimension - b.dimension);
}

function valueName({ values, set }: SpellTable['dimensions'][number], code: number): string {
  if (!set) return values[code];
  return code === 0 ? NOTHING : values.filter((_, bit) => ((code >>> bit) & 1) === 1).join('+');
}

function* exposurePieces(world: WorldResult, { exposure }: SpellTable, plan: Plan): Iterable<TablePiece> {
  const specs = plan.scenarios.find(({ id }) => id === world.scenario)?.measures ?? [];
  const all = sortedRows(exposure.person, exposure.start);
  for (const [from, to] of spansOf(all.length)) {
    const order = all.slice(from, to);
    const count = order.length;
    // The model records who queued and who started; the moments before are not recorded one by one.
    const unknown = repeated(null, count);
    yield {
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
}

/** From and to of pieces of a bounded number of rows: a large world has millions. */
function* spansOf(rows: number): Generator<readonly [number, number]> {
  for (let from = 0; from < rows; from += ROWS_PER_PIECE) yield [from, Math.min(rows, from + ROWS_PER_PIECE)];
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
