import {
  accountsOf,
  expandChoices,
  expandSweep,
  readEvidence,
  resolveComparison,
  resolveScenario,
  sweepSize,
  type ChoiceVariant,
  type Library,
  type Resolution,
} from '../scenarios/index.js';
import type { ResolvedScenario } from '../model/declarations.js';
import { batchesOf, makePlan } from '../experiments/index.js';
import { DECLARATIONS, installedLibrary, type Context } from './context.js';
import { UsageError } from './failures.js';
import { hingeCardOf } from './hinge-plan.js';
import { contrastOf, measureTitles, sourcesOf } from '../doors/index.js';
import { headsOf, type RunInputs, type VariantContrast } from './inputs.js';
import type { RunOptions } from './options.js';
import { optionsOf, settingsOf, type Settings } from './run-settings.js';
import { openScenarios } from './scenarios.js';
import { forcedScenarios, forcedWorlds, tippingInputs, type ForcedWorld } from './tipping-plan.js';
import { SAY } from './words.js';

/** The year whose kroner every amount of the evidence is in, and with it all money of a run. */
const PRICE_YEAR = 2026;
/** Worlds a sweep may have before it must be asked for twice. */
const MOST_RUNS = 1000;
/** More scenarios than this are shown as a league unless the card is asked for. */
const MOST_WITH_CARD = 6;
/** Worlds whose tables are held at a time when there are many scenarios. */
const WORLDS_AT_A_TIME = 6;
/** What is lived beside the files as they stand. */
interface Beside {
  readonly variants: readonly Variant[];
  readonly forced: readonly ForcedWorld[];
}
const NOTHING_BESIDE: Beside = { variants: [], forced: [] };

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
  const central = resolveAll(library, names, settings, 0, NOTHING_BESIDE);
  for (const name of names) refuseAlone(central.resolutions, central.against, library, name);
  const beside = besideOf(central, options, settings);
  const { variants, forced } = beside;
  const find = (id: string): Resolution => found(central.resolutions, id);
  const all = resolveAll(library, names, settings, 0, beside);
  const contrasts = central.against.map((pair) => contrastOf(find(pair.scenario), find(pair.against)));
  const isLeague = wantsLeague(names.length, options);
  const card = isLeague
    ? null
    : hingeCardOf({
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
      drawn: drawnScenarios(library, names, settings, beside),
      spells: options.spells === true,
      shadows: true,
      ...(card === null
        ? { batches: batchesOf(all.scenarios, central.against, WORLDS_AT_A_TIME) }
        : { ledgers: true, hinges: card.plan }),
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
    tipping: tippingInputs(forced, central.resolutions, contrasts),
    scenarios: headsOf(central.resolutions),
    sources: sourcesOf(library),
    hinges: card?.questions ?? [],
    isLeague,
    accounts: accountsOf(readEvidence(library, DECLARATIONS)),
    priceYear: PRICE_YEAR,
    isQuick: options.quick === true,
    csv: options.csv ?? 'standard',
    measureTitles: measureTitles(library),
  };
}

/**
 * A league is asked for, or there are so many scenarios that a card for each is not what is meant.
 *
 * @throws UsageError with what a league does not run
 */
function wantsLeague(scenarios: number, options: RunOptions): boolean {
  const others = (['choices', 'tipping', 'sweep', 'hinges', 'spells'] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (options.league === true && others.length > 0)
    throw new UsageError('league-alone', SAY.leagueAlone, others.map((name) => `--${name}`).join(' '));
  return options.league === true || (scenarios > MOST_WITH_CARD && others.length === 0);
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
    tipping: [],
    scenarios: headsOf([resolution]),
    sources: sourcesOf(library),
    hinges: [],
    isLeague: false,
    accounts: accountsOf(readEvidence(library, DECLARATIONS)),
    priceYear: PRICE_YEAR,
    isQuick: options.quick === true,
    csv: options.csv ?? 'standard',
    measureTitles: measureTitles(library),
  };
}

interface Resolved {
  readonly resolutions: readonly Resolution[];
  readonly against: readonly { readonly scenario: string; readonly against: string }[];
  /** Scenarios of the plan: those of the resolutions, then the variants, then the forced ones. */
  readonly scenarios: readonly ResolvedScenario[];
}

function resolveAll(
  library: Library,
  names: readonly string[],
  settings: Settings,
  draw: number,
  { variants, forced }: Beside,
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
    scenarios: [
      ...resolutions.map(({ scenario }) => scenario),
      ...alternatives,
      ...forcedScenarios(forced, (id) => found(resolutions, id).scenario),
    ],
  };
}

function drawnScenarios(
  library: Library,
  names: readonly string[],
  settings: Settings,
  beside: Beside,
): (readonly ResolvedScenario[])[] {
  return Array.from(
    { length: settings.draws },
    (_, index) => resolveAll(library, names, settings, index + 1, beside).scenarios,
  );
}

/** Alternatives and forced worlds, together no more than anybody means. @throws UsageError */
function besideOf(
  central: Pick<Resolved, 'resolutions' | 'against'>,
  options: RunOptions,
  settings: Settings,
): Beside {
  // What scenarios are held against is not tried in other versions.
  const held = central.resolutions.filter(({ scenario }) =>
    central.against.some((pair) => pair.scenario === scenario.id),
  );
  const forced = forcedWorlds(held, options);
  return { variants: chooseVariants(held, options, settings, forced.length), forced };
}

/**
 * What is run beside the files as they stand: nothing; every alternative; or what the files vary, and where they vary
 * nothing every alternative.
 *
 * @throws UsageError where a sweep has nothing to try, or more runs than anybody means without saying so
 */
function chooseVariants(
  held: readonly Resolution[],
  options: RunOptions,
  { replications, draws }: Settings,
  others: number,
): Variant[] {
  if (options.choices !== true && options.sweep !== true) return [];
  const isSwept = options.choices !== true && held.some((resolution) => sweepSize(resolution) > 0);
  const each = replications + draws;
  const refuse = (count: number): UsageError => {
    const runs = count * each;
    return new UsageError('too-many-runs', SAY.tooManyRuns(count, each, runs), String(runs), ['--force']);
  };
  // A sweep that explodes is not even written out.
  const least = held.reduce((sum, resolution) => sum + sweepSize(resolution), others);
  if (least * each > MOST_RUNS && options.force !== true) throw refuse(least);
  const variants = held.flatMap((resolution) =>
    (isSwept ? expandSweep(resolution) : expandChoices(resolution)).map((choice) => ({
      file: resolution.file,
      scenario: resolution.scenario.id,
      choice,
    })),
  );
  if (variants.length === 0 && options.sweep === true)
    throw new UsageError('nothing-to-sweep', SAY.nothingToSweep);
  const count = variants.length + others;
  if (count * each > MOST_RUNS && options.force !== true) throw refuse(count);
  return variants;
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
