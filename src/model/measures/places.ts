/**
 * Places are finite and shared county by county. Everyone who was proposed waits; reduced work capacity first, then
 * the longest wait, then lot. Places that would stand empty in a county go to those who wait elsewhere. Places a
 * policy takes from the ordinary measures budget are taken from all ordinary measures alike. A subsidy's place is a
 * voucher: it waits for an employer, and lapses.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, streamKey, FIXED_TRAIT_MONTH } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { MeasureSpec } from '../declarations.js';
import { hasReducedCapacity } from '../nav/groups.js';
import { tallyPlaces, tallyWait } from '../observe/tally.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { populationScale } from '../people/population.js';
import type { Claim } from '../state/ranking.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { NO_MEASURE } from './columns.js';
import { keyOfMeasure } from './identity.js';
import { offer } from './offers.js';
import { plannedLength, startMeasure } from './starting.js';
import { dropVoucher, grantVoucher, leaveQueue, settlePlaces } from './transitions.js';

interface Tables {
  readonly voucherMonths: number;
  readonly patience: number;
  readonly reducedRank: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'measures.places',
  parameters: [
    { name: 'measures.voucher.months', unit: 'months', min: 1, max: 24 },
    { name: 'measures.queue.patience', unit: 'months', min: 1, max: 36 },
    { name: 'measures.queue.reduced-capacity-first', unit: 'months', min: 0, max: 24 },
  ],
  compile(parameters) {
    return {
      voucherMonths: parameters.scalar('measures.voucher.months'),
      patience: parameters.scalar('measures.queue.patience'),
      reducedRank: parameters.scalar('measures.queue.reduced-capacity-first'),
    };
  },
  allocate(world, tables) {
    const specs = world.scenario.measures;
    const counties = COUNTIES.length;
    const occupied = new Int32Array(specs.length * counties);
    const queues: Claim[][] = Array.from({ length: specs.length * counties }, () => []);
    const shadows: Claim[][] = Array.from({ length: specs.length * counties }, () => []);
    collect(world, tables, { occupied, queues, shadows });
    const places = placesByPool(world);
    specs.forEach((spec, index) => {
      const first = index * counties;
      const open = places.subarray(first, first + counties);
      const taken = occupied.subarray(first, first + counties);
      const waiting = queues.slice(first, first + counties);
      const offered = sum(open);
      const free = Math.max(0, offered - sum(taken));
      const freeOf = open.map((count, where) => Math.max(0, count - (taken[where] ?? 0)));
      const offers = offer(free, freeOf, waiting);
      for (const { row } of offers.served) {
        const where = world.people.county[row] ?? 0;
        taken[where] = (taken[where] ?? 0) + 1;
        tallyWait(world, index, row);
        serve(world, tables, spec, index, row);
      }
      shadows.slice(first, first + counties).forEach((claims, where) => {
        for (const claim of claims)
          if (offers.wouldServe(where, claim)) serve(world, tables, spec, index, claim.row);
      });
      for (let where = 0; where < counties; where += 1) {
        settlePlaces(world, first + where, {
          places: open[where] ?? 0,
          occupied: taken[where] ?? 0,
          waiting: stillWaiting(world, waiting[where] ?? []),
        });
      }
      const queued = waiting.reduce((count, queue) => count + queue.length, 0);
      tallyPlaces(world, index, offered, sum(taken), queued - offers.served.length);
    });
  },
};

export const places = allocation(step);

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

function stillWaiting(world: WorldState, queue: readonly Claim[]): number {
  return queue.filter(({ row }) => world.measures.queuedFor[row] !== NO_MEASURE).length;
}

function serve(world: WorldState, tables: Tables, spec: MeasureSpec, index: number, row: number): void {
  if (spec.subsidy !== null) grantVoucher(world, row, index, world.month + tables.voucherMonths);
  else startMeasure(world, row, index, plannedLength(world, row, index));
}

interface Collected {
  readonly occupied: Int32Array;
  readonly queues: Claim[][];
  readonly shadows: Claim[][];
}

/** Everyone proposes: who is inside, who waits, who has waited too long. */
function collect(world: WorldState, tables: Tables, into: Collected): void {
  const { present, shadow, id, county } = world.people;
  const { measure, queuedFor, queuedSince, voucher, voucherUntil } = world.measures;
  const month = world.month;
  // One lot a person and measure, not a new one each month: people who wait equally long keep their order.
  const [l0, l1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.placeLot);
  const keys = world.scenario.measures.map(({ id: name }) => keyOfMeasure(name));
  const { concerned } = world.rows;
  for (let at = 0; at < world.concernedCount; at += 1) {
    const row = concerned[at] ?? 0;
    if (present[row] !== PRESENT_RESIDENT) continue;
    const where = county[row] ?? 0;
    const real = shadow[row] === REAL;
    if (voucher[row] !== NO_MEASURE && (voucherUntil[row] ?? 0) <= month) dropVoucher(world, row);
    const holds = measure[row] !== NO_MEASURE ? (measure[row] ?? 0) : (voucher[row] ?? 0);
    if (holds !== NO_MEASURE && real) {
      const pool = (holds - 1) * COUNTIES.length + where;
      into.occupied[pool] = (into.occupied[pool] ?? 0) + 1;
    }
    const wanted = queuedFor[row] ?? NO_MEASURE;
    if (wanted === NO_MEASURE) continue;
    const waited = month - (queuedSince[row] ?? month);
    const spec = world.scenario.measures[wanted - 1];
    if (waited > tables.patience || spec === undefined || month > spec.lastStart) {
      leaveQueue(world, row);
      continue;
    }
    const rank = waited + (hasReducedCapacity(world.nav.group[row] ?? 0) ? tables.reducedRank : 0);
    const person = id[row] ?? 0;
    const claim = { row, rank, lot: draw(l0, l1, person, keys[wanted - 1] ?? 0), id: person };
    (real ? into.queues : into.shadows)[(wanted - 1) * COUNTIES.length + where]?.push(claim);
  }
}

