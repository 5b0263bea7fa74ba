/** A world's tables as plain results: named outcomes, groups folded from cells, shadows' counts beside participants'. */
import { ACTIVITIES, AGE_BANDS, BACKGROUNDS, EDUCATION_LEVELS, SEXES } from '../../vocabulary/codes.js';
import { EVENT_GROUPS, EVENT_LENGTH } from '../../vocabulary/windows.js';
import type { WorldResult } from '../results.js';
import { MEASURE_LIMIT } from '../state/limits.js';
import type { WorldState } from '../state/world-state.js';
import {
  AFTERWARDS,
  GROUPS,
  MATCH_CELLS,
  MATCH_CELL_NAMES,
  START_CELLS,
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
  const perOutcome = GROUPS.length * months;
  const series = new Float64Array(outcomes.length * perOutcome);
  outcomes.forEach(({ index }, at) => {
    series.set(world.series.value.subarray(index * perOutcome, (index + 1) * perOutcome), at * perOutcome);
  });
  const perOwn = ACTIVITIES.length * months;
  const own = (variant: number): Float64Array =>
    Float64Array.from(
      world.own.count.subarray(
        variant * MEASURE_LIMIT * perOwn,
        (variant * MEASURE_LIMIT + measures.length) * perOwn,
      ),
    );
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
    series,
    local: harvestLocal(world),
    past: harvestPast(world),
    measures,
    eventCounts: foldEvents(world.events.count, measures.length, VARIANTS * ACTIVITIES.length * EVENT_LENGTH),
    eventPersons: foldEvents(world.eventPersons.count, measures.length, EVENT_LENGTH),
    starts,
    ownByMonth: own(0),
    ownNoMeasuresByMonth: own(1),
    comparisonCounts: Float64Array.from(world.comparison.count),
    comparisonPersons: Float64Array.from(world.comparisonPersons.count),
    startCells,
    cells: MATCH_CELL_NAMES,
    firsts: harvestFirsts(world, measures.length),
    afterwards: Float64Array.from(world.afterwards.count.subarray(0, measures.length * AFTERWARDS)),
    cohorts: harvestCohorts(world),
    ageFlows: Float64Array.from(world.ageFlows.count),
    trial: harvestRoster(world),
    spells: world.options.spells ? harvestSpells(world, measures) : null,
  };
}

/** Event groups each start cell belongs to. */
const GROUPS_OF_START: readonly (readonly number[])[] = Array.from({ length: START_CELLS }, (_, cell) => {
  const background = cell % BACKGROUNDS.length;
  const education = Math.floor(cell / BACKGROUNDS.length) % EDUCATION_LEVELS.length;
  const band = Math.floor(cell / (BACKGROUNDS.length * EDUCATION_LEVELS.length)) % AGE_BANDS.length;
  const sex = Math.floor(cell / (BACKGROUNDS.length * EDUCATION_LEVELS.length * AGE_BANDS.length));
  const labels = [
    'all',
    `sex=${SEXES[sex] ?? ''}`,
    `age=${AGE_BANDS[band] ?? ''}`,
    `education=${EDUCATION_LEVELS[education] ?? ''}`,
    `background=${BACKGROUNDS[background] ?? ''}`,
  ];
  return labels
    .map((label) => (EVENT_GROUPS as readonly string[]).indexOf(label))
    .filter((index) => index >= 0);
});

/** Sums [measure][cell][rest] into [measure][group][rest]. */
function foldEvents(counts: Int32Array, measures: number, rest: number): Float64Array {
  const folded = new Float64Array(measures * EVENT_GROUPS.length * rest);
  for (let measure = 0; measure < measures; measure += 1) {
    for (let cell = 0; cell < START_CELLS; cell += 1) {
      const from = (measure * START_CELLS + cell) * rest;
      for (const group of GROUPS_OF_START[cell] ?? []) {
        const to = (measure * EVENT_GROUPS.length + group) * rest;
        for (let at = 0; at < rest; at += 1) {
          const value = counts[from + at] ?? 0;
          if (value !== 0) folded[to + at] = (folded[to + at] ?? 0) + value;
        }
      }
    }
  }
  return folded;
}
