/** Who is assigned what: by discretion and wait unless a lever says otherwise, and then by the person alone. */
import { describe, expect, it } from 'vitest';
import { DRAW_RANGE, SCORES_PER_LOG, log } from '../../src/model/chance/index.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import {
  compileAssignment,
  goesByLot,
  profileOfNeed,
  queueRank,
  referralShift,
  type Assignment,
} from '../../src/model/measures/assignment.js';
import { budgetSwing } from '../../src/model/measures/budget-cycle.js';
import { meetsRules } from '../../src/model/measures/eligibility.js';
import { officePriceShift } from '../../src/model/measures/office-price.js';
import { places } from '../../src/model/measures/places.js';
import { queueFor } from '../../src/model/measures/transitions.js';
import { SITUATIONAL, SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { countCounties } from '../../src/model/people/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const COUNTIES = 15;
const GAP_OF_A_YEAR = 16 * 12;
const PATIENCE = 8;
const plain = scenario('empty', 1000, 12);

function withValues(values: Readonly<Record<string, number>>, of = plain): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values)) {
    if (!parameters.has(name)) throw new Error(`no parameter ${name}`);
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  }
  return { ...of, parameters };
}

function countryWith(values: Readonly<Record<string, number>>): { state: WorldState; tables: Assignment } {
  const state = emptyCountry(withValues(values));
  return { state, tables: compileAssignment(reader(state), state) };
}

const WEIGHTS = {
  'measures.profiling.gap': 0.5,
  'measures.profiling.education': 0.25,
  'measures.profiling.capacity': 1,
  'measures.profiling.typical': 1,
  'measures.profiling.noise': 0,
  'measures.profiling.heeded': 1,
};

describe('today', () => {
  it('nothing is moved: neither rates nor the order of the queue', () => {
    const { state, tables } = countryWith({});
    for (const row of many(50, () => somebody(state, 25))) {
      state.health.treatment[row] = row % 3;
      expect(goesByLot(state, tables, row)).toBe(false);
      expect(referralShift(state, tables, row)).toBe(0);
      expect(queueRank(state, tables, row, 4, 1, PATIENCE)).toBe(4);
    }
    expect(budgetSwing(reader(state))).toBe(1);
    for (const spec of plain.measures) expect(officePriceShift(reader(state), spec)).toBe(0);
  });
});

describe('a statistical profile', () => {
  it('adds up what the register knows, against the typical user, and stops at two standard deviations', () => {
    const { state, tables } = countryWith(WEIGHTS);
    const row = somebody(state, 25);
    state.people.gap[row] = GAP_OF_A_YEAR;
    state.school.education[row] = 0;
    state.nav.group[row] = SITUATIONAL;
    expect(profileOfNeed(state, tables, row)).toBeCloseTo(0.5 + 0.25 - 1);
    state.nav.group[row] = SPECIALLY_ADAPTED;
    expect(profileOfNeed(state, tables, row)).toBeCloseTo(0.5 + 0.25 + 1 - 1);
    state.school.education[row] = 2;
    state.people.gap[row] = 50 * GAP_OF_A_YEAR;
    expect(profileOfNeed(state, tables, row)).toBe(2);
  });

  it('moves the rates and the rank of those in need up, of the others down', () => {
    const { state, tables } = countryWith({
      ...WEIGHTS,
      'measures.profiling.referral': 0.5,
      'measures.profiling.queue': 3,
    });
    const [needy, other] = [somebody(state, 25), somebody(state, 25)];
    state.people.gap[needy] = 4 * GAP_OF_A_YEAR;
    state.school.education[needy] = 2;
    state.school.education[other] = 2;
    expect(referralShift(state, tables, needy)).toBe(Math.round(0.5 * SCORES_PER_LOG));
    expect(referralShift(state, tables, other)).toBe(-Math.round(0.5 * SCORES_PER_LOG));
    expect(queueRank(state, tables, needy, 2, 0, PATIENCE)).toBe(5);
    expect(queueRank(state, tables, other, 2, 0, PATIENCE)).toBe(-1);
  });

  it('is without effect at offices that do not heed it', () => {
    const { state, tables } = countryWith({
      ...WEIGHTS,
      'measures.profiling.heeded': 0,
      'measures.profiling.referral': 0.5,
    });
    const row = somebody(state, 25);
    state.people.gap[row] = 4 * GAP_OF_A_YEAR;
    expect(referralShift(state, tables, row)).toBe(0);
  });

  it('errs by a luck that is the person’s own, whoever else there is', () => {
    const values = { ...WEIGHTS, 'measures.profiling.noise': 0.7, 'measures.profiling.typical': 0 };
    const [alone, crowded] = [countryWith(values), countryWith(values)];
    const row = somebody(alone.state, 25);
    const [, again] = many(2, () => somebody(crowded.state, 25));
    if (again === undefined) throw new Error('nobody');
    crowded.state.people.id[again] = alone.state.people.id[row] ?? 0;
    crowded.state.people.officeLot[again] = alone.state.people.officeLot[row] ?? 0;
    crowded.state.people.county[again] = alone.state.people.county[row] ?? 0;
    const here = profileOfNeed(alone.state, alone.tables, row);
    expect(profileOfNeed(crowded.state, crowded.tables, again)).toBe(here);
  });
});

