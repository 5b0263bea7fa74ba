/** Work beside a disability pension: what is deducted, what rests, what is searched for; worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISABILITY, RESTING, TRYING } from '../../src/model/benefits/columns.js';
import { healthRelated } from '../../src/model/benefits/health-related.js';
import { compilePayment, payBenefits } from '../../src/model/benefits/payment.js';
import {
  compilePensionSearch,
  deductionOf,
  searchOnPension,
  type Deduction,
} from '../../src/model/benefits/pension-work.js';
import { grantAllowance, grantDisability } from '../../src/model/benefits/transitions.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { SEVERE } from '../../src/model/health/columns.js';
import { NO_JOB, PERMANENT } from '../../src/model/market/columns.js';
import { PERMANENTLY_ADAPTED, SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { newPaid } from '../../src/model/observe/money.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const RULES: Readonly<Record<string, number>> = {
  'money.G': 120000,
  'benefits.disability.level': 2.7,
  'benefits.disability.prior-income': 4.5,
  'benefits.disability.taper-most': 1,
  'benefits.disability.free': 0.4,
  'benefits.disability.free-later': 0.4,
  'benefits.disability.free-later-after': 24,
  'benefits.disability.free-reference': 0.4,
  'benefits.disability.work-earnings': 2,
  'benefits.disability.work-elasticity': 1,
  'benefits.disability.rests-above': 0.8,
  'benefits.disability.rests-months': 120,
  'benefits.disability.exit': 0,
  'benefits.disability.information': 0,
};

const shipped = scenario('baseline', 1000, 24);

/** The country with these rules instead of its own. */
function countryWith(rules: Readonly<Record<string, number>> = {}): ResolvedScenario {
  const parameters = new Map(shipped.parameters);
  for (const [name, value] of Object.entries({ ...RULES, ...rules }))
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  return { ...shipped, parameters };
}

function pensioner(state: WorldState, age: number, grade = 100, months = 60): number {
  const row = somebody(state, age);
  state.health.capacity[row] = 40;
  grantDisability(state, row, grade, state.month - months);
  return row;
}

/** Puts somebody in a job paid so many G a year. */
function work(state: WorldState, row: number, yearly: number): void {
  state.market.job[row] = PERMANENT;
  state.market.wage[row] = Math.round((yearly * 1000) / 12);
  state.market.hours[row] = 100;
}

const TODAY: Deduction = { taper: 0.6, first: 0.4, later: 0.4, laterAfter: 24, before: 4.5 };

describe('the deduction for earnings', () => {
  it('takes the share of what is above 0.4 G, and nothing of what is below', () => {
    expect(deductionOf(TODAY, 0.4, 100, 60)).toBe(0);
    expect(deductionOf(TODAY, 2, 100, 60)).toBeCloseTo(0.6 * 1.6, 12);
  });

  it('leaves the part of earnings before disability that was never lost', () => {
    // Grade 60: 40 per cent of 4.5 G, 1.8 G, and the free amount.
    expect(deductionOf(TODAY, 2.2, 60, 60)).toBeCloseTo(0, 12);
    expect(deductionOf(TODAY, 3.2, 60, 60)).toBeCloseTo(0.6, 12);
  });

  it('begins later for those long enough on the pension, where the later free amount is higher', () => {
    const rule = { ...TODAY, later: 1 };
    expect(deductionOf(rule, 2, 100, 23)).toBeCloseTo(0.6 * 1.6, 12);
    expect(deductionOf(rule, 2, 100, 24)).toBeCloseTo(0.6, 12);
  });

  it('never makes anybody poorer for earning more', () => {
    const amount = fc.double({ min: 0, max: 8, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 50, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, grade, taper) => {
          const rule = { ...TODAY, taper };
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const left = (earned: number): number => earned - deductionOf(rule, earned, grade, 60);
          expect(deductionOf(rule, less, grade, 60)).toBeGreaterThanOrEqual(0);
          expect(left(more)).toBeGreaterThanOrEqual(left(less) - 1e-9);
        },
      ),
    );
  });

  it('is paid out as the pension less the deduction, by the month', () => {
    const state = emptyCountry(countryWith());
    const tables = compilePayment(reader(state), state);
    const row = pensioner(state, 28);
    work(state, row, 2.4);
    const paid = newPaid();
    payBenefits(state, tables, row, paid);
    // A full pension of 2.7 G is 27,000 a month; 60 per cent of 2 G a year is 12,000 a month.
    expect(paid.disability).toBe(15000);
  });
});

