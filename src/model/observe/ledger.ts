/**
 * The ledger of a world: where each real person stands at the end of the month, written only when it changes. Two paired
 * worlds' ledgers, joined by person, say who gains at whose cost. Derived observation: no step reads it.
 */
import { STANDINGS } from '../../vocabulary/codes.js';
import { ALLOWANCE, DISABILITY, SOCIAL_ASSISTANCE } from '../benefits/columns.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { PRESENT_FREE, REAL } from '../people/columns.js';
import type { Ledger } from '../results.js';
import { INTRODUCTION, NOT_ENROLLED } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { TOUCHED, type WorldState } from '../state/world-state.js';

const STANDING = Object.fromEntries(STANDINGS.map((name, code) => [name, code])) as Record<
  (typeof STANDINGS)[number],
  number
>;
const GONE = STANDING.gone;
/** Months between two changes of a person, as a rule: how much room to make at first. */
const CHANGE_EVERY = 22;
const ROOM = 1.1;
const LEAST_ROOM = 256;

/** Index into `STANDINGS` of where a person stands; the first three as `activityOf` has them. */
export function standingOf(world: WorldState, row: number): number {
  const { job, furloughed, subsidy } = world.market;
  if (world.people.present[row] === PRESENT_FREE) return GONE;
  if (job[row] !== NO_JOB && furloughed[row] === 0)
    return subsidy[row] === 0 ? STANDING['job-without-subsidy'] : STANDING['job-with-subsidy'];
  const enrolled = world.school.enrolment[row];
  if (enrolled === INTRODUCTION) return STANDING['other-benefit'];
  if (enrolled !== NOT_ENROLLED) return STANDING.education;
  const has = world.benefits.set[row] ?? 0;
  if (has !== 0) {
    if ((has & ALLOWANCE) !== 0) return STANDING['work-assessment-allowance'];
    if ((has & DISABILITY) !== 0) return STANDING['disability-pension'];
    return (has & SOCIAL_ASSISTANCE) !== 0 ? STANDING['social-assistance'] : STANDING['other-benefit'];
  }
  const known = world.nav.group[row] !== NOT_REGISTERED || world.measures.measure[row] !== NO_MEASURE;
  return known ? STANDING['nav-without-benefit'] : STANDING.unregistered;
}

/** True in the months the ledger is kept. */
function isKept(world: WorldState): boolean {
  const { ledgerFrom } = world.options;
  return ledgerFrom !== undefined && world.recording && world.month >= ledgerFrom;
}

/** Writes down everybody in the first month, afterwards those with whom something happened and who stand elsewhere. */
export function recordLedger(world: WorldState): void {
  if (!isKept(world)) return;
  const rows = siftRoom(world.highWater);
  let count = world.takeTouched(TOUCHED.forLedger, rows);
  if (world.clock.ledger[0] === 0) {
    count = world.highWater;
    for (let row = 0; row < count; row += 1) rows[row] = row;
  }
  reserve(world, count);
  const { shadow, id } = world.people;
  const { standing: last } = world.ledgerRows;
  const { person, month, standing } = world.ledger;
  let length = world.clock.ledger[0] ?? 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    if (shadow[row] !== REAL) continue;
    noteLine(world, row);
    const now = standingOf(world, row);
    if (last[row] === now) continue;
    last[row] = now;
    person[length] = id[row] ?? 0;
    month[length] = world.month;
    standing[length] = now;
    length += 1;
  }
  world.clock.ledger[0] = length;
}

/** A start in a measure, of a real person in the window. */
export function noteLedgerStart(world: WorldState, row: number, measure: number): void {
  if (isKept(world)) noteStep(world, row, measure, 1);
}

/** Somebody who joined the line for a measure this month: waits for a place, looks for an employer, or has begun. */
function noteLine(world: WorldState, row: number): void {
  const { queuedFor, queuedSince, voucher, measure } = world.measures;
  if (queuedSince[row] !== world.month) return;
  const inLineFor = (queuedFor[row] ?? 0) || (voucher[row] ?? 0) || (measure[row] ?? 0);
  if (inLineFor !== NO_MEASURE) noteStep(world, row, inLineFor - 1, 0);
}

