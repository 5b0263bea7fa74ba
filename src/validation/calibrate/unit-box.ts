/** Parameters as the optimiser sees them: each between 0 (lower bound) and 1 (upper bound), on its own scale. */
import { exp, log } from '../../model/chance/index.js';

/** One thing that may move, with its bounds. */
export interface Moving {
  /** `nav.lapse`, or `nav.lapse[2]` where one cell of it moves. Unique. */
  readonly id: string;
  readonly scale: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  /** Where the search begins, within the bounds. */
  readonly start: number;
}

/** Value at a position from 0 to 1. */
export function valueAt(moving: Moving, position: number): number {
  const { low, high } = moving;
  // The ends themselves, whatever rounding does to them on the way.
  if (position <= 0) return low;
  if (position >= 1) return high;
  if (moving.scale === 'linear') return low + position * (high - low);
  return Math.min(high, Math.max(low, exp(log(low) + position * (log(high) - log(low)))));
}

/** Position from 0 to 1 of a value within the bounds. */
export function positionOf(moving: Moving, value: number): number {
  const { low, high } = moving;
  const position =
    moving.scale === 'linear'
      ? (value - low) / (high - low)
      : (log(value) - log(low)) / (log(high) - log(low));
  return Math.min(1, Math.max(0, position));
}
