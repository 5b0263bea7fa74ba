/**
 * Places are finite and shared county by county. Everyone who was proposed waits; reduced work capacity first, then
 * the longest wait, then lot. Places that would stand empty in a county go to those who wait elsewhere. What else a
 * start needs stands in files of its own: a job specialist with room (`specialists.ts`), money to the end of the year
 * (`budget.ts`). A subsidy is first promised: the promise waits for an employer, holds no place, and lapses. More are
 * promised than there are places, as many as it takes to fill them at the pace promises find an employer.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule, type MeasureSpec } from '../measure-spec.js';
import { NO_EMPLOYER } from '../market/columns.js';
import { addLocal, addLocalOf } from '../observe/local.js';
import { tallyPlaces, tallyWait } from '../observe/tally.js';
import type { ParameterReader } from '../state/parameters.js';
import type { Claim } from '../state/ranking.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import {
  bookMonth,
  couldPay,
  monthsOfYear,
  payFor,
  settleGrants,
  tellBudgets,
  uncommitted,
  waitsForMoney,
  type Applicant,
} from './budget.js';
import { ASSIGNMENT_PARAMETERS, compileAssignment } from './assignment.js';
import { BUDGET_CYCLE_PARAMETERS, budgetSwing } from './budget-cycle.js';
import { NO_MEASURE, PURSE } from './columns.js';
import { addUser, collect, type Found, type QueueTables } from './holders.js';
import { offer, type Offers } from './offers.js';
import { placePrice } from './prices.js';
import { PROMISE_PARAMETERS, everFound } from './promise.js';
import { admit, tellSpecialists, type Admission } from './specialists.js';
import { IN_HOUSE_PARAMETERS, compileInHouse } from './in-house.js';
import { plannedLength, startMeasure, startMentor } from './starting.js';
import { grantVoucher, settlePlaces, start } from './transitions.js';
import { purseOf, volumesOf, type VolumeTables } from './volumes.js';

interface Tables extends VolumeTables, QueueTables {
  readonly voucherMonths: number;
  /** Chance in a month that a promise finds its employer. */
  readonly found: number;
  /** Index of the work training that a subsidy may ask for first; -1 for none. */
  readonly training: number;
  /** False where everybody who is proposed gets a place at once. */
  readonly rationed: boolean;
}

