/** Who proposes when places are given out: who is inside, who waits, who has waited too long, and what is committed. */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, streamKey, FIXED_TRAIT_MONTH } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { hasRule, type MeasureSpec } from '../measure-spec.js';
import { hasReducedCapacity } from '../nav/groups.js';
import { officeOf } from '../nav/offices.js';
import { addLocalOf } from '../observe/local.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import type { Claim } from '../state/ranking.js';
import type { WorldState } from '../state/world-state.js';
import { isHeldBack } from '../trial/assignment.js';
import { queueRank, type Assignment } from './assignment.js';
import { committedTo, committedUntil, waitsForMoney } from './budget.js';
import { NO_MEASURE } from './columns.js';
import { inSeason } from './eligibility.js';
import { keyOfMeasure } from './identity.js';
import { hasMentor, mentorProposals } from './mentor.js';
import { dropVoucher, leaveQueue } from './transitions.js';

export interface QueueTables {
  readonly patience: number;
  readonly reducedRank: number;
  /** Months the others wait before they are considered, where a trial's lot gives a head start. */
  readonly headStart: number;
  readonly assignment: Assignment;
  /** Months until there is room at an office for what is held there, by office. */
  readonly inHouse: Float64Array;
  /** What a start has to be covered by, kroner a month by measure: of a promise the share that comes to something. */
  readonly startPrices: Float64Array;
  readonly prices: Float64Array;
}

export interface Found {
  /** By pool: who holds a place; who has been promised a subsidy and looks for an employer, which holds none. */
  readonly occupied: Int32Array;
  readonly promised: Int32Array;
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
    promised: new Int32Array(pools),
    queues: Array.from({ length: pools }, () => []),
    shadows: Array.from({ length: pools }, () => []),
    committed: new Float64Array(COUNTIES.length),
    users: new Int32Array(world.offices.county.length),
    vouchers: 0,
  };
  const { present, shadow, id, county } = world.people;
  const { measure, queuedFor, queuedSince, voucher } = world.measures;
  const mentors = mentorProposals(world);
  const month = world.month;
  // One lot a person and measure, not a new one each month: people who wait equally long keep their order.
  const [l0, l1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.placeLot);
  const keys = specs.map(({ id: name }) => keyOfMeasure(name));
  const { concerned } = world.rows;
  for (let at = 0; at < world.concernedCount; at += 1) {
    const row = concerned[at] ?? 0;
    if (present[row] !== PRESENT_RESIDENT) continue;
    const real = shadow[row] === REAL;
    if (voucher[row] !== NO_MEASURE && lapses(world, row)) dropVoucher(world, row);
    if (real && ((measure[row] ?? 0) | (voucher[row] ?? 0)) !== NO_MEASURE)
      noteHolder(world, tables, found, row);
    if (real && hasMentor(world, row)) noteMentor(world, tables, found, mentors.index, row);
    if (mentors.proposes(row)) {
      const person = id[row] ?? 0;
      const rank = hasReducedCapacity(world.nav.group[row] ?? 0) ? tables.reducedRank : 0;
      const lot = draw(l0, l1, person, keys[mentors.index] ?? 0);
      const pool = mentors.index * COUNTIES.length + (county[row] ?? 0);
      (real ? found.queues : found.shadows)[pool]?.push({ row, rank, lot, id: person });
    }
    const wanted = queuedFor[row] ?? NO_MEASURE;
    if (wanted === NO_MEASURE) continue;
    const waited = month - (queuedSince[row] ?? month);
    const spec = specs[wanted - 1];
    if (waited > tables.patience || spec === undefined || month > spec.lastStart || !inSeason(spec, month)) {
      leaveQueue(world, row);
      continue;
    }
    const ordinary = waited + (hasReducedCapacity(world.nav.group[row] ?? 0) ? tables.reducedRank : 0);
    const person = id[row] ?? 0;
    const lot = draw(l0, l1, person, keys[wanted - 1] ?? 0);
    const rank = queueRank(world, tables.assignment, row, ordinary, lot, tables.patience);
    const claim = { row, rank, lot, id: person };
    // The lot stands for the day of the month: a head start of a month and a half is one month for half of them, two for the rest.
    if (waited + claim.lot / DRAW_RANGE < tables.headStart && isHeldBack(world, row, spec)) continue;
    if (waited + claim.lot / DRAW_RANGE < inHouseWait(world, tables, row, spec)) continue;
    (real ? found.queues : found.shadows)[(wanted - 1) * COUNTIES.length + (county[row] ?? 0)]?.push(claim);
  }
  return found;
}

/** A promise lapses when its time is up, and out of season. */
function lapses(world: WorldState, row: number): boolean {
  const { voucher, voucherUntil } = world.measures;
  const spec = world.scenario.measures[(voucher[row] ?? NO_MEASURE) - 1];
  return (voucherUntil[row] ?? 0) <= world.month || (spec !== undefined && !inSeason(spec, world.month));
}

function inHouseWait(world: WorldState, tables: QueueTables, row: number, spec: MeasureSpec): number {
  return hasRule(spec, 'wait by office size') ? (tables.inHouse[officeOf(world, row)] ?? 0) : 0;
}

/** Somebody with a mentor: a place of that measure, beside the one the person is in. */
function noteMentor(world: WorldState, tables: QueueTables, found: Found, index: number, row: number): void {
  const spec = world.scenario.measures[index];
  if (spec === undefined) return;
  const where = world.people.county[row] ?? 0;
  const pool = index * COUNTIES.length + where;
  found.occupied[pool] = (found.occupied[pool] ?? 0) + 1;
  if (waitsForMoney(spec))
    found.committed[where] =
      (found.committed[where] ?? 0) +
      committedUntil(world, world.measures.mentorUntil[row] ?? 0, tables.prices[index] ?? 0);
  addLocalOf(world, 'placesUsed', row, 1);
}

/**
 * Somebody inside a measure, or promised a subsidy without an employer yet. Who is in work training before a subsidy
 * holds a place of the subsidy, not of the training.
 */
function noteHolder(world: WorldState, tables: QueueTables, found: Found, row: number): void {
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  const promised = world.measures.voucher[row] ?? NO_MEASURE;
  const index = (promised === NO_MEASURE ? inside : promised) - 1;
  const spec = world.scenario.measures[index];
  if (spec === undefined) return;
  const where = world.people.county[row] ?? 0;
  const pool = index * COUNTIES.length + where;
  const holders = inside === NO_MEASURE ? found.promised : found.occupied;
  holders[pool] = (holders[pool] ?? 0) + 1;
  if (promised !== NO_MEASURE) found.vouchers += 1;
  if (spec.needsSpecialist) addUser(world, found.users, row);
  if (waitsForMoney(spec))
    found.committed[where] =
      (found.committed[where] ?? 0) +
      committedTo(
        world,
        row,
        index,
        (promised === NO_MEASURE ? tables.prices : tables.startPrices)[index] ?? 0,
      );
  if (inside !== NO_MEASURE) addLocalOf(world, 'placesUsed', row, 1);
}

export function addUser(world: WorldState, users: Int32Array, row: number): void {
  const office = officeOf(world, row);
  users[office] = (users[office] ?? 0) + 1;
}
