/**
 * Money by payer and item, kroner in fixed prices of the price year, gross: before tax; what is produced is
 * an outcome of its own (`production.ts`). Wage cost is wage, holiday pay, employer contribution and pension.
 */
import type { ParameterDeclaration } from '../declarations.js';
import {
  PAYMENT_PARAMETERS,
  compilePayment,
  monthlyPay,
  payBenefits,
  type Paid,
  type PaymentTables,
} from '../benefits/payment.js';
import { NO_MEASURE } from '../measures/columns.js';
import { hasMentor, mentorChannel } from '../measures/mentor.js';
import { subsidyShares } from '../market/valuation.js';
import { REAL } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { MONEY_ITEMS, SCALAR } from './layout.js';
import { addScalar } from './tally.js';

export const MONEY_PARAMETERS: readonly ParameterDeclaration[] = [
  ...PAYMENT_PARAMETERS,
  { name: 'money.wage-cost', unit: 'ratio', min: 1, max: 2 },
  { name: 'money.adviser-hour', unit: 'kroner per hour', min: 100, max: 3000 },
];

export interface MoneyTables {
  readonly payment: PaymentTables;
  readonly wageCost: number;
  readonly adviserHour: number;
  readonly provider: Float64Array;
  readonly hours: Float64Array;
  /** What the municipality pays on top of the provider cost, kroner a month, by measure index. */
  readonly coPayment: Float64Array;
  /** A mentor's grant and adviser time, kroner a month. */
  readonly mentorGrant: number;
  readonly mentorHours: number;
  /** Item of the provider cost, by measure index. */
  readonly providerItem: Uint8Array;
  /** Cap of the reimbursement, kroner a month. */
  readonly cap: Float64Array;
}

type Item = (typeof MONEY_ITEMS)[number];
const item = (name: Item): number => MONEY_ITEMS.indexOf(name);
const ITEM = {
  unemployment: item('state.unemployment-benefit'),
  measureBenefit: item('state.measure-benefit'),
  sickPay: item('state.sick-pay'),
  allowance: item('state.work-assessment-allowance'),
  disability: item('state.disability-pension'),
  parental: item('state.parental-benefit'),
  youth: item('state.youth-benefit'),
  subsidy: item('state.wage-subsidy'),
  adviser: item('state.adviser-hours'),
  stateProviders: item('state.measure-providers'),
  municipalProviders: item('municipality.measure-providers'),
  assistance: item('municipality.social-assistance'),
  qualification: item('municipality.qualification-benefit'),
  employer: item('employer.share-of-subsidised-wage-cost'),
};

export function compileMoney(parameters: ParameterReader, world: WorldState): MoneyTables {
  const payment = compilePayment(parameters, world);
  const adviserHour = parameters.scalar('money.adviser-hour');
  return {
    payment,
    wageCost: parameters.scalar('money.wage-cost'),
    adviserHour,
    provider: Float64Array.from(world.measureChannels, (channels) => channels.providerCost),
    hours: Float64Array.from(world.measureChannels, (channels) => channels.adviserHours),
    coPayment: Float64Array.from(world.measureChannels, ({ providerCost }, index) =>
      Math.round(providerCost * (world.scenario.measures[index]?.coPayment ?? 0)),
    ),
    mentorGrant: Math.round(mentorChannel(world, 'providerCost')),
    mentorHours: Math.round(mentorChannel(world, 'adviserHours') * adviserHour),
    providerItem: Uint8Array.from(world.scenario.measures, (measure) =>
      item(`${measure.payer}.measure-providers`),
    ),
    cap: Float64Array.from(
      world.scenario.measures,
      (measure) => (measure.subsidy?.capG ?? Infinity) * payment.monthlyG,
    ),
  };
}

/** Benefits paid this month, added up person by person; emptied into the items when the month is settled. */
const paid = newPaid();

/** Adds a real person's month to the items. */
export function bookPerson(world: WorldState, tables: MoneyTables, row: number): void {
  const { kroner } = world.money;
  const has = world.benefits.set[row] ?? 0;
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  if (has !== 0 || inside !== NO_MEASURE) payBenefits(world, tables.payment, row, paid);
  if (inside === NO_MEASURE) return;
  const index = inside - 1;
  add(kroner, tables.providerItem[index] ?? 0, Math.round(tables.provider[index] ?? 0));
  add(kroner, ITEM.adviser, Math.round((tables.hours[index] ?? 0) * tables.adviserHour));
  add(kroner, ITEM.municipalProviders, tables.coPayment[index] ?? 0);
  if (hasMentor(world, row)) {
    add(kroner, ITEM.stateProviders, tables.mentorGrant);
    add(kroner, ITEM.adviser, tables.mentorHours);
  }
  if (world.market.subsidy[row] !== inside) return;
  const cost = Math.round(monthlyPay(world, tables.payment, row) * tables.wageCost);
  const month = world.month - (world.market.jobSince[row] ?? world.month);
  const share = subsidyShares(world, row, index)[month] ?? 0;
  const reimbursed = Math.round(Math.min(cost * share, tables.cap[index] ?? Infinity));
  add(kroner, ITEM.subsidy, reimbursed);
  add(kroner, ITEM.employer, cost - reimbursed);
}

/**
 * Follow-up promised to somebody who is hired: adviser hours, all of them booked at the hire, priced and not taken from
 * the office.
 */
export function bookFollowUp(world: WorldState, row: number, kroner: number): void {
  if (world.recording && world.people.shadow[row] === REAL) add(world.money.kroner, ITEM.adviser, kroner);
}

function add(kroner: Float64Array, index: number, amount: number): void {
  if (amount !== 0) kroner[index] = (kroner[index] ?? 0) + amount;
}

function clear(paid: Paid): void {
  paid.unemployment = 0;
  paid.measureBenefit = 0;
  paid.sickPay = 0;
  paid.allowance = 0;
  paid.disability = 0;
  paid.parental = 0;
  paid.youth = 0;
  paid.assistance = 0;
  paid.qualification = 0;
}

/** Nothing paid yet. */
export function newPaid(): Paid {
  return {
    unemployment: 0,
    measureBenefit: 0,
    sickPay: 0,
    allowance: 0,
    disability: 0,
    parental: 0,
    youth: 0,
    assistance: 0,
    qualification: 0,
  };
}

/** Empties the month's money into the series. */
export function settleMoney(world: WorldState): void {
  const { kroner } = world.money;
  add(kroner, ITEM.unemployment, paid.unemployment);
  add(kroner, ITEM.measureBenefit, paid.measureBenefit);
  add(kroner, ITEM.sickPay, paid.sickPay);
  add(kroner, ITEM.allowance, paid.allowance);
  add(kroner, ITEM.disability, paid.disability);
  add(kroner, ITEM.parental, paid.parental);
  add(kroner, ITEM.youth, paid.youth);
  add(kroner, ITEM.assistance, paid.assistance);
  add(kroner, ITEM.qualification, paid.qualification);
  clear(paid);
  for (let index = 0; index < MONEY_ITEMS.length; index += 1) {
    addScalar(world, SCALAR.money + index, kroner[index] ?? 0);
    kroner[index] = 0;
  }
}
