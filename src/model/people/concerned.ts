/**
 * Who this month may concern NAV, benefits, treatment or the job market: everybody but healthy people in ordinary
 * jobs or in school who have nothing to do with any of them. Drawn up once a month after school and health, so that a
 * dozen steps visit a third of the rows. Who loses a job later in the month is on next month's list.
 */
import { FULL_CAPACITY } from '../health/columns.js';
import { INTRODUCTION } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { allocation, type Allocation } from '../state/step.js';
import { TOUCHED, type WorldState } from '../state/world-state.js';
import { PRESENT_RESIDENT } from './columns.js';

type NoTables = Record<string, never>;

const step: Allocation<NoTables> = {
  kind: 'allocation',
  name: 'people.concerned',
  parameters: [],
  compile() {
    return {};
  },
  allocate(world) {
    lookAtTouched(world);
    const { listed, concerned } = world.rows;
    const { i32 } = world.arena;
    const first = (listed.byteOffset >> 2) | 0;
    const last = (world.highWater >> 2) | 0;
    let count = 0;
    for (let four = 0; four <= last; four = (four + 1) | 0) {
      const marks = i32[(first + four) | 0] ?? 0;
      if (marks === 0) continue;
      // Written in any case, counted where it belongs: no jump that is as often wrong as right.
      const row = four << 2;
      concerned[count] = row;
      count = (count + (marks & 1)) | 0;
      concerned[count] = (row + 1) | 0;
      count = (count + ((marks >>> 8) & 1)) | 0;
      concerned[count] = (row + 2) | 0;
      count = (count + ((marks >>> 16) & 1)) | 0;
      concerned[count] = (row + 3) | 0;
      count = (count + ((marks >>> 24) & 1)) | 0;
    }
    world.clock.concerned[0] = count;
  },
};

export const concerned = allocation(step);

/** Decides anew who belongs on the list, for those with whom anything happened since last month's list. */
function lookAtTouched(world: WorldState): void {
  const rows = siftRoom(world.highWater + 4);
  const count = world.takeTouched(TOUCHED.forList, rows);
  const { present } = world.people;
  const { enrolment, followUpService } = world.school;
  const { capacity, mental } = world.health;
  const { group } = world.nav;
  const { set } = world.benefits;
  const { measure, queuedFor, voucher } = world.measures;
  const { job, subsidy, furloughed } = world.market;
  const { listed } = world.rows;
  const resident = PRESENT_RESIDENT | 0;
  const full = FULL_CAPACITY | 0;
  const introduction = INTRODUCTION | 0;
  for (let at = 0; at < count; at = (at + 1) | 0) {
    const row = rows[at] ?? 0;
    // Sums of small codes instead of a chain of branches.
    const outside = ((job[row] ?? 0) | (enrolment[row] ?? 0)) === 0 ? 1 : 0;
    const ties =
      (group[row] ?? 0) |
      (set[row] ?? 0) |
      (measure[row] ?? 0) |
      (queuedFor[row] ?? 0) |
      (voucher[row] ?? 0) |
      (subsidy[row] ?? 0) |
      (furloughed[row] ?? 0) |
      (followUpService[row] ?? 0) |
      (enrolment[row] === introduction ? 1 : 0) |
      (mental[row] ?? 0) |
      (full - (capacity[row] ?? 0));
    listed[row] = present[row] === resident && (outside | ties) !== 0 ? 1 : 0;
  }
}
