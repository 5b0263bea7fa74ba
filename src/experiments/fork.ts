import type { ResolvedScenario } from '../model/declarations.js';
import { firstDifference } from '../model/index.js';

/** Where a scenario's world begins: copied from an earlier scenario's at a month, or on its own. */
export interface Fork {
  /** Position in the plan of the scenario it is copied from; null where it needs a burn-in of its own. */
  readonly parent: number | null;
  /** First month it lives itself; the parent's snapshot is taken just before it. */
  readonly month: number;
}

/**
 * First month in which a scenario must be simulated apart from another one: their first difference, never
 * after the window. Null where they differ already in the burn-in, or are of another window or sample.
 */
export function forkMonth(parent: ResolvedScenario, child: ResolvedScenario): number | null {
  if (parent.start !== child.start || parent.end !== child.end || parent.sample !== child.sample) return null;
  const month = firstDifference(parent, child);
  if (month < child.start) return null;
  return month < child.end ? month : child.end;
}

/**
 * The fork of every scenario: from the earlier one it shares the most months with, the first of equals. The
 * first scenario always has a burn-in of its own.
 */
export function planForks(scenarios: readonly ResolvedScenario[]): readonly Fork[] {
  return scenarios.map((child, position) => {
    let best: Fork = { parent: null, month: child.start };
    for (let parent = 0; parent < position; parent++) {
      const month = forkMonth(scenarios[parent]!, child);
      if (month !== null && (best.parent === null || month > best.month)) best = { parent, month };
    }
    return best;
  });
}
