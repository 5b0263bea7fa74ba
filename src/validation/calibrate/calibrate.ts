/** A calibration from beginning to end, with the simulation put in from outside: search, warnings, accepted draws. */
import type { RunKey } from '../../model/declarations.js';
import { implausibility, proposeAround } from './accepted.js';
import { warningsOf, type CalibrationWarning } from './identify.js';
import { search, type SearchOptions, type SearchResult } from './levenberg-marquardt.js';
import { distanceOf, residualsOf, type FitCell, type Simulated } from './residuals.js';
import type { Evaluator } from './trace.js';
import { positionOf, valueAt, type Moving } from './unit-box.js';

/** How the accepted set is made. */
export interface AcceptRule {
  /** Draws wanted; 0 for none. */
  readonly draws: number;
  /** Most draws simulated to get them. */
  readonly tries: number;
  /** Half-widths of its gate a target may be off: 1 is the gate itself. */
  readonly within: number;
  /** Where the optimum itself is farther off than that, a draw may be this much farther still, half-widths. */
  readonly leeway: number;
}

export interface CalibrationRequest {
  readonly moving: readonly Moving[];
  readonly cells: readonly FitCell[];
  readonly search: SearchOptions;
  readonly accept: AcceptRule;
  /** Words the accepted draws hang on: of the seed, never of a trial. */
  readonly key: RunKey;
}

/** A fit target at the optimum. */
export interface FittedCell {
  readonly cell: FitCell;
  readonly simulated: number | null;
  /** Half-widths of the gate; between -1 and 1 it passes. */
  readonly distance: number;
}

export interface AcceptedDraw {
  /** Natural values, in the order of `moving`. */
  readonly values: readonly number[];
  /** Farthest target, half-widths. */
  readonly implausibility: number;
}

export interface CalibrationResult {
  /** Best natural values, in the order of `moving`. */
  readonly values: readonly number[];
  readonly search: SearchResult;
  readonly fitted: readonly FittedCell[];
  readonly warnings: readonly CalibrationWarning[];
  readonly tried: number;
  readonly accepted: readonly AcceptedDraw[];
}

export type CalibrationStage = 'search' | 'accept';

/** Draws simulated side by side. */
const BATCH = 8;

/**
 * Fits and draws. Pure but for the evaluator: the same results of trials give the same calibration, wherever it was
 * interrupted.
 *
 * @param tell called when a stage begins
 */
export async function calibrate(
  request: CalibrationRequest,
  evaluator: Pick<Evaluator, 'evaluate'>,
  tell: (stage: CalibrationStage) => void = () => undefined,
): Promise<CalibrationResult> {
  const { moving, cells } = request;
  const natural = (point: readonly number[]): number[] =>
    moving.map((parameter, index) => valueAt(parameter, point[index]));
  tell('search');
  const start = moving.map((parameter) => positionOf(parameter, parameter.start));
  const found = await search(
    async (points) => {
      const results = await evaluator.evaluate(points.map(natural));
      return results.map((simulated) => residualsOf(cells, simulated));
    },
    start,
    request.search,
  );
  const values = natural(found.best);
  const [best] = await evaluator.evaluate([values]);
  const fitted = cells.map((cell) => ({
    cell,
    simulated: best[cell.id] ?? null,
    distance: distanceOf(cell, best),
  }));
  tell('accept');
  const draws = await acceptDraws(request, found, fitted, natural, evaluator);
  return {
    values,
    search: found,
    fitted,
    warnings: warningsOf(moving, found.best, found.jacobian),
    ...draws,
  };
}

async function acceptDraws(
  { cells, accept, key }: CalibrationRequest,
  found: SearchResult,
  fitted: readonly FittedCell[],
  natural: (point: readonly number[]) => number[],
  evaluator: Pick<Evaluator, 'evaluate'>,
): Promise<Pick<CalibrationResult, 'tried' | 'accepted'>> {
  const allowed = fitted.map(({ distance }) => allowedDistance(accept, distance));
  const isAccepted = (simulated: Simulated): boolean =>
    cells.every((cell, index) => Math.abs(distanceOf(cell, simulated)) <= allowed[index]);
  const accepted: AcceptedDraw[] = [];
  let tried = 0;
  while (accepted.length < accept.draws && tried < accept.tries) {
    const count = Math.min(BATCH, accept.tries - tried);
    const points = proposeAround(found.best, found.jacobian, key, tried, count).map(natural);
    const results = await evaluator.evaluate(points);
    for (const [index, simulated] of results.entries()) {
      if (accepted.length === accept.draws) break;
      tried += 1;
      if (!isAccepted(simulated)) continue;
      accepted.push({
        values: points[index],
        implausibility: implausibility(cells.map((cell) => distanceOf(cell, simulated))),
      });
    }
  }
  return { tried, accepted };
}

/** Half-widths a target of an accepted draw may be off, given how far off it is at the optimum. */
export function allowedDistance(rule: AcceptRule, atOptimum: number): number {
  const off = Math.abs(atOptimum);
  return off <= rule.within ? rule.within : off + rule.leeway;
}
