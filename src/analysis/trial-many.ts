/** What a thousand trials of one size would find: the spread of their estimates around the simulated effect. */
import { normalShare } from './normal-share.js';
import { studentPoint } from './student-t.js';
import { detectable, errorBetweenAreas, errorOfLottery, powerOf } from './trial-power.js';
import type { TrialPower } from './trial-result.js';

/** How many take part: whole areas against whole areas, or a lottery among persons. */
export type TrialSizeWish =
  | { readonly kind: 'areas'; readonly perArm: number; readonly personsPerArea: number }
  /** Persons of both groups; `share` of them drawn, 0-1. */
  | { readonly kind: 'lottery'; readonly persons: number; readonly share: number };

/** Percentage points, and trials of a thousand. */
export interface ManyTrials {
  readonly effect: number;
  readonly error: number;
  /** Estimates beyond this, to either side, leave zero out. */
  readonly critical: number;
  /** Least effect found in 80 of 100. */
  readonly detectable: number;
  /** Trials that find the effect, and that find its opposite. */
  readonly finding: number;
  readonly opposite: number;
  readonly bins: readonly {
    readonly low: number;
    readonly high: number;
    readonly trials: number;
    /** Whether a trial whose estimate lies here leaves zero out. */
    readonly isFinding: boolean;
  }[];
}

export const MANY_TRIALS = 1000;
/** Bins to either side of the effect, and standard errors they span. */
const HALF_BINS = 24;
const SPAN = 3.6;
const MOST_DEGREES = 100_000;

/**
 * The trials, by the normal distribution around the effect with the size's standard error.
 *
 * @param effect percentage points
 * @param spread standard deviations between and within areas, percentage points
 * @returns null for a size nobody can hold a trial of
 */
export function manyTrials(
  effect: number,
  spread: Pick<TrialPower, 'level' | 'between' | 'within'>,
  size: TrialSizeWish,
): ManyTrials | null {
  const least = size.kind === 'areas' ? size.perArm : size.persons * Math.min(size.share, 1 - size.share);
  if (!(least >= 2) || (size.kind === 'areas' && !(size.personsPerArea >= 1))) return null;
  const components = {
    level: spread.level,
    between: spread.between * spread.between,
    within: spread.within * spread.within,
  };
  const error =
    size.kind === 'areas'
      ? errorBetweenAreas(components, size.perArm, size.perArm, size.personsPerArea)
      : errorOfLottery(components, size.persons, size.share);
  if (!(error > 0)) return null;
  const degrees = Math.floor((size.kind === 'areas' ? 2 * size.perArm : size.persons) - 2);
  const freedom = Math.max(1, Math.min(MOST_DEGREES, degrees));
  const critical = studentPoint(freedom) * error;
  return {
    ...{ effect, error, critical },
    detectable: detectable(error, freedom),
    finding: Math.round(MANY_TRIALS * powerOf(effect, error, freedom)),
    opposite: Math.round(MANY_TRIALS * normalShare(-(Math.abs(effect) + critical) / error)),
    bins: binsOf(effect, error, critical),
  };
}

function binsOf(effect: number, error: number, critical: number): ManyTrials['bins'] {
  const width = (SPAN * error) / HALF_BINS;
  return Array.from({ length: 2 * HALF_BINS }, (_, index) => {
    const low = effect + (index - HALF_BINS) * width;
    const high = low + width;
    const share = normalShare((high - effect) / error) - normalShare((low - effect) / error);
    return {
      ...{ low, high },
      trials: MANY_TRIALS * share,
      isFinding: Math.abs((low + high) / 2) > critical,
    };
  });
}
