/** The business cycle, shocks and furlough, on hand-made people and in closed forms. */
import { describe, expect, it } from 'vitest';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import type { DatedValue, ResolvedScenario } from '../../src/model/declarations.js';
import { NO_JOB, PERMANENT, TEMPORARY } from '../../src/model/market/columns.js';
import { cycleScores } from '../../src/model/market/cycle.js';
import { separation } from '../../src/model/market/separation.js';
import { layOutSlots } from '../../src/model/market/slots.js';
import { furlough, hire } from '../../src/model/market/transitions.js';
import { vacancies } from '../../src/model/market/vacancies.js';
import { NOT_REGISTERED, UNASSESSED } from '../../src/model/nav/columns.js';
import { mainStatusOf } from '../../src/model/observe/status.js';
import { development } from '../../src/model/people/development.js';
import { ParameterReader } from '../../src/model/state/parameters.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { scenario } from './world.js';

const shipped = scenario('baseline', 1000, 12);
const CROWD = 2000;
const SEGMENTS = 3;

function withValues(values: Readonly<Record<string, readonly number[]>>): ResolvedScenario {
  const parameters = new Map<string, readonly DatedValue[]>(shipped.parameters);
  for (const [name, cells] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.from(cells) }]);
  return { ...shipped, parameters };
}

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

/** A cycle at its reference level and no shock: every multiplier is 1. */
const NEUTRAL = {
  'market.cycle.unemployment': [0.024],
  'market.cycle.reference': [0.024],
  'market.cycle.county': ones(COUNTIES.length),
  'market.vacancy.shock': ones(SEGMENTS),
  'market.separation.shock': ones(SEGMENTS),
};

function readerOf(of: ResolvedScenario): ParameterReader {
  return new ParameterReader(of.parameters, of.start);
}

/** Somebody two years in a permanent post, by slot id. */
function employed(state: WorldState, segment = 0, contractEnd = 0): number {
  const row = somebody(state, 24);
  hire(state, row, {
    job: contractEnd === 0 ? PERMANENT : TEMPORARY,
    segment,
    sector: 0,
    employer: 40 + row,
    contractEnd,
    hours: 100,
    wage: 30,
    match: 10,
    subsidy: 0,
  });
  state.market.jobSince[row] = state.month - 24;
  return row;
}

const NOBODY_LEAVES = { 'market.separation': Array.from({ length: 20 }, () => 0) };

describe('the business cycle', () => {
  it('adds nothing at the reference level', () => {
    expect([...new Set(cycleScores(readerOf(withValues(NEUTRAL)), -1.1))]).toEqual([0]);
  });

  it('is elasticity times swing of the segment times the logarithm of unemployment over the reference', () => {
    const doubled = withValues({
      ...NEUTRAL,
      'market.cycle.unemployment': [0.048],
      'market.cycle.segment': [2, 1, 0.5],
    });
    const log2 = 0.6931471805599453 * 256;
    expect([...cycleScores(readerOf(doubled), -1).slice(0, SEGMENTS)]).toEqual([
      Math.round(-2 * log2),
      Math.round(-log2),
      Math.round(-0.5 * log2),
    ]);
  });

  it('lets a county differ from the country by its own ratio, and only that county', () => {
    const county = COUNTIES.indexOf('rogaland');
    const ratios = ones(COUNTIES.length);
    ratios[county] = 2;
    const scores = cycleScores(readerOf(withValues({ ...NEUTRAL, 'market.cycle.county': ratios })), -1);
    const moved = [...scores.keys()].filter((cell) => scores[cell] !== 0);
    expect(moved).toEqual([county * SEGMENTS, county * SEGMENTS + 1, county * SEGMENTS + 2]);
  });

  it('opens fewer vacancies where more are unemployed', () => {
    const opened = (unemployment: number): number => {
      const state = emptyCountry({
        ...withValues({ ...NEUTRAL, 'market.cycle.unemployment': [unemployment] }),
        sample: 50,
      });
      state.clock.residents[0] = 1_700_000 / 50;
      pass(state, vacancies);
      return state.slots.open.reduce((sum, open) => sum + open, 0);
    };
    expect(opened(0.05)).toBeLessThan(opened(0.024) * 0.7);
  });
});

describe('slots', () => {
  const layout = layOutSlots(shipped, Float64Array.of(40, 32, 34));

  it('grow with the country from 2010 to 2040', () => {
    const total = (year: number): number => layout.countIn(year * 12).reduce((sum, count) => sum + count, 0);
    const residents = (year: number): number =>
      shipped.population.total[year - shipped.population.firstYear] ?? 0;
    for (const year of [2010, 2024, 2040])
      expect(total(year) / ((residents(year) / shipped.sample) * 0.106)).toBeCloseTo(1, 1);
  });

  it('are numbered the same whichever month a scenario begins or ends', () => {
    const other = { ...shipped, start: 2010 * 12, end: 2012 * 12 };
    expect(layOutSlots(other, Float64Array.of(40, 32, 34)).first).toEqual(layout.first);
  });

  it('never need more room than they were given', () => {
    for (let month = 1986 * 12; month < 2045 * 12; month += 12) {
      const counts = layout.countIn(month);
      for (const [cell, count] of counts.entries())
        expect((layout.first[cell] ?? 0) + count).toBeLessThanOrEqual(layout.first[cell + 1] ?? layout.total);
    }
  });
});