describe('a lot', () => {
  it('is drawn once for so large a share of people, all of them at 1', () => {
    const shareOf = (lottery: number): number => {
      const { state, tables } = countryWith({ 'measures.assignment.lottery': lottery });
      const rows = many(400, () => somebody(state, 25));
      return rows.filter((row) => goesByLot(state, tables, row)).length / rows.length;
    };
    expect(shareOf(1)).toBe(1);
    expect(Math.abs(shareOf(0.25) - 0.25)).toBeLessThan(0.08);
  });

  it('ranks by the lot alone, within what anybody’s wait can come to', () => {
    const { state, tables } = countryWith({
      'measures.assignment.lottery': 1,
      'measures.profiling.queue': 24,
    });
    const row = somebody(state, 25);
    expect(queueRank(state, tables, row, 7, DRAW_RANGE / 4, PATIENCE)).toBe(PATIENCE / 4);
  });

  it('gives the places to the highest lots, however long the others have waited', () => {
    const of = plain.measures.find(({ id }) => id === 'preparation-training');
    if (of === undefined) throw new Error('no measure');
    const spec: MeasureSpec = { ...of, places: [{ from: 0, places: 10_000 }] };
    const state = emptyCountry(
      withValues({ 'measures.assignment.lottery': 1 }, { ...plain, measures: [spec] }),
    );
    countCounties(state, new Int32Array(COUNTIES).fill(150));
    const rows = many(40, () => somebody(state, 25));
    for (const row of rows) {
      state.nav.group[row] = SPECIALLY_ADAPTED;
      queueFor(state, row, 0);
      state.measures.queuedSince[row] = state.month - (row % 6);
    }
    pass(state, places);
    const started = rows.filter((row) => state.measures.measure[row] !== 0);
    expect(started.length).toBeGreaterThan(0);
    expect(started.length).toBeLessThan(rows.length);
    // Whoever got a place, another who waited longer did not: the wait is not what decides.
    const waits = (of: readonly number[]): number[] => of.map((row) => row % 6);
    const left = rows.filter((row) => !started.includes(row));
    expect(Math.max(...waits(left))).toBeGreaterThan(Math.min(...waits(started)));
  });
});

describe('treatment and measures at the same time', () => {
  it('raises the rates of those in treatment or waiting for it, and of nobody else', () => {
    const { state, tables } = countryWith({ 'measures.assignment.treatment': 0.5 });
    const shifts = [0, 1, 2].map((treatment) => {
      const row = somebody(state, 25);
      state.health.treatment[row] = treatment;
      return referralShift(state, tables, row);
    });
    expect(shifts).toEqual([0, SCORES_PER_LOG / 2, SCORES_PER_LOG / 2]);
  });
});

describe('the price to the office', () => {
  it('raises proposals of the ordinary wage subsidy by the elasticity, and of no other measure', () => {
    const state = emptyCountry(
      withValues({ 'measures.office-price.share': 0.2, 'measures.office-price.elasticity': 0.5 }),
    );
    for (const spec of plain.measures) {
      const expected =
        spec.id === 'temporary-wage-subsidy' ? Math.round(-log(0.2) * 0.5 * SCORES_PER_LOG) : 0;
      expect(officePriceShift(reader(state), spec)).toBe(expected);
    }
  });
});

describe('the budget and the cycle', () => {
  it('follows unemployment by its elasticity, leans the other way below 0, and stands still at 0', () => {
    const at = (elasticity: number): number =>
      budgetSwing(
        reader(
          emptyCountry(
            withValues({
              'measures.budget.cycle': elasticity,
              'market.cycle.unemployment': 0.04,
              'market.cycle.reference': 0.02,
            }),
          ),
        ),
      );
    expect(at(1)).toBeCloseTo(2);
    expect(at(-1)).toBeCloseTo(0.5);
    expect(at(0)).toBe(1);
  });
});

describe('rules on background and schooling', () => {
  it('admit those named in the clause only', () => {
    const state = emptyCountry(plain);
    const admits = (id: string, background: number, education: number): boolean => {
      const index = plain.measures.findIndex((spec) => spec.id === id);
      const spec = plain.measures[index];
      if (spec === undefined) throw new Error(`no ${id}`);
      const row = somebody(state, 25);
      state.nav.group[row] = SITUATIONAL;
      state.nav.registeredSince[row] = state.month - 6;
      state.people.background[row] = background;
      state.school.education[row] = education;
      return meetsRules(state, spec, index, row);
    };
    expect([0, 1, 2].map((background) => admits('norwegian-course', background, 0))).toEqual([
      false,
      true,
      true,
    ]);
    expect([0, 1, 2, 3].map((level) => admits('preparatory-education', 0, level))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
