/**
 * What a month's benefits amount to, kroner in the price year. One main income source; social assistance tops up.
 * Gross: before tax.
 */
import type { ParameterDeclaration } from '../declarations.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import {
  DISABILITY,
  PARENTAL,
  QUALIFICATION,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  TEMPORARY_HEALTH,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from './columns.js';

export const PAYMENT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'money.G', unit: 'kroner', min: 50000, max: 300000 },
  { name: 'benefits.allowance.minimum', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.allowance.minimum-under-25', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.replacement', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.disability.level', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.disability.level-under-20', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.unemployment.rate', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.measure-benefit.day', unit: 'kroner per day', min: 0, max: 1000 },
  { name: 'benefits.social-assistance.month', unit: 'kroner per month', min: 0, max: 30000 },
  { name: 'benefits.qualification.level', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.qualification.level-under-25', unit: 'G per year', min: 0, max: 4 },
];

export interface PaymentTables {
  readonly monthlyG: number;
  readonly allowance: number;
  readonly allowanceYoung: number;
  readonly replacement: number;
  readonly disability: number;
  readonly disabilityYoung: number;
  readonly unemployment: number;
  readonly measureBenefit: number;
  readonly assistance: number;
  readonly qualification: number;
  readonly qualificationYoung: number;
  /** Youth benefit by measure index: from 25, under 25 (kroner a month), taper. */
  readonly youth: readonly { readonly adult: number; readonly young: number; readonly taper: number }[];
}

const DAYS_PER_MONTH = 260 / 12;
const TWENTY = 240;
const TWENTY_FIVE = 300;
const ALLOWANCE_HOURS_LIMIT = 60;

export function compilePayment(parameters: ParameterReader, world: WorldState): PaymentTables {
  const monthlyG = parameters.scalar('money.G') / 12;
  const level = (name: string): number => Math.round(parameters.scalar(name) * monthlyG);
  return {
    monthlyG,
    allowance: level('benefits.allowance.minimum'),
    allowanceYoung: level('benefits.allowance.minimum-under-25'),
    replacement: parameters.scalar('benefits.replacement'),
    disability: level('benefits.disability.level'),
    disabilityYoung: level('benefits.disability.level-under-20'),
    unemployment: parameters.scalar('benefits.unemployment.rate'),
    measureBenefit: Math.round(parameters.scalar('benefits.measure-benefit.day') * DAYS_PER_MONTH),
    assistance: parameters.scalar('benefits.social-assistance.month'),
    qualification: level('benefits.qualification.level'),
    qualificationYoung: level('benefits.qualification.level-under-25'),
    youth: world.scenario.measures.map((measure) => ({
      adult: Math.round((measure.incomeSupport?.levelG ?? 0) * monthlyG),
      young: Math.round((measure.incomeSupport?.levelUnder25G ?? 0) * monthlyG),
      taper: measure.incomeSupport?.taper ?? 0,
    })),
  };
}

/** Kroner of a wage column value (G/1000 a month, full time) at the hours worked. */
export function monthlyPay(world: WorldState, tables: PaymentTables, row: number): number {
  if (world.market.job[row] === NO_JOB || world.market.furloughed[row] === 1) return 0;
  return Math.round(
    ((world.market.wage[row] ?? 0) / 1000) * tables.monthlyG * 12 * ((world.market.hours[row] ?? 0) / 100),
  );
}

/** State and municipal benefits paid to a person this month, kroner; written into `paid` by item. */
export interface Paid {
  unemployment: number;
  measureBenefit: number;
  sickPay: number;
  allowance: number;
  disability: number;
  parental: number;
  youth: number;
  assistance: number;
  qualification: number;
}

export function payBenefits(world: WorldState, tables: PaymentTables, row: number, paid: Paid): void {
  const has = world.benefits.set[row] ?? 0;
  const months = world.month - (world.people.birthMonth[row] ?? 0);
  const working = world.market.job[row] !== NO_JOB && world.market.furloughed[row] === 0;
  const hours = working ? (world.market.hours[row] ?? 0) : 0;
  const year = ((world.market.earned36[row] ?? 0) / 3000) * tables.monthlyG * 12;
  const pay = working ? monthlyPay(world, tables, row) : 0;
  if ((has & DISABILITY) !== 0) {
    const level = months < TWENTY ? tables.disabilityYoung : tables.disability;
    paid.disability += Math.round((level * (world.benefits.grade[row] ?? 0)) / 100);
  } else if ((has & TEMPORARY_HEALTH) !== 0) {
    if (hours <= ALLOWANCE_HOURS_LIMIT) {
      // Who was granted the allowance before the minimum was lowered keeps the ordinary one.
      const lower = months < TWENTY_FIVE && world.benefits.allowanceLower[row] === 1;
      const floor = lower ? tables.allowanceYoung : tables.allowance;
      const full = Math.max(floor, Math.round((tables.replacement * year) / 12));
      paid.allowance += Math.round((full * (100 - hours)) / 100);
    }
  } else if ((has & SICK_PAY) !== 0) {
    paid.sickPay += pay;
  } else if ((has & PARENTAL) !== 0) {
    paid.parental += pay > 0 ? pay : Math.round(year / 12);
  } else if ((has & UNEMPLOYMENT_BENEFIT) !== 0) {
    const base = Math.max(world.market.earned12[row] ?? 0, (world.market.earned36[row] ?? 0) / 3);
    paid.unemployment += Math.round(tables.unemployment * (base / 1000) * tables.monthlyG);
  } else if ((has & QUALIFICATION) !== 0) {
    paid.qualification += months < TWENTY_FIVE ? tables.qualificationYoung : tables.qualification;
  } else if ((has & YOUTH_BENEFIT) !== 0) {
    const inside = world.measures.measure[row] ?? NO_MEASURE;
    const rule = tables.youth[inside - 1];
    if (rule !== undefined) {
      paid.youth += Math.max(
        0,
        Math.round((months < TWENTY_FIVE ? rule.young : rule.adult) - rule.taper * pay),
      );
    }
  } else if (!working && world.measures.measure[row] !== NO_MEASURE) {
    paid.measureBenefit += tables.measureBenefit;
  }
  if ((has & SOCIAL_ASSISTANCE) !== 0) paid.assistance += tables.assistance;
}
