/**
 * Two worlds with the same people and luck, joined person by person: where somebody stands in the one, and where the same
 * person stands in the other in the same month. Counted apart for those who have started a measure that only the policy's
 * world has, for those in line for one, and for everybody else. The ledgers are not kept: only these counts are.
 */
import type { Ledger } from '../model/results.js';
import { STANDINGS } from '../vocabulary/codes.js';
import { EVENT_TO } from '../vocabulary/windows.js';
import type { Month } from '../vocabulary/months.js';

/** Agents by standing in both worlds: [...][standing with the policy][standing without]. */
export interface PairTables {
  readonly scenario: string;
  readonly against: string;
  /** First month of the tables by calendar month; before it the worlds are one. */
  readonly firstMonth: Month;
  readonly months: number;
  /** First starts in the policy's measures, by months since the start (0 to `EVENT_TO`), of those whose month is in the run. */
  readonly sinceStart: Int32Array;
  /** Those who have started by the month, in the months from their start on. */
  readonly participants: Int32Array;
  /** Those who have joined the line and not started by the month, in the months from then on: some never start. */
  readonly inLine: Int32Array;
  /** Everybody else. */
  readonly others: Int32Array;
}

const CODES = STANDINGS.length;
const CELLS = CODES * CODES;
const SINCE = EVENT_TO + 1;
const GONE = STANDINGS.indexOf('gone');

/** A world's ledger and the measures its starts count by. */
export interface LivedLedger {
  readonly scenario: string;
  readonly measures: readonly string[];
  readonly ledger: Ledger;
}

/**
 * Joins two worlds of one job. Pure: the order in which either wrote its starts does not matter.
 *
 * @throws RangeError where the ledgers do not cover the same months
 */
export function pairLedgers(policy: LivedLedger, base: LivedLedger): PairTables {
  const { from, end } = policy.ledger;
  if (base.ledger.from !== from || base.ledger.end !== end) {
    throw new RangeError(
      `${policy.scenario} and ${base.scenario} are no pair: their ledgers cover other months`,
    );
  }
  const months = end - from;
  const tables = {
    scenario: policy.scenario,
    against: base.scenario,
    firstMonth: from,
    months,
    sinceStart: new Int32Array((SINCE + 1) * CELLS),
    participants: new Int32Array((months + 1) * CELLS),
    inLine: new Int32Array((months + 1) * CELLS),
    others: new Int32Array((months + 1) * CELLS),
  };
  const starts = firstSteps(policy, base.measures, true);
  const lines = firstSteps(policy, base.measures, false);
  walk(policy.ledger, base.ledger, (person, since, until, cell) => {
    const start = Math.max(from, Math.min(end, starts.get(person) ?? end));
    const line = Math.max(from, Math.min(start, lines.get(person) ?? start));
    count(tables.others, since - from, Math.min(until, line) - from, cell);
    count(tables.inLine, Math.max(since, line) - from, Math.min(until, start) - from, cell);
    count(tables.participants, Math.max(since, start) - from, until - from, cell);
    count(tables.sinceStart, Math.max(since - start, 0), Math.min(until - start, SINCE), cell);
  });
  return {
    ...tables,
    sinceStart: summed(tables.sinceStart),
    participants: summed(tables.participants),
    inLine: summed(tables.inLine),
    others: summed(tables.others),
  };
}

/** First month each person starts any measure the other world does not have, or joins the line for one. */
function firstSteps(
  { measures, ledger }: LivedLedger,
  known: readonly string[],
  begun: boolean,
): ReadonlyMap<number, Month> {
  const own = measures.map((measure) => !known.includes(measure));
  const first = new Map<number, Month>();
  const { person, measure, month, began } = ledger.starts;
  for (let at = 0; at < person.length; at += 1) {
    if (!own[measure[at]] || (began[at] === 1) !== begun) continue;
    const earlier = first.get(person[at]);
    if (earlier === undefined || month[at] < earlier) first.set(person[at], month[at]);
  }
  return first;
}

type Visit = (person: number, since: Month, until: Month, cell: number) => void;

/** Visits every stretch of months in which a person stands still in both worlds, people by rising id. */
function walk(policy: Ledger, base: Ledger, visit: Visit): void {
  let mine = 0;
  let other = 0;
  while (mine < policy.person.length || other < base.person.length) {
    const a = mine < policy.person.length ? policy.person[mine] : Infinity;
    const b = other < base.person.length ? base.person[other] : Infinity;
    const person = Math.min(a, b);
    walkPerson(
      policy,
      a === person ? [policy.offsets[mine], policy.offsets[mine + 1]] : [0, 0],
      base,
      b === person ? [base.offsets[other], base.offsets[other + 1]] : [0, 0],
      (since, until, cell) => {
        visit(person, since, until, cell);
      },
    );
    if (a === person) mine += 1;
    if (b === person) other += 1;
  }
}

function walkPerson(
  policy: Ledger,
  [fromA, toA]: readonly [number, number],
  base: Ledger,
  [fromB, toB]: readonly [number, number],
  visit: (since: Month, until: Month, cell: number) => void,
): void {
  let a = fromA;
  let b = fromB;
  let standing = GONE;
  let without = GONE;
  let since = policy.from;
  while (a < toA || b < toB) {
    const monthA = a < toA ? policy.month[a] : Infinity;
    const monthB = b < toB ? base.month[b] : Infinity;
    const month = Math.min(monthA, monthB);
    const isThere = standing !== GONE || without !== GONE;
    if (month > since && isThere) visit(since, month, standing * CODES + without);
    if (monthA === month) standing = policy.standing[a++];
    if (monthB === month) without = base.standing[b++];
    since = month;
  }
  if (standing !== GONE || without !== GONE) visit(since, policy.end, standing * CODES + without);
}

/** Adds one to a cell in the rows from `since` to `until`, as the difference of two steps. */
function count(table: Int32Array, since: number, until: number, cell: number): void {
  if (since >= until) return;
  table[since * CELLS + cell] += 1;
  table[until * CELLS + cell] -= 1;
}

/** Steps into counts; the row past the last is dropped. */
function summed(steps: Int32Array): Int32Array {
  for (let at = CELLS; at < steps.length; at += 1) steps[at] += steps[at - CELLS];
  return steps.slice(0, steps.length - CELLS);
}
