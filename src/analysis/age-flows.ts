import { MAIN_STATUSES } from '../vocabulary/codes.js';
import { AGE_STEPS } from '../vocabulary/windows.js';
import type { AgeFlow } from './comparison.js';
import type { Drawn } from './uncertainty.js';

/** Moves between birthdays in a pair of worlds: [step][from status][to status], agents. */
export interface DrawnAgeFlows extends Drawn {
  readonly sample: number;
  readonly base: Float64Array;
  readonly scenario: Float64Array;
}

/**
 * Persons of the country who moved from one main status to another between the 18th, 21st, 25th and 29th birthday,
 * over the whole run: means over replications with the central parameters.
 */
export function ageFlows(items: readonly DrawnAgeFlows[]): readonly AgeFlow[] {
  const central = items.filter((item) => item.draw === 0);
  if (central.length === 0) return [];
  const flows: AgeFlow[] = [];
  let cell = 0;
  for (const step of AGE_STEPS) {
    for (const from of MAIN_STATUSES) {
      for (const to of MAIN_STATUSES) {
        let base = 0;
        let scenario = 0;
        for (const item of central) {
          base += item.base[cell] * item.sample;
          scenario += item.scenario[cell] * item.sample;
        }
        flows.push({
          fromAge: step.from,
          toAge: step.to,
          from,
          to,
          base: base / central.length,
          scenario: scenario / central.length,
        });
        cell += 1;
      }
    }
  }
  return flows;
}