describe('the dormant right', () => {
  const above = (state: WorldState, row: number): void => {
    work(state, row, 4);
    state.market.earned12[row] = 4000;
  };

  it('lets the pension rest above 80 per cent of earlier earnings, and gives it back at its grade when work ends', () => {
    const state = emptyCountry(countryWith());
    const row = pensioner(state, 28, 70);
    above(state, row);
    pass(state, healthRelated);
    expect(state.benefits.set[row]).toBe(0);
    expect(state.benefits.allowancePhase[row]).toBe(RESTING);
    nextMonth(state);
    pass(state, healthRelated);
    expect(state.benefits.set[row]).toBe(0);
    state.market.job[row] = NO_JOB;
    nextMonth(state);
    pass(state, healthRelated);
    expect(state.benefits.set[row]).toBe(DISABILITY);
    expect(state.benefits.grade[row]).toBe(70);
  });

  it('leaves alone whoever has only just come to earn that much, or earns less', () => {
    const state = emptyCountry(countryWith());
    const fresh = pensioner(state, 28);
    above(state, fresh);
    state.market.earned12[fresh] = 500;
    const less = pensioner(state, 28);
    work(state, less, 3.5);
    state.market.earned12[less] = 4000;
    pass(state, healthRelated);
    expect([state.benefits.set[fresh], state.benefits.set[less]]).toEqual([DISABILITY, DISABILITY]);
  });

  it('is gone after ten years', () => {
    const state = emptyCountry(countryWith());
    const row = pensioner(state, 28);
    above(state, row);
    pass(state, healthRelated);
    state.clock.month[0] = state.month + 120;
    state.market.job[row] = NO_JOB;
    state.health.capacity[row] = 100;
    pass(state, healthRelated);
    nextMonth(state);
    pass(state, healthRelated);
    expect(state.benefits.set[row]).toBe(0);
  });
});

describe('a graded pension', () => {
  function awarded(
    rules: Readonly<Record<string, number>>,
    change: (state: WorldState, row: number) => void,
  ) {
    const state = emptyCountry(countryWith({ 'benefits.disability.early': 0.3, ...rules }));
    const rows = many(200, () => {
      const row = somebody(state, 28);
      state.health.mental[row] = SEVERE;
      state.health.mentalSince[row] = state.month - 120;
      state.health.capacity[row] = 40;
      state.health.diagnosed[row] = 1;
      state.nav.group[row] = SPECIALLY_ADAPTED;
      grantAllowance(state, row, state.month + 36);
      change(state, row);
      return row;
    });
    pass(state, healthRelated);
    const granted = rows.filter((row) => ((state.benefits.set[row] ?? 0) & DISABILITY) !== 0);
    expect(granted.length).toBeGreaterThan(20);
    return new Set(granted.map((row) => state.benefits.grade[row]));
  }

  it('is what is lost: who can work 40 per cent has 60', () => {
    expect(awarded({ 'benefits.disability.graded': 1 }, () => undefined)).toEqual(new Set([60]));
  });

  it('is at least half, and by the hours where somebody works more than the capacity says', () => {
    const working = (state: WorldState, row: number): void => {
      work(state, row, 2);
      state.market.hours[row] = 60;
    };
    expect(awarded({ 'benefits.disability.graded-in-work': 1 }, working)).toEqual(new Set([50]));
  });

  it('is given to nobody where the share is nil', () => {
    expect(awarded({ 'benefits.disability.graded': 0 }, () => undefined)).toEqual(new Set([100]));
  });
});

describe('search on the pension', () => {
  it('is as judged by today’s rules, and more where more of a wage is kept', () => {
    const today = emptyCountry(countryWith());
    expect(compilePensionSearch(reader(today), 0.07)).toMatchObject({ first: 0.07, later: 0.07 });
    const reform = emptyCountry(
      countryWith({ 'benefits.disability.free-later': 1, 'benefits.disability.taper-most': 0.5 }),
    );
    const search = compilePensionSearch(reader(reform), 0.07);
    // Of 2 G: kept 1 - 0.6 × 1.6 / 2 = 0.52 by the reference, 0.6 with half deducted above 0.4 G, 0.75 above 1 G.
    expect(search.first).toBeCloseTo((0.07 * 0.6) / 0.52, 6);
    expect(search.later).toBeCloseTo((0.07 * 0.75) / 0.52, 6);
  });

  it('is like anybody’s for the part that can be worked', () => {
    const state = emptyCountry(countryWith());
    const search = compilePensionSearch(reader(state), 0.1);
    expect(searchOnPension(state, search, pensioner(state, 28))).toBe(0.1);
    expect(searchOnPension(state, search, pensioner(state, 28, 60))).toBeCloseTo(0.46, 12);
  });
});

describe('targeted information', () => {
  const told = { 'benefits.disability.information': 0.5, 'benefits.disability.information.motivation': 0 };

  it('reaches pensioners under 30 after two years, who are then followed up for a year', () => {
    const state = emptyCountry(countryWith(told));
    const young = many(200, () => pensioner(state, 25));
    const others = [
      ...many(200, () => pensioner(state, 31)),
      ...many(200, () => pensioner(state, 25, 100, 12)),
    ];
    pass(state, healthRelated);
    const tries = (row: number): boolean => state.benefits.allowancePhase[row] === TRYING;
    expect(young.filter(tries).length).toBeGreaterThan(60);
    expect(others.filter(tries)).toEqual([]);
    const row = young.find(tries) ?? -1;
    expect(state.nav.group[row]).toBe(PERMANENTLY_ADAPTED);
    expect(state.benefits.set[row]).toBe(DISABILITY);
    const search = compilePensionSearch(reader(state), 0.07);
    expect(searchOnPension(state, search, row)).toBe(0.5);
    state.clock.month[0] = state.month + 12;
    expect(searchOnPension(state, search, row)).toBe(0.07);
  });

  it('reaches nobody today', () => {
    const state = emptyCountry(countryWith());
    const rows = many(200, () => pensioner(state, 25));
    pass(state, healthRelated);
    expect(rows.filter((row) => state.benefits.allowancePhase[row] === TRYING)).toEqual([]);
  });
});