describe('furlough', () => {
  const everybody = { 'market.furlough': [0.9, 0.9, 0.9], 'nav.registration.furloughed': [1] };

  it('keeps the match and makes a registered job seeker the same month', () => {
    const state = emptyCountry(withValues({ ...NEUTRAL, ...NOBODY_LEAVES, ...everybody }));
    const rows = many(CROWD, () => employed(state));
    pass(state, separation);
    const furloughed = rows.filter((row) => state.market.furloughed[row] === 1);
    expect(furloughed.length).toBeGreaterThan(CROWD * 0.8);
    for (const row of furloughed) {
      expect(state.market.job[row]).toBe(PERMANENT);
      expect(state.market.employer[row]).toBe(40 + row);
      expect(state.nav.group[row]).toBe(UNASSESSED);
      expect(state.nav.registeredSince[row]).toBe(state.month);
      expect(MAIN_STATUSES[mainStatusOf(state, row)]).toBe('registered-unemployed');
    }
  });

  it('does not register somebody on disability pension', () => {
    const state = emptyCountry(withValues({ ...NEUTRAL, ...NOBODY_LEAVES, ...everybody }));
    const rows = many(50, () => employed(state));
    for (const row of rows) state.benefits.set[row] = 1 << 4;
    pass(state, separation);
    expect(rows.every((row) => state.nav.group[row] === NOT_REGISTERED)).toBe(true);
  });

  it('recalls to the same employer, with tenure unbroken', () => {
    const state = emptyCountry(
      withValues({ ...NEUTRAL, 'market.furlough.recall': [1], 'market.furlough.dismissed': [0] }),
    );
    const rows = many(200, () => employed(state));
    const since = rows.map((row) => state.market.jobSince[row]);
    for (const row of rows) furlough(state, row);
    pass(state, separation);
    expect(rows.every((row) => state.market.furloughed[row] === 0)).toBe(true);
    expect(rows.map((row) => state.market.employer[row])).toEqual(rows.map((row) => 40 + row));
    expect(rows.map((row) => state.market.jobSince[row])).toEqual(since);
  });

  it('counts as time outside only once it has become dismissal', () => {
    const state = emptyCountry(
      withValues({ ...NEUTRAL, 'market.furlough.recall': [0], 'market.furlough.dismissed': [0] }),
    );
    const row = employed(state);
    furlough(state, row);
    for (let month = 0; month < 6; month += 1) {
      pass(state, separation);
      pass(state, development);
      nextMonth(state);
    }
    expect(state.market.job[row]).toBe(PERMANENT);
    expect(state.people.gap[row]).toBe(0);
    expect(state.market.searchingSince[row]).toBeLessThan(state.month - 5);
  });

  it('ends in dismissal where a temporary contract runs out meanwhile', () => {
    const state = emptyCountry(
      withValues({ ...NEUTRAL, 'market.furlough.recall': [0], 'market.furlough.dismissed': [0] }),
    );
    const row = employed(state, 0, state.month);
    furlough(state, row);
    pass(state, separation);
    expect(state.market.job[row]).toBe(NO_JOB);
    expect(state.market.searchingSince[row]).toBe(state.month);
  });

  it('strikes by segment', () => {
    const state = emptyCountry(
      withValues({ ...NEUTRAL, ...NOBODY_LEAVES, 'market.furlough': [0.4, 0.1, 0] }),
    );
    const share = (segment: number): number => {
      const rows = many(CROWD, () => employed(state, segment));
      pass(state, separation);
      return rows.filter((row) => state.market.furloughed[row] === 1).length / CROWD;
    };
    expect(share(2)).toBe(0);
    expect(share(1)).toBeGreaterThan(0.07);
    expect(share(1)).toBeLessThan(0.13);
    expect(share(0)).toBeGreaterThan(0.36);
    expect(share(0)).toBeLessThan(0.44);
  });
});

describe('a shock', () => {
  it('multiplies job loss of its segments and leaves the others alone', () => {
    const state = emptyCountry(
      withValues({
        ...NEUTRAL,
        'market.separation': Array.from({ length: 20 }, () => 0.02),
        'market.separation.education': [0, 0, 0, 0],
        'market.separation.match': [0],
        'market.separation.county': ones(COUNTIES.length),
        'market.separation.shock': [5, 1, 1],
        'market.furlough': [0, 0, 0],
      }),
    );
    const rows = [0, 1].map((segment) => many(CROWD, () => employed(state, segment)));
    pass(state, separation);
    const [hit, spared] = rows.map(
      (of) => of.filter((row) => state.market.job[row] === NO_JOB).length / CROWD,
    );
    expect(hit).toBeGreaterThan(0.075);
    expect(spared).toBeLessThan(0.035);
  });
});
