/**
 * Damped least squares in a box. The step is that of the library `ml-levenberg-marquardt` (K. Levenberg 1944, D.
 * Marquardt 1963); here is what an expensive and simulated objective needs around it: trials are asked for in batches
 * (so that they can run side by side), a step that does not help is taken back and damped, and a parameter on its bound that
 * wants to go on stays there.
 */
import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { costOf } from './residuals.js';

export interface SearchOptions {
  /** Most points asked for, known ones included. */
  readonly trials: number;
  /** Width of the difference that gives a derivative, as a share of the box: wide enough to rise above chance. */
  readonly difference: number;
  /** A step shorter than this (largest move of a parameter, share of the box) ends the search. */
  readonly shortest: number;
}

export const USUAL_SEARCH: SearchOptions = { trials: 200, difference: 0.1, shortest: 0.002 };

export type SearchEnd = 'converged' | 'no-better-step' | 'out-of-trials';

export interface SearchResult {
  /** Best point found, positions from 0 to 1. */
  readonly best: readonly number[];
  readonly residuals: readonly number[];
  readonly cost: number;
  /** Change of each residual (row) per unit of each position (column), at or near the best point. */
  readonly jacobian: readonly (readonly number[])[];
  readonly trials: number;
  readonly end: SearchEnd;
}

/** Residuals at points in the box, in the same order. Pure. */
export type ResidualsAt = (points: readonly (readonly number[])[]) => Promise<readonly (readonly number[])[]>;

/** Shares of the mean squared slope: damping has to be of its size to shorten a step. */
const DAMPING = { first: 0.01, up: 11, down: 9, least: 1e-6 } as const;
/** Steps tried from one point, each more damped, before it is called the best. */
const STEPS = 6;

/**
 * Searches the box for the least sum of squares.
 *
 * @param start positions from 0 to 1
 */
export async function search(
  residualsAt: ResidualsAt,
  start: readonly number[],
  options: SearchOptions,
): Promise<SearchResult> {
  let damping: number = DAMPING.first;
  let here = [...start];
  let [residuals] = await residualsAt([here]);
  let trials = 1;
  for (;;) {
    const slope = await jacobianAt(residualsAt, here, residuals, options.difference);
    trials += here.length;
    const found = (end: SearchEnd): SearchResult => ({
      best: here,
      residuals,
      cost: costOf(residuals),
      jacobian: slope,
      trials,
      end,
    });
    let moved = false;
    for (let attempt = 0; attempt < STEPS && !moved; attempt += 1) {
      if (trials >= options.trials) return found('out-of-trials');
      const next = proposal(
        here,
        residuals,
        freeColumns(slope, here, residuals),
        damping * meanSquare(slope),
      );
      if (longestMove(here, next) < options.shortest) return found('converged');
      const [there] = await residualsAt([next]);
      trials += 1;
      if (costOf(there) < costOf(residuals)) {
        here = next;
        residuals = there;
        damping = Math.max(DAMPING.least, damping / DAMPING.down);
        moved = true;
      } else damping *= DAMPING.up;
    }
    if (!moved) return found('no-better-step');
    if (trials + here.length > options.trials) return found('out-of-trials');
  }
}

/** One-sided differences, towards the middle of the box; rows are residuals. */
async function jacobianAt(
  residualsAt: ResidualsAt,
  here: readonly number[],
  residuals: readonly number[],
  difference: number,
): Promise<number[][]> {
  const widths = here.map((position) => (position <= 0.5 ? difference : -difference));
  const points = widths.map((width, moved) =>
    here.map((position, index) => (index === moved ? position + width : position)),
  );
  const there = await residualsAt(points);
  return residuals.map((residual, row) =>
    widths.map((width, column) => (there[column][row] - residual) / width),
  );
}

/** The Jacobian without the columns of parameters that are on a bound and would go beyond it. */
function freeColumns(
  slope: readonly (readonly number[])[],
  here: readonly number[],
  residuals: readonly number[],
): number[][] {
  const isHeld = here.map((position, column) => {
    let gradient = 0;
    for (const [row, residual] of residuals.entries()) gradient += slope[row][column] * residual;
    return (position <= 0 && gradient > 0) || (position >= 1 && gradient < 0);
  });
  return slope.map((row) => row.map((value, column) => (isHeld[column] ? 0 : value)));
}

/** Mean over parameters of the sum of squared slopes; above zero, for the library divides by it. */
function meanSquare(slope: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of slope) for (const value of row) sum += (value * value) / row.length;
  return Math.max(sum, Number.MIN_VALUE * 1e20);
}

/** Where the library would step to, given the Jacobian and a damping. */
function proposal(
  here: readonly number[],
  residuals: readonly number[],
  slope: readonly (readonly number[])[],
  damping: number,
): number[] {
  let next = [...here];
  // One residual that is always zero: the library wants two points at least.
  const x = Array.from({ length: residuals.length + 1 }, (_, row) => row);
  levenbergMarquardt(
    { x, y: x.map(() => 0) },
    (parameters) => {
      const isHere = parameters.every((value, index) => value === here[index]);
      if (!isHere) next = [...parameters];
      // What the new point gives is not known yet: "not a number" ends the library's round.
      return (row) => (isHere ? (residuals[row] ?? 0) : Number.NaN);
    },
    {
      initialValues: [...here],
      minValues: here.map(() => 0),
      maxValues: here.map(() => 1),
      damping,
      maxIterations: 1,
      errorTolerance: 0,
      jacobianFunction: () => (row) => [...(slope[row] ?? here.map(() => 0))],
    },
  );
  return next;
}

function longestMove(from: readonly number[], to: readonly number[]): number {
  let longest = 0;
  for (const [index, position] of from.entries()) longest = Math.max(longest, Math.abs(to[index] - position));
  return longest;
}
