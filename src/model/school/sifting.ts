/** Which students a school step has to look at this month: those at an examination and those whose draw may end studies. */
import { draw } from '../chance/index.js';
import type { RunKey } from '../declarations.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { NOT_ENROLLED } from './columns.js';

export interface SchoolSift {
  /** Enrolments asked for, a bit each; `NOT_ENROLLED` among them keeps everybody outside school. */
  readonly enrolments: number;
  /** Stream of the draw that may end studies, and the largest threshold anybody's is held against. */
  readonly stream: RunKey;
  readonly bound: number;
}

/** Writes the rows from one to before another into `kept` and returns how many (`state/sift.ts`). */
export function siftStudents(
  world: WorldState,
  asked: SchoolSift,
  kept: Int32Array,
  from: number,
  to: number,
): number {
  const { present, id } = world.people;
  const { enrolment, examMonth } = world.school;
  const resident = PRESENT_RESIDENT | 0;
  const outside = NOT_ENROLLED | 0;
  const enrolments = asked.enrolments | 0;
  const bound = asked.bound | 0;
  const key0 = asked.stream[0] | 0;
  const key1 = asked.stream[1] | 0;
  const month = world.month | 0;
  const traced = world.tracedRow | 0;
  const end = to | 0;
  let count = 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    const enrolled = enrolment[row] ?? 0;
    if (((enrolments >>> enrolled) & 1) === 0 || present[row] !== resident) continue;
    if (
      enrolled !== outside &&
      (examMonth[row] ?? 0) > month &&
      row !== traced &&
      draw(key0, key1, id[row] ?? 0, 0) >= bound
    )
      continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}
