/** The charts in the order of the report. */
import type { AnyChart } from './chart.js';
import { ageFlows } from './charts/age-flows.js';
import { deadweight } from './charts/deadweight.js';
import { effectByMonth } from './charts/effect-by-month.js';
import { forWhom } from './charts/for-whom.js';
import { moneyByYear } from './charts/money.js';
import { monthsWonAndLost } from './charts/months-won-and-lost.js';
import { origins } from './charts/origins.js';
import { places } from './charts/places.js';
import { standing } from './charts/standing.js';
import { waiting } from './charts/waiting.js';
import { waterfall } from './charts/waterfall.js';

/** `measure`: once per measure of the policy; `contrast`: once per contrast. */
export interface Placed {
  readonly chart: AnyChart;
  readonly per: 'measure' | 'contrast';
}

export const CHARTS: readonly Placed[] = [
  { chart: effectByMonth, per: 'measure' },
  { chart: monthsWonAndLost, per: 'measure' },
  { chart: waterfall, per: 'contrast' },
  { chart: deadweight, per: 'contrast' },
  { chart: origins, per: 'contrast' },
  { chart: waiting, per: 'contrast' },
  { chart: moneyByYear, per: 'contrast' },
  { chart: standing, per: 'contrast' },
  { chart: forWhom, per: 'measure' },
  { chart: places, per: 'contrast' },
  { chart: ageFlows, per: 'contrast' },
];
