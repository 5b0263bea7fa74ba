/** Two hand-made worlds joined person by person: who stands where in the one and in the other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLedgers, type LivedLedger, type PairTables } from '../../src/experiments/index.js';
import { STANDINGS, type Standing } from '../../src/vocabulary/codes.js';
import { EVENT_TO } from '../../src/vocabulary/windows.js';

const FROM = 1000;
const CODES = STANDINGS.length;

/** A life as the months in which it changes. */
type Life = readonly (readonly [month: number, standing: Standing])[];
type Start = readonly [person: number, measure: number, month: number, began?: 0 | 1];

function lived(
  scenario: string,
  measures: readonly string[],
  lives: Readonly<Record<number, Life>>,
  starts: readonly Start[] = [],
  months = 6,
): LivedLedger {
  const people = Object.entries(lives).map(([id, life]) => ({ id: Number(id), life }));
  const changes = people.flatMap(({ life }) => life);
  const offsets = [0];
  for (const { life } of people) offsets.push((offsets.at(-1) ?? 0) + life.length);
  return {
    scenario,
    measures,
    ledger: {
      from: FROM,
      end: FROM + months,
      person: Uint32Array.from(people, ({ id }) => id),
      offsets: Uint32Array.from(offsets),
      month: Uint16Array.from(changes, ([month]) => FROM + month),
      standing: Uint8Array.from(changes, ([, standing]) => STANDINGS.indexOf(standing)),
      starts: {
        person: Uint32Array.from(starts, ([person]) => person),
        measure: Uint8Array.from(starts, ([, measure]) => measure),
        month: Uint16Array.from(starts, ([, , month]) => FROM + month),
        began: Uint8Array.from(starts, ([, , , began]) => began ?? 1),
      },
    },
  };
}

/** People in a row of a table who stand there with the policy and there without. */
function at(table: Int32Array, row: number, mine: Standing, other: Standing): number {
  return table[(row * CODES + STANDINGS.indexOf(mine)) * CODES + STANDINGS.indexOf(other)];
}

function sizeOf(table: Int32Array, row: number): number {
  return table
    .subarray(row * CODES * CODES, (row + 1) * CODES * CODES)
    .reduce((sum, count) => sum + count, 0);
}

const BASE_LIVES = {
  // Would have found a job in month 3.
  7: [
    [0, 'work-assessment-allowance'],
    [3, 'job-without-subsidy'],
  ],
  // Loses the job in month 2 to the participant.
  9: [[0, 'job-without-subsidy']],
  // Leaves the country in month 4.
  11: [
    [0, 'education'],
    [4, 'gone'],
  ],
} satisfies Record<number, Life>;
const base = lived('base', ['training'], BASE_LIVES, [[9, 0, 0]]);
const policy = lived(
  'policy',
  ['training', 'subsidy'],
  {
    7: [
      [0, 'work-assessment-allowance'],
      [1, 'job-with-subsidy'],
      [4, 'job-without-subsidy'],
    ],
    9: [
      [0, 'job-without-subsidy'],
      [2, 'nav-without-benefit'],
    ],
    11: [
      [0, 'education'],
      [4, 'gone'],
    ],
  },
  [
    [9, 0, 0],
    [9, 1, 3, 0],
    [7, 1, 0, 0],
    [7, 1, 1],
    [7, 1, 5],
  ],
);