/**
 * Places at a time by measure and county, of the sample: in proportion to residents within reach. One keyed lot a
 * measure, the same all run, rounds the counties' running sum: pools do not flicker, add up to the country's places,
 * and are right in expectation, each of them and together.
 */
function placesByPool(world: WorldState): Int32Array {
  const { residents } = world.counties;
  const specs = world.scenario.measures;
  const [r0, r1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.placeRounding);
  const scale = populationScale(world) / world.scenario.sample;
  const national = specs.map((spec) => placesInForce(spec, world.month));
  let ordinary = 0;
  let taken = 0;
  specs.forEach((spec, index) => {
    if (spec.policy === null) ordinary += national[index] ?? 0;
    else if (spec.fromMeasuresBudget) taken += national[index] ?? 0;
  });
  const left = ordinary > 0 ? Math.max(0, 1 - taken / ordinary) : 1;
  const result = new Int32Array(specs.length * COUNTIES.length);
  specs.forEach((spec, index) => {
    let within = 0;
    for (let where = 0; where < COUNTIES.length; where += 1)
      within += (residents[where] ?? 0) * (spec.reach[where] ?? 0);
    if (within === 0) return;
    const amount = (national[index] ?? 0) * scale * (spec.policy === null ? left : 1);
    const lot = draw(r0, r1, keyOfMeasure(spec.id), 0) / DRAW_RANGE;
    let reached = 0;
    let given = 0;
    for (let where = 0; where < COUNTIES.length; where += 1) {
      reached += (residents[where] ?? 0) * (spec.reach[where] ?? 0);
      const upTo = Math.floor((amount * reached) / within + lot);
      result[index * COUNTIES.length + where] = upTo - given;
      given = upTo;
    }
  });
  return result;
}

/** National places at a time in a month; none before the first date. */
export function placesInForce(spec: MeasureSpec, month: number): number {
  let found = 0;
  for (const dated of spec.places) if (dated.from <= month) found = dated.places;
  return found;
}
