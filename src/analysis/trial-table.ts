/** A trial's roster as the estimators read it: persons of an arm of an area at a horizon. */
import { TRIAL_OUTCOMES } from '../vocabulary/trial.js';
import type { TrialRead } from './trial-result.js';

/** The shape the model hands back, written out because analysis knows tables and not the model. Counts of agents. */
export interface RosterTables {
  readonly measure: string;
  readonly level: 'office' | 'county' | 'person';
  readonly horizons: Float64Array;
  readonly share: Float64Array;
  readonly block: Float64Array;
  readonly county: Float64Array;
  /** [area][treated] */
  readonly enrolled: Float64Array;
  readonly started: Float64Array;
  readonly waited: Float64Array;
  /** [area][treated][begun][horizon] */
  readonly persons: Float64Array;
  /** [area][treated][begun][horizon][outcome] */
  readonly sums: Float64Array;
}

/** Some persons: how many, and how many of them an outcome is true of and have begun. */
export interface Arm {
  readonly persons: number;
  readonly having: number;
  readonly begun: number;
}

export const NOBODY: Arm = { persons: 0, having: 0, begun: 0 };

/** What is read: an outcome at a place in the list of horizons. */
export interface Reading {
  readonly outcome: TrialRead;
  readonly place: number;
}

/** The treated or the untreated of an area. */
export function armOf(roster: RosterTables, area: number, treated: 0 | 1, { outcome, place }: Reading): Arm {
  const horizons = roster.horizons.length;
  const index = outcome === 'begun' ? -1 : TRIAL_OUTCOMES.indexOf(outcome);
  let [persons, having, begun] = [0, 0, 0];
  for (let started = 0; started < 2; started += 1) {
    const cell = ((area * 2 + treated) * 2 + started) * horizons + place;
    const here = roster.persons[cell];
    persons += here;
    if (started === 1) begun = here;
    if (index >= 0) having += roster.sums[cell * TRIAL_OUTCOMES.length + index];
  }
  return { persons, having: index < 0 ? begun : having, begun };
}

export function together(...arms: readonly Arm[]): Arm {
  return arms.reduce(
    (sum, arm) => ({
      persons: sum.persons + arm.persons,
      having: sum.having + arm.having,
      begun: sum.begun + arm.begun,
    }),
    NOBODY,
  );
}

/** Everybody of an area. */
export function everybodyOf(roster: RosterTables, area: number, reading: Reading): Arm {
  return together(armOf(roster, area, 0, reading), armOf(roster, area, 1, reading));
}

/** Everybody on the roster. */
export function wholeRoster(roster: RosterTables, reading: Reading): Arm {
  return together(...Array.from(roster.share, (_, area) => everybodyOf(roster, area, reading)));
}
