/** Where two resolved scenarios part: the first month any value in force differs. Before it, they are one world. */
import type { Month } from '../vocabulary/months.js';
import type { ResolvedScenario } from './declarations.js';
import type { DatedPlaces, MeasureSpec } from './measure-spec.js';
import { valueInForce } from './state/parameters.js';

/** First month in which the two differ; `a.end` where they do not. */
export function firstDifference(a: ResolvedScenario, b: ResolvedScenario): Month {
  let first = a.end;
  for (const [name, values] of a.parameters) {
    const others = b.parameters.get(name);
    if (others === undefined) return a.start;
    if (values === others) continue;
    const dates = [...values, ...others].map((value) => value.from);
    for (const month of [Math.min(...dates), ...dates]) {
      if (month < first && !same(valueInForce(values, month), valueInForce(others, month))) first = month;
    }
  }
  const ids = new Set([...a.measures, ...b.measures].map((measure) => measure.id));
  for (const id of ids) {
    const mine = a.measures.find((measure) => measure.id === id);
    const other = b.measures.find((measure) => measure.id === id);
    first = Math.min(first, measuresPart(mine, other));
  }
  return Math.max(a.start, first);
}

/** A measure only one has parts them at its first start; one that differs, at the first month its places differ. */
function measuresPart(a: MeasureSpec | undefined, b: MeasureSpec | undefined): Month {
  if (a === undefined || b === undefined) return (a ?? b)?.firstStart ?? 0;
  if (a === b) return Infinity;
  const rest = (measure: MeasureSpec): string =>
    JSON.stringify({ ...measure, places: [], reach: [...measure.reach], subsidy: plain(measure) });
  if (rest(a) !== rest(b)) return Math.min(a.firstStart, b.firstStart);
  const dates = [...a.places, ...b.places].map((dated) => dated.from).sort((x, y) => x - y);
  const at = (measure: MeasureSpec, month: Month): string => {
    let found: Omit<DatedPlaces, 'from'> = { places: 0 };
    for (const { from, ...places } of measure.places) if (from <= month) found = places;
    const local = found.local?.map((added) => ({ ...added, reach: [...added.reach] }));
    return JSON.stringify([found.places, found.older, found.borrowed, local]);
  };
  for (const month of dates) if (at(a, month) !== at(b, month)) return month;
  return Infinity;
}

function plain(measure: MeasureSpec): unknown {
  if (measure.subsidy === null) return null;
  return {
    ...measure.subsidy,
    capG: String(measure.subsidy.capG),
    shareByMonth: [...measure.subsidy.shareByMonth],
    shareByMonthOrdinary: [...measure.subsidy.shareByMonthOrdinary],
  };
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
