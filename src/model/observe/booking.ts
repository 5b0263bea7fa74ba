/** Kroner that a step spends itself: booked when they arise, written with the month's other money. */
import type { WorldState } from '../state/world-state.js';
import { MONEY_ITEMS } from './layout.js';

export type MoneyItem = (typeof MONEY_ITEMS)[number];

const PLACE_OF = Object.fromEntries(MONEY_ITEMS.map((item, place) => [item, place])) as Record<
  MoneyItem,
  number
>;

/**
 * Adds an amount to an item of the month. What shadows would cost is nobody's to book.
 *
 * @param kroner of the price year, of the sample's people; rounded to whole ones
 */
export function book(world: WorldState, item: MoneyItem, kroner: number): void {
  if (!world.recording) return;
  const place = PLACE_OF[item];
  world.money.kroner[place] = (world.money.kroner[place] ?? 0) + Math.round(kroner);
}
