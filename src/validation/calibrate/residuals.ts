/** How far a trial is from the published figures: each distance in half-widths of its own gate. */

/** A fit target's cell as the objective sees it. */
export interface FitCell {
  /** `C1.standard.2016`. */
  readonly id: string;
  /** Middle of the gate: the published figure, wherever the band lies evenly around it. */
  readonly centre: number;
  /** Half-width of the gate, above 0. */
  readonly halfWidth: number;
  /** Weight of the squared distance, above 0. */
  readonly weight: number;
}

/** What one trial gave, by cell: the mean over its seeds; null where there was nobody to compute it from. */
export type Simulated = Readonly<Record<string, number | null>>;

/**
 * A cell nobody could be computed for counts as this many half-widths off: a parameter set that empties a cell is a
 * bad one, and the search must be able to leave it.
 */
export const EMPTY_CELL_DISTANCE = 5;

/** Signed distance in half-widths; inside the gate it lies between -1 and 1. */
export function distanceOf(cell: FitCell, simulated: Simulated): number {
  const value = simulated[cell.id] ?? null;
  return value === null ? EMPTY_CELL_DISTANCE : (value - cell.centre) / cell.halfWidth;
}

/** Weighted distances: what the optimiser makes small in the sum of squares. */
export function residualsOf(cells: readonly FitCell[], simulated: Simulated): number[] {
  return cells.map((cell) => distanceOf(cell, simulated) * Math.sqrt(cell.weight));
}

/** Sum of squares. */
export function costOf(residuals: readonly number[]): number {
  let sum = 0;
  for (const residual of residuals) sum += residual * residual;
  return sum;
}
