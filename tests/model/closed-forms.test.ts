/** Small set-ups whose answer a formula gives. Bounds are four standard deviations of the binomial. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import {
  COMPETENCE_SCALE,
  PRESENT_ABROAD,
  PRESENT_FREE,
  PRESENT_RESIDENT,
} from '../../src/model/people/columns.js';
import { growing } from '../../src/model/people/growing.js';
import { NO_JOB, PERMANENT, TEMPORARY } from '../../src/model/market/columns.js';
import { retention } from '../../src/model/market/retention.js';
import { separation } from '../../src/model/market/separation.js';
import { hire } from '../../src/model/market/transitions.js';
import { end, start } from '../../src/model/measures/transitions.js';
import { SITUATIONAL, SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { meanOf, newWorld, runTo, scenario, seriesOf } from './world.js';

const CROWD = 3000;
const shipped = scenario('baseline', 1000, 24);

function withParameters(values: Readonly<Record<string, readonly number[]>>): ResolvedScenario {
  const parameters = new Map(shipped.parameters);
  for (const [name, cells] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.from(cells) }]);
  return { ...shipped, parameters };
}

function near(count: number, probability: number, of = CROWD): void {
  const spread = Math.sqrt(of * probability * (1 - probability));
  expect(Math.abs(count - of * probability)).toBeLessThan(4 * spread + 1);
}

/** x to a whole power: five years is sixty factors. */
function power(x: number, times: number): number {
  let product = 1;
  for (let index = 0; index < times; index += 1) product *= x;
  return product;
}

describe('leaving the country or life', () => {
  const death = 3;
  const emigration = 0.06;
  const country = withParameters({
    'people.death': [death],
    'people.emigration': [emigration, emigration, emigration],
    'people.emigration.unregistered': [0.4],
    'people.emigration.cleared': [0],
  });
  const monthlyDeath = death / 1000 / 12;
  const monthlyGone = monthlyDeath + (1 - monthlyDeath) * (emigration / 12);

  it('leaves as many residents after five years as the formula, and the stated share of emigrants still in the register', () => {
    const state = emptyCountry(country);
    const rows = many(CROWD, () => somebody(state, 20));
    for (let month = 0; month < 60; month += 1) {
      pass(state, growing);
      nextMonth(state);
    }
    const survive = power(1 - monthlyGone, 60);
    const count = (present: number): number =>
      rows.filter((row) => state.people.present[row] === present).length;
    near(count(PRESENT_RESIDENT), survive);
    near(count(PRESENT_ABROAD), (1 - survive) * ((monthlyGone - monthlyDeath) / monthlyGone) * 0.4);
  });

  it('comes for everybody who is left in the month they turn forty, and not before', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 39, 11);
    state.people.background[row] = 0;
    pass(state, growing);
    const before = state.people.present[row];
    nextMonth(state);
    pass(state, growing);
    expect([before, state.people.present[row]]).toEqual([PRESENT_RESIDENT, PRESENT_FREE]);
  });
});

describe('ordinary separations', () => {
  const tenures = [0.05, 0.04, 0.03, 0.02, 0.01];
  const country = withParameters({
    'market.separation': tenures.flatMap((probability) => [
      probability,
      probability,
      probability,
      probability,
    ]),
    'market.separation.education': [0, 0, 0, 0],
    'market.separation.county': Array<number>(15).fill(1),
    'market.furlough': [0],
    'market.contract.extended': [0.3, 0.3, 0.3, 0.3],
  });

  function employed(state: WorldState, since: number, contractEnd = 0): number[] {
    return many(CROWD, () => {
      const row = somebody(state, 30);
      hire(state, row, {
        job: contractEnd === 0 ? PERMANENT : TEMPORARY,
        segment: 0,
        sector: 0,
        employer: 7,
        contractEnd,
        hours: 100,
        wage: 400,
        match: 0,
        subsidy: 0,
      });
      state.market.jobSince[row] = state.month - since;
      return row;
    });
  }

  it.each([
    [1, 0.05],
    [4, 0.04],
    [8, 0.03],
    [15, 0.02],
    [40, 0.01],
  ])('take after %i months in the job the stated share a month', (since, probability) => {
    const state = emptyCountry(country);
    const rows = employed(state, since);
    pass(state, separation);
    near(rows.filter((row) => state.market.job[row] === NO_JOB).length, probability);
  });

  it('end or extend a contract in the month it runs out, and leave nobody hired this month without a job', () => {
    const state = emptyCountry(country);
    const ending = employed(state, 6, state.month);
    const fresh = employed(state, 0);
    pass(state, separation);
    near(ending.filter((row) => state.market.job[row] === PERMANENT).length, 0.3);
    expect(ending.filter((row) => state.market.job[row] === TEMPORARY)).toHaveLength(0);
    expect(fresh.filter((row) => state.market.job[row] === NO_JOB)).toHaveLength(0);
  });
});

