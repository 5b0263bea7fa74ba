import { yearOf } from '../vocabulary/months.js';
import type { PlaceRow } from './comparison.js';
import { seriesOf, type WorldTables } from './tables.js';
import type { Drawn } from './uncertainty.js';

/** Sums over the months of one year in one world, agents; null where the world does not record it. */
export interface PlaceYear {
  readonly measure: string;
  readonly year: number;
  readonly months: number;
  readonly offered: number | null;
  readonly used: number | null;
  readonly queue: number | null;
  /** Months waited by those who started, summed. */
  readonly wait: number | null;
  readonly starts: number | null;
}

/** Places, queues, waits and starts of every measure, summed by calendar year. */
export function placeYears(world: WorldTables): readonly PlaceYear[] {
  const firstYear = yearOf(world.firstMonth);
  const lastYear = yearOf(world.firstMonth + world.months - 1);
  const rows: PlaceYear[] = [];
  for (const measure of world.measures) {
    for (let year = firstYear; year <= lastYear; year += 1) {
      rows.push({
        measure,
        year,
        months: monthsIn(world, year),
        offered: sumInYear(world, `places.${measure}.offered`, year),
        used: sumInYear(world, `places.${measure}.used`, year),
        queue: sumInYear(world, `queue.${measure}`, year),
        wait: sumInYear(world, `wait.${measure}`, year),
        starts: sumInYear(world, `flow.measure.start.${measure}`, year),
      });
    }
  }
  return rows;
}

/** Places of one world in one job. */
export interface DrawnPlaces extends Drawn {
  readonly sample: number;
  readonly places: readonly PlaceYear[];
}

/**
 * Means over replications with the central parameters: places and queue per month, starts per year (whole country),
 * and months waited by those who started (all waits over all starts; empty where nobody started).
 */
export function placeRows(items: readonly DrawnPlaces[]): readonly PlaceRow[] {
  const central = items.filter((item) => item.draw === 0);
  if (central.length === 0) return [];
  return central[0].places.map(({ measure, year }, row) => {
    const years = central.map((item) => item.places[row]);
    const perMonth = (valueOf: (item: PlaceYear) => number | null): number | null => {
      const total = totalOf(years, valueOf);
      return total === null ? null : (total * central[0].sample) / totalMonths(years);
    };
    const starts = totalOf(years, (item) => item.starts);
    const wait = totalOf(years, (item) => item.wait);
    return {
      measure,
      year,
      offered: perMonth((item) => item.offered),
      used: perMonth((item) => item.used),
      queue: perMonth((item) => item.queue),
      wait: wait === null || starts === null || starts === 0 ? null : wait / starts,
      starts: starts === null ? null : (starts * central[0].sample) / central.length,
    };
  });
}

function totalOf(years: readonly PlaceYear[], valueOf: (item: PlaceYear) => number | null): number | null {
  let total = 0;
  for (const item of years) {
    const value = valueOf(item);
    if (value === null) return null;
    total += value;
  }
  return total;
}

function totalMonths(years: readonly PlaceYear[]): number {
  return years.reduce((total, item) => total + item.months, 0);
}

function monthsIn(world: WorldTables, year: number): number {
  let months = 0;
  for (let index = 0; index < world.months; index += 1) {
    if (yearOf(world.firstMonth + index) === year) months += 1;
  }
  return months;
}

function sumInYear(world: WorldTables, outcome: string, year: number): number | null {
  const series = seriesOf(world, outcome, 'all');
  if (series === null) return null;
  let total = 0;
  for (let index = 0; index < series.length; index += 1) {
    if (yearOf(world.firstMonth + index) === year) total += series[index];
  }
  return total;
}
