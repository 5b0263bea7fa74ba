/** Who is offered a place: hand-made queues, and the same country in two samples. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { keyOfMeasure } from '../../src/model/measures/identity.js';
import { offer } from '../../src/model/measures/offers.js';
import { places } from '../../src/model/measures/places.js';
import { plannedLength } from '../../src/model/measures/starting.js';
import { end, queueFor, start } from '../../src/model/measures/transitions.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { countCounties } from '../../src/model/people/transitions.js';
import type { Claim } from '../../src/model/state/ranking.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { scenario } from './world.js';

function claim(id: number, rank: number, lot = id): Claim {
  return { row: id, rank, lot, id };
}

function servedOf(free: number, freeOf: readonly number[], queues: readonly Claim[][]): number[] {
  return offer(free, Int32Array.from(freeOf), queues).served.map(({ id }) => id);
}

describe('an offer of places', () => {
  it('goes first to those within what their own county has free, longest wait first', () => {
    expect(servedOf(3, [2, 1], [[claim(1, 5), claim(2, 9), claim(3, 7)], [claim(4, 1)]])).toEqual([2, 3, 4]);
  });

  it('passes a place that would stand empty to whoever has waited longest in any other county', () => {
    expect(servedOf(3, [0, 3, 0], [[claim(1, 2)], [claim(2, 1)], [claim(3, 6), claim(4, 1, 9)]])).toEqual([
      2, 3, 1,
    ]);
  });

  it('never gives out more than is free in the whole country, though a county has places of its own left', () => {
    expect(servedOf(1, [1, 1], [[claim(1, 2)], [claim(2, 4)]])).toEqual([2]);
    expect(servedOf(0, [1, 1], [[claim(1, 2)], [claim(2, 4)]])).toEqual([]);
  });

  it('would serve a shadow as it would a person: by its own county first, then by what others leave', () => {
    const offers = offer(2, Int32Array.of(1, 1, 0), [[claim(1, 5), claim(2, 4)], [], [claim(3, 2)]]);
    expect(offers.served.map(({ id }) => id)).toEqual([1, 2]);
    expect(offers.wouldServe(0, claim(9, 6))).toBe(true);
    expect(offers.wouldServe(0, claim(9, 3))).toBe(false);
    // Nobody waits in the second county, but its place is gone to the first: the second round is what is left to it.
    expect(offers.wouldServe(1, claim(9, 1))).toBe(true);
    expect(offers.wouldServe(2, claim(9, 3))).toBe(false);
    expect(offers.wouldServe(2, claim(9, 5))).toBe(true);
  });

  it('would serve a shadow whose own original got the last place', () => {
    const offers = offer(1, Int32Array.of(1), [[claim(1, 5), claim(2, 4)]]);
    expect(offers.wouldServe(0, claim(1, 5))).toBe(true);
    expect(offers.wouldServe(0, claim(2, 4))).toBe(false);
  });
});

const MEASURE = 'clarification';
const HUNDRED = 100;

/** A country of one measure in which so many people of a few counties wait, of the sample. */
function waitingCountry(sample: number, waiting: number): WorldState {
  const of = scenario('empty', sample, 12);
  const measures = of.measures
    .filter(({ id }) => id === MEASURE)
    .map((measure) => ({ ...measure, places: [{ from: 0, places: 4000 }] }));
  const state = emptyCountry({ ...of, measures } satisfies ResolvedScenario);
  const total = Math.round((of.population.total.at(-1) ?? 0) / sample);
  const residents = new Int32Array(15).fill(Math.floor(total / 15));
  countCounties(state, residents);
  state.clock.residents[0] = total;
  for (const row of many(Math.round(waiting / sample), () => somebody(state, 25))) {
    state.people.county[row] = row % 3;
    state.nav.group[row] = SPECIALLY_ADAPTED;
    queueFor(state, row, 0);
  }
  return state;
}

function usedIn(state: WorldState): number {
  pass(state, places);
  return state.placePools.occupied.reduce((sum, count) => sum + count, 0);
}

describe('places in use', () => {
  it('are the same share of those offered at 1:10 and 1:100 where more wait than there are places', () => {
    for (const waiting of [5000, 9000]) {
      const fine = usedIn(waitingCountry(10, waiting)) * 10;
      const coarse = usedIn(waitingCountry(HUNDRED, waiting)) * HUNDRED;
      expect(Math.abs(fine - coarse)).toBeLessThanOrEqual(HUNDRED);
      expect(Math.abs(fine - 4000)).toBeLessThan(0.03 * 4000);
    }
  });

  it('are all who wait, wherever they live, where fewer wait than there are places', () => {
    expect(usedIn(waitingCountry(HUNDRED, 2000))).toBe(20);
  });

  it('add up to the country’s places, county by county, and stay put from month to month', () => {
    const state = waitingCountry(HUNDRED, 8000);
    pass(state, places);
    const before = [...state.placePools.places.subarray(0, 15)];
    expect(Math.abs(before.reduce((sum, count) => sum + count, 0) - 40)).toBeLessThanOrEqual(1);
    expect(Math.max(...before) - Math.min(...before)).toBeLessThanOrEqual(1);
    nextMonth(state);
    pass(state, places);
    expect([...state.placePools.places.subarray(0, 15)]).toEqual(before);
  });
});

describe('the planned length of a spell', () => {
  it('is the same for the same person whenever the spell starts, and drawn anew the second time', () => {
    const state = emptyCountry(scenario('empty', 1000, 12));
    const index = state.scenario.measures.findIndex(({ id }) => id === 'education-as-measure');
    const rows = many(60, () => somebody(state, 25));
    const lengths = (): number[] => rows.map((row) => plannedLength(state, row, index));
    const first = lengths();
    nextMonth(state);
    expect(lengths()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(10);
    for (const row of rows) {
      start(state, row, index, state.month + 1);
      end(state, row);
    }
    const second = lengths();
    expect(second.filter((months, at) => months === first[at]).length).toBeLessThan(20);
  });

  it('belongs to the measure’s name: what else a scenario holds does not move it', () => {
    const of = scenario('empty', 1000, 12);
    const [a, b] = [emptyCountry(of), emptyCountry({ ...of, measures: [...of.measures].reverse() })];
    const lengthIn = (state: WorldState): number[] => {
      const index = state.scenario.measures.findIndex(({ id }) => id === 'follow-up-own');
      return many(20, () => somebody(state, 25)).map((row) => plannedLength(state, row, index));
    };
    expect(lengthIn(a)).toEqual(lengthIn(b));
    expect(new Set(of.measures.map(({ id }) => keyOfMeasure(id))).size).toBe(of.measures.length);
  });
});
