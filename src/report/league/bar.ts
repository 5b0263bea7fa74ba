/** A bar with its interval as a small picture: shapes only, so that it needs no style and no library. */
import type { Interval } from '../../analysis/comparison.js';
import type { Domain } from '../builders/scales.js';
import { colourOf, INK, RULE } from '../palette.js';
import { isTold } from '../rules.js';

const WIDTH = 120;
const HEIGHT = 16;
const EDGE = 2;
const PALE = 0.38;

/**
 * A bar from zero to the estimate with a line over the interval, on a scale shared by the column.
 *
 * @param label what the picture says, for readers who do not see it
 */
export function barSvg(interval: Interval, domain: Domain, label: string): string {
  const { estimate, low, high } = interval;
  if (estimate === null) return '';
  const range = domain.high - domain.low;
  const at = (value: number): number => {
    const share = range > 0 ? (value - domain.low) / range : 0;
    return Math.round((EDGE + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * EDGE)) * 10) / 10;
  };
  const [from, to] = [Math.min(at(0), at(estimate)), Math.max(at(0), at(estimate))];
  const opacity = isTold(interval) ? 1 : PALE;
  const line =
    low === null || high === null
      ? ''
      : `<path d="M${String(at(low))} 8H${String(at(high))}M${String(at(low))} 5v6M${String(at(high))} 5v6" stroke="${INK}" stroke-width="1.4" fill="none"/>`;
  return [
    `<svg class="bar-row" role="img" aria-label="${label}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" width="${String(WIDTH)}" height="${String(HEIGHT)}">`,
    `<rect x="${String(from)}" y="3" width="${String(Math.max(0.5, to - from))}" height="10" fill="${colourOf('policy')}" opacity="${String(opacity)}"/>`,
    `<path d="M${String(at(0))} 0V16" stroke="${RULE}"/>`,
    line,
    '</svg>',
  ].join('');
}
