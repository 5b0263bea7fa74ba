/**
 * What the published design cannot see and the model can: the same people in the same world without the reinforced
 * effort, and with it why the regression's estimate is not the true effect.
 */
import { SOUTH_AND_WEST, cellOf, entrantsOf, type Design } from './design.js';
import { COLUMNS, regressors } from './estimate.js';
import { leastSquares, type Coefficient } from './least-squares.js';
import type { CountyUnemployment, NewUser, OutcomeName, Outcomes } from './new-user.js';

/** Where an entrant of the world with the effort is in the world without it, in the same months; null where absent. */
export type Counterfactual = (user: NewUser) => Outcomes | null;

/**
 * The regression's estimate as a sum:
 * `estimate = trueEffect + weighting + contamination + selection + trends`, exactly, because least squares are
 * linear in the outcome. All in shares of one.
 */
export interface Decomposition {
  readonly estimate: number;
  /** Conventional standard error of the estimate: how far luck alone takes it. */
  readonly standardError: number;
  /** Mean over entrants of the South and West after the roll-out: with minus without the effort, same person. */
  readonly trueEffect: number;
  /** The regression weighs these persons otherwise than evenly. */
  readonly weighting: number;
  /** The effort reached the other three cells as well: the rest of the country in its own roll-out. */
  readonly contamination: number;
  /** The effort changed who registers: other people stand behind the same cells. */
  readonly selection: number;
  /** What the design finds where there is no effort at all: regions on different courses, and luck. */
  readonly trends: number;
}

/**
 * Takes the estimate of one outcome and horizon apart.
 *
 * @param withEffort new users of the world with the effort
 * @param counterfactual where they are in the world without it; somebody absent there is taken to be untouched
 * @param without new users of the world without the effort
 * @param at position in `HORIZONS`
 * @returns null where a regression has no answer or nobody is treated
 */
export function decompose(
  withEffort: readonly NewUser[],
  counterfactual: Counterfactual,
  without: readonly NewUser[],
  unemployment: CountyUnemployment,
  design: Design,
  outcome: OutcomeName,
  at: number,
): Decomposition | null {
  const entrants = entrantsOf(withEffort, design);
  const rows = entrants.map((user) => regressors(user, unemployment, design));
  const seen = entrants.map((user) => Number(user[outcome][at]));
  const unseen = entrants.map((user) => Number((counterfactual(user) ?? user)[outcome][at]));
  const isTreated = entrants.map((user) => cellOf(user, design) === 'south-west-after');
  const others = entrantsOf(without, design);
  const fit = (x: readonly (readonly number[])[], y: readonly number[]): Coefficient | null =>
    leastSquares(COLUMNS, x, y)?.coefficients['effort'] ?? null;
  const coefficient = (x: readonly (readonly number[])[], y: readonly number[]): number | null =>
    fit(x, y)?.estimate ?? null;

  const seenFit = fit(rows, seen);
  const amongSame = coefficient(rows, unseen);
  const onTreated = coefficient(
    rows,
    seen.map((value, index) => (isTreated[index] ? value - unseen[index] : 0)),
  );
  const trends = coefficient(
    others.map((user) => regressors(user, unemployment, design)),
    others.map((user) => Number(user[outcome][at])),
  );
  let sum = 0;
  let treated = 0;
  for (const [index, value] of seen.entries()) {
    if (!isTreated[index]) continue;
    sum += value - unseen[index];
    treated += 1;
  }
  if (seenFit === null || amongSame === null || onTreated === null || trends === null || treated === 0)
    return null;
  const trueEffect = sum / treated;
  const { estimate, standardError } = seenFit;
  return {
    estimate,
    standardError,
    trueEffect,
    weighting: onTreated - trueEffect,
    contamination: estimate - amongSame - onTreated,
    selection: amongSame - trends,
    trends,
  };
}

/** How entrants differ between the two worlds: whom the effort brought to NAV, and whom it kept away. */
export interface EntrySelection {
  readonly both: number;
  readonly onlyWith: number;
  readonly onlyWithout: number;
}

/** Who registers in the South and West after the roll-out, with and without the effort, by person. */
export function entrySelection(
  withEffort: readonly NewUser[],
  without: readonly NewUser[],
  design: Design,
): EntrySelection {
  const treated = (users: readonly NewUser[]): Set<number> =>
    new Set(
      users
        .filter((user) => design.after.includes(user.entryMonth) && SOUTH_AND_WEST.includes(user.county))
        .map((user) => user.person),
    );
  const there = treated(withEffort);
  const elsewhere = treated(without);
  let both = 0;
  for (const person of there) if (elsewhere.has(person)) both += 1;
  return { both, onlyWith: there.size - both, onlyWithout: elsewhere.size - both };
}
