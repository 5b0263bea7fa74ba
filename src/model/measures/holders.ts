/** Who proposes when places are given out: who is inside, who waits, who has waited too long, and what is committed. */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, streamKey, FIXED_TRAIT_MONTH } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { hasReducedCapacity } from '../nav/groups.js';
import { officeOf } from '../nav/offices.js';
import { addLocalOf } from '../observe/local.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import type { Claim } from '../state/ranking.js';
import type { WorldState } from '../state/world-state.js';
import { isHeldBack } from '../trial/assignment.js';
import { committedTo, waitsForMoney } from './budget.js';
import { NO_MEASURE } from './columns.js';
import { keyOfMeasure } from './identity.js';
import { dropVoucher, leaveQueue } from './transitions.js';

export interface QueueTables {
  readonly patience: number;
  readonly reducedRank: number;
  /** Months the others wait before they are considered, where a trial's lot gives a head start. */
  readonly headStart: number;
  readonly prices: Float64Array;
}

export interface Found {
  /** By pool: who holds a place, grants without an employer among them; who is inside. */
  readonly occupied: Int32Array;
  readonly inside: Int32Array;
  readonly queues: readonly Claim[][];
  readonly shadows: readonly Claim[][];
  /** By county: kroner of the measures budget committed to the end of the year. */
  readonly committed: Float64Array;
  /** By office: who has a job specialist. */
  readonly users: Int32Array;
  vouchers: number;
}

/** Everyone proposes: who is inside, who waits, who has waited too long. */
export function collect(world: WorldState, tables: QueueTables): Found {
  const specs = world.scenario.measures;
  const pools = specs.length * COUNTIES.length;
  const found: Found = {
    occupied: new Int32Array(pools),
    inside: new Int32Array(pools),
    queues: Array.from({ length: pools }, () => []),
    shadows: Array.from({ length: pools }, () => []),
    committed: new Float64Array(COUNTIES.length),
    users: new Int32Array(world.offices.county.length),
    vouchers: 0,
  };
  const { present, shadow, id, county } = world.people;
  const { measure, queuedFor, queuedSince, voucher, voucherUntil } = world.measures;
  const month = world.month;
  // One lot a person and measure, not a new one each month: people who wait equally long keep their order.
  const [l0, l1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.placeLot);
  const keys = specs.map(({ id: name }) => keyOfMeasure(name));
  const { concerned } = world.rows;
  for (let at = 0; at < world.concernedCount; at += 1) {
    const row = concerned[at] ?? 0;
    if (present[row] !== PRESENT_RESIDENT) continue;
    const real = shadow[row] === REAL;
    if (voucher[row] !== NO_MEASURE && (voucherUntil[row] ?? 0) <= month) dropVoucher(world, row);
    if (real && ((measure[row] ?? 0) | (voucher[row] ?? 0)) !== NO_MEASURE)
      noteHolder(world, tables, found, row);
    const wanted = queuedFor[row] ?? NO_MEASURE;
    if (wanted === NO_MEASURE) continue;
    const waited = month - (queuedSince[row] ?? month);
    const spec = specs[wanted - 1];
    if (waited > tables.patience || spec === undefined || month > spec.lastStart) {
      leaveQueue(world, row);
      continue;
    }
    const rank = waited + (hasReducedCapacity(world.nav.group[row] ?? 0) ? tables.reducedRank : 0);
    const person = id[row] ?? 0;
    const claim = { row, rank, lot: draw(l0, l1, person, keys[wanted - 1] ?? 0), id: person };
    // The lot stands for the day of the month: a head start of a month and a half is one month for half of them, two for the rest.
    if (waited + claim.lot / DRAW_RANGE < tables.headStart && isHeldBack(world, row, spec)) continue;
    (real ? found.queues : found.shadows)[(wanted - 1) * COUNTIES.length + (county[row] ?? 0)]?.push(claim);
  }
  return found;
}

/** Somebody who is inside a measure, or has a subsidy granted without an employer yet. */
function noteHolder(world: WorldState, tables: QueueTables, found: Found, row: number): void {
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  const index = (inside === NO_MEASURE ? (world.measures.voucher[row] ?? NO_MEASURE) : inside) - 1;
  const spec = world.scenario.measures[index];
  if (spec === undefined) return;
  const where = world.people.county[row] ?? 0;
  const pool = index * COUNTIES.length + where;
  found.occupied[pool] = (found.occupied[pool] ?? 0) + 1;
  if (inside === NO_MEASURE) found.vouchers += 1;
  else found.inside[pool] = (found.inside[pool] ?? 0) + 1;
  if (spec.needsSpecialist) addUser(world, found.users, row);
  if (waitsForMoney(spec))
    found.committed[where] =
      (found.committed[where] ?? 0) + committedTo(world, row, index, tables.prices[index] ?? 0);
  addLocalOf(world, 'placesUsed', row, 1);
}

export function addUser(world: WorldState, users: Int32Array, row: number): void {
  const office = officeOf(world, row);
  users[office] = (users[office] ?? 0) + 1;
}
