/** What an office does with its hours: who is met, when, and what is left for those it follows up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { assessment } from '../../src/model/nav/assessment.js';
import { SITUATIONAL, UNASSESSED } from '../../src/model/nav/columns.js';
import { HIGHEST_INTENSITY, giveOut, type OfficeAsked } from '../../src/model/nav/hours.js';
import { intensityOf, officeOf } from '../../src/model/nav/offices.js';
import { register } from '../../src/model/nav/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { parseMonth } from '../../src/vocabulary/months.js';
import { permuteRows } from './permute.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { newWorld, scenario } from './world.js';

const AGDER = COUNTIES.indexOf('agder');
const NEARLY = 1e-6;
const country = scenario('replay', 1000);

/** The scenario with parameters of one value set to another. */
function having(values: Readonly<Record<string, number>>, of: ResolvedScenario = country): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values)) {
    if (!parameters.has(name)) throw new Error(`no parameter ${name}`);
    parameters.set(name, [{ from: of.start, values: Float64Array.of(value) }]);
  }
  return { ...of, parameters };
}

function at(month: string, of: ResolvedScenario = country): WorldState {
  const state = emptyCountry(of);
  state.clock.month[0] = parseMonth(month) ?? 0;
  return state;
}

/** Somebody of Agder, registered so many months ago and not met yet. */
function waiting(state: WorldState, age: number, months = 0): number {
  const row = somebody(state, age);
  state.people.county[row] = AGDER;
  state.nav.group[row] = UNASSESSED;
  state.nav.registeredSince[row] = state.month - months;
  return row;
}

const isMet = (state: WorldState, row: number): boolean => state.nav.group[row] !== UNASSESSED;
const met = (state: WorldState, rows: readonly number[]): number =>
  rows.filter((row) => isMet(state, row)).length;
const daysOf = (state: WorldState, rows: readonly number[]): number[] =>
  rows.filter((row) => isMet(state, row)).map((row) => state.nav.waitedDays[row] ?? 0);
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const hours = (most: number): fc.Arbitrary<number> => fc.double({ min: 0, max: most, noNaN: true });
const meeting = 3;
const side = fc.record({
  measures: hours(500),
  claims: fc.nat(200),
  urgent: fc.nat(50),
  followUp: hours(2000),
  carried: hours(meeting),
});
const office: fc.Arbitrary<OfficeAsked> = fc
  .record({
    ordinary: hours(5000),
    teamShare: fc.constantFrom(null, 0, 0.1, 0.27, 1),
    earmarked: hours(300),
    olderClaim: hours(3000),
    meeting: fc.constant(meeting),
    intake: fc.constantFrom(0.01, 0.25, 1),
    rationed: fc.constant(true),
    young: side,
    others: side,
  })
  .map((asked) => ({
    ...asked,
    young: { ...asked.young, urgent: Math.min(asked.young.urgent, asked.young.claims) },
    others: { ...asked.others, urgent: 0 },
  }));

