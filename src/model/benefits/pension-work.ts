/**
 * Work beside a disability pension. Earnings up to a free amount, and the part of earning capacity that was never lost,
 * leave it as it is; above that a share of them is deducted. Where they pass most of what the person earned before, the
 * pension rests, and comes back at the same grade if work ends within the years the right is kept. How much pensioners
 * look for work follows what they keep of a wage.
 */
import { exp, log } from '../chance/index.js';
import type { ParameterDeclaration } from '../declarations.js';
import { NO_JOB } from '../market/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { RESTING, TRYING } from './columns.js';
import { endPensionPhase, restPension, resumePension } from './transitions.js';

/** Least share kept of a wage that the response is reckoned from. */
const LEAST_KEPT = 0.01;
const FULL_GRADE = 100;

/** What is deducted from the pension for earnings. */
const DEDUCTION_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.disability.level', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.disability.prior-income', unit: 'G per year', min: 1, max: 10 },
  { name: 'benefits.disability.taper-most', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.disability.free', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.disability.free-later', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.disability.free-later-after', unit: 'months', min: 0, max: 120 },
];

export const PENSION_PAYMENT_PARAMETERS = DEDUCTION_PARAMETERS;

export const PENSION_REST_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.disability.prior-income', unit: 'G per year', min: 1, max: 10 },
  { name: 'benefits.disability.rests-above', unit: 'share', min: 0.1, max: 5 },
  { name: 'benefits.disability.rests-months', unit: 'months', min: 0, max: 240 },
];

export const PENSION_SEARCH_PARAMETERS: readonly ParameterDeclaration[] = [
  ...DEDUCTION_PARAMETERS,
  { name: 'benefits.disability.free-reference', unit: 'G per year', min: 0, max: 5 },
  { name: 'benefits.disability.work-earnings', unit: 'G per year', min: 0.1, max: 7 },
  { name: 'benefits.disability.work-elasticity', unit: 'elasticity', min: 0, max: 2 },
  { name: 'benefits.disability.information.search', unit: 'ratio', min: 0, max: 1 },
];

export interface Deduction {
  /** Share of earnings above the free amount that is deducted. */
  readonly taper: number;
  /** Free amounts, G a year: at first, and after so many months on the pension. */
  readonly first: number;
  readonly later: number;
  readonly laterAfter: number;
  /** Earnings before, G a year: what a grade is a share of. */
  readonly before: number;
}

export function compileDeduction(parameters: ParameterReader): Deduction {
  const before = parameters.scalar('benefits.disability.prior-income');
  return {
    taper: Math.min(
      parameters.scalar('benefits.disability.taper-most'),
      parameters.scalar('benefits.disability.level') / before,
    ),
    first: parameters.scalar('benefits.disability.free'),
    later: parameters.scalar('benefits.disability.free-later'),
    laterAfter: parameters.scalar('benefits.disability.free-later-after'),
    before,
  };
}

/**
 * What is deducted from a pension for a year's earnings at this month's rate, G a year.
 *
 * @param earned earnings, G a year
 * @param grade per cent
 * @param months on the pension
 */
export function deductionOf(rule: Deduction, earned: number, grade: number, months: number): number {
  const free = months >= rule.laterAfter ? rule.later : rule.first;
  const never = (rule.before * (FULL_GRADE - grade)) / FULL_GRADE;
  return rule.taper * Math.max(0, earned - free - never);
}

export interface PensionSearch {
  /** Effort as a ratio to others': in the first months on the pension, and later. */
  readonly first: number;
  readonly later: number;
  readonly laterAfter: number;
  /** Effort of whoever has asked for work-oriented follow-up. */
  readonly trying: number;
}

/** @param effort effort on a full pension by today's rules, ratio to others' */
export function compilePensionSearch(parameters: ParameterReader, effort: number): PensionSearch {
  const rule = compileDeduction(parameters);
  const typical = parameters.scalar('benefits.disability.work-earnings');
  const elasticity = parameters.scalar('benefits.disability.work-elasticity');
  const reference = parameters.scalar('benefits.disability.free-reference');
  const untouched = parameters.scalar('benefits.disability.level') / rule.before;
  const kept = (taper: number, free: number): number =>
    Math.max(LEAST_KEPT, 1 - (taper * Math.max(0, typical - free)) / typical);
  const response = (free: number): number => {
    const ratio = kept(rule.taper, free) / kept(untouched, reference);
    return ratio === 1 ? 1 : exp(elasticity * log(ratio));
  };
  return {
    first: Math.min(1, effort * response(rule.first)),
    later: Math.min(1, effort * response(rule.later)),
    laterAfter: rule.laterAfter,
    trying: parameters.scalar('benefits.disability.information.search'),
  };
}

/** Search effort of a pensioner as a ratio to others': the part that can still be worked is searched for like anybody's. */
export function searchOnPension(world: WorldState, search: PensionSearch, row: number): number {
  const { grade, disabilitySince } = world.benefits;
  const later = world.month - (disabilitySince[row] ?? world.month) >= search.laterAfter;
  const usual = later ? search.later : search.first;
  const effort = isTrying(world, row) ? Math.max(usual, search.trying) : usual;
  const lost = grade[row] ?? FULL_GRADE;
  return lost >= FULL_GRADE ? effort : (effort * lost + (FULL_GRADE - lost)) / FULL_GRADE;
}

/** Whether a pensioner searches so little that luck alone rules most months out: on a full pension and not trying work. */
export function isSettledPensioner(world: WorldState, row: number): boolean {
  return (world.benefits.grade[row] ?? 0) >= FULL_GRADE && !isTrying(world, row);
}

function isTrying(world: WorldState, row: number): boolean {
  const { allowancePhase, allowanceUntil } = world.benefits;
  return allowancePhase[row] === TRYING && (allowanceUntil[row] ?? 0) > world.month;
}

export interface PensionRest {
  /** Earnings above which the pension rests, G/1000 a year. */
  readonly above: number;
  readonly months: number;
}

export function compilePensionRest(parameters: ParameterReader): PensionRest {
  return {
    above: Math.round(
      1000 *
        parameters.scalar('benefits.disability.prior-income') *
        parameters.scalar('benefits.disability.rests-above'),
    ),
    months: parameters.scalar('benefits.disability.rests-months'),
  };
}

/** The pension rests once both the last year's earnings and this month's rate are above the limit. */
export function restsBesideWork(world: WorldState, rest: PensionRest, row: number): boolean {
  if ((world.market.earned12[row] ?? 0) <= rest.above || rateOfPay(world, row) <= rest.above) return false;
  restPension(world, row, world.month + rest.months);
  return true;
}

/** Whoever has a resting pension gets it back when work no longer carries, or loses the right when its time is up. */
export function wakePension(world: WorldState, rest: PensionRest, row: number): void {
  if (world.benefits.allowancePhase[row] !== RESTING) return;
  if (world.month >= (world.benefits.allowanceUntil[row] ?? 0)) endPensionPhase(world, row);
  else if (rateOfPay(world, row) <= rest.above) resumePension(world, row);
}

/** This month's pay at a year's rate, G/1000; nothing without a job or while furloughed. */
function rateOfPay(world: WorldState, row: number): number {
  const { job, furloughed, wage, hours } = world.market;
  if (job[row] === NO_JOB || furloughed[row] === 1) return 0;
  return ((wage[row] ?? 0) * (hours[row] ?? 0) * 12) / 100;
}
