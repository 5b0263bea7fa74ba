/** Standard normal numbers. */
import { log } from './arithmetic.js';
import { DRAW_RANGE } from './rates.js';

/** Numerators and denominators of AS 241's three rational approximations, constant term first. */
const CENTRE_TOP = [
  3.3871328727963665, 1.3314166789178438e2, 1.9715909503065513e3, 1.373169376550946e4, 4.592195393154987e4,
  6.72657709270087e4, 3.343057558358813e4, 2.5090809287301227e3,
] as const;
const CENTRE_BOTTOM = [
  1, 4.231333070160091e1, 6.871870074920579e2, 5.394196021424751e3, 2.1213794301586597e4, 3.930789580009271e4,
  2.8729085735721943e4, 5.226495278852854e3,
] as const;
const SHOULDER_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  2.417807251774506e-1, 2.2723844989269184e-2, 7.745450142783414e-4,
] as const;
const SHOULDER_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 6.897673349851e-1, 1.4810397642748008e-1, 1.5198666563616457e-2,
  5.475938084995345e-4, 1.0507500716444169e-9,
] as const;
const TAIL_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 2.9656057182850487e-1, 2.6532189526576124e-2,
  1.2426609473880784e-3, 2.7115555687434876e-5, 2.0103343992922881e-7,
] as const;
const TAIL_BOTTOM = [
  1, 5.99832206555888e-1, 1.369298809227358e-1, 1.4875361290850615e-2, 7.868691311456133e-4,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
] as const;

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let degree = coefficients.length - 1; degree >= 0; degree--) sum = sum * x + coefficients[degree];
  return sum;
}

/**
 * Quantile of the standard normal distribution, about 16 digits. M. J. Wichura (1988), "Algorithm AS 241: the
 * percentage points of the normal distribution", Applied Statistics 37(3), routine PPND16.
 *
 * @param probability above 0 and below 1
 * @throws RangeError outside
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`no normal quantile at ${String(probability)}`);
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const tail = Math.sqrt(-log(q < 0 ? probability : 1 - probability));
  const size =
    tail <= 5
      ? polynomial(SHOULDER_TOP, tail - 1.6) / polynomial(SHOULDER_BOTTOM, tail - 1.6)
      : polynomial(TAIL_TOP, tail - 5) / polynomial(TAIL_BOTTOM, tail - 5);
  return q < 0 ? -size : size;
}

const CELLS = 4096;
/** Cells at either end where the quantile bends too much for a straight line; there it is worked out. */
const TAIL_CELLS = 32;

function quantileTable(): Float64Array {
  const table = new Float64Array(CELLS + 1);
  for (let cell = 1; cell < CELLS; cell++) table[cell] = normalQuantile(cell / CELLS);
  return table;
}

const QUANTILE = quantileTable();

/**
 * Standard normal number of a draw: the quantile at `(draw31 + 1/2) / 2^31`.
 * Between 1/128 and 127/128 linear in a table of 4,096 cells (error below 4e-5 standard deviations); in the two
 * tails the quantile itself, to 6.2 standard deviations, which 31 bits reach.
 *
 * @param draw31 integer in [0, 2^31)
 * @returns standard deviations, mean 0, rising with the draw
 */
export function normalOfDraw(draw31: number): number {
  const position = (draw31 + 0.5) / (DRAW_RANGE / CELLS);
  const cell = Math.floor(position);
  if (cell < TAIL_CELLS || cell >= CELLS - TAIL_CELLS) return normalQuantile(position / CELLS);
  const left = QUANTILE[cell];
  return left + (position - cell) * (QUANTILE[cell + 1] - left);
}
