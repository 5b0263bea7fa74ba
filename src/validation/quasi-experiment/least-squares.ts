/** Ordinary least squares with conventional standard errors: a typed door to the library that does the algebra. */
import { Matrix, SVD } from 'ml-matrix';
import MultivariateLinearRegression from 'ml-regression-multivariate-linear';

/** Above this condition number of the scaled cross products, some column is a sum of the others. */
const LARGEST_CONDITION = 1e10;

export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
}

/** A fitted regression; `constant` is among the coefficients. */
export interface Regression {
  readonly persons: number;
  readonly coefficients: Readonly<Record<string, Coefficient>>;
}

/**
 * Fits an outcome on named columns and a constant.
 *
 * @param columns names of the columns of `rows`, without the constant
 * @param rows one per person, in the order of `outcome`
 * @returns null where the coefficients cannot be told apart: fewer persons than columns, a column that never
 * changes, or one that is a sum of others
 */
export function leastSquares(
  columns: readonly string[],
  rows: readonly (readonly number[])[],
  outcome: readonly number[],
): Regression | null {
  if (rows.length <= columns.length + 1) return null;
  if (!canBeToldApart(rows, columns.length)) return null;
  const fit = new MultivariateLinearRegression(
    rows.map((row) => [...row]),
    outcome.map((value) => [value]),
  );
  const names = [...columns, 'constant'];
  return {
    persons: rows.length,
    coefficients: Object.fromEntries(
      names.map((name, index) => [
        name,
        { estimate: fit.weights[index][0], standardError: fit.stdErrors[index] },
      ]),
    ),
  };
}

/** Looks at the correlations of the columns: the units of a column must not decide. */
function canBeToldApart(rows: readonly (readonly number[])[], width: number): boolean {
  const means = new Float64Array(width);
  for (const row of rows) for (let at = 0; at < width; at += 1) means[at] += row[at] / rows.length;
  const products = Matrix.zeros(width, width);
  for (const row of rows) {
    for (let a = 0; a < width; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        products.set(a, b, products.get(a, b) + (row[a] - means[a]) * (row[b] - means[b]));
      }
    }
  }
  const scales = Array.from({ length: width }, (_, at) => Math.sqrt(products.get(at, at)));
  if (scales.some((scale) => scale === 0)) return false;
  const correlations = Matrix.zeros(width, width);
  for (let a = 0; a < width; a += 1) {
    for (let b = 0; b < width; b += 1) {
      correlations.set(a, b, products.get(Math.max(a, b), Math.min(a, b)) / (scales[a] * scales[b]));
    }
  }
  return new SVD(correlations).condition < LARGEST_CONDITION;
}
