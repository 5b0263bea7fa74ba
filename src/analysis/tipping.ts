/** Where an outcome changes sign as a share is forced: worlds at a few shares, straight lines between them. */
import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import type { ForcedThing } from '../vocabulary/tipping.js';
import type { Month } from '../vocabulary/months.js';
import type { Accounts } from './account-years.js';
import { LEAST_REPLICATIONS, tInterval } from './interval.js';
import { presentValue } from './present-value.js';
import { studentPoint } from './student-t.js';
import { worldOf, type JobTables } from './tables.js';
import type { TippingResult, TippingSign } from './tipping-table.js';
import { atHorizons, worldEffect } from './world-effect.js';

/** What is forced in which worlds of the plan. */
export interface TippingInput {
  readonly scenario: string;
  readonly against: string;
  readonly outcome: string;
  readonly forced: ForcedThing;
  readonly policyStart: Month;
  /** Shares 0-1, rising, each with the id of the scenario that lives it. */
  readonly worlds: readonly { readonly share: number; readonly scenario: string }[];
}

/** The outcome in every forced world of one job, in the order of the shares. */
export interface TippingSample {
  readonly draw: number;
  readonly amounts: readonly number[];
}

/** Reads a job. @throws RangeError where the outcome is not recorded */
export function tippingSample(job: JobTables, input: TippingInput, accounts: Accounts): TippingSample {
  const { against, outcome, policyStart } = input;
  const base = worldOf(job, against);
  const amounts = input.worlds.map(({ scenario: id }) => {
    const scenario = worldOf(job, id);
    if (outcome === 'net-present-value') return presentValue(base, scenario, policyStart, accounts).social;
    if (outcome === 'account.fiscal') return presentValue(base, scenario, policyStart, accounts).fiscal;
    const effect = worldEffect(base, scenario, outcome, 'all');
    if (effect === null) throw new RangeError(`${outcome} is not recorded`);
    return atHorizons(effect, scenario.firstMonth, policyStart).total;
  });
  return { draw: job.draw, amounts };
}

/** The tipping point, from the samples of all jobs sorted by replication and draw. */
export function tippingResult(input: TippingInput, samples: readonly TippingSample[]): TippingResult {
  const { scenario, against, outcome, forced, worlds } = input;
  const shares = worlds.map(({ share }) => share);
  const central = samples.filter(({ draw }) => draw === 0).map(({ amounts }) => amounts);
  const points = shares.map((share, place) => ({
    share,
    ...tInterval(central.map((amounts) => amounts[place])),
  }));
  const means = points.map(({ estimate }) => estimate ?? 0);
  const drawn = new Map<number, (readonly number[])[]>();
  for (const { draw, amounts } of samples)
    if (draw > 0) drawn.set(draw, [...(drawn.get(draw) ?? []), amounts]);
  const curves = [...drawn.values()].map((amounts) =>
    shares.map((_, place) => mean(amounts.map((of) => of[place]))),
  );
  const oneSided = (sign: TippingSign): number =>
    curves.filter((curve) => crossings(shares, curve).length === 0 && signOf(curve) === sign).length;
  return {
    scenario,
    against,
    outcome,
    forced,
    unit: outcome.startsWith('stock.') ? 'person-months' : 'kroner',
    shares: points,
    values: crossings(shares, means),
    sign: signOf(means),
    untold: untoldShares(shares, central),
    draws: { of: curves.length, plus: oneSided('plus'), minus: oneSided('minus') },
  };
}

/**
 * Where a line through points changes sign, rising: straight between neighbours, and the first zero where it rests on zero between
 * two signs. A line that only touches zero changes no sign.
 *
 * @param at rising
 */
export function crossings(at: readonly number[], values: readonly number[]): number[] {
  const found: number[] = [];
  let last = -1;
  for (const [place, value] of values.entries()) {
    if (value === 0) continue;
    const before = last < 0 ? 0 : values[last];
    if (before * value < 0) {
      const rested = place - last > 1;
      found.push(rested ? at[last + 1] : at[last] + ((at[place] - at[last]) * before) / (before - value));
    }
    last = place;
  }
  return found;
}

function signOf(values: readonly number[]): TippingSign {
  const last = values.findLast((value) => value !== 0) ?? 0;
  return last > 0 ? 'plus' : last < 0 ? 'minus' : 'zero';
}

/**
 * The lowest and the highest place at which zero lies within the 95 % t interval of the mean, each replication's line straight
 * between neighbours. Within a piece that is a quadratic inequality, as for a ratio after Fieller.
 *
 * @param lines values of each replication at `at`
 * @returns null where zero lies nowhere within, and with fewer than two replications
 */
export function untoldShares(
  at: readonly number[],
  lines: readonly (readonly number[])[],
): { from: number; to: number } | null {
  if (lines.length < LEAST_REPLICATIONS) return null;
  const t = studentPoint(lines.length - 1);
  const scale = (t * t) / lines.length;
  const places: number[] = [];
  for (let piece = 0; piece + 1 < at.length; piece += 1) {
    const begins = lines.map((line) => line[piece]);
    const rises = lines.map((line) => line[piece + 1] - line[piece]);
    const [begin, rise] = [mean(begins), mean(rises)];
    // (begin + rise u)^2 - scale Var(begin + rise u) = a u^2 + 2 b u + c, at most zero where zero is within the interval.
    const a = rise * rise - scale * sampleVariance(rises);
    const b = begin * rise - scale * sampleCovariance(begins, rises);
    const c = begin * begin - scale * sampleVariance(begins);
    const ends = [0, 1].filter((u) => a * u * u + 2 * b * u + c <= 0);
    const width = at[piece + 1] - at[piece];
    for (const u of [...ends, ...roots(a, b, c)]) places.push(at[piece] + u * width);
  }
  return places.length === 0 ? null : { from: Math.min(...places), to: Math.max(...places) };
}

/** Solutions of a u^2 + 2 b u + c = 0 from 0 to 1. */
function roots(a: number, b: number, c: number): number[] {
  const square = b * b - a * c;
  const all =
    a === 0
      ? b === 0
        ? []
        : [-c / (2 * b)]
      : square < 0
        ? []
        : [(-b - Math.sqrt(square)) / a, (-b + Math.sqrt(square)) / a];
  return all.filter((u) => u >= 0 && u <= 1);
}
