/** Roll-outs by office: which office is whose, which have begun, and what the deadline does to the queue. */
import { describe, expect, it } from 'vitest';
import { assessment } from '../../src/model/nav/assessment.js';
import { UNASSESSED } from '../../src/model/nav/columns.js';
import { compileOffices, isReinforced, officeOf } from '../../src/model/nav/offices.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { parseMonth } from '../../src/vocabulary/months.js';
import { emptyCountry, many, pass, reader, somebody } from './person.js';
import { QUIET, newWorld, scenario } from './world.js';

const country = scenario('replay', 1000);
const monthOf = (text: string): number => parseMonth(text) ?? 0;
const SOUTH_WEST = ['agder', 'rogaland', 'vestland', 'more-og-romsdal'] as const;

function at(month: string): WorldState {
  const state = emptyCountry(country);
  state.clock.month[0] = monthOf(month);
  return state;
}

function begun(month: string): readonly Uint8Array[] {
  const state = at(month);
  return compileOffices(reader(state), state);
}

const share = (offices: Uint8Array | undefined): number =>
  offices === undefined ? Number.NaN : offices.reduce((sum, one) => sum + one, 0) / offices.length;

describe('the reinforced youth effort', () => {
  it('is nowhere before 2017, in the South and West by June, everywhere by December', () => {
    for (const offices of begun('2016-12')) expect(share(offices)).toBe(0);
    const june = begun('2017-06');
    COUNTIES.forEach((county, index) =>
      expect(share(june[index])).toBe(SOUTH_WEST.some((name) => name === county) ? 1 : 0),
    );
    for (const offices of begun('2017-12')) expect(share(offices)).toBe(1);
    for (const offices of begun('2024-12')) expect(share(offices)).toBe(1);
  });

  it('begins at each office in one month and goes on from there', () => {
    let before = begun('2016-12');
    for (let month = 1; month <= 12; month += 1) {
      const now = begun(`2017-${String(month).padStart(2, '0')}`);
      now.forEach((offices, county) =>
        offices.forEach((one, office) => expect(one).toBeGreaterThanOrEqual(before[county]?.[office] ?? 0)),
      );
      before = now;
    }
  });

  it('has begun at about half of the offices of the South and West after three months', () => {
    const offices = SOUTH_WEST.flatMap((county) => [...(begun('2017-03')[COUNTIES.indexOf(county)] ?? [])]);
    const mean = offices.reduce((sum, one) => sum + one, 0) / offices.length;
    expect(mean).toBeGreaterThan(0.35);
    expect(mean).toBeLessThan(0.65);
  });

  it('draws other office dates under another key, the same under the same', () => {
    const dates = (replication: number): number[][] => {
      const { state } = newWorld(country, QUIET, replication);
      state.clock.month[0] = monthOf('2017-03');
      return compileOffices(reader(state), state).map((offices) => [...offices]);
    };
    expect(dates(0)).toEqual(dates(0));
    expect(dates(0)).not.toEqual(dates(7));
  });

  it('is for people under 30 of that office', () => {
    const state = at('2018-01');
    const offices = compileOffices(reader(state), state);
    expect(isReinforced(state, offices, somebody(state, 29, 11))).toBe(true);
    expect(isReinforced(state, offices, somebody(state, 30))).toBe(false);
  });

  it('gives every lot an office of the county', () => {
    const state = at('2018-01');
    const row = somebody(state, 20);
    const seen = [0, 1, 32768, 65535].map((lot) => {
      state.people.officeLot[row] = lot;
      return officeOf(state, row, 10);
    });
    expect(seen).toEqual([0, 0, 5, 9]);
  });
});

describe('the first meeting', () => {
  /** Hours for about half of those waiting, so that the order of the queue decides. */
  const crowd = (month: string): { state: WorldState; late: number[]; early: number[] } => {
    const state = at(month);
    const wait = (months: number) => (): number => {
      const row = somebody(state, 22);
      state.people.county[row] = COUNTIES.indexOf('agder');
      state.nav.group[row] = UNASSESSED;
      state.nav.registeredSince[row] = state.month - months;
      return row;
    };
    const late = many(60, wait(1));
    const early = many(60, wait(0));
    state.counties.residents[COUNTIES.indexOf('agder')] = 1000;
    return { state, late, early };
  };
  const met = (state: WorldState, rows: readonly number[]): number =>
    rows.filter((row) => state.nav.group[row] !== UNASSESSED).length;

  it('is held for nearly all whose deadline nears where the effort has begun', () => {
    const { state, late, early } = crowd('2018-03');
    pass(state, assessment);
    expect(met(state, late)).toBeGreaterThan(45);
    expect(met(state, early)).toBeLessThan(30);
    const before = crowd('2016-03');
    pass(before.state, assessment);
    expect(met(before.state, before.late)).toBeLessThan(met(state, late));
  });

  it('is reckoned in days from registration, within the month it is held in', () => {
    const { state, late, early } = crowd('2018-03');
    pass(state, assessment);
    const days = (rows: readonly number[]): number[] =>
      rows.filter((row) => state.nav.group[row] !== UNASSESSED).map((row) => state.nav.waitedDays[row] ?? 0);
    expect(days(early).every((wait) => wait >= 1 && wait <= 30)).toBe(true);
    expect(days(late).every((wait) => wait >= 31 && wait <= 60)).toBe(true);
    expect(days(late).length).toBeGreaterThan(0);
  });
});
