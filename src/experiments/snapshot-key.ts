import type { DatedValue, MeasureSpec, ResolvedScenario, RunKey } from '../model/declarations.js';
import { contentHash } from './content-hash.js';

/**
 * Name of the state at the window's start: everything the burn-in can have read. Values and measures that come
 * into force later are left out, so that scenarios which differ only afterwards share it. The engine's own
 * version is the cache's business.
 *
 * @param layout options of the world that change what the state holds
 * @returns 64 hex digits
 */
export function burnInKey(
  scenario: ResolvedScenario,
  key: RunKey,
  layout: { readonly shadows: boolean; readonly spells: boolean },
): string {
  const { start, end, sample, population } = scenario;
  const parameters = [...scenario.parameters]
    .map(([name, values]) => ({ name, values: inForceBefore(values, start) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const measures = scenario.measures.filter((measure) => measure.firstStart < start).map(placesBefore(start));
  return contentHash({ key: [...key], layout: { ...layout }, start, end, sample, population, parameters, measures });
}

/** The dated values that hold in some month before `month`; the first also holds before its own date. */
function inForceBefore(values: readonly DatedValue[], month: number): readonly DatedValue[] {
  return values.filter((value, index) => index === 0 || value.from < month);
}

function placesBefore(month: number): (measure: MeasureSpec) => MeasureSpec {
  return (measure) => ({ ...measure, places: measure.places.filter((dated) => dated.from < month) });
}