describe('the hours of an office', () => {
  it('are never more than there are and were kept from the month before', () => {
    fc.assert(
      fc.property(office, (asked) => {
        const { available, older, young, others } = giveOut(asked);
        const pools = asked.teamShare !== null ? [young, others] : [others];
        const kept = asked.others.carried + (asked.teamShare !== null ? asked.young.carried : 0);
        const spent = pools.reduce(
          (sum, pool) => sum + pool.measures + pool.meetings * meeting + pool.followUp + pool.carried,
          0,
        );
        expect(available.young + available.others + older).toBeCloseTo(asked.ordinary + asked.earmarked, 6);
        expect(spent + older).toBeLessThanOrEqual(asked.ordinary + asked.earmarked + kept + NEARLY);
        for (const pool of pools) {
          expect(Math.min(pool.measures, pool.meetings, pool.followUp, pool.carried)).toBeGreaterThanOrEqual(
            0,
          );
          expect(pool.carried).toBeLessThanOrEqual(meeting);
          expect(pool.intensity).toBeLessThanOrEqual(HIGHEST_INTENSITY);
        }
      }),
    );
  });

  it('add up over whole meetings: what makes none this month is not lost', () => {
    const asked: OfficeAsked = {
      ordinary: 10,
      teamShare: null,
      earmarked: 0,
      olderClaim: 0,
      meeting,
      intake: 0.1,
      rationed: true,
      young: { measures: 0, claims: 0, urgent: 0, followUp: 0, carried: 0 },
      others: { measures: 0, claims: 9, urgent: 0, followUp: 10, carried: 0 },
    };
    let [carried, meetings] = [0, 0];
    for (let month = 0; month < 30; month += 1) {
      const given = giveOut({ ...asked, others: { ...asked.others, carried } }).others;
      carried = given.carried;
      meetings += given.meetings;
    }
    expect(meetings).toBe(10);
  });

  it('are in no month of a small country more than there are', () => {
    const people = fc.array(
      fc.record({
        age: fc.integer({ min: 17, max: 39 }),
        county: fc.nat(COUNTIES.length - 1),
        lot: fc.nat(65535),
        months: fc.nat(3),
        assessed: fc.boolean(),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 0, max: 3000 }),
        hours(4),
        hours(0.6),
        (all, residents, advisers, team) => {
          const state = at('2018-03', having({ 'nav.advisers': advisers, 'nav.youth-team.hours': team }));
          state.counties.residents.fill(residents);
          for (const { age, county, lot, months, assessed } of all) {
            const row = waiting(state, age, months);
            state.people.county[row] = county;
            state.people.officeLot[row] = lot;
            if (assessed) state.nav.group[row] = SITUATIONAL;
          }
          const { offices } = state;
          for (let month = 0; month < 3; month += 1) {
            const carriedBefore = Array.from(offices.county, (_, one) => kept(state, one));
            pass(state, assessment);
            offices.county.forEach((_, one) => {
              const there = (offices.hours[one] ?? 0) + (carriedBefore[one] ?? 0);
              expect((offices.hoursUsed[one] ?? 0) + kept(state, one)).toBeLessThanOrEqual(there + NEARLY);
            });
            nextMonth(state);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Hours an office keeps for next month. */
function kept(state: WorldState, one: number): number {
  const { youthTeam, carriedYoung, carriedOthers } = state.offices;
  return (youthTeam[one] === 1 ? (carriedYoung[one] ?? 0) : 0) + (carriedOthers[one] ?? 0);
}

describe('the first meeting', () => {
  it('is held first for those whose deadline is up, where the reinforced effort has begun', () => {
    const crowd = (month: string): { state: WorldState; late: number[]; early: number[] } => {
      const state = at(month, having({ 'nav.meeting.lead': 0 }));
      const late = many(60, () => waiting(state, 22, 2));
      const early = many(60, () => waiting(state, 22, 1));
      state.counties.residents[AGDER] = 2500;
      pass(state, assessment);
      return { state, late, early };
    };
    const after = crowd('2018-03');
    const before = crowd('2016-03');
    expect(met(after.state, after.late)).toBeGreaterThan(50);
    expect(met(after.state, after.early)).toBeLessThan(30);
    expect(met(before.state, before.late)).toBeLessThan(met(after.state, after.late));
  });

  it('is reckoned in days from registration, within the month it is held in', () => {
    const state = at('2016-03', having({ 'nav.meeting.lead': 0.5, 'nav.adviser.older-users': 0 }));
    state.offices.size.fill(1);
    const rows = [0, 1, 2].map((months) => many(40, () => waiting(state, 22, months)));
    state.counties.residents[AGDER] = 100_000;
    pass(state, assessment);
    rows.forEach((some, months) => {
      const days = daysOf(state, some);
      expect(days.length).toBeGreaterThan(10);
      expect(Math.min(...days)).toBeGreaterThanOrEqual(Math.max(1, (months - 1) * 30 + 1));
      expect(Math.max(...days)).toBeLessThanOrEqual((months + 1) * 30);
    });
  });

  it('goes to whoever has waited longest where time is short, whoever comes first in the table', () => {
    const state = at(
      '2016-03',
      having({ 'nav.meeting.lead': 0, 'nav.meeting.held': 1, 'nav.youth-team': 0 }),
    );
    const rows = [0, 1, 2].map((months) => many(30, () => waiting(state, 22, months)));
    state.counties.residents[AGDER] = 1200;
    pass(state, assessment);
    const held = rows.map((some) => met(state, some));
    expect(held[2]).toBeGreaterThan(0);
    expect(held[2]).toBeGreaterThanOrEqual(held[1] ?? 0);
    expect(held[0]).toBe(0);
  });

  it('comes sooner at small offices', () => {
    const wait = (size: number): number => {
      const state = at('2016-03');
      state.offices.size.fill(size);
      state.counties.residents.fill(100_000);
      const rows = many(400, () => waiting(state, 22));
      for (let month = 0; month < 4; month += 1) {
        pass(state, assessment);
        nextMonth(state);
      }
      return meanOf(daysOf(state, rows));
    };
    const [tiny, mean, large] = [wait(0.1), wait(1), wait(4)];
    expect(mean - tiny).toBeGreaterThan(3);
    expect(large - mean).toBeGreaterThan(5);
  });

  it('comes sooner for the young and later for the others where a youth team has more of the hours', () => {
    const shares = (team: number): [number, number] => {
      const state = at(
        '2016-03',
        having({ 'nav.youth-team': 1, 'nav.youth-team.hours': team, 'nav.meeting.lead': 0 }),
      );
      const [young, others] = [many(80, () => waiting(state, 22)), many(80, () => waiting(state, 33))];
      state.counties.residents[AGDER] = 2500;
      pass(state, assessment);
      return [met(state, young), met(state, others)];
    };
    const [fewYoung, manyOthers] = shares(0.15);
    const [manyYoung, fewOthers] = shares(0.6);
    expect(manyYoung).toBeGreaterThan(fewYoung + 5);
    expect(fewOthers).toBeLessThan(manyOthers);
  });

  it('costs nobody anything where time never runs short', () => {
    const state = at('2016-03', having({ 'nav.rationed': 0, 'nav.meeting.lead': 0, 'nav.meeting.held': 1 }));
    const rows = many(200, () => waiting(state, 20 + (state.highWater % 19)));
    state.counties.residents[AGDER] = 1;
    pass(state, assessment);
    expect(met(state, rows)).toBe(rows.length);
    for (const row of rows) expect(intensityOf(state, row)).toBe(HIGHEST_INTENSITY);
  });

  it('is the same for each person in whatever order they stand', () => {
    const run = (seed: number | null): string[] => {
      const state = at('2017-03');
      for (let index = 0; index < 300; index += 1) {
        const row = waiting(state, 18 + (index % 21), index % 3);
        state.people.county[row] = index % COUNTIES.length;
        state.people.officeLot[row] = (index * 7919) % 65536;
      }
      state.counties.residents.fill(900);
      if (seed !== null) permuteRows(state, seed);
      pass(state, assessment);
      const { id } = state.people;
      return Array.from(
        { length: state.highWater },
        (_, row) =>
          `${String(id[row])}: ${String(state.nav.group[row])} ${String(state.nav.waitedDays[row])}`,
      ).sort();
    };
    const straight = run(null);
    expect(run(7)).toEqual(straight);
    expect(run(11)).toEqual(straight);
  });

  it('is waited for at one office only', () => {
    const state = at('2016-03', having({ 'nav.meeting.held': 0 }));
    const rows = many(200, () => waiting(state, 19 + (state.highWater % 20)));
    rows.forEach((row, index) => (state.people.officeLot[row] = (index * 331) % 65536));
    state.counties.residents.fill(1000);
    pass(state, assessment);
    const { waitingYoung, waitingOthers } = state.offices;
    const expected = Array.from(state.offices.county, () => 0);
    for (const row of rows) expected[officeOf(state, row)] = (expected[officeOf(state, row)] ?? 0) + 1;
    expect(expected).toEqual(expected.map((_, one) => (waitingYoung[one] ?? 0) + (waitingOthers[one] ?? 0)));
  });
});

describe('waits at different samples', () => {
  /** Mean wait over two years of steady registration with little time to spare. */
  const wait = (sample: number, replication: number): { sum: number; met: number } => {
    const of = having({ 'nav.adviser.older-users': 0 }, scenario('replay', sample));
    const { state } = newWorld(of, undefined, replication);
    state.measureChannels = [];
    state.clock.month[0] = parseMonth('2011-01') ?? 0;
    const { population } = of;
    const inCounty = (county: number): number =>
      ((population.total[0] ?? 0) * (population.countyShare[county] ?? 0)) / sample;
    COUNTIES.forEach((_, county) => (state.counties.residents[county] = Math.round(inCounty(county))));
    const all: number[] = [];
    let lot = replication * 7919 + sample;
    const luck = (): number => {
      lot = (Math.imul(lot, 1664525) + 1013904223) >>> 0;
      return lot >>> 16;
    };
    let due = 0;
    for (let month = 0; month < 24; month += 1) {
      COUNTIES.forEach((_, county) => {
        for (due += inCounty(county) * 0.0055; due >= 1; due -= 1) {
          const row = somebody(state, luck() % 3 === 0 ? 33 : 22);
          state.people.id[row] = sample * 1_000_000 + all.length;
          state.people.county[row] = county;
          state.people.officeLot[row] = luck();
          register(state, row);
          all.push(row);
        }
      });
      pass(state, assessment);
      nextMonth(state);
    }
    const days = daysOf(state, all);
    return { sum: days.reduce((total, one) => total + one, 0), met: days.length };
  };
  const mean = (sample: number, replications: number): number => {
    const worlds = Array.from({ length: replications }, (_, replication) => wait(sample, replication));
    return worlds.reduce((sum, one) => sum + one.sum, 0) / worlds.reduce((sum, one) => sum + one.met, 0);
  };

  it('are the same within what offices drawn by lot make of it', () => {
    const [fine, coarse] = [mean(100, 6), mean(400, 12)];
    expect(fine).toBeGreaterThan(10);
    expect(Math.abs(coarse - fine)).toBeLessThan(0.15 * fine);
  });
});
