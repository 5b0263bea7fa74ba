/**
 * Annual budgets, county by county. A year's grant is what the places in force come to; it is revised when they change
 * and begins anew in January. Those inside use it up month by month. Nobody starts in a measure that stops without
 * money unless what is left of the year covers everything already committed to its end and the new start as well; whoever
 * is held back waits. A place of one county that goes to somebody of another brings its money with it.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import type { MeasureSpec } from '../measure-spec.js';
import { addLocal } from '../observe/local.js';
import type { Claim } from '../state/ranking.js';
import { byRank } from '../state/ranking.js';
import type { WorldState } from '../state/world-state.js';
import { NO_MEASURE, PURSE, PURSES } from './columns.js';
import { plannedLength } from './starting.js';
import { bookSpending, grant, markShort, moveGrant } from './transitions.js';
import { purseOf, type Volumes } from './volumes.js';

const YEAR = 12;

/** Months left of the calendar year, this one included. */
export function monthsOfYear(month: number): number {
  return YEAR - (month % YEAR);
}

/** True where starts wait for money of the measures budget. */
export function waitsForMoney(spec: MeasureSpec): boolean {
  return spec.stopsWhenShort && purseOf(spec) === PURSE.measures;
}

/** Brings the grants up to the places in force; in January a new year begins. */
export function settleGrants(world: WorldState, { rate }: Volumes): void {
  const { budgets } = world;
  const left = monthsOfYear(world.month);
  const newYear = left === YEAR;
  for (let row = 0; row < PURSES * COUNTIES.length; row += 1) {
    const now = rate[row] ?? 0;
    const added = (now - (newYear ? 0 : (budgets.rate[row] ?? 0))) * left;
    grant(world, row, {
      rate: now,
      granted: added + (newYear ? 0 : (budgets.granted[row] ?? 0)),
      spent: newYear ? 0 : (budgets.spent[row] ?? 0),
    });
    const purse = Math.floor(row / COUNTIES.length);
    const county = row % COUNTIES.length;
    if (purse === PURSE.measures) addLocal(world, 'budgetGranted', county, Math.round(added));
    else if (purse === PURSE.fresh) addLocal(world, 'newMoneyGranted', county, Math.round(added));
  }
}

/** Kroner a person inside a measure, or promised a subsidy but without an employer yet, has a claim on until the end of the year. */
export function committedTo(world: WorldState, row: number, index: number, price: number): number {
  const { measure, voucher, plannedEnd } = world.measures;
  if (measure[row] === NO_MEASURE || voucher[row] !== NO_MEASURE)
    return price * monthsIfStarted(world, row, index);
  return committedUntil(world, plannedEnd[row] ?? 0, price);
}

/** Kroner of a spell that is planned to end in a month, until the end of the year. */
export function committedUntil(world: WorldState, end: number, price: number): number {
  return price * Math.max(1, Math.min(monthsOfYear(world.month), end - world.month));
}

/** Months of this year that a start now would be paid: a subsidy finds its employer after this step at the earliest. */
function monthsIfStarted(world: WorldState, row: number, index: number): number {
  const left = monthsOfYear(world.month);
  const waits = world.scenario.measures[index]?.subsidy === null ? 0 : 1;
  return Math.min(left - waits, lengthIfStarted(world, row, index));
}

function lengthIfStarted(world: WorldState, row: number, index: number): number {
  const subsidy = world.scenario.measures[index]?.subsidy;
  return subsidy?.permanentJobAsked === true ? subsidy.shareByMonth.length : plannedLength(world, row, index);
}

/**
 * What a start has to be covered by: its planned length up to a whole year, also what falls in the next. So money that is
 * left late in the year does not go to many starts that the next year would have to pay.
 */
function asked(world: WorldState, row: number, index: number, price: number): number {
  return price * Math.min(YEAR, lengthIfStarted(world, row, index));
}

/** Somebody who has been offered a place of a measure that waits for money. */
export interface Applicant {
  readonly claim: Claim;
  readonly index: number;
  /** Within what their own county has free; otherwise the place is another county's. */
  readonly near: boolean;
}

/** The counties' money that nothing is committed to yet, kroner; below 0 where too much is. */
export function uncommitted(world: WorldState, committed: Float64Array): Float64Array {
  const { granted, spent } = world.budgets;
  return committed.map((kroner, county) => (granted[county] ?? 0) - (spent[county] ?? 0) - kroner);
}

/**
 * Pays for starts, longest wait first, out of what is uncommitted.
 *
 * @param free uncommitted money by county; lowered by what is given out
 * @returns rows held back
 */
export function payFor(
  world: WorldState,
  applicants: Applicant[],
  free: Float64Array,
  prices: Float64Array,
): ReadonlySet<number> {
  const heldBack = new Set<number>();
  const short = new Uint8Array(COUNTIES.length);
  applicants.sort((a, b) => byRank(a.claim, b.claim));
  for (const { claim, index, near } of applicants) {
    const home = world.people.county[claim.row] ?? 0;
    const price = prices[index] ?? 0;
    const cover = asked(world, claim.row, index, price);
    const payer = near ? home : richest(free);
    if (cover > 0 && (free[payer] ?? 0) < cover) {
      heldBack.add(claim.row);
      short[home] = 1;
      addLocal(world, 'heldBack', home, 1);
      continue;
    }
    free[payer] = (free[payer] ?? 0) - cover;
    if (payer !== home) moveGrant(world, payer, home, price * monthsIfStarted(world, claim.row, index));
  }
  short.forEach((is, county) => {
    markShort(world, county, is);
  });
  return heldBack;
}

function richest(free: Float64Array): number {
  let most = 0;
  for (let county = 1; county < free.length; county += 1)
    if ((free[county] ?? 0) > (free[most] ?? 0)) most = county;
  return most;
}

/** Whether somebody who uses nothing up (a shadow) could have been paid for. */
export function couldPay(
  world: WorldState,
  row: number,
  index: number,
  free: Float64Array,
  price: number,
): boolean {
  const home = world.people.county[row] ?? 0;
  if (world.budgets.short[home] === 1) return false;
  return Math.max(free[home] ?? 0, free[richest(free)] ?? 0) >= asked(world, row, index, price);
}

/** Books the month of everybody inside, each to the purse of their measure and the county they live in. */
export function bookMonth(world: WorldState, occupied: Int32Array, prices: Float64Array): void {
  world.scenario.measures.forEach((spec, index) => {
    const purse = purseOf(spec);
    for (let county = 0; county < COUNTIES.length; county += 1) {
      const kroner = (occupied[index * COUNTIES.length + county] ?? 0) * (prices[index] ?? 0);
      if (kroner === 0) continue;
      bookSpending(world, purse * COUNTIES.length + county, kroner);
      if (purse === PURSE.measures) addLocal(world, 'budgetSpent', county, kroner);
      else if (purse === PURSE.fresh) addLocal(world, 'newMoneySpent', county, kroner);
    }
  });
}

/** Tells what is left of the measures budget, and what the month took from users aged 40-66. */
export function tellBudgets(world: WorldState, { placesFromOlder, kronerFromOlder }: Volumes): void {
  const { granted, spent } = world.budgets;
  for (let county = 0; county < COUNTIES.length; county += 1) {
    addLocal(world, 'budgetLeft', county, Math.round((granted[county] ?? 0) - (spent[county] ?? 0)));
    addLocal(world, 'placesFromOlder', county, placesFromOlder[county] ?? 0);
    addLocal(world, 'moneyFromOlder', county, Math.round(kronerFromOlder[county] ?? 0));
  }
}
