import {
  accountsOf,
  expandChoices,
  readEvidence,
  resolveComparison,
  resolveScenario,
  type ChoiceVariant,
  type Library,
  type Resolution,
  type ResolveOptions,
} from '../scenarios/index.js';
import type { ResolvedScenario } from '../model/declarations.js';
import { makePlan, parameterDrawKey } from '../experiments/index.js';
import { DECLARATIONS, installedLibrary, measureTitles, type Context } from './context.js';
import { UsageError } from './failures.js';
import { hingeCardOf } from './hinge-plan.js';
import { contrastOf, headsOf, sourcesOf, type RunInputs, type VariantContrast } from './inputs.js';
import type { RunOptions } from './options.js';
import { openScenarios } from './scenarios.js';
import { SAY } from './words.js';

const USUAL = { replications: 8, draws: 0, seed: 'innenfor', hinges: 1 } as const;
/** The year whose kroner every amount of the evidence is in, and with it all money of a run. */
const PRICE_YEAR = 2026;
const QUICK = { sample: 100, replications: 8 } as const;

/** How often and with what, once files and options are put together. */
interface Settings {
  /** Undefined where the file decides. */
  readonly sample: number | undefined;
  readonly replications: number;
  readonly draws: number;
  readonly seed: string;
  /** Replications of each point of the hinge card. */
  readonly hinges: number;
}

interface Variant {
  readonly file: string;
  readonly scenario: string;
  readonly choice: ChoiceVariant;
}

/**
 * Everything a comparison depends on, worked out and accepted before anything is written.
 *
 * @throws InputError, UsageError
 */
export function prepareCompare(context: Context, written: readonly string[], options: RunOptions): RunInputs {
  const { library, names } = openScenarios(installedLibrary(), written, context.folder);
  const settings = settingsOf(resolveScenario(library, names[0], DECLARATIONS), options);
  const central = resolveAll(library, names, settings, 0, []);
  for (const name of names) refuseAlone(central.resolutions, central.against, library, name);
  const variants =
    options.choices === true
      ? central.resolutions.flatMap((resolution) => variantsOf(resolution, central.against))
      : [];
  const find = (id: string): Resolution => found(central.resolutions, id);
  const all = resolveAll(library, names, settings, 0, variants);
  const contrasts = central.against.map((pair) => contrastOf(find(pair.scenario), find(pair.against)));
  const card = hingeCardOf({
    library,
    resolutions: central.resolutions,
    options: optionsOf(settings, 0),
    from: Math.min(...contrasts.map(({ policyStart }) => policyStart)),
    replications: settings.hinges,
  });
  return {
    schema: 'innenfor.inputs/1',
    command: 'compare',
    plan: makePlan({
      seed: settings.seed,
      replications: settings.replications,
      draws: settings.draws,
      scenarios: all.scenarios,
      against: central.against,
      drawn: drawnScenarios(library, names, settings, variants),
      spells: options.spells === true,
      shadows: true,
      ledgers: true,
      hinges: card.plan,
    }),
    contrasts,
    variants: variants.flatMap((variant): VariantContrast[] =>
      central.against
        .filter((pair) => pair.scenario === variant.scenario)
        .map((pair) => ({
          scenario: variant.scenario,
          variant: variant.choice.id,
          contrast: { ...contrastOf(find(pair.scenario), find(pair.against)), scenario: variantId(variant) },
        })),
    ),
    scenarios: headsOf(central.resolutions),
    sources: sourcesOf(library),
    hinges: card.questions,
    accounts: accountsOf(readEvidence(library, DECLARATIONS)),
    priceYear: PRICE_YEAR,
    isQuick: options.quick === true,
    csv: options.csv ?? 'standard',
    measureTitles: measureTitles(library),
  };
}

