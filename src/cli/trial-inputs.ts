import { distance } from 'fastest-levenshtein';
import type { TrialInput } from '../analysis/index.js';
import { trialSetup } from '../doors/index.js';
import { TRIAL_LEVELS, type TrialLevel } from '../model/measure-spec.js';
import type { Plan } from '../experiments/index.js';
import type { CsvDialect } from '../platform/node/index.js';
import { resolveScenario, type TrialWish } from '../scenarios/index.js';
import { DECLARATIONS, installedLibrary, type Context } from './context.js';
import { UsageError } from './failures.js';
import { openScenarios } from './scenarios.js';
import { SAY_TRIAL } from './words-trial.js';

/** Options of `trial`, as commander hands them over. */
export interface TrialOptions {
  readonly share?: string;
  readonly by?: string;
  readonly sample?: number;
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly resume?: string;
  readonly force?: true;
  readonly quick?: true;
  readonly csv?: CsvDialect;
}

/** Everything a trial depends on beside the program: its `inputs.json`. */
export interface TrialInputs {
  readonly schema: 'innenfor.inputs/1';
  readonly command: 'trial';
  readonly plan: Plan;
  /** What the estimators are told beside the worlds. */
  readonly design: Omit<TrialInput, 'replications'>;
  readonly isQuick: boolean;
  readonly csv: CsvDialect;
}

const USUAL = { replications: 8, seed: 'innenfor' } as const;
const QUICK = { sample: 100, replications: 8 } as const;
const MOST_WRONG = 3;

/**
 * Everything a trial depends on, worked out and accepted before anything is written.
 *
 * @throws InputError, UsageError
 */
export function prepareTrial(context: Context, written: string, options: TrialOptions): TrialInputs {
  const { library, names } = openScenarios(installedLibrary(), [written], context.folder);
  const wish = wishOf(options);
  const isQuick = options.quick === true;
  const sample = options.sample ?? (isQuick ? QUICK.sample : undefined);
  const resolution = resolveScenario(library, names[0], DECLARATIONS, sample === undefined ? {} : { sample });
  const seed = options.seed ?? resolution.run.seed ?? USUAL.seed;
  const replications =
    options.replications ??
    (isQuick ? QUICK.replications : (resolution.run.replications ?? USUAL.replications));
  return {
    schema: 'innenfor.inputs/1',
    command: 'trial',
    ...trialSetup(resolution, wish, { seed, replications }),
    isQuick,
    csv: options.csv ?? 'standard',
  };
}

/** @throws UsageError for an unknown level or a share outside 0-1 */
function wishOf({ share, by }: TrialOptions): TrialWish {
  return {
    ...(by === undefined ? {} : { level: readLevel(by) }),
    ...(share === undefined ? {} : { shares: readShares(share) }),
  };
}

function readLevel(text: string): TrialLevel {
  const found = TRIAL_LEVELS.find((level) => level === text);
  if (found !== undefined) return found;
  const [nearest] = [...TRIAL_LEVELS].sort((a, b) => distance(a, text) - distance(b, text));
  const near = distance(nearest, text) <= MOST_WRONG ? nearest : null;
  throw new UsageError('bad-option', SAY_TRIAL.badLevel(text, near), text, TRIAL_LEVELS, near);
}

function readShares(text: string): number[] {
  return text.split(',').map((part) => {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(part);
    const value = match === null ? NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
    if (value >= 0 && value <= 1) return value;
    throw new UsageError('bad-option', SAY_TRIAL.badShare(part.trim()), part.trim(), ['0,0.25,0.5,0.75,1']);
  });
}
