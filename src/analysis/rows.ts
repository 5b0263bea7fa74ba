/** Comparisons and worlds as columns, in the column order of the formats. Writing files is the platform's. */
import { formatMonth } from '../vocabulary/months.js';
import type { Comparison, EffectRow } from './comparison.js';
import { VARIANT_AS_USED } from './effects.js';
import { significant } from './round.js';
import type { JobTables, WorldTables } from './tables.js';

export type Cell = string | number | null;

/** Columns of equal length, by name, in the order they are written in. */
export interface ColumnTable {
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

/** Columns of the effects table. */
export const EFFECT_COLUMNS = [
  'scenario',
  'against',
  'variant',
  'estimand',
  'measure',
  'outcome',
  'group',
  'horizon',
  'estimate',
  'low',
  'high',
  'level',
  'uncertainty',
  'n',
  'unit',
] as const satisfies readonly (keyof EffectRow)[];

/** Columns of the outcomes table. */
export const OUTCOME_COLUMNS = [
  'scenario',
  'variant',
  'draw',
  'replication',
  'month',
  'outcome',
  'group',
  'value',
  'unit',
] as const;

/** Units of means: the same in a sample as in the country. */
const MEANS: ReadonlySet<string> = new Set(['days', 'hours per user', 'share']);

/** True for the unit of a mean, which is the same in a sample as in the country. */
export function isMean(unit: string): boolean {
  return MEANS.has(unit);
}

/** The effects table, in one piece. */
export function* effectRows(comparison: Comparison): Generator<ColumnTable> {
  const columns: Record<string, Cell[]> = {};
  for (const name of EFFECT_COLUMNS) columns[name] = comparison.effects.map((row) => row[name]);
  yield { columns };
}

/**
 * The outcomes table, one piece per job, scenario and outcome: jobs by replication and draw, scenarios in the order of
 * the plan, then outcome, group and month as the world has them. Values are scaled to the country, 9 digits.
 *
 * @param wanted which outcomes; all by default
 */
export function* outcomeRows(
  results: Iterable<JobTables>,
  wanted: (outcome: string) => boolean = () => true,
): Generator<ColumnTable> {
  const jobs = [...results].sort((a, b) => a.replication - b.replication || a.draw - b.draw);
  for (const job of jobs) {
    for (const world of job.worlds) {
      const months = Array.from({ length: world.months }, (_, index) =>
        formatMonth(world.firstMonth + index),
      );
      for (const [outcome, { name }] of world.outcomes.entries()) {
        if (wanted(name)) yield outcomeTable(job, world, outcome, months);
      }
    }
  }
}

function outcomeTable(
  job: JobTables,
  world: WorldTables,
  outcome: number,
  months: readonly string[],
): ColumnTable {
  const { name, unit } = world.outcomes[outcome];
  const length = world.groups.length * world.months;
  const start = outcome * length;
  const repeated = (value: Cell): Cell[] => new Array<Cell>(length).fill(value);
  // A loop over cells: `Array.from` over a typed array is several times slower, and there are millions of rows.
  const values = new Array<Cell>(length);
  const scale = isMean(unit) ? 1 : world.sample;
  for (let cell = 0; cell < length; cell += 1) values[cell] = significant(world.series[start + cell] * scale);
  const columns: Record<(typeof OUTCOME_COLUMNS)[number], readonly Cell[]> = {
    scenario: repeated(world.scenario),
    variant: repeated(VARIANT_AS_USED),
    draw: repeated(job.draw),
    replication: repeated(job.replication),
    month: world.groups.flatMap(() => months),
    outcome: repeated(name),
    group: world.groups.flatMap((group) => new Array<string>(world.months).fill(group)),
    value: values,
    unit: repeated(unit),
  };
  return { columns: withoutEmpty(columns, values) };
}

/** A month in which a mean has nobody behind it has no row: empty, never NaN. */
function withoutEmpty(
  columns: Readonly<Record<string, readonly Cell[]>>,
  values: readonly Cell[],
): ColumnTable['columns'] {
  if (!values.some(Number.isNaN)) return columns;
  const kept = (cells: readonly Cell[]): Cell[] => cells.filter((_, row) => !Number.isNaN(values[row]));
  return Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, kept(cells)]));
}