/** What turns places into kroner; the scenarios read the same. */
const PRICE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'volume.monthly-wage', unit: 'kroner per month', min: 0, max: 1000000 },
  { name: 'volume.hours-share', unit: 'share', min: 0, max: 1 },
  { name: 'money.wage-cost', unit: 'ratio', min: 1, max: 2 },
  { name: 'money.G', unit: 'kroner', min: 50000, max: 300000 },
];

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'measures.places',
  parameters: [
    ...PRICE_PARAMETERS,
    ...ASSIGNMENT_PARAMETERS,
    ...BUDGET_CYCLE_PARAMETERS,
    ...PROMISE_PARAMETERS,
    ...IN_HOUSE_PARAMETERS,
    { name: 'measures.queue.patience', unit: 'months', min: 1, max: 36 },
    { name: 'measures.queue.reduced-capacity-first', unit: 'months', min: 0, max: 24 },
    { name: 'measures.queue.head-start', unit: 'months', min: 0, max: 24 },
    { name: 'measures.rationed', unit: 'share', min: 0, max: 1 },
    { name: 'measures.budget.tightness', unit: 'ratio', min: 0.5, max: 1.5 },
    { name: 'measures.budget.subsidies-in-use', unit: 'share', min: 0, max: 1 },
    { name: 'measures.youth-priority', unit: 'share', min: 0, max: 1 },
  ],
  compile(parameters, world) {
    const voucherMonths = parameters.scalar('measures.voucher.months');
    const found = parameters.scalar('measures.voucher.found');
    const covered = everFound(parameters);
    const prices = compilePrices(parameters, world);
    return {
      voucherMonths,
      found,
      inHouse: compileInHouse(parameters, world),
      training: world.scenario.measures.findIndex(({ kind }) => kind === 'work-training'),
      startPrices: prices.map((price, index) =>
        world.scenario.measures[index]?.subsidy === null ? price : price * covered,
      ),
      patience: parameters.scalar('measures.queue.patience'),
      reducedRank: parameters.scalar('measures.queue.reduced-capacity-first'),
      headStart: parameters.scalar('measures.queue.head-start'),
      rationed: parameters.scalar('measures.rationed') >= 0.5,
      tightness: parameters.scalar('measures.budget.tightness'),
      subsidiesInUse: parameters.scalar('measures.budget.subsidies-in-use'),
      youthPriority: parameters.scalar('measures.youth-priority'),
      swing: budgetSwing(parameters),
      assignment: compileAssignment(parameters, world),
      prices,
    };
  },
  allocate(world, tables) {
    const specs = world.scenario.measures;
    const counties = COUNTIES.length;
    const volumes = volumesOf(world, tables);
    settleGrants(world, volumes);
    const found = collect(world, tables);
    const { occupied, promised } = found;
    // Everyone who starts leaves shadows behind: room for them before any array is held on to.
    if (!tables.rationed)
      world.reserveRows(SHADOWS_PER_START * (found.vouchers + found.queues.flat().length));
    const admission = admitToSpecialists(world, tables, found);
    const offered = specs.map((spec, index) =>
      offerOf(index, admission.queues, found, volumes.open, spec.subsidy === null ? 1 : tables.found),
    );
    reserveRunningPlaces(world, volumes.open, found, tables.prices);
    const free = uncommitted(world, found.committed);
    const heldBack = tables.rationed
      ? payFor(world, applicantsOf(specs, offered), free, tables.startPrices)
      : new Set<number>();
    specs.forEach((spec, index) => {
      const first = index * counties;
      const offers = offered[index];
      const waiting = found.queues.slice(first, first + counties);
      const served = tables.rationed
        ? (offers?.served ?? []).filter(({ row }) => !heldBack.has(row))
        : waiting.flat();
      for (const { row } of served) {
        const pool = first + (world.people.county[row] ?? 0);
        const mentor = hasRule(spec, 'beside a workplace measure');
        const holders = spec.subsidy === null ? occupied : promised;
        holders[pool] = (holders[pool] ?? 0) + 1;
        if (spec.needsSpecialist) addUser(world, found.users, row);
        if (spec.subsidy === null) addLocalOf(world, 'placesUsed', row, 1);
        if (!mentor) tallyWait(world, index, row);
        serve(world, tables, spec, index, row);
      }
      found.shadows.slice(first, first + counties).forEach((claims, where) => {
        for (const claim of claims) {
          const { row } = claim;
          const would =
            !tables.rationed ||
            ((offers?.wouldServe(where, claim) ?? false) &&
              (!spec.needsSpecialist || admission.wouldAdmit(claim)) &&
              (!waitsForMoney(spec) || couldPay(world, row, index, free, tables.startPrices[index] ?? 0)));
          if (would) serve(world, tables, spec, index, row);
        }
      });
      let [offeredAll, usedAll] = [0, 0];
      for (let where = 0; where < counties; where += 1) {
        const places = volumes.open[first + where] ?? 0;
        const used = occupied[first + where] ?? 0;
        settlePlaces(world, first + where, {
          places,
          occupied: used,
          waiting: stillWaiting(world, waiting[where] ?? []),
        });
        addLocal(world, 'placesOffered', where, places);
        offeredAll += places;
        usedAll += used;
      }
      tallyPlaces(world, index, offeredAll, usedAll, waiting.flat().length - served.length);
    });
    bookMonth(world, occupied, tables.prices);
    tellBudgets(world, volumes);
    tellSpecialists(world, found.users);
  },
};

export const places = allocation(step);

const SHADOWS_PER_START = 2;
/** So that a quotient of exactly a whole number is that number. */
const ROUNDING = 1e-9;

function compilePrices(parameters: ParameterReader, world: WorldState): Float64Array {
  const wageCost =
    parameters.scalar('volume.monthly-wage') *
    parameters.scalar('money.wage-cost') *
    parameters.scalar('volume.hours-share');
  const level = { wageCost, basicAmount: parameters.scalar('money.G') };
  return Float64Array.from(world.scenario.measures, (spec, index) => {
    const channels = world.measureChannels[index];
    if (channels === undefined) return 0;
    return Math.round(placePrice(spec, channels.typicalLength, channels.providerCost, level));
  });
}

