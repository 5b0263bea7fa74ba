/**
 * Who this month may concern NAV, benefits, treatment or the job market: everybody but healthy people in ordinary
 * jobs or in school who have nothing to do with any of them. Drawn up once a month after school and health, so that a
 * dozen steps visit a third of the rows. Who loses a job later in the month is on next month's list.
 */
import { FULL_CAPACITY } from '../health/columns.js';
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
    const { u8, u16 } = world.arena;
    const present = world.people.present.byteOffset | 0;
    const enrolment = world.school.enrolment.byteOffset | 0;
    const followUpService = world.school.followUpService.byteOffset | 0;
    const capacity = world.health.capacity.byteOffset | 0;
    const mental = world.health.mental.byteOffset | 0;
    const group = world.nav.group.byteOffset | 0;
    const set = (world.benefits.set.byteOffset >> 1) | 0;
    const measure = world.measures.measure.byteOffset | 0;
    const queuedFor = world.measures.queuedFor.byteOffset | 0;
    const voucher = world.measures.voucher.byteOffset | 0;
    const job = world.market.job.byteOffset | 0;
    const subsidy = world.market.subsidy.byteOffset | 0;
    const furloughed = world.market.furloughed.byteOffset | 0;
    const { concerned } = world.rows;
    const end = world.highWater | 0;
    const resident = PRESENT_RESIDENT | 0;
    const full = FULL_CAPACITY | 0;
    let count = 0;
    for (let row = 0; row < end; row = (row + 1) | 0) {
      if (u8[(present + row) | 0] !== resident) continue;
      // Sums of small codes instead of a chain of branches: one unpredictable jump per row.
      const outside = ((u8[(job + row) | 0] ?? 0) | (u8[(enrolment + row) | 0] ?? 0)) === 0 ? 1 : 0;
      const ties =
        (u8[(group + row) | 0] ?? 0) |
        (u16[(set + row) | 0] ?? 0) |
        (u8[(measure + row) | 0] ?? 0) |
        (u8[(queuedFor + row) | 0] ?? 0) |
        (u8[(voucher + row) | 0] ?? 0) |
        (u8[(subsidy + row) | 0] ?? 0) |
        (u8[(furloughed + row) | 0] ?? 0) |
        (u8[(followUpService + row) | 0] ?? 0) |
        (u8[(mental + row) | 0] ?? 0) |
        (full - (u8[(capacity + row) | 0] ?? 0));
      if ((ties | outside) === 0) continue;
      concerned[count] = row;
      count = (count + 1) | 0;
    }
    world.clock.concerned[0] = count;
  },
};

export const concerned = allocation(step);
