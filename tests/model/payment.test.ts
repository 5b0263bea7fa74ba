/** What a month's benefits amount to, worked out by hand from the rules and the basic amount. */
import { describe, expect, it } from 'vitest';
import {
  ALLOWANCE,
  DISABILITY,
  PARENTAL,
  QUALIFICATION,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from '../../src/model/benefits/columns.js';
import { compilePayment, monthlyPay, payBenefits, type Paid } from '../../src/model/benefits/payment.js';
import { PERMANENT } from '../../src/model/market/columns.js';
import type { DatedValue, ResolvedScenario } from '../../src/model/declarations.js';
import { newPaid } from '../../src/model/observe/money.js';
import { emptyCountry, reader, somebody } from './person.js';
import { scenario } from './world.js';

/** Rules as documented, a round basic amount so that the sums can be checked in one's head: 10,000 a month. */
const RULES: Readonly<Record<string, number>> = {
  'money.G': 120000,
  'benefits.allowance.minimum': 2.041,
  'benefits.allowance.minimum-under-25': 1.3607,
  'benefits.replacement': 0.66,
  'benefits.disability.level': 2.959,
  'benefits.disability.level-under-20': 2.529,
  'benefits.unemployment.rate': 0.624,
  'benefits.measure-benefit.day': 300,
  'benefits.social-assistance.month': 9000,
  'benefits.qualification.level': 2.041,
  'benefits.qualification.level-under-25': 1.3607,
};

const shipped = scenario('youth-programme-as-regulated', 1000, 24);
const parameters = new Map<string, readonly DatedValue[]>(shipped.parameters);
for (const [name, value] of Object.entries(RULES))
  parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
const country: ResolvedScenario = { ...shipped, parameters };
const programme = country.measures.findIndex((measure) => measure.incomeSupport !== null);

interface Case {
  readonly who: string;
  readonly age: number;
  readonly set?: number;
  readonly grade?: number;
  /** Wage in G/1000 a month full time, and hours in per cent. */
  readonly wage?: number;
  readonly hours?: number;
  readonly earned12?: number;
  readonly earned36?: number;
  readonly measure?: number;
  readonly ordinaryMinimum?: boolean;
  readonly paid: Partial<Paid>;
}

const CASES: readonly Case[] = [
  {
    who: 'a young disability pensioner of 22, full grade',
    age: 22,
    set: DISABILITY,
    grade: 100,
    paid: { disability: 29590 },
  },
  { who: 'a disability pensioner of 19', age: 19, set: DISABILITY, grade: 100, paid: { disability: 25290 } },
  { who: 'a half pension', age: 30, set: DISABILITY, grade: 50, paid: { disability: 14795 } },
  {
    who: 'the allowance from 25 without earlier earnings',
    age: 25,
    set: ALLOWANCE,
    paid: { allowance: 20410 },
  },
  { who: 'the allowance under 25', age: 24, set: ALLOWANCE, paid: { allowance: 13607 } },
  {
    who: 'the allowance under 25, granted before the minimum was lowered',
    age: 24,
    set: ALLOWANCE,
    ordinaryMinimum: true,
    paid: { allowance: 20410 },
  },
  {
    who: 'the allowance after earnings of 5 G a year: 66 % of them',
    age: 28,
    set: ALLOWANCE,
    earned36: 15000,
    paid: { allowance: 33000 },
  },
  {
    who: 'the allowance beside a half-time job',
    age: 28,
    set: ALLOWANCE,
    wage: 400,
    hours: 50,
    paid: { allowance: 10205 },
  },
  {
    who: 'the allowance beside a job above 60 % of full time',
    age: 28,
    set: ALLOWANCE,
    wage: 400,
    hours: 61,
    paid: { allowance: 0 },
  },
  {
    who: 'unemployment benefit after 3 G in the last year: 62.4 % of it',
    age: 26,
    set: UNEMPLOYMENT_BENEFIT,
    earned12: 3000,
    earned36: 3000,
    paid: { unemployment: 18720 },
  },
  {
    who: 'unemployment benefit by the mean of three years where that is more',
    age: 26,
    set: UNEMPLOYMENT_BENEFIT,
    earned12: 0,
    earned36: 6000,
    paid: { unemployment: 12480 },
  },
  { who: 'sick pay: the wage', age: 26, set: SICK_PAY, wage: 300, hours: 100, paid: { sickPay: 36000 } },
  {
    who: 'parental benefit beside a job: the wage',
    age: 26,
    set: PARENTAL,
    wage: 300,
    hours: 50,
    paid: { parental: 18000 },
  },
  { who: 'the qualification programme from 25', age: 25, set: QUALIFICATION, paid: { qualification: 20410 } },
  {
    who: 'the qualification programme under 25',
    age: 20,
    set: QUALIFICATION,
    paid: { qualification: 13607 },
  },
  { who: 'social assistance', age: 20, set: SOCIAL_ASSISTANCE, paid: { assistance: 9000 } },
  {
    who: 'someone in a measure without other income: 300 a day',
    age: 22,
    measure: 1,
    paid: { measureBenefit: 6500 },
  },
  {
    who: 'someone in a measure on the allowance: no measure benefit besides',
    age: 22,
    measure: 1,
    set: ALLOWANCE,
    paid: { allowance: 13607 },
  },
  {
    who: 'the youth benefit from 25',
    age: 26,
    set: YOUTH_BENEFIT,
    measure: programme + 1,
    paid: { youth: 20410 },
  },
  {
    who: 'the youth benefit under 25: two thirds',
    age: 20,
    set: YOUTH_BENEFIT,
    measure: programme + 1,
    paid: { youth: 13607 },
  },
  { who: 'nobody: someone in an ordinary job', age: 26, wage: 400, hours: 100, paid: {} },
];

describe('benefits paid in a month', () => {
  const state = emptyCountry(country);
  const tables = compilePayment(reader(state), state);

  it.each(CASES)('are as the rules say for $who', (person) => {
    const row = somebody(state, person.age);
    state.benefits.set[row] = person.set ?? 0;
    state.benefits.grade[row] = person.grade ?? 0;
    state.benefits.allowanceLower[row] = person.ordinaryMinimum === true ? 0 : 1;
    state.measures.measure[row] = person.measure ?? 0;
    state.market.earned12[row] = person.earned12 ?? 0;
    state.market.earned36[row] = person.earned36 ?? 0;
    if (person.wage !== undefined) {
      state.market.job[row] = PERMANENT;
      state.market.wage[row] = person.wage;
      state.market.hours[row] = person.hours ?? 100;
    }
    const paid = newPaid();
    payBenefits(state, tables, row, paid);
    expect(paid).toEqual({ ...newPaid(), ...person.paid });
  });

  it('fall by 66 % of wage income in the youth programme', () => {
    const row = somebody(state, 26);
    state.benefits.set[row] = YOUTH_BENEFIT;
    state.measures.measure[row] = programme + 1;
    state.market.job[row] = PERMANENT;
    state.market.wage[row] = 300;
    state.market.hours[row] = 50;
    expect(monthlyPay(state, tables, row)).toBe(18000);
    const paid = newPaid();
    payBenefits(state, tables, row, paid);
    expect(paid.youth).toBe(20410 - 0.66 * 18000);
  });

  it('are nothing where the wage is stopped by a furlough and nothing has been claimed', () => {
    const row = somebody(state, 26);
    state.market.job[row] = PERMANENT;
    state.market.wage[row] = 300;
    state.market.hours[row] = 100;
    state.market.furloughed[row] = 1;
    expect(monthlyPay(state, tables, row)).toBe(0);
  });
});