function stillWaiting(world: WorldState, queue: readonly Claim[]): number {
  return queue.filter(({ row }) => world.measures.queuedFor[row] !== NO_MEASURE).length;
}

function serve(world: WorldState, tables: Tables, spec: MeasureSpec, index: number, row: number): void {
  if (hasRule(spec, 'beside a workplace measure')) startMentor(world, row, index);
  else if (spec.subsidy !== null) promise(world, tables, spec, index, row);
  else startMeasure(world, row, index, plannedLength(world, row, index));
}

/**
 * A subsidy is promised; where it asks for work training first, the person goes there, and what the host sees of them
 * counts when an employer is looked for.
 */
function promise(world: WorldState, tables: Tables, spec: MeasureSpec, index: number, row: number): void {
  const known = (world.market.familiar[row] ?? NO_EMPLOYER) >= 0;
  const skipped = known && hasRule(spec, 'no training where known');
  const trains = spec.trainingBefore > 0 && tables.training >= 0 && !skipped;
  const months = trains ? Math.min(spec.trainingBefore, plannedLength(world, row, tables.training)) : 0;
  if (trains) start(world, row, tables.training, world.month + months);
  grantVoucher(world, row, index, world.month + months + tables.voucherMonths);
}

/** Claims that a job specialist has room for; all of them of measures that need none. */
function admitToSpecialists(world: WorldState, tables: Tables, found: Found): Admission {
  if (!tables.rationed) return { queues: found.queues, wouldAdmit: () => true };
  const specs = world.scenario.measures;
  const needs = (pool: number): boolean =>
    specs[Math.floor(pool / COUNTIES.length)]?.needsSpecialist ?? false;
  const theirs = found.queues.map((queue, pool) => (needs(pool) ? queue : []));
  const admission = admit(world, theirs, found.users);
  return {
    queues: found.queues.map((queue, pool) => (needs(pool) ? (admission.queues[pool] ?? []) : queue)),
    wouldAdmit: admission.wouldAdmit,
  };
}

function offerOf(
  index: number,
  queues: readonly Claim[][],
  { occupied, promised }: Found,
  openOfAll: Int32Array,
  foundInMonth: number,
): Offers {
  const first = index * COUNTIES.length;
  // One free place is worth as many promises as it takes for one of them to find an employer in a month.
  const room = (places: number, promises: number): number =>
    Math.max(0, Math.floor(places / foundInMonth + ROUNDING) - promises);
  const freeOf = new Int32Array(COUNTIES.length);
  let [places, promises] = [0, 0];
  for (let where = 0; where < COUNTIES.length; where += 1) {
    const left = (openOfAll[first + where] ?? 0) - (occupied[first + where] ?? 0);
    const out = promised[first + where] ?? 0;
    places += left;
    promises += out;
    freeOf[where] = room(left, out);
  }
  return offer(room(places, promises), freeOf, queues.slice(first, first + COUNTIES.length));
}

/** Places that go on whatever the money are committed to the end of the year, filled or not: they are under contract. */
function reserveRunningPlaces(
  world: WorldState,
  open: Int32Array,
  { occupied, committed }: Found,
  prices: Float64Array,
): void {
  const months = monthsOfYear(world.month);
  world.scenario.measures.forEach((spec, index) => {
    if (spec.stopsWhenShort || purseOf(spec) !== PURSE.measures) return;
    for (let where = 0; where < COUNTIES.length; where += 1) {
      const pool = index * COUNTIES.length + where;
      const held = Math.max(open[pool] ?? 0, occupied[pool] ?? 0);
      committed[where] = (committed[where] ?? 0) + held * months * (prices[index] ?? 0);
    }
  });
}

function applicantsOf(specs: readonly MeasureSpec[], offered: readonly Offers[]): Applicant[] {
  return specs.flatMap((spec, index) => {
    const offers = offered[index];
    if (offers === undefined || !waitsForMoney(spec)) return [];
    return offers.served.map((claim, turn) => ({ claim, index, near: turn < offers.near }));
  });
}
