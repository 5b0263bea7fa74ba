/** Puts everybody in other rows, as if they had come in another order. Every reference to a row follows. */
import type { WorldState } from '../../src/model/state/world-state.js';

type Cells = Record<string, ArrayLike<number> & { [index: number]: number }>;

/** Shuffles the rows in use by a small congruential generator; the same seed gives the same order. */
export function permuteRows(state: WorldState, seed: number): void {
  const rows = state.highWater;
  const target = shuffled(rows, seed);
  const personSets = [
    state.people,
    state.school,
    state.health,
    state.nav,
    state.benefits,
    state.measures,
    state.market,
    state.history,
    { leaving: state.rows.leaving, touched: state.rows.touched, listed: state.rows.listed },
  ] as unknown as Cells[];
  for (const set of personSets) {
    for (const cells of Object.values(set)) {
      const before = Array.from({ length: rows }, (_, row) => cells[row] ?? 0);
      before.forEach((value, row) => (cells[target[row] ?? 0] = value));
    }
  }
  const follow = (cells: Int32Array, used: number, offset = 0): void => {
    for (let index = 0; index < used; index += 1) {
      const row = (cells[index] ?? 0) - offset;
      if (row >= 0) cells[index] = (target[row] ?? 0) + offset;
    }
  };
  follow(state.rows.free, state.clock.freeRows[0] ?? 0);
  follow(state.rows.concerned, state.clock.concerned[0] ?? 0);
  const tracked = state.clock.tracked[0] ?? 0;
  follow(state.tracks.row, tracked);
  follow(state.tracks.own, tracked);
  follow(state.tracks.unmeasured, tracked);
  follow(state.slots.best, state.slots.best.length, 1);
}

function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  let luck = seed;
  for (let index = length - 1; index > 0; index -= 1) {
    luck = (Math.imul(luck, 1664525) + 1013904223) >>> 0;
    const other = luck % (index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}
