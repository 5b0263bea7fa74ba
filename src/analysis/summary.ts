/**
 * What is kept of one job: small tables per scenario and contrast. Jobs are summarised one at a time, so a thousand
 * of them need not be in memory together.
 */
import { ACTIVITIES, MAIN_STATUSES, type Activity, type MainStatus } from '../vocabulary/codes.js';
import { EVENT_GROUPS } from '../vocabulary/windows.js';
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import { accountYears, type Accounts, type AccountYears } from './account-years.js';
import type { ContrastInput } from './input.js';
import { displacementSummary, type DisplacementSummary } from './displacement.js';
import { eventTable, type EventTable } from './event-table.js';
import { isHeadline } from './headline.js';
import { ministryCells } from './ministry.js';
import type { MinistryCell } from './ministry-tables.js';
import { moneyByYear, type MoneyCell } from './money.js';
import { naiveTable, type NaiveTable } from './naive.js';
import { assertPaired } from './paired.js';
import { placeYears, type PlaceYear } from './places.js';
import { LASTING_YEARS } from './present-value.js';
import { spillover } from './spillover.js';
import { assertShape, seriesOf, worldOf, type JobTables, type WorldTables } from './tables.js';
import { waitingCells, type WaitingCell } from './waiting.js';
import { atHorizons, worldEffect, type Horizons } from './world-effect.js';

/** One scenario against another in one job. */
export interface ContrastSummary {
  readonly replication: number;
  readonly draw: number;
  readonly sample: number;
  /** Starts in the measures the scenario brings, agents. */
  readonly starts: number;
  /** By outcome, then group; agents already scaled to the country. */
  readonly world: ReadonlyMap<string, ReadonlyMap<string, Horizons>>;
  readonly spillover: ReadonlyMap<Activity, Horizons>;
  readonly money: readonly MoneyCell[];
  /** First month of the stocks: the replay comes before the window where there is one. */
  readonly stocksFrom: number;
  readonly stocks: ReadonlyMap<MainStatus, StockPair>;
  readonly places: readonly PlaceYear[];
  readonly baseFlows: Float64Array;
  readonly scenarioFlows: Float64Array;
  /** Agents in each group when the policy begins. */
  readonly population: ReadonlyMap<string, number>;
  /** Null where the worlds were not joined person by person. */
  readonly displacement: DisplacementSummary | null;
  readonly waiting: readonly WaitingCell[];
  readonly ministry: readonly MinistryCell[];
  /** Null where no rates were given. */
  readonly accounts: AccountYears | null;
  /** Whole years of the policy within the run, and whether anybody started in the last of them. */
  readonly wholeYears: number;
  readonly startedLate: boolean;
}

/** Agents by month in a main status; null where not recorded. */
export interface StockPair {
  readonly base: Float64Array | null;
  readonly scenario: Float64Array | null;
}

/** One scenario in one job: event-time counts by measure and group, and the naive comparison by measure. */
export interface WorldSummary {
  readonly replication: number;
  readonly draw: number;
  readonly measures: readonly string[];
  readonly events: ReadonlyMap<string, ReadonlyMap<string, EventTable>>;
  readonly naive: ReadonlyMap<string, NaiveTable>;
}

/** Summary of a contrast in one job. */
export function summariseContrast(
  job: JobTables,
  contrast: ContrastInput,
  accounts?: Accounts,
): ContrastSummary {
  const base = worldOf(job, contrast.against);
  const scenario = worldOf(job, contrast.scenario);
  assertPaired(base, scenario);
  return {
    replication: job.replication,
    draw: job.draw,
    sample: scenario.sample,
    starts: startsIn(scenario, contrast.policyMeasures),
    world: worldSummary(base, scenario, contrast),
    spillover: spilloverSummary(base, scenario, contrast),
    money: moneyByYear(base, scenario),
    stocksFrom: scenario.firstMonth - scenario.past.months,
    stocks: new Map(
      MAIN_STATUSES.map((status) => [
        status,
        {
          base: withPast(base, `stock.main_status.${status}`),
          scenario: withPast(scenario, `stock.main_status.${status}`),
        },
      ]),
    ),
    places: placeYears(scenario),
    baseFlows: base.ageFlows.slice(),
    scenarioFlows: scenario.ageFlows.slice(),
    population: populationAt(scenario, contrast.policyStart - scenario.firstMonth),
    displacement: displacementSummary(job, base, scenario, contrast.policyStart),
    waiting: waitingCells(base, scenario, contrast.policyStart),
    ministry:
      accounts === undefined
        ? []
        : ministryCells(
            { base, scenario, policyStart: contrast.policyStart },
            contrast.policyMeasures,
            accounts,
          ),
    accounts: accounts === undefined ? null : accountYears(base, scenario, contrast.policyStart, accounts),
    wholeYears: Math.floor(
      (scenario.months - Math.max(0, contrast.policyStart - scenario.firstMonth)) / MONTHS_PER_YEAR,
    ),
    startedLate: contrast.policyMeasures.some((measure) => startedLate(scenario, measure)),
  };
}

