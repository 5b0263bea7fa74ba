import type { Domain } from './scales.js';

/**
 * Moves label positions (pixels) apart until none is nearer to its neighbour than the gap, keeping their order and
 * staying within the bounds where there is room.
 */
export function spread(positions: readonly number[], gap: number, bounds: Domain): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a] - positions[b]);
  const placed = [...positions];
  let floor = bounds.low;
  for (const index of order) {
    placed[index] = Math.max(placed[index], floor);
    floor = placed[index] + gap;
  }
  let ceiling = bounds.high;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], ceiling);
    ceiling = placed[index] - gap;
  }
  return placed;
}
