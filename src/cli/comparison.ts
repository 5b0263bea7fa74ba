import { buildComparison, type Comparison, type ContrastInput, type EffectRow } from '../analysis/index.js';
import type { Job } from '../experiments/index.js';
import type { RunFolder } from '../platform/node/index.js';
import type { Bracket } from './compare-lines.js';
import type { RunInputs } from './inputs.js';
import { hingeTablesOf, resultsOf, tablesOf } from './tables.js';

const EVERYBODY = 'all';

/** A comparison with what the alternatives of `--choices` gave. */
export interface FullComparison {
  /** Its effects have the rows of the alternatives too, told apart by `variant`. */
  readonly comparison: Comparison;
  readonly brackets: readonly Bracket[];
}

/** Builds the comparison of a folder whose jobs are all finished. */
export function comparisonOf(folder: RunFolder, inputs: RunInputs): FullComparison {
  const build = (
    contrasts: readonly ContrastInput[],
    withCard: boolean,
    wants: (job: Job) => boolean = () => true,
  ): Comparison => {
    function* results(): Generator<ReturnType<typeof tablesOf>> {
      for (const result of resultsOf(folder, inputs, wants)) yield tablesOf(result);
    }
    const { seed, sample, replications, draws } = inputs.plan;
    return buildComparison({
      plan: { seed, sample, replications, draws, quick: inputs.isQuick },
      contrasts,
      results: results(),
      sources: inputs.sources,
      hinges: inputs.hinges,
      accounts: inputs.accounts,
      tipping: withCard ? inputs.tipping : [],
      ...(withCard ? { card: { results: hingeTablesOf(folder, inputs) } } : {}),
      priceYear: inputs.priceYear,
    });
  };
  if (inputs.plan.batches !== undefined) return { comparison: together(inputs, build), brackets: [] };
  const comparison = build(inputs.contrasts, true);
  if (inputs.variants.length === 0) return { comparison, brackets: [] };
  const alternatives = build(
    inputs.variants.map(({ contrast }) => contrast),
    false,
  );
  const brackets = inputs.variants.map(({ scenario, variant }, index): Bracket => {
    const contrast = alternatives.contrasts[index];
    return { scenario, against: contrast.against, variant, contrast };
  });
  const effects = inputs.variants.flatMap(({ scenario, variant, contrast }) =>
    alternatives.effects
      .filter((row) => row.scenario === contrast.scenario && row.against === contrast.against)
      .map((row): EffectRow => ({ ...row, scenario, variant })),
  );
  return { comparison: { ...comparison, effects: [...comparison.effects, ...effects] }, brackets };
}

type Build = (
  contrasts: readonly ContrastInput[],
  withCard: boolean,
  wants: (job: Job) => boolean,
) => Comparison;

/**
 * A part without what a league of dozens does not show: curves of measures that are not the policy's own, curves and stocks by group. A
 * hundred scenarios with all of them are millions of intervals, gigabytes to keep.
 */
function withoutDetail(part: Comparison): Comparison {
  return {
    ...part,
    contrasts: part.contrasts.map((contrast) => ({
      ...contrast,
      curves: contrast.curves.filter(
        ({ measure, group }) => group === EVERYBODY && contrast.policyMeasures.includes(measure),
      ),
    })),
    effects: part.effects.filter(
      ({ group, outcome }) => group === EVERYBODY || !outcome.startsWith('stock.'),
    ),
    naive: [],
  };
}

/** One comparison of scenarios lived in batches, each contrast from the first batch that has both its worlds. */
function together(inputs: RunInputs, build: Build): Comparison {
  const batches = inputs.plan.batches ?? [];
  const placeOf = ({ scenario, against }: ContrastInput): number =>
    batches.findIndex((ids) => ids.includes(scenario) && ids.includes(against));
  const parts = batches.map((_, place) =>
    withoutDetail(
      build(
        inputs.contrasts.filter((contrast) => placeOf(contrast) === place),
        false,
        (job) => job.batch === place,
      ),
    ),
  );
  const [first] = parts;
  const warnings = new Map(
    parts.flatMap((part) => part.warnings.map((warning) => [`${warning.code}|${warning.message}`, warning])),
  );
  return {
    ...first,
    contrasts: parts.flatMap((part) => part.contrasts),
    league: parts.flatMap((part) => part.league),
    outsideAccounts: parts.flatMap((part) => part.outsideAccounts),
    effects: parts.flatMap((part) => part.effects),
    naive: [],
    warnings: [...warnings.values()],
  };
}
