/** What single parameters cannot see: job specialists are among an office's advisers, so there cannot be more of them. */
import type { ParameterTable } from '../model/declarations.js';
import type { Month } from '../vocabulary/months.js';
import { valuesInForce } from './dated.js';
import { moreSpecialists } from './messages-evidence.js';
import type { Location, Problem } from './problem.js';
import { InputError } from './problem.js';
import type { ParameterChange } from './rule-changes.js';
import type { PolicyUse } from './policy-uses.js';

/** Both are per thousand residents, so they compare at any office that has job specialists. */
export const SPECIALISTS = 'nav.specialists';
const ADVISERS = 'nav.advisers';

interface Excess {
  readonly month: Month;
  readonly specialists: number;
  readonly advisers: number;
}

/** The first month with more job specialists than advisers; null where there is none. */
export function specialistsBeyondAdvisers(table: ParameterTable): Excess | null {
  const specialists = table.get(SPECIALISTS);
  const advisers = table.get(ADVISERS);
  if (specialists === undefined || advisers === undefined) return null;
  const months = [...specialists, ...advisers].map(({ from }) => from).sort((a, b) => a - b);
  for (const month of months) {
    const [some = 0] = valuesInForce(specialists, month);
    const [all = 0] = valuesInForce(advisers, month);
    if (some > all) return { month, specialists: some, advisers: all };
  }
  return null;
}

/** The problem of an evidence base, at the place of the job specialists. */
export function staffingProblem(table: ParameterTable, at: Location): Problem | null {
  const excess = specialistsBeyondAdvisers(table);
  return excess === null ? null : moreSpecialists(at, excess.specialists, excess.advisers);
}

/**
 * Refuses a scenario whose rule changes leave more job specialists than advisers.
 *
 * @param at where the job specialists stand in the evidence, for what no rule change of the scenario did
 * @throws InputError at the last rule change in force then
 */
export function checkStaffing(
  table: ParameterTable,
  changes: readonly ParameterChange[],
  uses: readonly PolicyUse[],
  at: Location,
): void {
  const excess = specialistsBeyondAdvisers(table);
  if (excess === null) return;
  const inForce = ({ name, from, until }: ParameterChange): boolean =>
    (name === SPECIALISTS || name === ADVISERS) &&
    from <= excess.month &&
    (until === null || until >= excess.month);
  const change = changes.filter(inForce).at(-1);
  const use = uses.find(({ form }) => form.id === change?.policy);
  const where = change === undefined || use === undefined ? at : use.locate(change.at);
  throw new InputError([moreSpecialists(where, excess.specialists, excess.advisers)]);
}
