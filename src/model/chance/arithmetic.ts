/**
 * Exponential, logarithm and integer power from + - x / and `Math.floor` alone, so that every engine gives the
 * same bits: IEEE 754 fixes those operations, and nothing fixes `Math.exp`, `Math.log` or `**`.
 * Reductions and coefficients after fdlibm (Sun Microsystems 1993), `e_exp.c` and `e_log.c`.
 */

/** ln 2 in two parts; the high part has 21 trailing zero bits, so its product with an exponent is exact. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;

/** Minimax coefficients of r * (exp(r) + 1) / (exp(r) - 1) on [0, ln 2 / 2]. */
const P1 = 0.16666666666666602;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

/** Minimax coefficients of log((1 + s) / (1 - s)) about s = 0. */
const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

const SQRT_TWO = 1.4142135623730951;
const SQRT_HALF = 0.7071067811865476;
const EXP_LIMIT = 700;

/** Exponents whose powers of two are tabulated: all that `exp` can ask for within its range. */
const HIGHEST_EXPONENT = 1010;

function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * HIGHEST_EXPONENT + 1);
  table[HIGHEST_EXPONENT] = 1;
  for (let exponent = 1; exponent <= HIGHEST_EXPONENT; exponent++) {
    table[HIGHEST_EXPONENT + exponent] = 2 * table[HIGHEST_EXPONENT + exponent - 1];
    table[HIGHEST_EXPONENT - exponent] = 0.5 * table[HIGHEST_EXPONENT - exponent + 1];
  }
  return table;
}

/** 2^-1010 to 2^1010; all within the normal range, so exact, and so is multiplying by them. */
const POWERS_OF_TWO = powersOfTwo();

/**
 * `base` to a whole power by repeated squaring.
 *
 * @param exponent integer; negative gives the reciprocal of the positive power
 * @throws RangeError when the exponent is not an integer
 */
export function powerInteger(base: number, exponent: number): number {
  if (!Number.isInteger(exponent))
    throw new RangeError(`exponent is not a whole number: ${String(exponent)}`);
  let rest = exponent < 0 ? -exponent : exponent;
  let square = base;
  let product = 1;
  while (rest > 0) {
    if (rest % 2 === 1) product *= square;
    rest = Math.floor(rest / 2);
    if (rest > 0) square *= square;
  }
  return exponent < 0 ? 1 / product : product;
}

/**
 * e to the power x; relative error below 1e-14 for x in [-700, 700].
 * Below that range the result is 0, above it Infinity. `exp(0)` is exactly 1.
 *
 * @throws RangeError when x is not a number
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('exp of what is not a number');
  if (x < -EXP_LIMIT) return 0;
  if (x > EXP_LIMIT) return Infinity;
  const exponent = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const mantissa = 1 - (low - (r * c) / (2 - c) - high);
  return mantissa * POWERS_OF_TWO[HIGHEST_EXPONENT + exponent];
}

/**
 * Natural logarithm; relative error below 1e-14 for x in (0, 1e300). `log(0)` is -Infinity, `log(1)` exactly 0.
 *
 * @throws RangeError when x is negative or not a number
 */
export function log(x: number): number {
  if (!(x >= 0)) throw new RangeError(`logarithm of ${String(x)}`);
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let mantissa = x;
  let exponent = 0;
  // Scaling by powers of two is exact; brings the mantissa into [sqrt(1/2), sqrt(2)), large steps first.
  for (let step = 512; step >= 1 && mantissa >= SQRT_TWO; step /= 2) {
    const scale = POWERS_OF_TWO[HIGHEST_EXPONENT + step];
    while (mantissa >= scale * SQRT_HALF) {
      mantissa /= scale;
      exponent += step;
    }
  }
  for (let step = 512; step >= 1 && mantissa < SQRT_HALF; step /= 2) {
    const scale = POWERS_OF_TWO[HIGHEST_EXPONENT + step];
    while (mantissa * scale < SQRT_TWO) {
      mantissa *= scale;
      exponent -= step;
    }
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (L2 + w * (L4 + w * L6));
  const even = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const halfSquare = 0.5 * f * f;
  const tail = s * (halfSquare + even + odd);
  return exponent * LN2_HIGH - (halfSquare - (tail + exponent * LN2_LOW) - f);
}
