/**
 * One world's people, month by month, as published statistics see them: who is where at the end of a month, who moves, how
 * long they were away. A thin view of the recorded states; every query is a pure function of it. Persons are rows of
 * `people`, a *state* is a place in the table of states and holds from its month to the next one's.
 */
import type { SpellTable, WorldResult } from '../model/results.js';
import type { Month } from '../vocabulary/months.js';

export interface Panel {
  /** Persons of the country one simulated person stands for. */
  readonly sample: number;
  /** First month recorded: what was before is unknown. */
  readonly firstMonth: Month;
  /** First month no longer recorded. */
  readonly endMonth: Month;
  readonly persons: number;
  readonly people: SpellTable['people'];
  readonly offsets: Uint32Array;
  readonly month: Int32Array;
  /** First month seen, and first month no longer there (the end of the panel for who stays), by person. */
  readonly seen: Int32Array;
  readonly gone: Int32Array;
  /** Persons in the order of birth, oldest first. */
  readonly byBirth: Uint32Array;
  readonly table: SpellTable;
}

/** Months from `from` to before `to`. */
export interface Window {
  readonly from: Month;
  readonly to: Month;
}

/** Completed years from `from` to before `below`. */
export interface Ages {
  readonly from: number;
  readonly below: number;
}

/** What a state says of a person; false for the state -1, nobody there. */
export type Test = (state: number, person: number) => boolean;

/** Called with a person, a month and the state at its end. */
export type Visitor = (person: number, month: Month, state: number) => void;

/**
 * Called when a state begins: the month, the state before (-1 for somebody who had not been in the country) and the new
 * one. Something about the person differs between the two, not always what the caller asks for.
 */
export type MoveVisitor = (person: number, month: Month, before: number, after: number) => void;

const MONTHS_PER_YEAR = 12;

/** The panel of a world. Throws where single people were not recorded. */
export function panelOf(result: WorldResult): Panel {
  if (result.spells === null) throw new Error('a panel needs a world that recorded single people');
  return panelFrom(result.spells, result);
}

/** A panel from a table of states and the window it was recorded in. */
export function panelFrom(
  table: SpellTable,
  { sample, firstMonth, months }: Pick<WorldResult, 'sample' | 'firstMonth' | 'months'>,
): Panel {
  const { people, offsets, month } = table;
  const { birthMonth, left } = people;
  const endMonth = firstMonth + months;
  return {
    sample,
    firstMonth,
    endMonth,
    persons: birthMonth.length,
    people,
    offsets,
    month,
    seen: Int32Array.from(birthMonth, (_, person) => month[offsets[person]]),
    gone: Int32Array.from(left, (gone) => (gone < 0 ? endMonth : gone)),
    byBirth: Uint32Array.from(birthMonth, (_, person) => person).sort(
      (a, b) => birthMonth[a] - birthMonth[b] || a - b,
    ),
    table,
  };
}

/** Women (0) or men (1), as in `SEXES`. */
export function ofSex(panel: Panel, sex: number): Test {
  return (_, person) => panel.people.sex[person] === sex;
}

/** Reads the code of a dimension (its set of bits where several values hold at once). Throws for an unknown one. */
export function reader(panel: Panel, name: string): (state: number) => number {
  const dimension = dimensionOf(panel, name);
  const word = panel.table.words[dimension.word];
  const { shift } = dimension;
  const mask = (1 << dimension.bits) - 1;
  return (state) => (word[state] >>> shift) & mask;
}

/** True of states whose dimension has one of the values. Throws for an unknown dimension or value. */
export function is(panel: Panel, name: string, ...values: readonly string[]): Test {
  const dimension = dimensionOf(panel, name);
  const read = reader(panel, name);
  let wanted = 0;
  for (const value of values) {
    const code = dimension.values.indexOf(value);
    if (code < 0) throw new Error(`${name} has no value ${value}`);
    wanted |= 1 << code;
  }
  if (dimension.set) return (state) => state >= 0 && (read(state) & wanted) !== 0;
  return (state) => state >= 0 && ((wanted >>> read(state)) & 1) === 1;
}

function dimensionOf(panel: Panel, name: string): SpellTable['dimensions'][number] {
  const dimension = panel.table.dimensions.find((candidate) => candidate.name === name);
  if (dimension === undefined) throw new Error(`people are not recorded by ${name}`);
  return dimension;
}

/** First month no longer there, by death, emigration, the fortieth birthday or the end of the panel. */
export function goneFrom(panel: Panel, person: number): Month {
  return panel.gone[person];
}

/** First month seen. */
export function seenFrom(panel: Panel, person: number): Month {
  return panel.seen[person];
}

/** Completed years at the end of a month. */
export function ageAt(panel: Panel, person: number, month: Month): number {
  return Math.floor((month - panel.people.birthMonth[person]) / MONTHS_PER_YEAR);
}

/** True where the panel has every month of the window. */
export function covers(panel: Panel, { from, to }: Window): boolean {
  return from >= panel.firstMonth && to <= panel.endMonth;
}

