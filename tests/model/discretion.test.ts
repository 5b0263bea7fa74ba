/** What moves the choice among measures: about 1 on average, nothing at zero weights, and next of kin in a chain. */
import { describe, expect, it } from 'vitest';
import { exp } from '../../src/model/chance/index.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import {
  MOST_SHIFT,
  PROFILES,
  atHand,
  compileDiscretion,
  shiftOf,
  standingOf,
} from '../../src/model/measures/discretion.js';
import { referral } from '../../src/model/measures/referral.js';
import { end, settlePlaces, start } from '../../src/model/measures/transitions.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { emptyCountry, many, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const SCORES = 256;
const country = scenario('empty', 1000, 12);
const WEIGHTS = ['at-hand', 'wish', 'habit'].map((name) => `measures.discretion.${name}`);

function withValues(of: ResolvedScenario, values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  return { ...of, parameters };
}

const zero = withValues(country, {
  ...Object.fromEntries(WEIGHTS.map((name) => [name, 0])),
  'measures.chain.next': 0,
  'measures.chain.same': 0,
});

describe('discretion', () => {
  it('moves nothing where every weight is 0', () => {
    const state = emptyCountry(zero);
    const tables = compileDiscretion(reader(state), state);
    settlePlaces(state, 3, { places: 5, occupied: 1, waiting: 0 });
    const hand = atHand(state, tables.atHand);
    for (const row of many(50, () => somebody(state, 25))) {
      const standing = standingOf(state, tables, row);
      for (let index = 0; index < tables.measures; index += 1)
        expect(shiftOf(tables, hand, standing, index)).toBe(0);
    }
  });

  it('leaves the mean rate of a measure about where it was: wishes over people, habits over offices', () => {
    const state = emptyCountry(country);
    const { wish, habit, measures } = compileDiscretion(reader(state), state);
    const meanRatio = (table: Int16Array): number =>
      table.reduce((sum, shift) => sum + exp(shift / SCORES), 0) / table.length;
    expect(wish).toHaveLength(PROFILES * measures);
    expect(Math.abs(meanRatio(wish) - 1)).toBeLessThan(0.02);
    expect(Math.abs(meanRatio(habit) - 1)).toBeLessThan(0.08);
  });

  it('sends people to what has free places rather than to where many wait, against the country’s mean', () => {
    const state = emptyCountry(country);
    settlePlaces(state, 0, { places: 10, occupied: 5, waiting: 0 });
    settlePlaces(state, 15, { places: 10, occupied: 10, waiting: 5 });
    const hand = atHand(state, 100);
    expect([hand[0], hand[15]]).toEqual([50, -50]);
  });

  it('goes no further than its limit', () => {
    const state = emptyCountry(
      withValues(country, { 'measures.discretion.wish': 1, 'measures.discretion.habit': 1 }),
    );
    const tables = compileDiscretion(reader(state), state);
    const hand = atHand(state, tables.atHand);
    for (const row of many(100, () => somebody(state, 25))) {
      const standing = standingOf(state, tables, row);
      for (let index = 0; index < tables.measures; index += 1)
        expect(Math.abs(shiftOf(tables, hand, standing, index))).toBeLessThanOrEqual(MOST_SHIFT);
    }
  });

  it('is a person’s own for each measure, whatever else a scenario holds', () => {
    const [a, b] = [
      emptyCountry(country),
      emptyCountry({ ...country, measures: [...country.measures].reverse() }),
    ];
    const wishIn = (state: typeof a): number[] => {
      const tables = compileDiscretion(reader(state), state);
      const index = state.scenario.measures.findIndex(({ id }) => id === 'work-training');
      return many(30, () => somebody(state, 25)).map(
        (row) => tables.wanted[standingOf(state, tables, row).wish + index] ?? 0,
      );
    };
    expect(wishIn(a)).toEqual(wishIn(b));
    expect(new Set(wishIn(a)).size).toBeGreaterThan(5);
  });
});

describe('a chain of measures', () => {
  it('leads on to a later kind for some months, and not back', () => {
    const state = emptyCountry(
      withValues(zero, {
        'measures.chain.next': 0.5,
        'measures.chain.same': -0.5,
        'measures.chain.months': 6,
      }),
    );
    const tables = compileDiscretion(reader(state), state);
    const index = (id: string): number => state.scenario.measures.findIndex((spec) => spec.id === id);
    const hand = atHand(state, 0);
    const row = somebody(state, 25);
    const shift = (id: string): number => shiftOf(tables, hand, standingOf(state, tables, row), index(id));
    expect(shift('temporary-wage-subsidy')).toBe(0);
    start(state, row, index('work-training'), state.month + 1);
    end(state, row);
    expect(shift('temporary-wage-subsidy')).toBe(128);
    expect(shift('labour-market-training')).toBe(128);
    expect(shift('work-training')).toBe(-128);
    expect(shift('clarification')).toBe(-128);
    state.clock.month[0] = state.month + 7;
    expect(shift('temporary-wage-subsidy')).toBe(0);
  });
});

describe('a proposal', () => {
  const propose = (values: Readonly<Record<string, number>>): number => {
    const state = emptyCountry(withValues(country, values));
    const rows = many(600, () => somebody(state, 25));
    for (const row of rows) state.nav.group[row] = SPECIALLY_ADAPTED;
    pass(state, referral);
    return rows.filter((row) => state.measures.queuedFor[row] !== 0).length;
  };

  it('is refused about as often as stated: who refuses does not wait', () => {
    const [none, many20] = [propose({ 'measures.refusal': 0 }), propose({ 'measures.refusal': 0.2 })];
    expect(none).toBeGreaterThan(30);
    expect(many20 / none).toBeGreaterThan(0.65);
    expect(many20 / none).toBeLessThan(0.92);
  });

  it('of a measure that needs a job specialist is made at no office without one', () => {
    const state = emptyCountry(country);
    const needs = state.scenario.measures.map((spec) => spec.needsSpecialist);
    const rows = many(800, () => somebody(state, 25));
    for (const row of rows) state.nav.group[row] = SPECIALLY_ADAPTED;
    state.offices.specialistRoom.fill(0);
    pass(state, referral);
    const proposed = rows
      .map((row) => (state.measures.queuedFor[row] ?? 0) - 1)
      .filter((index) => index >= 0);
    expect(proposed.length).toBeGreaterThan(0);
    expect(proposed.some((index) => needs[index])).toBe(false);
  });
});
