/** NAV offices: how a sample's offices stand for the country's, who works there, and roll-outs by office. */
import { describe, expect, it } from 'vitest';
import { assessment } from '../../src/model/nav/assessment.js';
import { compileOffices, isReinforced, officeOf, type BegunOffices } from '../../src/model/nav/offices.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { parseMonth } from '../../src/vocabulary/months.js';
import { emptyCountry, pass, reader, somebody } from './person.js';
import { QUIET, newWorld, scenario } from './world.js';

const monthOf = (text: string): number => parseMonth(text) ?? 0;
const SOUTH_WEST = ['agder', 'rogaland', 'vestland', 'more-og-romsdal'] as const;
const RESIDENTS = 1000;

const small = scenario('replay', 1000);
const usual = scenario('replay', 10);
const whole = scenario('replay', 1);

/** Mean over the people of the country of something about their office. */
function overPeople(state: WorldState, of: (office: number) => number): number {
  const { county, share } = state.offices;
  let [sum, people] = [0, 0];
  county.forEach((where, office) => {
    const weight = (state.scenario.population.countyShare[where] ?? 0) * (share[office] ?? 0);
    sum += weight * of(office);
    people += weight;
  });
  return sum / people;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the offices of a sample', () => {
  it('are fewer than the country has, by the sample, and of the same mean size but for whole numbers', () => {
    const real = newWorld(whole).state.offices.county.length;
    expect(real).toBe(usual.parameters.get('nav.offices')?.[0]?.values.reduce((sum, some) => sum + some, 0));
    const standFor = newWorld(usual).state.offices.county.length * usual.sample;
    expect(standFor / real).toBeGreaterThan(0.9);
    expect(standFor / real).toBeLessThan(1.1);
  });

  it('share out each county, and every place in it belongs to one of them', () => {
    for (const of of [small, usual, whole]) {
      const { state } = newWorld(of);
      const { county, share } = state.offices;
      COUNTIES.forEach((_, where) => {
        let sum = 0;
        county.forEach((at, office) => (sum += at === where ? (share[office] ?? 0) : 0));
        expect(sum).toBeCloseTo(1, 10);
      });
      const elsewhere = state.officeAt.filter(
        (office, part) => county[office] !== Math.floor((part * COUNTIES.length) / state.officeAt.length),
      );
      expect(elsewhere).toHaveLength(0);
    }
  });

  it('are as large, for the person who meets one, at every sample', () => {
    const root = (of: typeof usual) => (replication: number) => {
      const { state } = newWorld(of, QUIET, replication);
      return overPeople(state, (office) => Math.sqrt(state.offices.size[office] ?? 0));
    };
    const keys = Array.from({ length: 24 }, (_, key) => key);
    const [one, ten, thousand] = [
      keys.slice(0, 4).map(root(whole)),
      keys.map(root(usual)),
      keys.map(root(small)),
    ];
    expect(meanOf(ten) / meanOf(one)).toBeGreaterThan(0.95);
    expect(meanOf(ten) / meanOf(one)).toBeLessThan(1.05);
    expect(meanOf(thousand) / meanOf(one)).toBeGreaterThan(0.92);
    expect(meanOf(thousand) / meanOf(one)).toBeLessThan(1.08);
  });

  it('have as many advisers in all as stated, unevenly spread', () => {
    for (const of of [small, usual, whole]) {
      const { state } = newWorld(of);
      const staffing = [...state.offices.staffing];
      expect(overPeople(state, (office) => staffing[office] ?? 0)).toBeCloseTo(1, 1);
      expect(Math.max(...staffing) / Math.min(...staffing)).toBeGreaterThan(1.5);
    }
  });

  it('have youth teams and job specialists by lots of their own, whoever lives there', () => {
    const { state } = newWorld(whole);
    state.clock.month[0] = whole.start;
    const man = (residents: number): { teams: number[]; specialists: number[] } => {
      state.counties.residents.fill(residents);
      pass(state, assessment);
      return {
        teams: [...state.offices.youthTeam],
        specialists: [...state.offices.specialistRoom].map((room) => (room > 0 ? 1 : 0)),
      };
    };
    const { teams, specialists } = man(100 * RESIDENTS);
    expect(meanOf(teams)).toBeGreaterThan(0.78);
    expect(meanOf(teams)).toBeLessThan(0.9);
    expect(meanOf(specialists)).toBeGreaterThan(0.27);
    expect(meanOf(specialists)).toBeLessThan(0.42);
    state.offices.specialistRoom.forEach((room, office) => {
      expect(room).toBeLessThanOrEqual(2 * (state.offices.specialists[office] ?? 0));
    });
    expect(man(200 * RESIDENTS).teams).toEqual(teams);
  });
});

function at(month: string): WorldState {
  const state = emptyCountry(usual);
  state.clock.month[0] = monthOf(month);
  return state;
}

function begun(month: string): BegunOffices {
  const state = at(month);
  return compileOffices(reader(state), state);
}

describe('the reinforced youth effort', () => {
  const inSouthWest = (county: number): boolean => SOUTH_WEST.some((name) => name === COUNTIES[county]);
  const { county } = newWorld(usual).state.offices;

  it('is nowhere before 2017, in the South and West by June, everywhere by December', () => {
    expect([...begun('2016-12')].every((one) => one === 0)).toBe(true);
    begun('2017-06').forEach((one, office) => expect(one).toBe(inSouthWest(county[office] ?? 0) ? 1 : 0));
    expect([...begun('2017-12')].every((one) => one === 1)).toBe(true);
    expect([...begun('2024-12')].every((one) => one === 1)).toBe(true);
  });

  it('begins at each office in one month and goes on from there', () => {
    let before = begun('2016-12');
    for (let month = 1; month <= 12; month += 1) {
      const now = begun(`2017-${String(month).padStart(2, '0')}`);
      now.forEach((one, office) => expect(one).toBeGreaterThanOrEqual(before[office] ?? 0));
      before = now;
    }
  });

  it('has begun at about half of the offices of the South and West after three months', () => {
    const { state } = newWorld(whole);
    state.clock.month[0] = monthOf('2017-03');
    const early = compileOffices(reader(state), state);
    const mean = meanOf([...early].filter((_, office) => inSouthWest(state.offices.county[office] ?? 0)));
    expect(mean).toBeGreaterThan(0.35);
    expect(mean).toBeLessThan(0.65);
  });

  it('draws other office dates under another key, the same under the same', () => {
    const dates = (replication: number): number[] => {
      const { state } = newWorld(usual, QUIET, replication);
      state.clock.month[0] = monthOf('2017-03');
      return [...compileOffices(reader(state), state)];
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

  it('begins for everybody of an office at once', () => {
    const state = at('2017-03');
    const offices = compileOffices(reader(state), state);
    const row = somebody(state, 20);
    state.people.county[row] = COUNTIES.indexOf('vestland');
    for (let lot = 0; lot < 65536; lot += 97) {
      state.people.officeLot[row] = lot;
      const office = officeOf(state, row);
      expect(state.offices.county[office]).toBe(COUNTIES.indexOf('vestland'));
      expect(isReinforced(state, offices, row)).toBe(offices[office] === 1);
    }
  });
});
