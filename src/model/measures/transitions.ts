/** The only file that writes the measure columns. */
import type { WorldState } from '../state/world-state.js';
import { NO_MEASURE } from './columns.js';

export function arriveWithoutMeasure(world: WorldState, row: number): void {
  world.touch(row);
  const { measures } = world;
  measures.measure[row] = NO_MEASURE;
  measures.since[row] = 0;
  measures.plannedEnd[row] = 0;
  measures.queuedFor[row] = NO_MEASURE;
  measures.queuedSince[row] = 0;
  measures.voucher[row] = NO_MEASURE;
  measures.voucherUntil[row] = 0;
  measures.followUpUntil[row] = 0;
  measures.mentorUntil[row] = 0;
  measures.lastEnd[row] = 0;
  measures.lastMeasure[row] = NO_MEASURE;
  measures.used[row] = 0;
  measures.barredUntil[row] = 0;
}

/** Joins the queue for a measure (index). */
export function queueFor(world: WorldState, row: number, measure: number): void {
  world.touch(row);
  world.measures.queuedFor[row] = measure + 1;
  world.measures.queuedSince[row] = world.month;
}

export function leaveQueue(world: WorldState, row: number): void {
  world.touch(row);
  world.measures.queuedFor[row] = NO_MEASURE;
}

/** A subsidy is promised; an employer has yet to be found before it lapses. */
export function grantVoucher(world: WorldState, row: number, measure: number, until: number): void {
  world.touch(row);
  const { measures } = world;
  measures.queuedFor[row] = NO_MEASURE;
  measures.voucher[row] = measure + 1;
  measures.voucherUntil[row] = until;
}

export function dropVoucher(world: WorldState, row: number): void {
  world.touch(row);
  world.measures.voucher[row] = NO_MEASURE;
}

/** Starts a spell in a measure (index) planned to end in `plannedEnd`. */
export function start(world: WorldState, row: number, measure: number, plannedEnd: number): void {
  world.touch(row);
  const { measures } = world;
  measures.queuedFor[row] = NO_MEASURE;
  measures.voucher[row] = NO_MEASURE;
  measures.measure[row] = measure + 1;
  measures.since[row] = world.month;
  measures.plannedEnd[row] = plannedEnd;
  measures.mentorUntil[row] = 0;
  measures.used[row] = ((measures.used[row] ?? 0) | (1 << (measure & 31))) >>> 0;
}

/** Ends the spell, completed or broken off, and remembers it. */
export function end(world: WorldState, row: number): void {
  world.touch(row);
  const { measures } = world;
  if (measures.measure[row] === NO_MEASURE) return;
  measures.lastMeasure[row] = measures.measure[row] ?? 0;
  measures.lastEnd[row] = world.month;
  measures.measure[row] = NO_MEASURE;
  measures.mentorUntil[row] = 0;
}

/** The spell is planned to end this month: the reason for it is gone. */
export function endNow(world: WorldState, row: number): void {
  world.touch(row);
  world.measures.plannedEnd[row] = world.month;
}

/** A mentor beside the measure somebody is in, until a month. */
export function giveMentor(world: WorldState, row: number, until: number): void {
  world.touch(row);
  world.measures.mentorUntil[row] = until;
}

export function followUpUntil(world: WorldState, row: number, month: number): void {
  world.touch(row);
  world.measures.followUpUntil[row] = Math.max(world.measures.followUpUntil[row] ?? 0, month);
}

export function barUntil(world: WorldState, row: number, month: number): void {
  world.touch(row);
  world.measures.barredUntil[row] = month;
}

/** Everything a person has going with measures ends (leaves NAV, dies, turns 40). */
export function clear(world: WorldState, row: number): void {
  world.touch(row);
  end(world, row);
  leaveQueue(world, row);
  dropVoucher(world, row);
}

/** Writes one pool of places. */
export function settlePlaces(
  world: WorldState,
  pool: number,
  values: { places: number; occupied: number; waiting: number },
): void {
  const { placePools } = world;
  placePools.places[pool] = values.places;
  placePools.occupied[pool] = values.occupied;
  placePools.waiting[pool] = values.waiting;
}

/** Writes the grant and the spending of one purse of a county. */
export function grant(
  world: WorldState,
  purse: number,
  values: { rate: number; granted: number; spent: number },
): void {
  const { budgets } = world;
  budgets.rate[purse] = values.rate;
  budgets.granted[purse] = values.granted;
  budgets.spent[purse] = values.spent;
}

/** This year's money goes from one county's purse to another's with a place. */
export function moveGrant(world: WorldState, from: number, to: number, kroner: number): void {
  const { granted } = world.budgets;
  granted[from] = (granted[from] ?? 0) - kroner;
  granted[to] = (granted[to] ?? 0) + kroner;
}

export function bookSpending(world: WorldState, purse: number, kroner: number): void {
  world.budgets.spent[purse] = (world.budgets.spent[purse] ?? 0) + kroner;
}

/** Whether money held somebody of the county back this month. */
export function markShort(world: WorldState, county: number, short: number): void {
  world.budgets.short[county] = short;
}