/** True where anybody starts in the years whose mean would go on after the run. */
function startedLate(world: WorldTables, measure: string): boolean {
  const starts = seriesOf(world, `flow.measure.start.${measure}`, 'all');
  return starts?.subarray(-LASTING_YEARS * MONTHS_PER_YEAR).some((persons) => persons > 0) ?? false;
}

/** Summary of a world in one job; groups beyond `all` only for the measures asked for. */
export function summariseWorld(
  job: JobTables,
  scenarioId: string,
  groupedMeasures: readonly string[],
): WorldSummary {
  const world = worldOf(job, scenarioId);
  assertShape(world);
  const events = new Map<string, ReadonlyMap<string, EventTable>>();
  const naive = new Map<string, NaiveTable>();
  for (const measure of world.measures) {
    const groups = groupedMeasures.includes(measure) ? EVENT_GROUPS : EVENT_GROUPS.slice(0, 1);
    const tables = new Map<string, EventTable>();
    for (const group of groups) {
      const table = eventTable(world, measure, group);
      if (table !== null) tables.set(group, table);
    }
    events.set(measure, tables);
    const comparison = naiveTable(world, measure);
    if (comparison !== null) naive.set(measure, comparison);
  }
  return { replication: job.replication, draw: job.draw, measures: world.measures, events, naive };
}

/** A stock of everybody from the first month lived through after the opening to the last of the window. */
function withPast(world: WorldTables, outcome: string): Float64Array | null {
  const window = seriesOf(world, outcome, 'all');
  if (window === null) return null;
  const { past } = world;
  const row = past.outcomes.indexOf(outcome);
  const before = row < 0 ? [] : past.series.subarray(row * past.months, (row + 1) * past.months);
  return Float64Array.from([...before, ...window]);
}

function startsIn(world: WorldTables, measures: readonly string[]): number {
  let starts = 0;
  for (const measure of measures) {
    const index = world.measures.indexOf(measure);
    if (index >= 0) starts += world.starts[index];
  }
  return starts;
}

function worldSummary(
  base: WorldTables,
  scenario: WorldTables,
  contrast: ContrastInput,
): ReadonlyMap<string, ReadonlyMap<string, Horizons>> {
  const outcomes = new Map<string, ReadonlyMap<string, Horizons>>();
  for (const { name } of scenario.outcomes) {
    if (!isHeadline(name)) continue;
    const groups = new Map<string, Horizons>();
    for (const group of scenario.groups) {
      const effect = worldEffect(base, scenario, name, group);
      if (effect === null) continue;
      groups.set(group, atHorizons(effect, scenario.firstMonth, contrast.policyStart));
    }
    outcomes.set(name, groups);
  }
  return outcomes;
}

function spilloverSummary(
  base: WorldTables,
  scenario: WorldTables,
  contrast: ContrastInput,
): ReadonlyMap<Activity, Horizons> {
  const activities = new Map<Activity, Horizons>();
  for (const activity of ACTIVITIES) {
    const series = spillover(base, scenario, contrast.policyMeasures, activity);
    if (series === null) continue;
    activities.set(activity, atHorizons(series, scenario.firstMonth, contrast.policyStart));
  }
  return activities;
}

function populationAt(world: WorldTables, month: number): ReadonlyMap<string, number> {
  const index = Math.min(Math.max(month, 0), world.months - 1);
  const population = new Map<string, number>();
  for (const group of world.groups) {
    let persons = 0;
    for (const status of MAIN_STATUSES) {
      persons += seriesOf(world, `stock.main_status.${status}`, group)?.[index] ?? 0;
    }
    population.set(group, persons);
  }
  return population;
}
