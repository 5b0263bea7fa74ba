/** A world's tables as plain results: named outcomes, groups folded from cells, shadows' counts beside participants'. */
import { ACTIVITIES, SEXES } from '../../vocabulary/codes.js';
import { EVENT_GROUPS, EVENT_LENGTH } from '../../vocabulary/windows.js';
import type { WorldResult } from '../results.js';
import { MEASURE_LIMIT } from '../state/limits.js';
import type { WorldState } from '../state/world-state.js';
import {
  AFTERWARDS,
  COMPARISON_LENGTH,
  GROUPS,
  KINDS,
  MATCH_CELLS,
  MATCH_CELL_NAMES,
  SCALARS,
  START_PARTS,
  VARIANTS,
  namedOutcomes,
} from './layout.js';
import { harvestFirsts } from './firsts.js';
import { harvestCohorts } from './indicators.js';
import { harvestLocal } from './local.js';
import { harvestPast } from './past.js';
import { harvestRoster } from './roster.js';
import { harvestSpells } from './spell-harvest.js';
import { windowMonths } from './tally.js';

export function harvest(world: WorldState, replication: number, draw: number): WorldResult {
  const measures = world.scenario.measures.map((measure) => measure.id);
  const months = windowMonths(world);
  const outcomes = namedOutcomes(measures);
  const perOwn = ACTIVITIES.length * months;
  const own = (variant: number): Float64Array =>
    first(world.own.count.subarray(variant * MEASURE_LIMIT * perOwn), measures.length * perOwn);
  const starts = new Float64Array(measures.length);
  const startCells = new Float64Array(measures.length * MATCH_CELLS);
  measures.forEach((_, index) => {
    const base = index * (MATCH_CELLS + 1);
    starts[index] = world.starts.count[base + MATCH_CELLS] ?? 0;
    startCells.set(world.starts.count.subarray(base, base + MATCH_CELLS), index * MATCH_CELLS);
  });
  return {
    scenario: world.scenario.id,
    replication,
    draw,
    sample: world.scenario.sample,
    firstMonth: world.scenario.start,
    months,
    outcomes: outcomes.map(({ series: named }) => named),
    groups: GROUPS,
    series: harvestSeries(
      world,
      outcomes.map(({ index }) => index),
      months,
    ),
    local: harvestLocal(world),
    past: harvestPast(world),
    measures,
    eventCounts: withEverybody(
      world.events.count,
      measures.length,
      VARIANTS * ACTIVITIES.length * EVENT_LENGTH,
    ),
    eventPersons: withEverybody(world.eventPersons.count, measures.length, EVENT_LENGTH),
    starts,
    ownByMonth: own(0),
    ownNoMeasuresByMonth: own(1),
    comparisonCounts: first(world.comparison.count, MATCH_CELLS * ACTIVITIES.length * COMPARISON_LENGTH),
    comparisonPersons: first(world.comparisonPersons.count, MATCH_CELLS * COMPARISON_LENGTH),
    startCells,
    cells: MATCH_CELL_NAMES,
    firsts: harvestFirsts(world, measures.length),
    afterwards: first(world.afterwards.count, measures.length * AFTERWARDS),
    cohorts: harvestCohorts(world),
    ageFlows: Float64Array.from(world.ageFlows.count),
    trial: harvestRoster(world),
    spells: world.options.spells ? harvestSpells(world, measures) : null,
  };
}

/** [outcome][group][month], of the outcomes asked for; what exists for the whole country only is under its first group. */
function harvestSeries(world: WorldState, outcomes: readonly number[], months: number): Float64Array {
  const groups = GROUPS.length;
  const { count } = world.series;
  const { value } = world.scalars;
  const series = new Float64Array(outcomes.length * groups * months);
  outcomes.forEach((outcome, at) => {
    for (let month = 0; month < months; month += 1) {
      if (outcome >= KINDS)
        series[at * groups * months + month] = value[month * SCALARS + outcome - KINDS] ?? 0;
      else
        for (let group = 0; group < groups; group += 1)
          series[(at * groups + group) * months + month] =
            count[(month * KINDS + outcome) * groups + group] ?? 0;
    }
  });
  return series;
}

/** Adds everybody up: [measure][part][rest] into [measure][group][rest], the first group being the sum of both sexes. */
function withEverybody(counts: Int32Array, measures: number, rest: number): Float64Array {
  const groups = new Float64Array(measures * EVENT_GROUPS.length * rest);
  if (counts.length === 0) return groups;
  for (let measure = 0; measure < measures; measure += 1) {
    const parts = counts.subarray(measure * START_PARTS * rest, (measure + 1) * START_PARTS * rest);
    const to = measure * EVENT_GROUPS.length * rest;
    groups.set(parts, to + rest);
    for (let at = 0; at < SEXES.length * rest; at += 1)
      groups[to + (at % rest)] = (groups[to + (at % rest)] ?? 0) + (parts[at] ?? 0);
  }
  return groups;
}

/** The first `length` cells of a column; zeros where it has none. */
function first(column: Int32Array, length: number): Float64Array {
  const cells = new Float64Array(length);
  cells.set(column.subarray(0, length));
  return cells;
}
