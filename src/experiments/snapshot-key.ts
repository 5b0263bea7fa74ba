import type { DatedValue, ResolvedScenario, RunKey } from '../model/declarations.js';
import type { MeasureSpec } from '../model/measure-spec.js';
import { contentHash } from './content-hash.js';

/** Options of a world that change what its state holds. */
export interface StateLayout {
  readonly shadows: boolean;
  readonly spells: boolean;
}

/**
 * Hash of everything the burn-in of a scenario can read beside chance: two scenarios with the same one are the same
 * world until the window's start. Values and measures that come into force later are left out.
 *
 * @returns 64 hex digits
 */
export function burnInContent(scenario: ResolvedScenario): string {
  const { opening, start, end, sample, population } = scenario;
  const parameters = [...scenario.parameters]
    .map(([name, values]) => ({ name, values: inForceUntil(values, start) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const measures = scenario.measures.filter((measure) => measure.firstStart < start).map(placesUntil(start));
  return contentHash({ opening, start, end, sample, population, parameters, measures });
}

/**
 * Name of the state at the window's start. The engine's own version is the cache's business.
 *
 * @param content `burnInContent` of the scenario
 * @returns 64 hex digits
 */
export function burnInKey(content: string, key: RunKey, layout: StateLayout): string {
  return contentHash({ content, key: [...key], shadows: layout.shadows, spells: layout.spells });
}

/** The dated values that hold in some month up to `month`; the first also holds before its own date. */
function inForceUntil(values: readonly DatedValue[], month: number): readonly DatedValue[] {
  return values.filter((value, index) => index === 0 || value.from <= month);
}

function placesUntil(month: number): (measure: MeasureSpec) => MeasureSpec {
  return (measure) => ({ ...measure, places: measure.places.filter((dated) => dated.from <= month) });
}
