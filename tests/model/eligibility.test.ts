/** Who may be proposed, and what an employer gets: rules as data, held against hand-made people. */
import { describe, expect, it } from 'vitest';
import {
  ALLOWANCE,
  DISABILITY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
} from '../../src/model/benefits/columns.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { subsidyShares } from '../../src/model/market/valuation.js';
import { admittedGroups, isEligible } from '../../src/model/measures/eligibility.js';
import {
  NOT_REGISTERED,
  PERMANENTLY_ADAPTED,
  SITUATIONAL,
  SPECIALLY_ADAPTED,
  STANDARD,
} from '../../src/model/nav/columns.js';
import { emptyCountry, somebody } from './person.js';
import { scenario } from './world.js';

const country = scenario('four-year-wage-subsidy-as-regulated', 1000, 120);
const state = emptyCountry(country);

function specOf(id: string): MeasureSpec {
  const found = country.measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

/** A measure open to everybody registered, changed as the case asks. */
function open(change: Partial<MeasureSpec>): MeasureSpec {
  return {
    ...specOf('work-training'),
    firstStart: state.month,
    lastStart: state.month,
    ageFrom: 16 * 12,
    ageTo: 40 * 12,
    clauses: [],
    onceOnly: false,
    reach: new Float64Array(15).fill(1),
    ...change,
  };
}

function clause(change: Partial<MeasureSpec['clauses'][number]>): MeasureSpec['clauses'] {
  return [{ groups: 0, benefits: 0, benefitMonths: 0, notBenefits: 0, registeredMonths: 0, ...change }];
}

function person(age: number, group: number, set = 0): number {
  const row = somebody(state, age);
  state.nav.group[row] = group;
  state.nav.registeredSince[row] = state.month - 6;
  state.benefits.set[row] = set;
  state.benefits.allowanceSince[row] = state.month - 12;
  return row;
}

describe('eligibility', () => {
  it('without clauses asks only for being registered', () => {
    expect(isEligible(state, open({}), 0, person(25, STANDARD))).toBe(true);
    expect(isEligible(state, open({}), 0, person(25, NOT_REGISTERED))).toBe(false);
  });

  it('counts age at start in months, from inclusive and to exclusive', () => {
    const spec = open({ ageFrom: 18 * 12, ageTo: 30 * 12 });
    const at = (years: number, months: number): boolean => {
      const row = somebody(state, years, months);
      state.nav.group[row] = STANDARD;
      return isEligible(state, spec, 0, row);
    };
    expect([at(17, 11), at(18, 0), at(29, 11), at(30, 0)]).toEqual([false, true, true, false]);
  });

  it('holds from the first start to the last, both included', () => {
    const row = person(25, STANDARD);
    const within = (from: number, to: number): boolean =>
      isEligible(state, open({ firstStart: state.month + from, lastStart: state.month + to }), 0, row);
    expect([within(1, 9), within(0, 9), within(-9, 0), within(-9, -1)]).toEqual([false, true, true, false]);
  });

  it('reaches the share of a county whose office takes part, always the same people', () => {
    const row = person(25, STANDARD);
    state.people.officeLot[row] = 32768;
    const reach = (share: number): boolean =>
      isEligible(state, open({ reach: new Float64Array(15).fill(share) }), 0, row);
    expect([reach(0), reach(0.5), reach(0.50001), reach(1)]).toEqual([false, false, true, true]);
  });

  it('lets a measure of once only be had once', () => {
    const row = person(25, STANDARD);
    state.measures.used[row] = 1 << 3;
    expect(isEligible(state, open({ onceOnly: true }), 3, row)).toBe(false);
    expect(isEligible(state, open({ onceOnly: true }), 4, row)).toBe(true);
    expect(isEligible(state, open({}), 3, row)).toBe(true);
  });

  it.each([
    ['a follow-up group of those asked for', { groups: 1 << SPECIALLY_ADAPTED }, SPECIALLY_ADAPTED, 0, true],
    ['no other group', { groups: 1 << SPECIALLY_ADAPTED }, SITUATIONAL, 0, false],
    [
      'any of the benefits asked for',
      { benefits: ALLOWANCE | DISABILITY },
      SPECIALLY_ADAPTED,
      ALLOWANCE,
      true,
    ],
    [
      'not without one of them',
      { benefits: ALLOWANCE | DISABILITY },
      SPECIALLY_ADAPTED,
      SOCIAL_ASSISTANCE,
      false,
    ],
    [
      'none of the benefits ruled out',
      { notBenefits: UNEMPLOYMENT_BENEFIT },
      STANDARD,
      UNEMPLOYMENT_BENEFIT,
      false,
    ],
    [
      'months on the allowance, if long enough',
      { benefits: ALLOWANCE, benefitMonths: 12 },
      SPECIALLY_ADAPTED,
      ALLOWANCE,
      true,
    ],
    [
      'not months on the allowance too few',
      { benefits: ALLOWANCE, benefitMonths: 13 },
      SPECIALLY_ADAPTED,
      ALLOWANCE,
      false,
    ],
    ['months registered, if long enough', { registeredMonths: 6 }, STANDARD, 0, true],
    ['not months registered too few', { registeredMonths: 7 }, STANDARD, 0, false],
  ] as const)('takes %s', (_, asked, group, set, expected) => {
    expect(isEligible(state, open({ clauses: clause(asked) }), 0, person(25, group, set))).toBe(expected);
  });

  it('needs one clause in full, and not parts of two', () => {
    const clauses = [
      ...clause({ groups: 1 << STANDARD, registeredMonths: 12 }),
      ...clause({ groups: 1 << SITUATIONAL }),
    ];
    expect(isEligible(state, open({ clauses }), 0, person(25, STANDARD))).toBe(false);
    expect(isEligible(state, open({ clauses }), 0, person(25, SITUATIONAL))).toBe(true);
  });

  it('has a quick no that never says no to somebody the rules admit', () => {
    for (const spec of country.measures) {
      for (let group = NOT_REGISTERED; group <= PERMANENTLY_ADAPTED; group += 1) {
        for (const set of [0, ALLOWANCE, DISABILITY]) {
          const row = person(26, group, set);
          state.nav.registeredSince[row] = state.month - 60;
          state.benefits.allowanceSince[row] = state.month - 60;
          const admitted = { ...spec, firstStart: state.month, lastStart: state.month };
          if (isEligible(state, admitted, 0, row))
            expect((admittedGroups(spec) & (1 << group)) !== 0, spec.id).toBe(true);
        }
      }
    }
  });
});

describe('the share of wage cost that is reimbursed', () => {
  const indexOf = (id: string): number => country.measures.findIndex((measure) => measure.id === id);

  it('is 60 % for a year and then 50 % for reduced work capacity, 40 % for half a year and then 30 % for others', () => {
    const index = indexOf('temporary-wage-subsidy');
    const reduced = subsidyShares(state, person(25, SPECIALLY_ADAPTED), index);
    const ordinary = subsidyShares(state, person(25, SITUATIONAL), index);
    expect([...reduced]).toEqual([...Array<number>(12).fill(0.6), ...Array<number>(12).fill(0.5)]);
    expect([...ordinary]).toEqual([...Array<number>(6).fill(0.4), ...Array<number>(6).fill(0.3)]);
  });

  it('steps down year by year in the four-year subsidy as regulated', () => {
    const index = country.measures.findIndex(
      (measure) => measure.policy === 'four-year-subsidy-as-regulated' && measure.subsidy !== null,
    );
    const shares = subsidyShares(state, person(25, SPECIALLY_ADAPTED), index);
    expect(shares).toHaveLength(48);
    expect([0, 11, 12, 24, 36, 47].map((month) => shares[month])).toEqual([0.7, 0.7, 0.6, 0.5, 0.35, 0.35]);
    let months = 0;
    for (const share of shares) months += share;
    expect(months).toBeCloseTo(25.8, 9);
  });

  it('is nothing for a measure that is no subsidy', () => {
    expect(subsidyShares(state, person(25, SITUATIONAL), indexOf('work-training'))).toHaveLength(0);
  });
});
