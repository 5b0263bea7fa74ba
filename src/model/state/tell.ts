/** Telling a traced life: one call per decision about the traced row; nothing where nobody is traced. */
import { DRAW_RANGE } from '../chance/index.js';
import type { WorldState } from './world-state.js';

/** A decision held against a threshold, both 31-bit. */
export function tellDraw(
  world: WorldState,
  step: string,
  what: string,
  threshold: number,
  draw: number,
  parameters: readonly string[],
): void {
  world.tell({
    month: world.month,
    step,
    what,
    chance: threshold / DRAW_RANGE,
    draw: draw / DRAW_RANGE,
    happened: draw < threshold,
    parameters,
  });
}

/** Something that happened by rule or by another's decision. */
export function tellEvent(
  world: WorldState,
  step: string,
  what: string,
  parameters: readonly string[] = [],
): void {
  world.tell({ month: world.month, step, what, chance: null, draw: null, happened: true, parameters });
}
