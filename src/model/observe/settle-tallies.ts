/** The month's parts added up into every group, and emptied into the series. */
import type { WorldState } from '../state/world-state.js';
import { COMPLETED_MARK, KIND_BITS, MARK_BITS, PARTS } from './cells.js';
import { FLOW, GROUPS, KIND, KINDS, PARTS_OF_GROUP } from './layout.js';
import { MARKS } from './status.js';

if (KINDS > 1 << KIND_BITS || MARKS.activity.length > COMPLETED_MARK)
  throw new Error('a part has too few places for the kinds or the marks there are');

/** A group by kind; used anew for each. */
const sums = new Int32Array(KINDS);

/** Writes the month's counts of every group into the series, and begins the next month's. */
export function settleTallies(world: WorldState): void {
  const tallied = world.tallies.count;
  readOffMarks(world.marks.persons, tallied);
  const { count } = world.series;
  const groups = GROUPS.length;
  const month = (world.month - world.scenario.start) * KINDS * groups;
  PARTS_OF_GROUP.forEach((parts, group) => {
    sums.fill(0);
    for (const part of parts) {
      const from = part << KIND_BITS;
      for (let kind = 0; kind < KINDS; kind += 1)
        sums[kind] = (sums[kind] ?? 0) + (tallied[from + kind] ?? 0);
    }
    for (let kind = 0; kind < KINDS; kind += 1) count[month + kind * groups + group] = sums[kind] ?? 0;
  });
  tallied.fill(0);
}

/** Main status, activity, follow-up group and population of each part, from its marks. */
function readOffMarks(marked: Int32Array, tallied: Int32Array): void {
  const { activity, mainStatus, group } = MARKS;
  for (let part = 0; part < PARTS; part += 1) {
    const base = part << KIND_BITS;
    for (let place = 0; place < 1 << MARK_BITS; place += 1) {
      const persons = marked[(part << MARK_BITS) | place] ?? 0;
      if (persons === 0) continue;
      const mark = place & ~COMPLETED_MARK;
      bump(tallied, base + KIND.mainStatus + (mainStatus[mark] ?? 0), persons);
      bump(tallied, base + KIND.activity + (activity[mark] ?? 0), persons);
      bump(tallied, base + KIND.group + (group[mark] ?? 0), persons);
      bump(tallied, base + FLOW.population, persons);
      if (place !== mark) bump(tallied, base + FLOW.completedUpperSecondary, persons);
    }
  }
}

function bump(sums: Int32Array, index: number, by: number): void {
  sums[index] = (sums[index] ?? 0) + by;
}
