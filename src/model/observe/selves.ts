/** One person as they are, beside the shadows of their starts: read off the state, never kept in it. */
import { PRESENT_FREE, REAL } from '../people/columns.js';
import type { Selves } from '../results.js';
import type { WorldState } from '../state/world-state.js';
import { COMPARISON } from './columns.js';
import { wordsOf } from './spells.js';

/** The shadow of one start: which measure was refused, and when. */
export interface RefusedStart {
  /** Index into the scenario's measures. */
  readonly measure: number;
  readonly start: number;
}

/** Row of a real person, or -1. */
export function realRowOf(world: WorldState, id: number): number {
  const { people } = world;
  for (let row = 0; row < world.highWater; row += 1) {
    if (people.id[row] === id && people.present[row] !== PRESENT_FREE && people.shadow[row] === REAL)
      return row;
  }
  return -1;
}

/** Row of the shadow whose start was refused, or -1 while it is not there. */
export function shadowRowOf(world: WorldState, real: number, refused: RefusedStart): number {
  const { row, own, measure, start } = world.tracks;
  for (let at = 0; at < (world.clock.tracked[0] ?? 0); at += 1) {
    if (row[at] === real && measure[at] === refused.measure && start[at] === refused.start)
      return own[at] ?? -1;
  }
  return -1;
}

export function selvesOf(world: WorldState, id: number): Selves {
  const real = realRowOf(world, id);
  if (real < 0) return { real: null, shadows: [] };
  const { row, own, measure, start } = world.tracks;
  const shadows: { measure: number; start: number; words: readonly [number, number] }[] = [];
  for (let at = 0; at < (world.clock.tracked[0] ?? 0); at += 1) {
    const shadow = own[at] ?? -1;
    if (row[at] !== real || measure[at] === COMPARISON || shadow < 0) continue;
    shadows.push({ measure: measure[at] ?? 0, start: start[at] ?? 0, words: wordsOf(world, shadow) });
  }
  return { real: wordsOf(world, real), shadows };
}
