/** How often a run is done and with what: the command line over the file over what is usual. */
import { parameterDrawKey } from '../experiments/index.js';
import type { Resolution, ResolveOptions } from '../scenarios/index.js';
import type { RunOptions } from './options.js';

const USUAL = { replications: 8, draws: 0, seed: 'innenfor', hinges: 1 } as const;
const QUICK = { sample: 100, replications: 8 } as const;

/** How often and with what, once files and options are put together. */
export interface Settings {
  /** Undefined where the file decides. */
  readonly sample: number | undefined;
  readonly replications: number;
  readonly draws: number;
  readonly seed: string;
  /** Replications of each point of the hinge card. */
  readonly hinges: number;
}

/** The command line decides, then the file, then the usual. Whoever says how many replications wants no draws unasked. */
export function settingsOf({ run }: Resolution, options: RunOptions): Settings {
  const isQuick = options.quick === true;
  const asked = isQuick || options.replications !== undefined ? null : run.parameterDraws;
  const replications =
    options.replications ?? (isQuick ? QUICK.replications : (run.replications ?? USUAL.replications));
  return {
    sample: options.sample ?? (isQuick ? QUICK.sample : undefined),
    replications,
    draws: options.draws ?? asked ?? USUAL.draws,
    seed: options.seed ?? run.seed ?? USUAL.seed,
    hinges: Math.min(replications, options.hinges ?? USUAL.hinges),
  };
}

/** What a scenario is resolved with; draw 0 is the central parameters. */
export function optionsOf({ sample, seed }: Settings, draw: number): ResolveOptions {
  return {
    ...(sample === undefined ? {} : { sample }),
    ...(draw === 0 ? {} : { draw: { index: draw, seedWords: parameterDrawKey(seed) } }),
  };
}
