import { distance } from 'fastest-levenshtein';
import type { TrialInput } from '../analysis/index.js';
import { TRIAL_LEVELS, type TrialAssignment, type TrialLevel } from '../model/measure-spec.js';
import { makePlan, trialScenarios, type Plan } from '../experiments/index.js';
import type { CsvDialect } from '../platform/node/index.js';
import { resolveScenario, trialDesign, type Resolution, type TrialWish } from '../scenarios/index.js';
import { COUNTIES } from '../vocabulary/codes.js';
import type { TrialOutcome } from '../vocabulary/trial.js';
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
  const design = trialDesign(resolution, wish);
  const { scenario } = resolution;
  const seed = options.seed ?? resolution.run.seed ?? USUAL.seed;
  const replications =
    options.replications ??
    (isQuick ? QUICK.replications : (resolution.run.replications ?? USUAL.replications));
  const { policy, assignment, offices } = design;
  const isSpread = offices !== null && assignment.level !== 'person';
  const scenarios = trialScenarios(scenario, {
    policy,
    assignment,
    spread: isSpread ? offices.reach : null,
  });
  const [nobody, ...others] = scenarios;
  return {
    schema: 'innenfor.inputs/1',
    command: 'trial',
    plan: makePlan({
      ...{ seed, replications, scenarios },
      draws: 0,
      against: others.map(({ id }) => ({ scenario: id, against: nobody.id })),
      drawn: [],
      spells: false,
      shadows: false,
    }),
    design: {
      ...{ scenario: scenario.id, title: scenario.title, policy, seed },
      level: assignment.level,
      shares: assignment.shares,
      from: assignment.from,
      until: assignment.until,
      horizons: assignment.horizons,
      headline: headlineOf(resolution, policy),
      sample: scenario.sample,
      countryAreas: countryAreas(resolution, assignment),
      offices: isSpread ? offices : null,
    },
    isQuick,
    csv: options.csv ?? 'standard',
  };
}

/** What the policy is for: fewer on the allowance where it comes instead of it, else work that pays for itself. */
function headlineOf({ scenario }: Resolution, policy: string): TrialOutcome {
  const spec = scenario.measures.find(({ id }) => id === policy);
  return spec?.incomeSupport === null ? 'unsubsidised-work' : 'allowance-ever';
}

function countryAreas({ scenario }: Resolution, { level }: TrialAssignment): number {
  if (level !== 'office') return COUNTIES.length;
  const offices = scenario.parameters.get('nav.offices')?.at(-1)?.values ?? new Float64Array(0);
  return Math.round(offices.reduce((sum, one) => sum + one, 0));
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
