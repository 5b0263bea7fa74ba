/** A trial's design as the address holds it. What a link says that is not offered stands for the usual. */
import type { TrialBy, TrialRequest } from '../../engine/trial-messages.js';
import type { RunWish, ScenarioWish } from '../../engine/wish.js';

export const LEVELS = ['person', 'office', 'county'] as const satisfies readonly TrialBy[];
export const SHARES = [10, 25, 50, 75, 90] as const;
export const RECRUITS = [6, 12, 24, 36] as const;
export const SAMPLES = [400, 200, 100, 50, 20] as const;
export const TRIALS = [2, 4, 8, 16] as const;

/** What the page keeps in the address. */
export const KEYS = {
  by: 'trial.by',
  share: 'trial.share',
  recruit: 'trial.recruit',
  sample: 'trial.sample',
  trials: 'trial.trials',
  outcome: 'trial.outcome',
  horizon: 'trial.horizon',
  pool: 'trial.pool',
  size: 'trial.size',
} as const;

export type Extra = Readonly<Partial<Record<string, string>>>;

const USUAL = { by: 'person', share: 50, recruit: 24, sample: 100, trials: 8 } as const;
const SMALL_SAMPLE = 200;
const PERCENT = 100;

/** The number of a link where it is among those offered. */
export function among<T extends number | string>(
  values: readonly T[],
  text: string | undefined,
  usual: T,
): T {
  return values.find((value) => String(value) === text) ?? usual;
}

/** @param isSmall a phone or little memory: begins coarser */
export function requestOf(extra: Extra, wish: ScenarioWish, run: RunWish, isSmall: boolean): TrialRequest {
  const sample = among(SAMPLES, extra[KEYS.sample], isSmall ? SMALL_SAMPLE : USUAL.sample);
  const replications = among(TRIALS, extra[KEYS.trials], USUAL.trials);
  return {
    wish,
    run: { sample, replications, seed: run.seed },
    by: among(LEVELS, extra[KEYS.by], USUAL.by),
    share: among(SHARES, extra[KEYS.share], USUAL.share) / PERCENT,
    recruit: among(RECRUITS, extra[KEYS.recruit], USUAL.recruit),
  };
}

/** Two requests for the same simulated trials. */
export function isSame(one: TrialRequest, other: TrialRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
