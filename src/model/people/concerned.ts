/**
 * Who this month may concern NAV, benefits, treatment or the job market: everybody but healthy people in ordinary
 * jobs or in school who have nothing to do with any of them. Drawn up once a month after school and health, so that a
 * dozen steps visit a third of the rows. Who loses a job later in the month is on next month's list.
 */
import { FULL_CAPACITY, GOOD } from '../health/columns.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { allocation, type Allocation } from '../state/step.js';
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
    const { present } = world.people;
    const { enrolment, followUpService } = world.school;
    const { capacity, mental } = world.health;
    const { group } = world.nav;
    const { set } = world.benefits;
    const { measure, queuedFor, voucher } = world.measures;
    const { job, subsidy, furloughed } = world.market;
    const { concerned } = world.rows;
    const end = world.highWater;
    let count = 0;
    for (let row = 0; row < end; row += 1) {
      if (present[row] !== PRESENT_RESIDENT) continue;
      // Sums of small codes instead of a chain of branches: one unpredictable jump per row.
      const outside = job[row] === NO_JOB && enrolment[row] === NOT_ENROLLED ? 1 : 0;
      const ties =
        (group[row] ?? NOT_REGISTERED) |
        (set[row] ?? 0) |
        (measure[row] ?? NO_MEASURE) |
        (queuedFor[row] ?? NO_MEASURE) |
        (voucher[row] ?? NO_MEASURE) |
        (subsidy[row] ?? 0) |
        (furloughed[row] ?? 0) |
        (followUpService[row] ?? 0) |
        ((mental[row] ?? GOOD) - GOOD) |
        (FULL_CAPACITY - (capacity[row] ?? FULL_CAPACITY));
      if ((ties | outside) === 0) continue;
      concerned[count] = row;
      count += 1;
    }
    world.clock.concerned[0] = count;
  },
};

export const concerned = allocation(step);
