/** What participants' starts lead to, against their own shadows. */
import { FIRST_EVENTS, FIRST_TO, FIRST_VARIANTS } from '../vocabulary/windows.js';
import type { MinistryCell } from './ministry-tables.js';
import { incidenceFromCounts, meanTimeTo, type TimeCounts } from './survival.js';
import type { WorldTables } from './tables.js';

/** Months since the policy begins, or since the start, by which newcomers to a benefit are counted. */
export const COUNTED = [60, 120] as const;
/** Longest time to work that is told apart, months. */
const TIME_LIMIT = 60;
const PER_CENT = 100;

/** Participants against their shadows: who ever gets a benefit, how long until work, work after the measure. */
export function ownCells(scenario: WorldTables, measures: readonly string[]): MinistryCell[] {
  if (measures.length === 0) return [];
  const own = { estimand: 'own', group: 'participants' } as const;
  const variants = (valueOf: (counts: TimeCounts) => number | null, event: (typeof FIRST_EVENTS)[number]) => {
    const [with_, without] = FIRST_VARIANTS.map((_, variant) =>
      valueOf(firstCounts(scenario, measures, FIRST_EVENTS.indexOf(event), variant)),
    );
    return { without, with: with_ };
  };
  const ever = (['work-assessment-allowance', 'disability-pension'] as const).flatMap((benefit) =>
    COUNTED.map((horizon): MinistryCell => ({
      ...own,
      outcome: `ever.${benefit}`,
      horizon,
      unit: 'per cent',
      ...variants((counts) => scaled(incidenceFromCounts(counts, horizon)), benefit),
    })),
  );
  return [
    ...ever,
    {
      ...own,
      outcome: 'time-to-work',
      horizon: TIME_LIMIT,
      unit: 'months',
      ...variants((counts) => meanTimeTo(counts, TIME_LIMIT), 'job-without-subsidy'),
    },
    {
      ...own,
      outcome: 'work-after.measure',
      horizon: null,
      unit: 'per cent',
      ...afterMeasure(scenario, measures),
    },
  ];
}

function scaled(share: number | null): number | null {
  return share === null ? null : PER_CENT * share;
}

/** Counts of an event over the policy's measures. */
function firstCounts(
  world: WorldTables,
  measures: readonly string[],
  event: number,
  variant: number,
): TimeCounts {
  const length = FIRST_TO + 1;
  const sums = {
    atRisk: new Float64Array(length),
    met: new Float64Array(length),
    left: new Float64Array(length),
  };
  for (const measure of measures) {
    const index = world.measures.indexOf(measure);
    if (index < 0) continue;
    const from = ((index * FIRST_EVENTS.length + event) * FIRST_VARIANTS.length + variant) * length;
    for (const name of ['atRisk', 'met', 'left'] as const) {
      for (let month = 0; month < length; month += 1) sums[name][month] += world.firsts[name][from + month];
    }
  }
  return sums;
}

function afterMeasure(
  world: WorldTables,
  measures: readonly string[],
): Pick<MinistryCell, 'with' | 'without'> {
  const sums = [0, 0, 0];
  for (const measure of measures) {
    const index = world.measures.indexOf(measure);
    if (index >= 0)
      sums.forEach((_, place) => (sums[place] += world.afterwards[index * sums.length + place]));
  }
  const [asked, mine, shadows] = sums;
  return asked === 0
    ? { without: null, with: null }
    : { without: (PER_CENT * shadows) / asked, with: (PER_CENT * mine) / asked };
}