function noteStep(world: WorldState, row: number, measure: number, beginning: 0 | 1): void {
  const length = world.clock.ledgerStarts[0] ?? 0;
  if (length >= world.arena.capacity('ledgerStart'))
    world.arena.grow('ledgerStart', Math.ceil(length * 1.5) + LEAST_ROOM);
  const { person, measure: measures, month, began } = world.ledgerStarts;
  person[length] = world.people.id[row] ?? 0;
  measures[length] = measure;
  month[length] = world.month;
  began[length] = beginning;
  world.clock.ledgerStarts[0] = length + 1;
}

/** Room for so many changes this month. A table that grows is copied, so the first month makes room for most. */
function reserve(world: WorldState, changes: number): void {
  const rows = world.arena.capacity('person');
  if (world.arena.capacity('ledgerRow') < rows) world.arena.grow('ledgerRow', rows);
  const length = world.clock.ledger[0] ?? 0;
  const needed = length + changes;
  if (needed <= world.arena.capacity('ledger')) return;
  const months = world.scenario.end - world.month;
  const rest = length === 0 ? changes * (1 + months / CHANGE_EVERY) : needed;
  world.arena.grow('ledger', Math.ceil(rest * ROOM) + LEAST_ROOM);
}

/** The ledger by person, for joining. */
export function harvestLedger(world: WorldState): Ledger {
  const { scenario, options, clock, ledger, ledgerStarts } = world;
  const length = clock.ledger[0] ?? 0;
  const order = orderByPerson(ledger.person.subarray(0, length));
  const month = new Uint16Array(length);
  const standing = new Uint8Array(length);
  const persons = new Uint32Array(length);
  const offsets = new Uint32Array(length + 1);
  let known = 0;
  for (let at = 0; at < length; at += 1) {
    const from = order[at] ?? 0;
    const id = ledger.person[from] ?? 0;
    month[at] = ledger.month[from] ?? 0;
    standing[at] = ledger.standing[from] ?? 0;
    if (known === 0 || persons[known - 1] !== id) {
      persons[known] = id;
      offsets[known] = at;
      known += 1;
    }
  }
  offsets[known] = length;
  const starts = clock.ledgerStarts[0] ?? 0;
  return {
    from: Math.max(scenario.start, options.ledgerFrom ?? scenario.start),
    end: world.month,
    person: persons.slice(0, known),
    offsets: offsets.slice(0, known + 1),
    month,
    standing,
    starts: {
      person: ledgerStarts.person.slice(0, starts),
      measure: ledgerStarts.measure.slice(0, starts),
      month: ledgerStarts.month.slice(0, starts),
      began: ledgerStarts.began.slice(0, starts),
    },
  };
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Places of the entries by rising person id, in the order written within one: a radix sort, three digits of 11 bits. */
function orderByPerson(person: Uint32Array): Uint32Array {
  let order = Uint32Array.from(person, (_, at) => at);
  let next = new Uint32Array(person.length);
  const first = new Uint32Array(DIGITS + 1);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    first.fill(0);
    const digitOf = (at: number): number => ((person[at] ?? 0) >>> shift) & (DIGITS - 1);
    for (let at = 0; at < order.length; at += 1) first[digitOf(at) + 1] = (first[digitOf(at) + 1] ?? 0) + 1;
    for (let digit = 0; digit < DIGITS; digit += 1)
      first[digit + 1] = (first[digit + 1] ?? 0) + (first[digit] ?? 0);
    for (let at = 0; at < order.length; at += 1) {
      const entry = order[at] ?? 0;
      const digit = digitOf(entry);
      const to = first[digit] ?? 0;
      first[digit] = to + 1;
      next[to] = entry;
    }
    [order, next] = [next, order];
  }
  return order;
}
