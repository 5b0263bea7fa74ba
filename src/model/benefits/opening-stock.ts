/**
 * Setting a stock to a published figure: who is on a benefit or in a follow-up group when the reported years open.
 * Whoever has it from the burn-in comes first, then need, then a keyed lot, then id; never a position. Those left over
 * are taken off, those missing are put on, county by county.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, keyedRound, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { byRank, type Claim } from '../state/ranking.js';
import type { WorldState } from '../state/world-state.js';

/** Ages in completed years of the published groups, `stockAge` of the axes; the last is the end. */
const STOCK_AGE_STARTS = [18, 20, 25, 30, 35, 40] as const;
export const STOCK_AGES = STOCK_AGE_STARTS.length - 1;
const HOLDS = 1_000_000;

/** One stock: who may be in it, who is, who needs it most, and how one gets in and out. */
export interface Stock {
  /** Number of the stock, for the lot. */
  readonly number: number;
  /** Persons in the country by age group. */
  readonly persons: Float64Array;
  /** The counties' share per resident as ratios to the country's; null for alike. */
  readonly byCounty: Float64Array | null;
  may(row: number): boolean;
  holds(row: number): boolean;
  /** 0 to 10,000, higher first. */
  need(row: number): number;
  put(row: number, ageGroup: number): void;
  take(row: number): void;
}

/** Index of a person's age group; -1 outside them. */
export function stockAgeOf(world: WorldState, row: number): number {
  const age = Math.floor((world.month - (world.people.birthMonth[row] ?? 0)) / 12);
  if (age < STOCK_AGE_STARTS[0]) return -1;
  for (let group = 0; group < STOCK_AGES; group += 1)
    if (age < (STOCK_AGE_STARTS[group + 1] ?? 0)) return group;
  return -1;
}

/** Brings a stock to its figure, to the rounding of the sample; where people who may hold it run out, to them all. */
export function settleStock(world: WorldState, stock: Stock): void {
  const [l0, l1] = streamKey(world.key, world.month, DECISION.openingLot);
  const { present, shadow, id, county } = world.people;
  const claims: Claim[][][] = [];
  const residents: number[][] = [];
  for (let group = 0; group < STOCK_AGES; group += 1) {
    claims.push(COUNTIES.map(() => []));
    residents.push(COUNTIES.map(() => 0));
  }
  for (let row = 0; row < world.highWater; row += 1) {
    if (present[row] !== PRESENT_RESIDENT || shadow[row] !== REAL) continue;
    const group = stockAgeOf(world, row);
    const where = county[row] ?? 0;
    const mine = claims[group]?.[where];
    const counts = residents[group];
    if (mine === undefined || counts === undefined) continue;
    counts[where] = (counts[where] ?? 0) + 1;
    if (!stock.may(row)) continue;
    const person = id[row] ?? 0;
    const rank = (stock.holds(row) ? HOLDS : 0) + Math.round(stock.need(row));
    mine.push({ row, rank, lot: draw(l0, l1, person, stock.number), id: person });
  }
  for (let group = 0; group < STOCK_AGES; group += 1) {
    const lot = draw(l0, l1, stock.number * STOCK_AGES + group, 0);
    const total = keyedRound((stock.persons[group] ?? 0) / world.scenario.sample, 0, lot);
    const weights = (residents[group] ?? []).map(
      (count, where) => count * (stock.byCounty === null ? 1 : (stock.byCounty[where] ?? 1)),
    );
    const served = serve(claims[group] ?? [], shareOut(total, weights, lot / DRAW_RANGE), total);
    for (const { row } of served.out) if (stock.holds(row)) stock.take(row);
    for (const { row } of served.in) if (!stock.holds(row)) stock.put(row, group);
  }
}

/** Whole parts of a total in proportion to weights; they sum to it, and each is at most 1 from its exact part. */
export function shareOut(total: number, weights: readonly number[], lot: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let passed = 0;
  let given = 0;
  return weights.map((weight, index) => {
    passed += weight;
    const exact = sum > 0 && index < weights.length - 1 ? (total * passed) / sum : total;
    const whole = Math.floor(exact + lot) - given;
    given += whole;
    return whole;
  });
}

/** Each county's first by rank; what a county cannot fill goes to those next in line in the country. */
function serve(
  byCounty: readonly Claim[][],
  quotas: readonly number[],
  total: number,
): { in: Claim[]; out: Claim[] } {
  const inside: Claim[] = [];
  const rest: Claim[] = [];
  byCounty.forEach((claims, where) => {
    claims.sort(byRank);
    inside.push(...claims.slice(0, quotas[where] ?? 0));
    rest.push(...claims.slice(quotas[where] ?? 0));
  });
  rest.sort(byRank);
  const missing = Math.max(0, total - inside.length);
  inside.push(...rest.slice(0, missing));
  return { in: inside, out: rest.slice(missing) };
}
