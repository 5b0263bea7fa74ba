/** Every statistic that is computed from people, and what one world says of them. */
import type { Panel } from '../panel.js';
import { ALLOWANCE } from './allowance.js';
import { DISABILITY } from './disability.js';
import { LEAVERS } from './leavers.js';
import { NAV_COMPOSITION } from './nav-composition.js';
import { NAV_ENTRIES } from './nav-entries.js';
import { NAV_STOCKS } from './nav-stocks.js';
import { OUTSIDE } from './outside.js';
import { SCHOOL } from './school.js';
import type { Statistic } from './statistic.js';

/** Blocks A to D and H of the targets. */
export const PANEL_STATISTICS: readonly Statistic[] = [
  ...SCHOOL,
  ...OUTSIDE,
  ...NAV_STOCKS,
  ...NAV_COMPOSITION,
  ...NAV_ENTRIES,
  ...ALLOWANCE,
  ...DISABILITY,
  ...LEAVERS,
];

/** One world's value of every cell; null where it has nobody, or not the months, to compute it from. */
export function computeStatistics(
  panel: Panel,
  statistics: readonly Statistic[] = PANEL_STATISTICS,
): ReadonlyMap<string, number | null> {
  return new Map(statistics.flatMap(({ compute }) => Object.entries(compute(panel))));
}

/** The numbers behind the orders, and what is printed beside a figure. */
export function numbersBehind(
  panel: Panel,
  statistics: readonly Statistic[] = PANEL_STATISTICS,
): ReadonlyMap<string, number | null> {
  return new Map(statistics.flatMap(({ behind }) => Object.entries(behind?.(panel) ?? {})));
}
