/** What a calibration must be warned about: parameters on a bound, unmoved by anything, or two that do the same. */
import { Matrix, SVD } from 'ml-matrix';
import type { Moving } from './unit-box.js';

/** Closer to a bound than this share of the box is on it. */
const ON_BOUND = 0.005;
/** Two parameters whose effects on all targets are this much alike cannot be told apart. */
const ALIKE = 0.95;
/** A direction of the box in which the targets move less than this share of the strongest direction is not known. */
const FLAT = 0.01;

export type CalibrationWarning =
  | { readonly kind: 'on-bound'; readonly parameter: string; readonly bound: 'low' | 'high' }
  | { readonly kind: 'without-effect'; readonly parameter: string }
  | { readonly kind: 'alike'; readonly parameters: readonly [string, string]; readonly correlation: number }
  | { readonly kind: 'flat'; readonly direction: readonly { parameter: string; weight: number }[] };

/**
 * @param position where the search ended, 0 to 1
 * @param jacobian change of each residual (row) per unit of each position (column)
 */
export function warningsOf(
  moving: readonly Moving[],
  position: readonly number[],
  jacobian: readonly (readonly number[])[],
): CalibrationWarning[] {
  const warnings: CalibrationWarning[] = [];
  for (const [index, { id }] of moving.entries()) {
    if (position[index] <= ON_BOUND) warnings.push({ kind: 'on-bound', parameter: id, bound: 'low' });
    if (position[index] >= 1 - ON_BOUND) warnings.push({ kind: 'on-bound', parameter: id, bound: 'high' });
  }
  const columns = moving.map((_, column) => jacobian.map((row) => row[column]));
  const lengths = columns.map((column) => Math.sqrt(dot(column, column)));
  for (const [index, { id }] of moving.entries()) {
    if (lengths[index] === 0) warnings.push({ kind: 'without-effect', parameter: id });
  }
  for (let a = 0; a < moving.length; a += 1) {
    for (let b = a + 1; b < moving.length; b += 1) {
      if (lengths[a] === 0 || lengths[b] === 0) continue;
      const correlation = dot(columns[a], columns[b]) / (lengths[a] * lengths[b]);
      if (Math.abs(correlation) > ALIKE) {
        warnings.push({ kind: 'alike', parameters: [moving[a].id, moving[b].id], correlation });
      }
    }
  }
  return [...warnings, ...flatDirections(moving, jacobian)];
}

function flatDirections(
  moving: readonly Moving[],
  jacobian: readonly (readonly number[])[],
): CalibrationWarning[] {
  // Fewer targets than parameters leave directions no row speaks of; the zero rows let them show.
  const rows = [...jacobian.map((row) => [...row])];
  while (rows.length < moving.length) rows.push(moving.map(() => 0));
  const { diagonal, rightSingularVectors } = new SVD(new Matrix(rows));
  const strongest = diagonal[0] ?? 0;
  return diagonal.flatMap((size, index): CalibrationWarning[] => {
    if (strongest === 0 || size > strongest * FLAT) return [];
    const direction = moving
      .map(({ id }, row) => ({ parameter: id, weight: rightSingularVectors.get(row, index) }))
      .filter(({ weight }) => Math.abs(weight) > 0.3);
    // A parameter without any effect is warned of by itself.
    return direction.length < 2 ? [] : [{ kind: 'flat', direction }];
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [index, value] of a.entries()) sum += value * b[index];
  return sum;
}
