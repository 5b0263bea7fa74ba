/** What is reported of an office's month: by county, and for the young and the others apart. */
import { addLocal, addLocalAt } from '../observe/local.js';
import type { WorldState } from '../state/world-state.js';
import type { SideMonth } from './transitions.js';

interface OfficeMonth {
  readonly young: SideMonth;
  readonly others: SideMonth;
  /** Hours of users aged 40 and over, and what youth priority took from users over 30. */
  readonly older: number;
  readonly taken: number;
}

/** @param prices hours a month of one adviser, and kroner an hour */
export function countOffice(
  world: WorldState,
  office: number,
  month: OfficeMonth,
  prices: { readonly hoursOfAdviser: number; readonly hourCost: number },
): void {
  if (!world.recording) return;
  const where = world.offices.county[office] ?? 0;
  for (const [young, side] of [[true, month.young] as const, [false, month.others] as const]) {
    addLocalAt(world, 'meetingQueue', where, young, side.waiting);
    addLocalAt(world, 'followedUp', where, young, side.users);
    addLocalAt(world, 'intensityHours', where, young, Math.round(side.followUp));
    addLocalAt(world, 'officeHours', where, young, Math.round(side.available));
    addLocalAt(world, 'officeHoursUsed', where, young, Math.round(side.used));
    addLocalAt(world, 'usersTimesHours', where, young, side.users * prices.hoursOfAdviser);
  }
  addLocal(world, 'officeHoursOfOlder', where, Math.round(month.older));
  addLocal(world, 'hoursTaken', where, Math.round(month.taken));
  addLocal(world, 'costTaken', where, Math.round(month.taken * prices.hourCost));
}