describe('retention when a subsidy ends', () => {
  const country = withParameters({
    'market.retention.floor': [0, 0, 0],
    'market.retention.known': [0],
    'market.retention.surprise': [0.5],
    'market.value.competence': [1],
    'market.value.motivation': [0],
    'market.value.marks': [0],
    'market.value.capacity': [0],
    'market.value.subsidy': [2],
    'market.value.education': Array<number>(12).fill(0),
    'measure.temporary-wage-subsidy.breakOff': [0],
  });
  const index = country.measures.findIndex((measure) => measure.id === 'temporary-wage-subsidy');

  function subsidised(
    state: WorldState,
    competence: number,
    since: number,
    left: number,
    group = SPECIALLY_ADAPTED,
  ): number[] {
    return many(CROWD, () => {
      const row = somebody(state, 28);
      state.nav.group[row] = group;
      state.people.competence[row] = Math.round(competence * COMPETENCE_SCALE);
      start(state, row, index, state.month + left);
      hire(state, row, {
        job: TEMPORARY,
        segment: 0,
        sector: 0,
        employer: 7,
        contractEnd: 0,
        hours: 100,
        wage: 400,
        match: 0,
        subsidy: index + 1,
      });
      state.market.jobSince[row] = state.month - since;
      return row;
    });
  }

  it.each([
    ['half of those exactly worth the wage floor', 0, 0.5],
    ['everybody far above it', 4, 1],
    ['nobody far below it', -4, 0],
    ['by the normal curve one surprise above it', 0.5, 0.8413447],
  ])('keeps %s', (_, competence, probability) => {
    const state = emptyCountry(country);
    const rows = subsidised(state, competence, 12, 0);
    pass(state, retention);
    near(
      rows.filter((row) => state.market.job[row] === PERMANENT && state.market.subsidy[row] === 0).length,
      probability,
    );
    expect(rows.every((row) => state.measures.measure[row] === 0)).toBe(true);
  });

  it('asks the employer at each step down, counting what is left of the subsidy, and in no other month', () => {
    const at = (since: number): number => {
      const state = emptyCountry(country);
      const rows = subsidised(state, -1, since, 24 - since);
      pass(state, retention);
      return rows.filter((row) => state.market.job[row] !== NO_JOB).length;
    };
    expect(at(11)).toBe(CROWD);
    expect(at(13)).toBe(CROWD);
    // At twelve months 50 % is left: worth one standard deviation, which just makes up for the competence.
    near(at(12), 0.5);
  });

  it('has another calendar for those without reduced work capacity', () => {
    const state = emptyCountry(country);
    const rows = subsidised(state, -4, 6, 6, SITUATIONAL);
    pass(state, retention);
    expect(rows.every((row) => state.market.job[row] === NO_JOB)).toBe(true);
    end(state, rows[0] ?? 0);
  });
});

describe('a finer sample', () => {
  it('has waits, hires and stocks of the same size per person as a coarse one', () => {
    const [fine, coarse] = [200, 500].map((sample) => {
      const country = scenario('baseline', sample, 18);
      const result = runTo(newWorld(country), country.end).harvest(0, 0);
      const total = (prefix: string): number =>
        country.measures
          .filter((measure) => measure.subsidy === null)
          .reduce((sum, measure) => sum + meanOf(seriesOf(result, `${prefix}${measure.id}`)), 0);
      const population = meanOf(seriesOf(result, 'stock.population'));
      return {
        wait: total('wait.') / total('flow.measure.start.'),
        employed: meanOf(seriesOf(result, 'stock.main_status.employed')) / population,
        hires: meanOf(seriesOf(result, 'flow.hire.unsubsidised')) / population,
        allowance: meanOf(seriesOf(result, 'stock.benefit.work-assessment-allowance')) / population,
      };
    });
    if (fine === undefined || coarse === undefined) throw new Error('two samples were run');
    expect(Math.abs(fine.employed - coarse.employed)).toBeLessThan(0.02);
    expect(coarse.hires / fine.hires).toBeGreaterThan(0.85);
    expect(coarse.hires / fine.hires).toBeLessThan(1.15);
    expect(Math.abs(fine.allowance - coarse.allowance)).toBeLessThan(0.015);
    expect(coarse.wait / fine.wait).toBeGreaterThan(0.4);
    expect(coarse.wait / fine.wait).toBeLessThan(2.5);
  });
});
