import type { ResolvedScenario } from '../model/declarations.js';
import { firstDifference } from '../model/index.js';
import { burnInContent } from './snapshot-key.js';

/** Where a scenario's world begins: copied from an earlier scenario's at a month, or on its own. */
export interface Fork {
  /** Position in the plan of the scenario it is copied from; null where it needs a burn-in of its own. */
  readonly parent: number | null;
  /** First month it lives itself; the parent's snapshot is taken just before it. */
  readonly month: number;
  /** `burnInContent` of the scenario. */
  readonly content: string;
}

/**
 * First month in which a scenario must be simulated apart from another one that had the same burn-in: their first
 * difference, within the window.
 */
export function forkMonth(parent: ResolvedScenario, child: ResolvedScenario): number {
  return Math.min(child.end, Math.max(child.start, firstDifference(parent, child)));
}

/**
 * The fork of every scenario: from the earlier one it shares the most months with, the first of equals. One that
 * differs from all of them before the window has a burn-in of its own, as the first always has.
 */
export function planForks(scenarios: readonly ResolvedScenario[]): readonly Fork[] {
  const contents = scenarios.map(burnInContent);
  return scenarios.map((child, position) => {
    const content = contents[position];
    let best: Fork = { parent: null, month: child.start, content };
    for (let parent = 0; parent < position; parent++) {
      if (contents[parent] !== content) continue;
      const month = forkMonth(scenarios[parent], child);
      if (best.parent === null || month > best.month) best = { parent, month, content };
    }
    return best;
  });
}
