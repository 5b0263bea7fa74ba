/**
 * Sanctions, case by case. Who lives on unemployment benefit, or is under 30 on social assistance where the activity
 * duty is in force, and does not do what is asked (refuses a proposed measure, leaves one, does not turn up) may be
 * without the benefit for some months. Then it comes back, for social assistance not to everybody.
 */
import {
  THRESHOLD,
  draw,
  logHazardOfProbability,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { addLocalOf } from '../observe/local.js';
import { REAL, TRAIT_SCALE } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { SOCIAL_ASSISTANCE, UNEMPLOYMENT_BENEFIT } from './columns.js';
import {
  forgetSanction,
  grantSocialAssistance,
  resumeUnemploymentBenefit,
  sanctionAssistance,
  sanctionUnemploymentBenefit,
} from './transitions.js';

/** What somebody did: part of the key of the draw that decides what follows. */
export const BREACH = { absence: 0, refusal: 1, leaving: 2 } as const;

/** Age under which the activity duty holds. */
export const DUTY_MONTHS = 30 * 12;

export const SANCTION_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.social-assistance.duty.breach', unit: 'probability per month', min: 0, max: 0.5 },
  { name: 'benefits.sanction.motivation', unit: 'log hazard ratio', min: -2, max: 0 },
  { name: 'benefits.sanction.imposed', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.unemployment.sanction-months', unit: 'months', min: 1, max: 24 },
  { name: 'benefits.social-assistance.sanction-months', unit: 'months', min: 1, max: 24 },
  { name: 'benefits.social-assistance.sanction-return', unit: 'probability', min: 0, max: 1 },
];

export interface SanctionTables {
  /** Score of not doing what the duty asks, at average staying power; whether the duty is in force at all. */
  readonly breach: number;
  readonly duty: boolean;
  /** Score units per unit of the trait column. */
  readonly motivation: number;
  readonly imposed: number;
  readonly unemploymentMonths: number;
  readonly assistanceMonths: number;
  readonly returns: number;
}

export function compileSanctions(parameters: ParameterReader): SanctionTables {
  const breach = parameters.scalar('benefits.social-assistance.duty.breach');
  return {
    breach: logHazardOfProbability(breach),
    duty: breach > 0,
    motivation: parameters.scalar('benefits.sanction.motivation') * (256 / TRAIT_SCALE),
    imposed: thresholdOfProbability(parameters.scalar('benefits.sanction.imposed')),
    unemploymentMonths: Math.round(parameters.scalar('benefits.unemployment.sanction-months')),
    assistanceMonths: Math.round(parameters.scalar('benefits.social-assistance.sanction-months')),
    returns: thresholdOfProbability(parameters.scalar('benefits.social-assistance.sanction-return')),
  };
}

/** Somebody refused a measure or left it: without good reason the benefit is withheld. */
export function answerFor(world: WorldState, tables: SanctionTables, row: number, breach: number): void {
  if (!hasDuty(world, tables, row)) return;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.breach);
  if (draw(k0, k1, world.people.id[row] ?? 0, breach) < tables.imposed) sanction(world, tables, row);
}

/** Whether somebody on social assistance with a duty, in no measure, stays away this month; withholds it if so. */
export function stayedAway(world: WorldState, tables: SanctionTables, row: number): boolean {
  if (!tables.duty || world.measures.measure[row] !== NO_MEASURE) return false;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.breach);
  const score = tables.breach + Math.round(tables.motivation * (world.people.motivation[row] ?? 0));
  const limit = THRESHOLD[scoreIndex(score)] ?? 0;
  if (draw(k0, k1, world.people.id[row] ?? 0, BREACH.absence) >= limit) return false;
  sanction(world, tables, row);
  return true;
}

/** The month a sanction ends the benefit comes back, unless there is other income or the person stays away for good. */
export function endSanction(
  world: WorldState,
  tables: SanctionTables,
  row: number,
  otherIncome: boolean,
): void {
  const due = world.benefits.sanctionUntil[row] === world.month;
  forgetSanction(world, row);
  if (!due || otherIncome) return;
  if ((world.benefits.unemploymentLeft[row] ?? 0) > 0) {
    if (world.nav.group[row] !== NOT_REGISTERED) resumeUnemploymentBenefit(world, row);
    return;
  }
  const [k0, k1] = streamKey(world.key, world.month, DECISION.sanctionReturn);
  if (draw(k0, k1, world.people.id[row] ?? 0, 0) < tables.returns) grantSocialAssistance(world, row);
}

function hasDuty(world: WorldState, tables: SanctionTables, row: number): boolean {
  const has = world.benefits.set[row] ?? 0;
  if ((has & UNEMPLOYMENT_BENEFIT) !== 0) return true;
  const young = world.month - (world.people.birthMonth[row] ?? 0) < DUTY_MONTHS;
  return tables.duty && young && (has & SOCIAL_ASSISTANCE) !== 0;
}

function sanction(world: WorldState, tables: SanctionTables, row: number): void {
  const unemployed = ((world.benefits.set[row] ?? 0) & UNEMPLOYMENT_BENEFIT) !== 0;
  if (unemployed) sanctionUnemploymentBenefit(world, row, world.month + tables.unemploymentMonths);
  else sanctionAssistance(world, row, world.month + tables.assistanceMonths);
  if (world.people.shadow[row] === REAL) addLocalOf(world, 'sanctions', row, 1);
}
