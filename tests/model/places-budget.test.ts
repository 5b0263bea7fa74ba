/** Money, specialists and priorities behind a place: hand-made counties, a year month by month. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { PURSE } from '../../src/model/measures/columns.js';
import { places } from '../../src/model/measures/places.js';
import { end, queueFor } from '../../src/model/measures/transitions.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { officeOf } from '../../src/model/nav/offices.js';
import { countCounties } from '../../src/model/people/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { scenario } from './world.js';

const COUNTIES = 15;
/** Kroner a place a month in the evidence of the year the country is in. */
const TRAINING_PRICE = 13000;
const CONTRACT_PRICE = 20975;
const SAMPLE = 1000;
const plain = scenario('empty', SAMPLE, 12);

/** Another value of some parameters, in force all the time. */
function withValues(of: ResolvedScenario, values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values)) {
    if (!parameters.has(name)) throw new Error(`no parameter ${name}`);
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  }
  return { ...of, parameters };
}

function measure(id: string, change: Partial<MeasureSpec>): MeasureSpec {
  const found = plain.measures.find((spec) => spec.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return { ...found, ...change };
}

/** A country of the measures given, in January, with so many people who wait for each. */
function country(
  measures: readonly MeasureSpec[],
  waiting: readonly number[],
  values: Readonly<Record<string, number>> = {},
): { readonly state: WorldState; readonly rows: readonly number[] } {
  const state = emptyCountry(withValues({ ...plain, measures }, values));
  state.clock.month[0] = Math.floor(plain.start / 12) * 12;
  const total = Math.round((plain.population.total.at(-1) ?? 0) / SAMPLE);
  countCounties(state, new Int32Array(COUNTIES).fill(Math.floor(total / COUNTIES)));
  state.clock.residents[0] = total;
  const rows = waiting.flatMap((count, index) =>
    many(count, () => {
      const row = somebody(state, 25);
      state.people.county[row] = row % COUNTIES;
      state.people.officeLot[row] = (row * 7919) % 65536;
      state.nav.group[row] = SPECIALLY_ADAPTED;
      queueFor(state, row, index);
      return row;
    }),
  );
  return { state, rows };
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const inPurse = (values: Float64Array, purse: number): Float64Array =>
  values.subarray(purse * COUNTIES, (purse + 1) * COUNTIES);

/** Those whose spell is over leave, and whoever waits elsewhere takes the place. */
function leaveWhenDue(state: WorldState, rows: readonly number[]): void {
  for (const row of rows) {
    if (state.measures.measure[row] !== 0 && (state.measures.plannedEnd[row] ?? 0) <= state.month)
      end(state, row);
  }
}

const training = (thousands: number): MeasureSpec =>
  measure('labour-market-training', { places: [{ from: 0, places: thousands * SAMPLE }] });
const contract = (thousands: number): MeasureSpec =>
  measure('preparation-training', { places: [{ from: 0, places: thousands * SAMPLE }] });

describe('a year of the measures budget', () => {
  it('never spends more than it was granted where nothing was committed before, and every krone has a payer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 30 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0.5, max: 1.2, noNaN: true }),
        (open, waiting, others, tightness) => {
          const { state, rows } = country([training(open), contract(12)], [waiting, others], {
            'measures.budget.tightness': tightness,
            'measures.queue.patience': 36,
          });
          for (let month = 0; month < 12; month += 1) {
            const before = sum(state.budgets.spent);
            pass(state, places);
            const { granted, spent } = state.budgets;
            const inside = (index: number): number =>
              rows.filter((row) => state.measures.measure[row] === index + 1).length;
            expect(sum(spent) - (month === 0 ? 0 : before)).toBe(
              inside(0) * TRAINING_PRICE + inside(1) * CONTRACT_PRICE,
            );
            const twice = rows.filter(
              (row) => state.measures.measure[row] !== 0 && state.measures.queuedFor[row] !== 0,
            );
            expect(twice).toHaveLength(0);
            expect(sum(inPurse(spent, PURSE.fresh)) + sum(inPurse(spent, PURSE.own))).toBe(0);
            expect(sum(inPurse(spent, PURSE.measures))).toBeLessThanOrEqual(
              sum(inPurse(granted, PURSE.measures)) + 1e-3,
            );
            for (let pool = 0; pool < 2 * COUNTIES; pool += 1)
              expect(state.placePools.places[pool]).toBeGreaterThanOrEqual(0);
            expect(sum(state.placePools.occupied.subarray(0, COUNTIES))).toBeLessThanOrEqual(
              sum(state.placePools.places.subarray(0, COUNTIES)),
            );
            nextMonth(state);
            leaveWhenDue(state, rows);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is whole again in January, and revised in between when the places in force change', () => {
    const later = { from: Math.floor(plain.start / 12) * 12 + 6, places: 20 * SAMPLE };
    const spec = { ...training(10), places: [{ from: 0, places: 10 * SAMPLE }, later] };
    const { state } = country([spec], [5]);
    pass(state, places);
    const { rate, granted, spent } = state.budgets;
    const first = sum(rate);
    expect(sum(granted)).toBeCloseTo(12 * first, 3);
    for (let month = 1; month <= 6; month += 1) {
      nextMonth(state);
      pass(state, places);
    }
    expect(sum(state.budgets.rate)).toBeCloseTo(2 * first, -3);
    expect(sum(granted)).toBeCloseTo(6 * first + 6 * sum(state.budgets.rate), 3);
    expect(sum(spent)).toBeGreaterThan(0);
    for (let month = 7; month <= 12; month += 1) {
      nextMonth(state);
      pass(state, places);
    }
    expect(sum(granted)).toBeCloseTo(12 * sum(state.budgets.rate), 3);
    const inside = [...state.measures.measure].filter((index) => index === 1).length;
    expect(sum(spent)).toBeCloseTo(inside * TRAINING_PRICE, 6);
  });

  it('holds people with a free place back when it is short, in measures that stop and in no others', () => {
    const stops = country([training(30)], [60], { 'measures.budget.tightness': 0.5 });
    pass(stops.state, places);
    const started = stops.rows.filter((row) => stops.state.measures.measure[row] === 1).length;
    expect(started).toBeGreaterThan(0);
    expect(sum(stops.state.budgets.short)).toBe(0);
    // Long spells are committed to the end of the year: the second half of them finds no money.
    for (const row of stops.rows)
      if (stops.state.measures.measure[row] === 1) {
        stops.state.measures.plannedEnd[row] = stops.state.month + 24;
      }
    nextMonth(stops.state);
    pass(stops.state, places);
    expect(stops.rows.filter((row) => stops.state.measures.measure[row] === 1)).toHaveLength(started);
    const goesOn = country([contract(30)], [60], { 'measures.budget.tightness': 0.5 });
    pass(goesOn.state, places);
    expect(goesOn.rows.filter((row) => goesOn.state.measures.measure[row] === 1).length).toBe(
      sum(goesOn.state.placePools.places.subarray(0, COUNTIES)),
    );
  });

  it('runs low in autumn and is there again in the new year: participants fall a little and come back', () => {
    const { state, rows } = country([training(60)], [700], {
      'measures.budget.tightness': 0.95,
      'measures.queue.patience': 36,
    });
    const inside: number[] = [];
    for (let month = 0; month < 30; month += 1) {
      pass(state, places);
      inside.push(rows.filter((row) => state.measures.measure[row] === 1).length);
      nextMonth(state);
      leaveWhenDue(state, rows);
    }
    const mean = (from: number, to: number): number => sum(inside.slice(from, to)) / (to - from);
    const [spring, autumn, after] = [mean(14, 18), mean(21, 24), mean(26, 30)];
    expect(autumn).toBeLessThan(0.99 * spring);
    expect(autumn).toBeGreaterThan(0.6 * spring);
    expect(after).toBeGreaterThan(autumn);
  });

  it('serves the same people whatever the order of rows', () => {
    const servedIds = (reverse: boolean): number[] => {
      const { state, rows } = country([training(12)], [40], { 'measures.budget.tightness': 0.7 });
      if (reverse) {
        const ids = rows.map((row) => ({
          id: state.people.id[row] ?? 0,
          county: state.people.county[row] ?? 0,
          lot: state.people.officeLot[row] ?? 0,
        }));
        ids.reverse().forEach(({ id, county, lot }, at) => {
          const row = rows[at] ?? 0;
          state.people.id[row] = id;
          state.people.county[row] = county;
          state.people.officeLot[row] = lot;
        });
      }
      pass(state, places);
      return rows
        .filter((row) => state.measures.measure[row] === 1)
        .map((row) => state.people.id[row] ?? 0)
        .sort((a, b) => a - b);
    };
    expect(servedIds(true)).toEqual(servedIds(false));
  });
});

describe('a policy’s money', () => {
  const policy = (fromMeasuresBudget: boolean): MeasureSpec =>
    measure('labour-market-training', {
      id: 'programme',
      policy: 'programme',
      fromMeasuresBudget,
      stopsWhenShort: fromMeasuresBudget,
      places: [{ from: 0, places: 4 * SAMPLE }],
    });
  const ordinary = measure('preparation-training', {
    places: [{ from: 0, places: 10 * SAMPLE, older: 10 * SAMPLE }],
  });

  it('is its own where it is new: no ordinary place is lost, and its purse pays', () => {
    const { state } = country([ordinary, policy(false)], [0, 4]);
    pass(state, places);
    expect(sum(state.placePools.places.subarray(0, COUNTIES))).toBe(10);
    expect(sum(inPurse(state.budgets.spent, PURSE.fresh))).toBe(4 * TRAINING_PRICE);
    expect(sum(inPurse(state.budgets.spent, PURSE.measures))).toBe(0);
  });

  it('is taken krone for krone from ordinary places of all ages where it is not', () => {
    const { state } = country([ordinary, policy(true)], [0, 4]);
    pass(state, places);
    const left = 1 - (4 * TRAINING_PRICE) / (20 * CONTRACT_PRICE);
    const young = sum(state.placePools.places.subarray(0, COUNTIES));
    expect(Math.abs(young - 10 * left)).toBeLessThanOrEqual(1);
    expect(sum(inPurse(state.budgets.spent, PURSE.measures))).toBe(4 * TRAINING_PRICE);
  });
});

describe('a priority for the young', () => {
  it('gives them the stated share of the places of users over 40, in every measure', () => {
    const spec = measure('preparation-training', {
      places: [{ from: 0, places: 10 * SAMPLE, older: 8 * SAMPLE }],
    });
    const { state } = country([spec], [0], { 'measures.youth-priority': 0.25 });
    pass(state, places);
    expect(sum(state.placePools.places.subarray(0, COUNTIES))).toBe(12);
  });
});

describe('job specialists', () => {
  const specialist = measure('follow-up-own', { places: [{ from: 0, places: 300 * SAMPLE }] });

  it('are never given more users than they have room for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 120 }),
        (rooms, waiting) => {
          const { state, rows } = country([specialist], [waiting]);
          state.offices.specialistRoom.forEach((_, office) => {
            state.offices.specialistRoom[office] = rooms[office % rooms.length] ?? 0;
          });
          for (let month = 0; month < 3; month += 1) {
            pass(state, places);
            const users = new Int32Array(state.offices.specialistRoom.length);
            for (const row of rows) {
              if (state.measures.measure[row] !== 1) continue;
              const office = officeOf(state, row);
              users[office] = (users[office] ?? 0) + 1;
            }
            users.forEach((count, office) => {
              expect(count).toBeLessThanOrEqual(state.offices.specialistRoom[office] ?? 0);
            });
            nextMonth(state);
            leaveWhenDue(state, rows);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('without rationing', () => {
  it('everybody who is proposed starts at once, whatever places, money and specialists there are', () => {
    const none = { places: [{ from: 0, places: 1 }] };
    const { state, rows } = country(
      [measure('labour-market-training', none), measure('follow-up-own', none)],
      [40, 40],
      { 'measures.rationed': 0 },
    );
    state.offices.specialistRoom.fill(0);
    pass(state, places);
    expect(rows.every((row) => state.measures.measure[row] !== 0)).toBe(true);
    expect(rows.every((row) => state.measures.queuedFor[row] === 0)).toBe(true);
  });
});
