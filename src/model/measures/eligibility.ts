/** Who may be proposed for a measure: age, office, group, benefits, time at NAV. Rules are data; no measure is named. */
import { MONTHS_PER_YEAR, type Month } from '../../vocabulary/months.js';
import { hasRule, type MeasureSpec } from '../measure-spec.js';
import type { WorldState } from '../state/world-state.js';
import { DISABILITY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { assignedTo } from '../trial/assignment.js';

const LOTS = 65536;

/** Eligible, and not kept out by the lot of a trial. */
export function isEligible(world: WorldState, measure: MeasureSpec, index: number, row: number): boolean {
  return meetsRules(world, measure, index, row) && assignedTo(world, row, measure);
}

/** Meets the rules of the measure, whatever a lot says: the same in both arms of a trial. */
export function meetsRules(world: WorldState, measure: MeasureSpec, index: number, row: number): boolean {
  const month = world.month;
  if (month < measure.firstStart || month > measure.lastStart || !inSeason(measure, month)) return false;
  const months = month - (world.people.birthMonth[row] ?? 0);
  if (months < measure.ageFrom || months >= measure.ageTo) return false;
  const reach = measure.reach[world.people.county[row] ?? 0] ?? 0;
  if ((world.people.officeLot[row] ?? 0) >= reach * LOTS) return false;
  if (measure.onceOnly && ((world.measures.used[row] ?? 0) & (1 << (index & 31))) !== 0) return false;
  if (measure.clauses.length === 0) return world.nav.group[row] !== NOT_REGISTERED;
  for (const clause of measure.clauses) {
    if (clause.groups !== 0 && (clause.groups & (1 << (world.nav.group[row] ?? 0))) === 0) continue;
    const has = world.benefits.set[row] ?? 0;
    if (clause.benefits !== 0 && (clause.benefits & has) === 0) continue;
    if ((clause.notBenefits & has) !== 0) continue;
    if (!isAmong(clause.backgrounds, world.people.background[row])) continue;
    if (!isAmong(clause.educations, world.school.education[row])) continue;
    if (clause.benefitMonths > 0 && monthsOnBenefit(world, row, clause.benefits) < clause.benefitMonths)
      continue;
    if (
      clause.registeredMonths > 0 &&
      month - (world.nav.registeredSince[row] ?? month) < clause.registeredMonths
    )
      continue;
    return true;
  }
  return false;
}

/** Whether a measure may start in a month: summer jobs in summer. */
export function inSeason({ season }: Pick<MeasureSpec, 'season'>, month: Month): boolean {
  return season === undefined || ((season >> (month % MONTHS_PER_YEAR)) & 1) !== 0;
}

/** Whether somebody still has one of the benefits that give access to a measure; true where it asks for none. */
export function keepsBenefit(world: WorldState, measure: MeasureSpec, row: number): boolean {
  const has = world.benefits.set[row] ?? 0;
  return measure.clauses.some(({ benefits }) => benefits === 0 || (benefits & has) !== 0);
}

/** Whether a code is among those of a mask; true where nothing is asked. */
function isAmong(mask: number | undefined, code: number | undefined): boolean {
  return mask === undefined || (mask & (1 << (code ?? 0))) !== 0;
}

/** Months on the health-related benefit asked for; other benefits keep no clock that rules ask about. */
function monthsOnBenefit(world: WorldState, row: number, asked: number): number {
  const has = (world.benefits.set[row] ?? 0) & asked;
  let months = 0;
  if ((has & TEMPORARY_HEALTH) !== 0)
    months = world.month - (world.benefits.allowanceSince[row] ?? world.month);
  if ((has & DISABILITY) !== 0) {
    months = Math.max(months, world.month - (world.benefits.disabilitySince[row] ?? world.month));
  }
  return months;
}

/** Follow-up groups any clause of the measure admits, as a bit mask: a quick no before the rules are read. */
export function admittedGroups(measure: MeasureSpec): number {
  if (measure.clauses.length === 0) return ~(1 << NOT_REGISTERED);
  return measure.clauses.reduce((mask, clause) => mask | (clause.groups === 0 ? ~0 : clause.groups), 0);
}

/** Whether anybody is ever proposed a measure on its own: it has places some time, and is not given beside another. */
export function isProposed(measure: MeasureSpec): boolean {
  return measure.places.some(({ places }) => places > 0) && !hasRule(measure, 'beside a workplace measure');
}

/** True where some measure takes people NAV does not know yet. */
export function takesUnregistered(world: Pick<WorldState, 'scenario'>): boolean {
  return world.scenario.measures
    .filter(isProposed)
    .some((measure) =>
      measure.clauses.some((clause) => clause.groups === 0 || (clause.groups & (1 << NOT_REGISTERED)) !== 0),
    );
}
