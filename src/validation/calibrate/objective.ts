/** From the words of a calibration file to what the search sees. */
import type { Calibration, MovingParameter } from '../../scenarios/index.js';
import type { WorldValues } from '../score.js';
import type { FitCell, Simulated } from './residuals.js';
import type { Moving } from './unit-box.js';

/** What may move. */
export function movingOf(parameters: readonly MovingParameter[]): readonly Moving[] {
  return parameters.map(({ id, scale, low, high, start }) => ({ id, scale, low, high, start }));
}

/** The fit cells with their gates. */
export function fitCellsOf({ targets }: Calibration): readonly FitCell[] {
  return targets.map(({ target: { id, gate }, weight }) => ({
    id,
    centre: (gate.low + gate.high) / 2,
    halfWidth: (gate.high - gate.low) / 2,
    weight,
  }));
}

/**
 * A trial's numbers: the mean over its seeds, cell by cell. A cell that some seed could not compute is null: a mean over the
 * others would be a mean over other worlds.
 */
export function meanOfSeeds(cells: readonly FitCell[], worlds: readonly WorldValues[]): Simulated {
  return Object.fromEntries(
    cells.map(({ id }) => {
      let sum = 0;
      for (const world of worlds) {
        const value = world.get(id) ?? null;
        if (value === null) return [id, null];
        sum += value;
      }
      return [id, worlds.length === 0 ? null : sum / worlds.length];
    }),
  );
}
