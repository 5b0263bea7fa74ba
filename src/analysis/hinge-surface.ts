/**
 * How an effect answers to the hinges: a level, a slope for each and an interaction for each pair, fitted to the worlds of a
 * two-level factorial of resolution V. In such a design all of these are orthogonal, so least squares is a mean of signed
 * values (Box, Hunter and Hunter, Statistics for Experimenters, chapters 5 and 12).
 */
import { studentPoint } from './student-t.js';
import type { PlainInterval } from './interval.js';

/** Hinges are coded -1 (low end) to 1 (high end), 0 central. */
export interface Surface {
  /** Effect with every hinge central. */
  readonly level: number;
  /** Change from central to the high end, by hinge. */
  readonly slopes: readonly number[];
  /** [one][other] for one < other: what moving both adds beyond each. */
  readonly interactions: readonly (readonly number[])[];
}

/** How far luck alone may have moved the numbers of a surface. */
export interface SurfaceNoise {
  /** Standard deviation of one world pair's effect, from the central replications. */
  readonly deviation: number;
  readonly freedom: number;
  /** Central replications behind the level, and world pairs behind each slope. */
  readonly levelWorlds: number;
  readonly slopeWorlds: number;
}

/** Where an effect changes sign along one hinge, everything else central. */
export type Flip =
  /** At a place between the ends; low and high are the 95 % interval of the place (Fieller). */
  | { readonly kind: 'within'; readonly at: number; readonly low: number; readonly high: number }
  /** The sign is the same over the whole range; `towards` is the end nearer to a change, null where that cannot be told. */
  | { readonly kind: 'outside'; readonly towards: 'low' | 'high' | null }
  /** So few worlds cannot tell the effect at the ends from zero. */
  | { readonly kind: 'untold' };

/**
 * The signed means of the corner worlds' effects, over a level.
 *
 * @param points coded ends of each corner, from `CORNER_POINTS`
 * @param effects one per corner, in the same order
 * @param level of the central worlds: there are more of them than of any corner, and the headline is theirs
 */
export function fitSurface(
  points: readonly (readonly number[])[],
  effects: readonly number[],
  level: number,
): Surface {
  const signed = (sign: (point: readonly number[]) => number): number =>
    points.reduce((sum, point, index) => sum + sign(point) * effects[index], 0) / points.length;
  const hinges = points[0].map((_, place) => place);
  return {
    level,
    slopes: hinges.map((hinge) => signed((point) => point[hinge])),
    interactions: hinges.map((one) =>
      hinges.map((other) => (other > one ? signed((point) => point[one] * point[other]) : 0)),
    ),
  };
}

/** The fitted effect at a place. */
export function surfaceAt({ level, slopes, interactions }: Surface, place: readonly number[]): number {
  let effect = level;
  for (const [one, slope] of slopes.entries()) {
    effect += slope * place[one];
    for (const [other, extra] of interactions[one].entries()) effect += extra * place[one] * place[other];
  }
  return effect;
}

/** Half of the 95 % interval of an effect along one hinge at a coded place. */
export function noiseAt(noise: SurfaceNoise, place: number): number {
  return studentPoint(noise.freedom) * Math.sqrt(varianceAt(noise, place));
}

function varianceAt({ deviation, levelWorlds, slopeWorlds }: SurfaceNoise, place: number): number {
  return deviation * deviation * (1 / levelWorlds + (place * place) / slopeWorlds);
}

/** The effect at one end of a hinge, everything else central. */
export function effectAtEnd(
  surface: Surface,
  noise: SurfaceNoise | null,
  hinge: number,
  end: -1 | 1,
): PlainInterval {
  const estimate = surface.level + end * surface.slopes[hinge];
  if (noise === null) return { estimate, low: null, high: null };
  const half = noiseAt(noise, end);
  return { estimate, low: estimate - half, high: estimate + half };
}

/** Where the effect changes sign along a hinge. Nothing is extrapolated beyond the ends. */
export function flipOf(surface: Surface, noise: SurfaceNoise | null, hinge: number): Flip {
  if (noise === null) return { kind: 'untold' };
  const signs = ([-1, 1] as const).map((end) => toldSign(effectAtEnd(surface, noise, hinge, end)));
  if (signs[0] === 0 || signs[1] === 0) return { kind: 'untold' };
  const slope = surface.slopes[hinge];
  if (signs[0] === signs[1]) {
    const half = studentPoint(noise.freedom) * (noise.deviation / Math.sqrt(noise.slopeWorlds));
    if (Math.abs(slope) <= half) return { kind: 'outside', towards: null };
    return { kind: 'outside', towards: slope > 0 === signs[0] > 0 ? 'low' : 'high' };
  }
  return { kind: 'within', at: -surface.level / slope, ...fieller(surface.level, slope, noise) };
}

function toldSign({ low, high }: PlainInterval): number {
  if (low === null || high === null) return 0;
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** Places at which the effect's interval holds zero: between the roots of (level + slope x)² = t² variance(x). */
function fieller(level: number, slope: number, noise: SurfaceNoise): { low: number; high: number } {
  const t = studentPoint(noise.freedom);
  const share = t * t * noise.deviation * noise.deviation;
  const square = slope * slope - share / noise.slopeWorlds;
  const constant = level * level - share / noise.levelWorlds;
  const root = Math.sqrt(Math.max(0, level * level * slope * slope - square * constant));
  const ends = [(-level * slope - root) / square, (-level * slope + root) / square];
  return { low: Math.max(-1, Math.min(...ends)), high: Math.min(1, Math.max(...ends)) };
}
