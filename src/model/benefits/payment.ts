/**
 * What a month's benefits amount to, kroner in the price year. One main income source; social assistance tops up.
 * Gross: before tax.
 */
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule } from '../measure-spec.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { ACTIVITY_LEVEL_PARAMETERS } from './activity-benefit.js';
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
import { PENSION_PAYMENT_PARAMETERS, compileDeduction, deductionOf, type Deduction } from './pension-work.js';

export const PAYMENT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'money.G', unit: 'kroner', min: 50000, max: 300000 },
  { name: 'benefits.allowance.minimum', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.allowance.minimum-under-25', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.replacement', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.allowance.lower-age', unit: 'years', min: 18, max: 40 },
  ...PENSION_PAYMENT_PARAMETERS,
  { name: 'benefits.disability.level-under-20', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.unemployment.rate', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.measure-benefit.day', unit: 'kroner per day', min: 0, max: 1000 },
  { name: 'benefits.social-assistance.month', unit: 'kroner per month', min: 0, max: 30000 },
  { name: 'benefits.qualification.level', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.qualification.level-under-25', unit: 'G per year', min: 0, max: 4 },
  ...ACTIVITY_LEVEL_PARAMETERS,
  { name: 'benefits.activity.taper', unit: 'share', min: 0, max: 1 },
];

export interface PaymentTables {
  readonly monthlyG: number;
  readonly allowance: number;
  readonly allowanceYoung: number;
  /** Age, months, under which the lower minimum is paid. */
  readonly lowerUntil: number;
  readonly replacement: number;
  readonly disability: number;
  readonly disabilityYoung: number;
  readonly deduction: Deduction;
  readonly unemployment: number;
  readonly measureBenefit: number;
  /** 1 where participants without another benefit get it, by measure index. */
  readonly measureBenefitIn: Uint8Array;
  readonly assistance: number;
  readonly qualification: number;
  readonly qualificationYoung: number;
  /** The activity benefit: minimum from 25 and under 25 (kroner a month), taper. */
  readonly activity: YouthLevel;
  /** Youth benefit by measure index: from 25, under 25 (kroner a month), taper. */
  readonly youth: readonly (YouthLevel | null)[];
}

interface YouthLevel {
  readonly adult: number;
  readonly young: number;
  readonly taper: number;
}

const DAYS_PER_MONTH = 260 / 12;
const TWENTY = 240;
const TWENTY_FIVE = 300;
const ALLOWANCE_HOURS_LIMIT = 60;

/** Measure benefit of a whole month, kroner. */
export function measureBenefitOfMonth(parameters: ParameterReader): number {
  return Math.round(parameters.scalar('benefits.measure-benefit.day') * DAYS_PER_MONTH);
}

export function compilePayment(parameters: ParameterReader, world: WorldState): PaymentTables {
  const monthlyG = parameters.scalar('money.G') / 12;
  const level = (name: string): number => Math.round(parameters.scalar(name) * monthlyG);
  return {
    monthlyG,
    allowance: level('benefits.allowance.minimum'),
    allowanceYoung: level('benefits.allowance.minimum-under-25'),
    lowerUntil: parameters.scalar('benefits.allowance.lower-age') * 12,
    replacement: parameters.scalar('benefits.replacement'),
    disability: level('benefits.disability.level'),
    disabilityYoung: level('benefits.disability.level-under-20'),
    deduction: compileDeduction(parameters),
    unemployment: parameters.scalar('benefits.unemployment.rate'),
    measureBenefit: measureBenefitOfMonth(parameters),
    measureBenefitIn: Uint8Array.from(world.scenario.measures, (measure) =>
      hasRule(measure, 'no measure benefit') ? 0 : 1,
    ),
    assistance: parameters.scalar('benefits.social-assistance.month'),
    qualification: level('benefits.qualification.level'),
    qualificationYoung: level('benefits.qualification.level-under-25'),
    activity: {
      adult: level('benefits.activity.minimum'),
      young: level('benefits.activity.minimum-under-25'),
      taper: parameters.scalar('benefits.activity.taper'),
    },
    youth: world.scenario.measures.map(({ incomeSupport }) =>
      incomeSupport === null
        ? null
        : {
            adult: Math.round(incomeSupport.levelG * monthlyG),
            young: Math.round(incomeSupport.levelUnder25G * monthlyG),
            taper: incomeSupport.taper,
          },
    ),
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
  let counted = 0;
  if ((has & DISABILITY) !== 0) {
    paid.disability += pensionOf(world, tables, row, months, pay);
  } else if ((has & TEMPORARY_HEALTH) !== 0) {
    if (hours <= ALLOWANCE_HOURS_LIMIT) {
      // Who was granted the allowance before the minimum was lowered keeps the ordinary one.
      const lower = months < tables.lowerUntil && world.benefits.allowanceLower[row] === 1;
      const floor = lower ? tables.allowanceYoung : tables.allowance;
      const full = Math.max(floor, Math.round((tables.replacement * year) / 12));
      paid.allowance += Math.round((full * (100 - hours)) / 100);
    }
  } else if ((has & SICK_PAY) !== 0) {
    paid.sickPay += pay;
  } else if ((has & PARENTAL) !== 0) {
    paid.parental += pay > 0 ? pay : Math.round(year / 12);
  } else if ((has & UNEMPLOYMENT_BENEFIT) !== 0) {
    paid.unemployment += Math.round(tables.unemployment * monthlyBase(world, tables, row));
  } else if ((has & QUALIFICATION) !== 0) {
    paid.qualification += months < TWENTY_FIVE ? tables.qualificationYoung : tables.qualification;
  } else if ((has & YOUTH_BENEFIT) !== 0) {
    paid.youth += youthBenefitOf(world, tables, row, months, pay);
  } else if (!working && tables.measureBenefitIn[(world.measures.measure[row] ?? NO_MEASURE) - 1] === 1) {
    paid.measureBenefit += tables.measureBenefit;
    counted = tables.measureBenefit;
  }
  // Means-tested: the measure benefit counts krone for krone.
  if ((has & SOCIAL_ASSISTANCE) !== 0) paid.assistance += Math.max(0, tables.assistance - counted);
}

/** A pension at its grade, less what is deducted for earnings: this month's pay at a year's rate against the free amount. */
function pensionOf(
  world: WorldState,
  tables: PaymentTables,
  row: number,
  months: number,
  pay: number,
): number {
  const { grade, disabilitySince } = world.benefits;
  const lost = grade[row] ?? 0;
  const level = months < TWENTY ? tables.disabilityYoung : tables.disability;
  const full = (level * lost) / 100;
  if (pay === 0) return Math.round(full);
  const served = world.month - (disabilitySince[row] ?? world.month);
  const deducted = deductionOf(tables.deduction, pay / tables.monthlyG, lost, served) * tables.monthlyG;
  return Math.max(0, Math.round(full - deducted));
}

/** The youth benefit by the rule of the programme, else the activity benefit by earlier earnings; both fall with pay. */
function youthBenefitOf(
  world: WorldState,
  tables: PaymentTables,
  row: number,
  months: number,
  pay: number,
): number {
  const rule = tables.youth[(world.measures.measure[row] ?? NO_MEASURE) - 1] ?? null;
  const { adult, young, taper } = rule ?? tables.activity;
  const minimum = months < TWENTY_FIVE ? young : adult;
  const earlier = rule === null ? Math.round(tables.replacement * monthlyBase(world, tables, row)) : 0;
  return Math.max(0, Math.round(Math.max(minimum, earlier) - taper * pay));
}

/** Best of the last year's earnings and the mean of three, kroner a month. */
function monthlyBase(world: WorldState, tables: PaymentTables, row: number): number {
  const base = Math.max(world.market.earned12[row] ?? 0, (world.market.earned36[row] ?? 0) / 3);
  return (base / 1000) * tables.monthlyG;
}