/** State of a person at the end of a month; -1 where the person was not there. */
export function stateAt(panel: Panel, person: number, month: Month): number {
  if (month < seenFrom(panel, person) || month >= goneFrom(panel, person)) return -1;
  return lastStateBy(panel, person, month);
}

/** Last state that began in the month or before it. */
function lastStateBy(panel: Panel, person: number, month: Month): number {
  let low = panel.offsets[person];
  let high = panel.offsets[person + 1] - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (panel.month[middle] <= month) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First month in which a state no longer holds. */
export function endOf(panel: Panel, person: number, state: number): Month {
  return state + 1 < panel.offsets[person + 1] ? panel.month[state + 1] : goneFrom(panel, person);
}

/** Visits every person of the ages at the end of every month of the window, person by person, oldest first. */
export function visit(panel: Panel, window: Window, ages: Ages, visitor: Visitor): void {
  const { byBirth, people, seen, gone, month: begins, offsets } = panel;
  const { birthMonth } = people;
  const youngest = window.to - ages.from * MONTHS_PER_YEAR;
  for (
    let at = firstBornAfter(panel, window.from - ages.below * MONTHS_PER_YEAR);
    at < byBirth.length;
    at += 1
  ) {
    const person = byBirth[at];
    const born = birthMonth[person];
    if (born >= youngest) break;
    const from = Math.max(window.from, seen[person], born + ages.from * MONTHS_PER_YEAR);
    const to = Math.min(window.to, gone[person], born + ages.below * MONTHS_PER_YEAR);
    if (from >= to) continue;
    const last = offsets[person + 1] - 1;
    let state = lastStateBy(panel, person, from);
    for (let month = from; month < to; month += 1) {
      while (state < last && begins[state + 1] <= month) state += 1;
      visitor(person, month, state);
    }
  }
}

/** Visits every beginning of a state in the window by persons of the ages; what people were first seen in begins nowhere. */
export function visitMoves(panel: Panel, window: Window, ages: Ages, visitor: MoveVisitor): void {
  const { byBirth, people, gone, month: begins, offsets } = panel;
  const youngest = window.to - ages.from * MONTHS_PER_YEAR;
  for (
    let at = firstBornAfter(panel, window.from - ages.below * MONTHS_PER_YEAR);
    at < byBirth.length;
    at += 1
  ) {
    const person = byBirth[at];
    const born = people.birthMonth[person];
    if (born >= youngest) break;
    if (gone[person] <= window.from) continue;
    const from = Math.max(window.from, born + ages.from * MONTHS_PER_YEAR);
    const to = Math.min(window.to, born + ages.below * MONTHS_PER_YEAR);
    const first = offsets[person];
    const end = offsets[person + 1];
    for (let state = lastStateBy(panel, person, from - 1); state < end; state += 1) {
      const month = begins[state];
      if (month < from) continue;
      if (month >= to) break;
      if (state > first) visitor(person, month, state - 1, state);
      else if (month > panel.firstMonth) visitor(person, month, -1, state);
    }
  }
}

/** Place in the order of birth of the first person born after a month. */
function firstBornAfter({ byBirth, people }: Panel, month: Month): number {
  let low = 0;
  let high = byBirth.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (people.birthMonth[byBirth[middle]] <= month) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where the test held at the end of some month of the window. */
export function everIn(panel: Panel, person: number, { from, to }: Window, test: Test): boolean {
  const first = Math.max(from, seenFrom(panel, person));
  const last = Math.min(to, goneFrom(panel, person));
  if (first >= last) return false;
  const end = panel.offsets[person + 1];
  for (let state = lastStateBy(panel, person, first); state < end; state += 1) {
    if (panel.month[state] >= last) return false;
    if (test(state, person)) return true;
  }
  return false;
}

/**
 * True where the test held in none of the `months` months before this one. A person who came to the country in them was
 * away before; null where the panel does not reach back that far.
 */
export function awayFor(
  panel: Panel,
  person: number,
  month: Month,
  months: number,
  test: Test,
): boolean | null {
  const from = month - months;
  if (from < panel.firstMonth && seenFrom(panel, person) === panel.firstMonth) return null;
  return !everIn(panel, person, { from, to: month }, test);
}

/** First month from `from` on at whose end the test held; null where it never did while the person was there. */
export function firstMonthOf(panel: Panel, person: number, from: Month, test: Test): Month | null {
  const start = Math.max(from, seenFrom(panel, person));
  if (start >= goneFrom(panel, person)) return null;
  const end = panel.offsets[person + 1];
  for (let state = lastStateBy(panel, person, start); state < end; state += 1) {
    if (test(state, person)) return Math.max(start, panel.month[state]);
  }
  return null;
}

/** The latest code of a dimension that is not `except`, at a state or before it; `except` where there was none. */
export function lastKnown(
  panel: Panel,
  person: number,
  state: number,
  read: (state: number) => number,
  except: number,
): number {
  for (let at = state; at >= panel.offsets[person]; at -= 1) {
    const code = read(at);
    if (code !== except) return code;
  }
  return except;
}
