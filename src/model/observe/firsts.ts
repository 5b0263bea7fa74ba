/**
 * What a start leads to for the first time: a work assessment allowance, a disability pension, a job without subsidy. Counted for
 * participants and their shadows among those to whom it was not the case at the start, by months since it, so that shares who
 * ever met it can be told whatever the run's length. Also work six months past the end of the measure.
 */
import { ACTIVITIES, benefitBit } from '../../vocabulary/codes.js';
import { FIRST_EVENTS, FIRST_VARIANTS, INDICATOR_MONTHS } from '../../vocabulary/windows.js';
import type { FirstTables } from '../results.js';
import type { WorldState } from '../state/world-state.js';
import { activityColumn, remembered } from './history.js';
import { AFTERWARDS, FIRST_CELLS, FIRST_LENGTH } from './layout.js';

const ALLOWANCE = benefitBit('work-assessment-allowance');
const PENSION = benefitBit('disability-pension');
const UNSUBSIDISED = ACTIVITIES.indexOf('job-without-subsidy');
const SUBSIDISED = ACTIVITIES.indexOf('job-with-subsidy');
const EVENTS = FIRST_EVENTS.length;
const ALL_MET = (1 << (EVENTS * FIRST_VARIANTS.length)) - 1;
/** Work past the end of the measure has been asked about: once for each start. */
const ASKED = 1 << (EVENTS * FIRST_VARIANTS.length);

/** Bits of the events that hold of a row, in the order of `FIRST_EVENTS`. */
function holding(set: number, activity: number): number {
  return (
    ((set & ALLOWANCE) !== 0 ? 1 : 0) | ((set & PENSION) !== 0 ? 2 : 0) | (activity === UNSUBSIDISED ? 4 : 0)
  );
}

/** What can no longer happen for the first time to somebody who starts now: the same for the person and the shadow. */
export function metAtStart(world: WorldState, row: number): number {
  const held = holding(world.benefits.set[row] ?? 0, remembered(world, row, 1));
  return held | (held << EVENTS);
}

/** One month of a start and its shadow; what is met now is written into the start's row of tracks. */
export function followFirsts(
  world: WorldState,
  index: number,
  rows: readonly number[],
  measure: number,
  since: number,
): void {
  const { met: mets } = world.tracks;
  let met = mets[index] ?? 0;
  if ((met & ALL_MET) !== ALL_MET) {
    const today = activityColumn(world, world.month);
    const { firsts } = world;
    for (let variant = 0; variant < FIRST_VARIANTS.length; variant += 1) {
      const row = rows[variant] ?? -1;
      const held = holding(world.benefits.set[row] ?? 0, today[row] ?? 0);
      for (let event = 0; event < EVENTS; event += 1) {
        const bit = 1 << (variant * EVENTS + event);
        if ((met & bit) !== 0) continue;
        const at = firstCell(measure, event, variant, since);
        bump(firsts.atRisk, at);
        if ((held & (1 << event)) === 0) continue;
        bump(firsts.met, at);
        met |= bit;
      }
    }
  }
  if ((met & ASKED) === 0 && endedLongEnoughAgo(world, index, rows[0] ?? -1, measure)) {
    met |= ASKED;
    const base = measure * AFTERWARDS;
    bump(world.afterwards.count, base);
    if (works(world, rows[0] ?? -1)) bump(world.afterwards.count, base + 1);
    if (works(world, rows[1] ?? -1)) bump(world.afterwards.count, base + 2);
  }
  mets[index] = met;
}

/** Somebody who left the young or the country: out of the count from this month on, having met nothing more. */
export function leaveFirsts(world: WorldState, index: number, measure: number, since: number): void {
  const met = world.tracks.met[index] ?? 0;
  for (let variant = 0; variant < FIRST_VARIANTS.length; variant += 1) {
    for (let event = 0; event < EVENTS; event += 1) {
      if ((met & (1 << (variant * EVENTS + event))) !== 0) continue;
      const at = firstCell(measure, event, variant, since);
      bump(world.firsts.atRisk, at);
      bump(world.firsts.left, at);
    }
  }
}

function endedLongEnoughAgo(world: WorldState, index: number, row: number, measure: number): boolean {
  const { lastEnd, lastMeasure } = world.measures;
  const end = lastEnd[row] ?? 0;
  return (
    end + INDICATOR_MONTHS === world.month &&
    lastMeasure[row] === measure + 1 &&
    end >= (world.tracks.start[index] ?? 0)
  );
}

function works(world: WorldState, row: number): boolean {
  const activity = activityColumn(world, world.month)[row];
  return activity === UNSUBSIDISED || activity === SUBSIDISED;
}

function firstCell(measure: number, event: number, variant: number, since: number): number {
  return measure * FIRST_CELLS + (event * FIRST_VARIANTS.length + variant) * FIRST_LENGTH + since;
}

function bump(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** The tables of so many measures. */
export function harvestFirsts(world: WorldState, measures: number): FirstTables {
  const part = (column: Int32Array): Float64Array => {
    const cells = new Float64Array(measures * FIRST_CELLS);
    cells.set(column.subarray(0, measures * FIRST_CELLS));
    return cells;
  };
  return { atRisk: part(world.firsts.atRisk), met: part(world.firsts.met), left: part(world.firsts.left) };
}