describe('two ledgers joined by person', () => {
  const pair = pairLedgers(policy, base);

  it('follow those who start the policy’s measure from their first start, and nobody else', () => {
    expect([0, 1, 2, 3, 4, 5].map((month) => sizeOf(pair.participants, month))).toEqual([0, 1, 1, 1, 1, 1]);
    expect(at(pair.participants, 1, 'job-with-subsidy', 'work-assessment-allowance')).toBe(1);
    expect(at(pair.participants, 3, 'job-with-subsidy', 'job-without-subsidy')).toBe(1);
    expect(at(pair.participants, 5, 'job-without-subsidy', 'job-without-subsidy')).toBe(1);
  });

  it('keep apart those in line until they start, those who never do to the end', () => {
    expect([0, 1, 2, 3, 4, 5].map((month) => sizeOf(pair.inLine, month))).toEqual([1, 0, 0, 1, 1, 1]);
    expect(at(pair.inLine, 0, 'work-assessment-allowance', 'work-assessment-allowance')).toBe(1);
    expect(at(pair.inLine, 3, 'nav-without-benefit', 'job-without-subsidy')).toBe(1);
  });

  it('count everybody else where they stand in both worlds', () => {
    expect([0, 1, 2, 3, 4, 5].map((month) => sizeOf(pair.others, month))).toEqual([2, 2, 2, 1, 0, 0]);
    expect(at(pair.others, 2, 'nav-without-benefit', 'job-without-subsidy')).toBe(1);
  });

  it('tell deadweight and origin by months since the start, and nothing beyond the run', () => {
    expect(at(pair.sinceStart, 0, 'job-with-subsidy', 'work-assessment-allowance')).toBe(1);
    expect(at(pair.sinceStart, 2, 'job-with-subsidy', 'job-without-subsidy')).toBe(1);
    expect(sizeOf(pair.sinceStart, 4)).toBe(1);
    expect(sizeOf(pair.sinceStart, 5)).toBe(0);
    expect(pair.sinceStart).toHaveLength((EVENT_TO + 1) * CODES * CODES);
  });

  it('leave a measure both worlds have out of the policy', () => {
    const without = pairLedgers(base, base);
    expect(without.participants.every((count) => count === 0)).toBe(true);
  });

  it('hold somebody only one world has as gone in the other', () => {
    const alone = pairLedgers(lived('policy', [], { 3: [[2, 'education']] }), lived('base', [], {}));
    expect(at(alone.others, 1, 'education', 'gone')).toBe(0);
    expect(at(alone.others, 2, 'education', 'gone')).toBe(1);
  });

  it('refuse worlds whose ledgers cover other months', () => {
    expect(() => pairLedgers(policy, lived('base', [], {}, [], 7))).toThrow(/no pair/);
  });
});

describe('any two ledgers joined by person', () => {
  const standing = fc.constantFrom(...STANDINGS);
  const life = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), standing), { maxLength: 4 })
    .map((changes) => {
      const byMonth = new Map(changes);
      return [...byMonth].sort(([a], [b]) => a - b);
    });
  const lives = fc.array(life, { maxLength: 6 }).map((all) => Object.fromEntries(all.entries()));
  const low = fc.integer({ min: 0, max: 5 });
  const starts = fc.array(fc.tuple(low, fc.constant(0), low, fc.constantFrom<0 | 1>(0, 1)), { maxLength: 6 });

  it('count everybody once a month, as a look at every person and month gives', () => {
    fc.assert(
      fc.property(lives, lives, starts, (mine, other, begun) => {
        const pair = pairLedgers(lived('policy', ['new'], mine, begun), lived('base', [], other));
        expect(tablesOf(pair)).toEqual(slowly(mine, other, begun));
      }),
    );
  });

  it('do not care in which order the starts were written', () => {
    fc.assert(
      fc.property(lives, lives, starts, (mine, other, begun) => {
        const pair = (of: readonly Start[]): Map<string, number> =>
          tablesOf(pairLedgers(lived('policy', ['new'], mine, of), lived('base', [], other)));
        expect(pair([...begun].reverse())).toEqual(pair(begun));
      }),
    );
  });
});

function tablesOf({ participants, inLine, others, sinceStart }: PairTables): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name, table] of Object.entries({ participants, inLine, others, sinceStart })) {
    table.forEach((count, cell) => {
      if (count !== 0) counts.set(`${name}/${String(cell)}`, count);
    });
  }
  return counts;
}

function slowly(
  mine: Readonly<Record<number, Life>>,
  other: Readonly<Record<number, Life>>,
  starts: readonly Start[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, row: number, cell: number): void => {
    const key = `${name}/${String(row * CODES * CODES + cell)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const standingOf = (life: Life | undefined, month: number): number =>
    STANDINGS.indexOf((life ?? []).filter(([from]) => from <= month).at(-1)?.[1] ?? 'gone');
  for (const person of new Set([...Object.keys(mine), ...Object.keys(other)].map(Number))) {
    const first = (kind: 0 | 1): number =>
      Math.min(
        6,
        ...starts.filter(([who, , , began]) => who === person && began === kind).map(([, , at]) => at),
      );
    const start = first(1);
    const line = Math.min(start, first(0));
    for (let month = 0; month < 6; month += 1) {
      const cell = standingOf(mine[person], month) * CODES + standingOf(other[person], month);
      if (cell === 0) continue;
      add(month >= start ? 'participants' : month >= line ? 'inLine' : 'others', month, cell);
      if (month >= start) add('sinceStart', month - start, cell);
    }
  }
  return counts;
}
