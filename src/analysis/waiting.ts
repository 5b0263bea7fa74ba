import type { Month } from '../vocabulary/months.js';
import type { WaitingRow } from './displacement-tables.js';
import { isMean } from './rows.js';
import { seriesOf, type WorldTables } from './tables.js';
import { centralMean, estimate, type Drawn } from './uncertainty.js';

/** Months of the policy over which waits are compared. */
const WINDOW = 48;
const EVERYBODY = 'all';
/** Waits of those who start a measure are sums of months; the mean is over starts. */
const MEASURE_WAIT = /^wait\.(.+)$/;
const MEASURE_QUEUE = /^queue\.(.+)$/;
const MONTHS = 'months';

/** One outcome in one group in one pair of worlds: means over the window, of the country; null with nobody behind. */
export interface WaitingCell {
  readonly outcome: string;
  readonly unit: string;
  readonly group: string;
  readonly base: number | null;
  readonly scenario: number | null;
}

/**
 * Queues, waits, intensity and places at offices, by age and county, and queues and waits of the measures both worlds
 * have, in the first months of the policy.
 */
export function waitingCells(
  base: WorldTables,
  scenario: WorldTables,
  policyStart: Month,
): readonly WaitingCell[] {
  const from = Math.max(0, policyStart - scenario.firstMonth);
  const to = Math.min(scenario.months, from + WINDOW);
  if (from >= to) return [];
  return [...localCells(base, scenario, from, to), ...measureCells(base, scenario, from, to)];
}

function localCells(base: WorldTables, scenario: WorldTables, from: number, to: number): WaitingCell[] {
  const cells: WaitingCell[] = [];
  for (const [index, { name, unit }] of scenario.local.outcomes.entries()) {
    const scale = isMean(unit) ? 1 : scenario.sample;
    for (const [place, group] of scenario.local.groups.entries()) {
      // A county's young are in the county's row; both together would be more rows than anybody reads.
      if (group.includes(';')) continue;
      const there = base.local.outcomes.findIndex((outcome) => outcome.name === name);
      if (there < 0) continue;
      const mine = localSeries(scenario, index, place);
      const other = localSeries(base, there, place);
      cells.push({
        outcome: name,
        unit,
        group,
        ...pairedMeans(other, mine, from, to, scale),
      });
    }
  }
  return cells;
}

function localSeries(world: WorldTables, outcome: number, group: number): Float64Array {
  const start = (outcome * world.local.groups.length + group) * world.months;
  return world.local.series.subarray(start, start + world.months);
}

/** Means over the months in which both have a value. */
function pairedMeans(
  base: Float64Array,
  scenario: Float64Array,
  from: number,
  to: number,
  scale: number,
): Pick<WaitingCell, 'base' | 'scenario'> {
  let months = 0;
  const sums = { base: 0, scenario: 0 };
  for (let month = from; month < to; month += 1) {
    if (Number.isNaN(base[month]) || Number.isNaN(scenario[month])) continue;
    sums.base += base[month];
    sums.scenario += scenario[month];
    months += 1;
  }
  return months === 0
    ? { base: null, scenario: null }
    : { base: (sums.base * scale) / months, scenario: (sums.scenario * scale) / months };
}

function measureCells(base: WorldTables, scenario: WorldTables, from: number, to: number): WaitingCell[] {
  const cells: WaitingCell[] = [];
  for (const { name, unit } of scenario.outcomes) {
    const isQueue = MEASURE_QUEUE.test(name);
    const measure = MEASURE_WAIT.exec(name)?.[1];
    if (!isQueue && measure === undefined) continue;
    const both = [base, scenario].map((world) => {
      const value = sumOf(world, name, from, to);
      if (value === null) return null;
      if (isQueue) return (value * world.sample) / (to - from);
      const starts = sumOf(world, `flow.measure.start.${measure ?? ''}`, from, to);
      return starts === null || starts === 0 ? null : value / starts;
    });
    if (both[0] === null || both[1] === null) continue;
    cells.push({
      outcome: name,
      unit: isQueue ? unit : MONTHS,
      group: EVERYBODY,
      base: both[0],
      scenario: both[1],
    });
  }
  return cells;
}

function sumOf(world: WorldTables, outcome: string, from: number, to: number): number | null {
  const series = seriesOf(world, outcome, EVERYBODY);
  if (series === null) return null;
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += series[month];
  return sum;
}

export interface DrawnWaiting extends Drawn {
  readonly waiting: readonly WaitingCell[];
}

/**
 * Differences over all jobs. A job in which nobody is behind a cell of either world has no part in it.
 *
 * @param n simulated participants
 */
export function waitingRows(items: readonly DrawnWaiting[], n: number): readonly WaitingRow[] {
  const known = new Map<string, WaitingCell>();
  const byJob = items.map(({ draw, waiting }) => {
    const cells = new Map<string, WaitingCell>();
    for (const cell of waiting) {
      const key = `${cell.outcome}|${cell.group}`;
      cells.set(key, cell);
      if (!known.has(key)) known.set(key, cell);
    }
    return { draw, cells };
  });
  return [...known].map(([key, { outcome, unit, group }]) => {
    const level = (side: 'base' | 'scenario') =>
      centralMean(byJob, ({ cells }) => cells.get(key)?.[side] ?? null);
    return {
      outcome,
      unit,
      group,
      base: level('base'),
      scenario: level('scenario'),
      difference: estimate(
        byJob,
        ({ cells }) => {
          const cell = cells.get(key);
          if (cell === undefined || cell.base === null || cell.scenario === null) return null;
          return cell.scenario - cell.base;
        },
        n,
      ),
    };
  });
}
