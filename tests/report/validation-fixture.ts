/** A validation of the shipped targets with made-up worlds: most cells pass, some fail, some cannot be judged. */
import type { ValidationTable } from '../../src/analysis/validation-table.js';
import { readTargets } from '../../src/scenarios/index.js';
import { cellsOf, numbersBehind, scoreCells, type TargetCell } from '../../src/validation/score.js';
import { fullLibrary } from '../scenarios/shipped-library.js';

const WORLDS = 8;
/** Every so many cells one fails, one is too noisy, one is not computed; primes, so that they fall apart. */
const FAILS = 7;
const NOISY = 23;
const MISSING = 31;

export function validationFixture(): ValidationTable {
  const cells = cellsOf(readTargets(fullLibrary()).targets);
  const worlds = Array.from({ length: WORLDS }, (_, world) => {
    const values = new Map<string, number | null>();
    for (const [index, cell] of cells.entries()) {
      if (index % MISSING !== MISSING - 1) values.set(cell.id, valueIn(cell, index, world));
    }
    for (const year of [2016, 2017, 2018, 2019, 2020, 2021]) {
      values.set(`B4.share.${String(year)}`, 14 + (year === 2020 ? 1.2 : 0) - (year - 2016) / 6 + world / 20);
    }
    for (const month of [1, 3, 6, 9]) {
      for (const outcome of ['employment', 'education']) {
        const parts = {
          trueEffect: 0.011,
          weighting: 0.002,
          contamination: -0.006,
          selection: 0.004,
          trends: -0.009,
        };
        for (const [part, value] of Object.entries({ ...parts, estimate: 0.002 })) {
          values.set(`E5.${outcome}.month-${String(month)}.${part}`, value);
        }
      }
    }
    return values;
  });
  return {
    seeds: worlds.map((_, world) => `fixture ${String(world)}`),
    sample: 10,
    worlds: WORLDS,
    rows: scoreCells(cells, worlds),
    behind: numbersBehind(cells, worlds),
  };
}

/** The published figure or the gate's middle, off by some of the gate, with a little noise between worlds. */
function valueIn({ gate, published }: TargetCell, index: number, world: number): number {
  if (gate.kind === 'order') return index % FAILS === 0 ? 0 : 1;
  const half = (gate.high - gate.low) / 2 || Math.abs(published ?? 1) / 10;
  const off = index % FAILS === 0 ? 1.2 + (index % 5) / 2 : ((index * 37) % 13) / 13 - 0.5;
  const noise = (index % NOISY === 0 ? 3 : 0.25) * (((world * 5 + index) % WORLDS) / WORLDS - 0.44);
  const sign = index % 2 === 0 ? 1 : -1;
  return (gate.low + gate.high) / 2 + half * (sign * off + noise);
}
