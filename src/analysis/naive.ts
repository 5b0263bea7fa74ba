import { ACTIVITIES, type Activity } from '../vocabulary/codes.js';
import { EVENT_TO } from '../vocabulary/windows.js';
import type { Interval, NaiveCurve } from './comparison.js';
import { eventTable, shareAt } from './event-table.js';
import { POINTS } from './event-time.js';
import type { WorldTables } from './tables.js';
import { estimate, type Drawn } from './uncertainty.js';

const MONTHS = EVENT_TO + 1;

/** Participants minus two comparison groups in one world: [activity][month from 0], shares -1 to 1. */
export interface NaiveTable {
  /** Minus everybody registered and not in a measure. */
  readonly naive: readonly (number | null)[];
  /** Minus the same people, weighted so that the cells have the participants' shares. */
  readonly matched: readonly (number | null)[];
  /** People in the comparison group at month 0, agents. */
  readonly comparisonPersons: number;
}

/**
 * The two estimates an analyst without shadows could make. Naive: participants against registered people who are
 * not in a measure, from month 0 on. Matched: the comparison group's observed cells (age, sex, education, group
 * and the like) reweighted to the participants' distribution at start, exact matching on what a register
 * shows. Neither sees motivation or latent competence, on which advisers and users choose; how far they end up from
 * the own effect is the bias the shadows take away.
 *
 * Cells with participants and no comparison people are left out and the other weights scaled up. Null where the
 * world has no such measure.
 */
export function naiveTable(world: WorldTables, measure: string): NaiveTable | null {
  const table = eventTable(world, measure, 'all');
  if (table === null) return null;
  const cellCount = world.cells.length;
  const start = world.measures.indexOf(measure) * cellCount;
  const participantCells = world.startCells.subarray(start, start + cellCount);
  const everybody = new Float64Array(cellCount);
  const naive: (number | null)[] = [];
  const matched: (number | null)[] = [];
  for (const [activityIndex, activity] of ACTIVITIES.entries()) {
    for (let month = 0; month < MONTHS; month += 1) {
      const share = shareAt(table, 'participant', activity, month);
      for (let cell = 0; cell < cellCount; cell += 1) {
        everybody[cell] = world.comparisonPersons[cell * MONTHS + month];
      }
      naive.push(minus(share, comparisonShare(world, activityIndex, month, everybody)));
      matched.push(minus(share, comparisonShare(world, activityIndex, month, participantCells)));
    }
  }
  let comparisonPersons = 0;
  for (let cell = 0; cell < cellCount; cell += 1) comparisonPersons += world.comparisonPersons[cell * MONTHS];
  return { naive, matched, comparisonPersons };
}

/** Share of the comparison group in an activity, its cells weighted as given. */
function comparisonShare(
  world: WorldTables,
  activityIndex: number,
  month: number,
  weights: Float64Array,
): number | null {
  let weighted = 0;
  let total = 0;
  for (let cell = 0; cell < world.cells.length; cell += 1) {
    const persons = world.comparisonPersons[cell * MONTHS + month];
    if (persons === 0) continue;
    const count = world.comparisonCounts[(cell * ACTIVITIES.length + activityIndex) * MONTHS + month];
    weighted += (weights[cell] * count) / persons;
    total += weights[cell];
  }
  return total === 0 ? null : weighted / total;
}

function minus(share: number | null, comparison: number | null): number | null {
  return share === null || comparison === null ? null : share - comparison;
}

/** A naive table of one job; null where the world has no such measure. */
export interface DrawnNaive extends Drawn {
  readonly table: NaiveTable | null;
}

/** Both comparisons by month since start, 0 to 108, percentage points, mean over replications. */
export function naiveCurve(
  items: readonly DrawnNaive[],
  of: { readonly scenario: string; readonly measure: string; readonly activity: Activity },
): NaiveCurve {
  let persons = 0;
  for (const item of items) if (item.draw === 0) persons += item.table?.comparisonPersons ?? 0;
  const offset = ACTIVITIES.indexOf(of.activity) * MONTHS;
  const curve = (key: 'naive' | 'matched'): Interval[] =>
    Array.from({ length: MONTHS }, (_, month) =>
      estimate(
        items,
        (item) => {
          const share = item.table?.[key][offset + month] ?? null;
          return share === null ? null : share * POINTS;
        },
        persons,
      ),
    );
  return {
    ...of,
    horizon: Array.from({ length: MONTHS }, (_, month) => month),
    naive: curve('naive'),
    matched: curve('matched'),
    comparisonPersons: persons,
  };
}
