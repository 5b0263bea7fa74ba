/**
 * Not one point but a set: parameter draws around the optimum that a simulation has shown to be as good as the published
 * figures can tell. Drawn from the normal approximation at the optimum, each one simulated with the same luck, kept
 * where no fit target is farther off than stated.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { draw, normalOfDraw } from '../../model/chance/index.js';
import type { RunKey } from '../../model/declarations.js';

/** A target's gate is read as two standard deviations of what would be a right model. */
const DEVIATION_OF_GATE = 0.5;
/** Before any target speaks, a parameter is known to its bounds: the standard deviation of an even spread over the box. */
const DEVIATION_OF_BOX = 0.29;

/**
 * Proposes points around an optimum. The covariance is that of `jacobian` (residuals in half-widths of their gates) with the
 * bounds as a weak prior; points outside the box are folded back into it.
 *
 * @param key words the draws hang on; a point depends on its number and on nothing else
 * @param from number of the first point, from 0
 */
export function proposeAround(
  best: readonly number[],
  jacobian: readonly (readonly number[])[],
  key: RunKey,
  from: number,
  count: number,
): number[][] {
  const width = best.length;
  const precision = Matrix.zeros(width, width);
  for (let a = 0; a < width; a += 1) {
    for (let b = 0; b < width; b += 1) {
      let sum = a === b ? 1 / (DEVIATION_OF_BOX * DEVIATION_OF_BOX) : 0;
      for (const row of jacobian) sum += (row[a] * row[b]) / (DEVIATION_OF_GATE * DEVIATION_OF_GATE);
      precision.set(a, b, sum);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(precision, {
    assumeSymmetric: true,
  });
  return Array.from({ length: count }, (_, index) => {
    const point = [...best];
    for (let direction = 0; direction < width; direction += 1) {
      const normal = normalOfDraw(draw(key[0], key[1], from + index, direction));
      const length = normal / Math.sqrt(realEigenvalues[direction]);
      for (let row = 0; row < width; row += 1) point[row] += length * eigenvectorMatrix.get(row, direction);
    }
    return point.map(folded);
  });
}

/** Mirrors a position at the bounds until it lies between them. */
function folded(position: number): number {
  const rest = position - 2 * Math.floor(position / 2);
  return rest > 1 ? 2 - rest : rest;
}

/** Largest distance of any target, in half-widths: the implausibility of a draw. */
export function implausibility(distances: readonly number[]): number {
  let largest = 0;
  for (const distance of distances) largest = Math.max(largest, Math.abs(distance));
  return largest;
}