/** The same for one world: nothing it is held against, no shadows. */
export function prepareRun(context: Context, written: string, options: RunOptions): RunInputs {
  const { library, names } = openScenarios(installedLibrary(), [written], context.folder);
  const settings = settingsOf(resolveScenario(library, names[0], DECLARATIONS), options);
  const one = (draw: number): Resolution =>
    resolveScenario(library, names[0], DECLARATIONS, optionsOf(settings, draw));
  const resolution = one(0);
  const replications = options.replications ?? 1;
  const draws = options.draws ?? 0;
  return {
    schema: 'innenfor.inputs/1',
    command: 'run',
    plan: makePlan({
      seed: settings.seed,
      replications,
      draws,
      scenarios: [resolution.scenario],
      against: [],
      drawn: Array.from({ length: draws }, (_, index) => [one(index + 1).scenario]),
      spells: options.spells === true,
      shadows: false,
    }),
    contrasts: [],
    variants: [],
    scenarios: headsOf([resolution]),
    sources: sourcesOf(library),
    hinges: [],
    accounts: accountsOf(readEvidence(library, DECLARATIONS)),
    priceYear: PRICE_YEAR,
    isQuick: options.quick === true,
    csv: options.csv ?? 'standard',
    measureTitles: measureTitles(library),
  };
}

/** The command line decides, then the file, then the usual. Whoever says how many replications wants no draws unasked. */
function settingsOf({ run }: Resolution, options: RunOptions): Settings {
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

function optionsOf({ sample, seed }: Settings, draw: number): ResolveOptions {
  return {
    ...(sample === undefined ? {} : { sample }),
    ...(draw === 0 ? {} : { draw: { index: draw, seedWords: parameterDrawKey(seed) } }),
  };
}

interface Resolved {
  readonly resolutions: readonly Resolution[];
  readonly against: readonly { readonly scenario: string; readonly against: string }[];
  /** Scenarios of the plan: those of the resolutions, then the variants. */
  readonly scenarios: readonly ResolvedScenario[];
}

function resolveAll(
  library: Library,
  names: readonly string[],
  settings: Settings,
  draw: number,
  variants: readonly Variant[],
): Resolved {
  const options = optionsOf(settings, draw);
  const { resolutions, against } = resolveComparison(library, names, DECLARATIONS, options);
  const { end, sample } = resolutions[0].scenario;
  const alternatives = variants.map((variant): ResolvedScenario => {
    const choices = variant.choice.overrides;
    const { scenario } = resolveScenario(library, variant.file, DECLARATIONS, { ...options, choices });
    return { ...scenario, id: variantId(variant), end, sample };
  });
  return {
    resolutions,
    against,
    scenarios: [...resolutions.map(({ scenario }) => scenario), ...alternatives],
  };
}

function drawnScenarios(
  library: Library,
  names: readonly string[],
  settings: Settings,
  variants: readonly Variant[],
): (readonly ResolvedScenario[])[] {
  return Array.from(
    { length: settings.draws },
    (_, index) => resolveAll(library, names, settings, index + 1, variants).scenarios,
  );
}

/** Alternatives of a scenario that is held against something. */
function variantsOf(resolution: Resolution, against: Resolved['against']): Variant[] {
  const { id } = resolution.scenario;
  if (!against.some((pair) => pair.scenario === id)) return [];
  return expandChoices(resolution).map((choice) => ({ file: resolution.file, scenario: id, choice }));
}

function variantId({ scenario, choice }: Variant): string {
  return `${scenario}[${choice.id}]`;
}

function refuseAlone(
  resolutions: readonly Resolution[],
  against: Resolved['against'],
  library: Library,
  name: string,
): void {
  const { scenario } = resolveScenario(library, name, DECLARATIONS);
  const { id } = found(resolutions, scenario.id).scenario;
  if (!against.some((pair) => pair.scenario === id))
    throw new UsageError('nothing-to-compare', SAY.nothingToCompare(id), id);
}

function found(resolutions: readonly Resolution[], id: string): Resolution {
  const resolution = resolutions.find(({ scenario }) => scenario.id === id);
  if (resolution === undefined) throw new Error(`no resolution of ${id}`);
  return resolution;
}
