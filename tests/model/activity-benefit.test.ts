/** One activity benefit for the young, sick pay to its end and the measure benefit beside assistance: hand-made people. */
import { describe, expect, it } from 'vitest';
import {
  ALLOWANCE,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from '../../src/model/benefits/columns.js';
import { entitlement } from '../../src/model/benefits/entitlement.js';
import { healthRelated } from '../../src/model/benefits/health-related.js';
import { compilePayment, payBenefits } from '../../src/model/benefits/payment.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { PERMANENT } from '../../src/model/market/columns.js';
import { SITUATIONAL, SPECIALLY_ADAPTED, STANDARD } from '../../src/model/nav/columns.js';
import { newPaid } from '../../src/model/observe/money.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { emptyCountry, many, nextMonth, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const shipped = scenario('baseline', 1000, 24);
const EVERYWHERE = COUNTIES.map(() => 1);
const TRONDELAG = COUNTIES.indexOf('trondelag');

function countryWith(rules: Readonly<Record<string, readonly number[]>>): ResolvedScenario {
  const parameters = new Map(shipped.parameters);
  for (const [name, values] of Object.entries(rules))
    parameters.set(name, [{ from: 0, values: Float64Array.from(values) }]);
  return { ...shipped, parameters };
}

const ONE_BENEFIT = {
  'benefits.activity.reach': EVERYWHERE,
  'benefits.activity.take-up': [0],
  'benefits.activity.months': [12],
};

const has = (state: WorldState, row: number, bits: number): boolean =>
  ((state.benefits.set[row] ?? 0) & bits) !== 0;

function onAssistance(state: WorldState, age: number): number {
  const row = somebody(state, age);
  state.nav.group[row] = SITUATIONAL;
  state.benefits.set[row] = SOCIAL_ASSISTANCE;
  return row;
}

describe('the activity benefit', () => {
  it('takes the place of social assistance under 30, for a year and once', () => {
    const state = emptyCountry(countryWith(ONE_BENEFIT));
    const young = onAssistance(state, 22);
    const older = onAssistance(state, 30);
    pass(state, entitlement);
    expect(state.benefits.set[young]).toBe(YOUTH_BENEFIT);
    expect(has(state, older, YOUTH_BENEFIT)).toBe(false);
    for (let month = 0; month < 12; month += 1) {
      expect(state.benefits.set[young]).toBe(YOUTH_BENEFIT);
      nextMonth(state);
      pass(state, entitlement);
    }
    expect(has(state, young, YOUTH_BENEFIT)).toBe(false);
    state.benefits.set[young] = SOCIAL_ASSISTANCE;
    nextMonth(state);
    pass(state, entitlement);
    expect(has(state, young, YOUTH_BENEFIT)).toBe(false);
  });

  it('takes the place of the allowance and of unemployment benefit, of the last only where the rule says so', () => {
    for (const unemployment of [0, 1]) {
      const state = emptyCountry(
        countryWith({
          ...ONE_BENEFIT,
          'benefits.activity.unemployment': [unemployment],
          'benefits.unemployment.claimed': [1],
          'benefits.allowance.application': [0.9],
        }),
      );
      const laidOff = somebody(state, 26);
      state.nav.group[laidOff] = STANDARD;
      state.market.earned12[laidOff] = state.market.earned36[laidOff] = 4000;
      const ill = many(50, () => {
        const row = somebody(state, 26);
        state.nav.group[row] = SPECIALLY_ADAPTED;
        state.health.capacity[row] = 40;
        state.health.diagnosed[row] = 1;
        return row;
      });
      pass(state, entitlement);
      pass(state, healthRelated);
      expect(has(state, laidOff, YOUTH_BENEFIT)).toBe(unemployment === 1);
      expect(has(state, laidOff, UNEMPLOYMENT_BENEFIT)).toBe(unemployment === 0);
      expect(ill.filter((row) => has(state, row, YOUTH_BENEFIT)).length).toBeGreaterThan(30);
      expect(ill.some((row) => has(state, row, ALLOWANCE))).toBe(false);
    }
  });

  it('is for those whose office takes part, and for nobody by today’s rules', () => {
    const reach = COUNTIES.map((_, county) => (county === TRONDELAG ? 0.44 : 0));
    const state = emptyCountry(countryWith({ ...ONE_BENEFIT, 'benefits.activity.reach': reach }));
    const at = (county: number, lot: number): number => {
      const row = onAssistance(state, 22);
      state.people.county[row] = county;
      state.people.officeLot[row] = lot;
      return row;
    };
    const [city, rest, elsewhere] = [at(TRONDELAG, 20000), at(TRONDELAG, 40000), at(0, 20000)];
    pass(state, entitlement);
    expect([city, rest, elsewhere].map((row) => has(state, row, YOUTH_BENEFIT))).toEqual([
      true,
      false,
      false,
    ]);
    const today = emptyCountry(shipped);
    const row = onAssistance(today, 22);
    pass(today, entitlement);
    expect(has(today, row, YOUTH_BENEFIT)).toBe(false);
  });

  it('is 66 per cent of earlier income, at least the minimum, less 66 per cent of pay', () => {
    const state = emptyCountry(countryWith({ 'money.G': [120000], 'benefits.replacement': [0.66] }));
    const tables = compilePayment(reader(state), state);
    const amount = (age: number, earned: number, wage: number): number => {
      const row = somebody(state, age);
      state.benefits.set[row] = YOUTH_BENEFIT;
      state.market.earned36[row] = earned;
      if (wage > 0) {
        state.market.job[row] = PERMANENT;
        state.market.wage[row] = wage;
        state.market.hours[row] = 50;
      }
      const paid = newPaid();
      payBenefits(state, tables, row, paid);
      return paid.youth;
    };
    expect(amount(26, 0, 0)).toBe(20410);
    expect(amount(20, 0, 0)).toBe(13607);
    expect(amount(26, 15000, 0)).toBe(33000);
    // Half of 0.2 G a month is 12,000 kroner.
    expect(amount(26, 0, 200)).toBe(20410 - 0.66 * 12000);
  });

  it('ends with a job of more than sixty per cent and goes on beside a smaller one', () => {
    const state = emptyCountry(countryWith(ONE_BENEFIT));
    const rows = [60, 61].map((hours) => {
      const row = onAssistance(state, 26);
      pass(state, entitlement);
      state.market.job[row] = PERMANENT;
      state.market.hours[row] = hours;
      return row;
    });
    nextMonth(state);
    pass(state, entitlement);
    expect(rows.map((row) => has(state, row, YOUTH_BENEFIT))).toEqual([true, false]);
  });
});

describe('sick pay from a job', () => {
  function sick(state: WorldState, known: number): number {
    const row = somebody(state, 30);
    state.market.job[row] = PERMANENT;
    state.market.hours[row] = 100;
    state.health.capacity[row] = 40;
    state.health.diagnosed[row] = known;
    state.benefits.set[row] = SICK_PAY;
    state.benefits.sickSince[row] = state.month;
    return row;
  }

  it('lasts a year, then the allowance follows where illness is known, and the job without it where it is not', () => {
    const state = emptyCountry(countryWith({ 'benefits.sick-pay': [0] }));
    const [known, unknown] = [sick(state, 1), sick(state, 0)];
    for (let month = 0; month < 11; month += 1) {
      pass(state, entitlement);
      pass(state, healthRelated);
      expect([known, unknown].map((row) => has(state, row, SICK_PAY))).toEqual([true, true]);
      nextMonth(state);
    }
    pass(state, entitlement);
    pass(state, healthRelated);
    expect(state.benefits.set[known]).toBe(ALLOWANCE);
    expect(has(state, unknown, SICK_PAY)).toBe(true);
    nextMonth(state);
    pass(state, entitlement);
    expect(state.benefits.set[unknown]).toBe(0);
    expect(state.market.job[unknown]).toBe(PERMANENT);
  });

  it('comes anew only after half a year of work', () => {
    const state = emptyCountry(countryWith({ 'benefits.sick-pay': [0.9] }));
    const rows = many(50, () => {
      const row = sick(state, 0);
      state.benefits.sickSince[row] = state.month - 12;
      return row;
    });
    const share = (): number => rows.filter((row) => has(state, row, SICK_PAY)).length / rows.length;
    pass(state, entitlement);
    for (let month = 0; month < 6; month += 1) {
      expect(share()).toBe(0);
      nextMonth(state);
      pass(state, entitlement);
    }
    expect(share()).toBeGreaterThan(0.7);
  });
});

describe('the measure benefit beside social assistance', () => {
  const inMeasure = (state: WorldState): number => {
    const row = onAssistance(state, 22);
    state.measures.measure[row] = 1 + shipped.measures.findIndex(({ id }) => id === 'work-training');
    return row;
  };

  it('counts krone for krone', () => {
    const state = emptyCountry(
      countryWith({ 'benefits.measure-benefit.day': [300], 'benefits.social-assistance.month': [9000] }),
    );
    const paid = newPaid();
    payBenefits(state, compilePayment(reader(state), state), inMeasure(state), paid);
    expect([paid.measureBenefit, paid.assistance]).toEqual([6500, 2500]);
  });

  it('leaves nothing to be paid and nothing to apply for where it is as high', () => {
    const claims = {
      'benefits.social-assistance': [0.5],
      'benefits.social-assistance.ends': [0],
      'benefits.social-assistance.month': [9000],
    };
    for (const [day, claimed] of [
      [300, true],
      [420, false],
    ] as const) {
      const state = emptyCountry(countryWith({ ...claims, 'benefits.measure-benefit.day': [day] }));
      const holder = inMeasure(state);
      const without = many(100, () => {
        const row = inMeasure(state);
        state.benefits.set[row] = 0;
        return row;
      });
      pass(state, entitlement);
      expect(without.some((row) => has(state, row, SOCIAL_ASSISTANCE))).toBe(claimed);
      // Who has it already keeps the right to it for when the measure ends.
      expect(has(state, holder, SOCIAL_ASSISTANCE)).toBe(true);
      const paid = newPaid();
      payBenefits(state, compilePayment(reader(state), state), holder, paid);
      expect(paid.assistance > 0).toBe(claimed);
    }
  });
});
