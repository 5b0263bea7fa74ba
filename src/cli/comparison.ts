import { buildComparison, type Comparison, type ContrastInput, type EffectRow } from '../analysis/index.js';
import type { RunFolder } from '../platform/node/index.js';
import type { Bracket } from './compare-lines.js';
import type { RunInputs } from './inputs.js';
import { hingeTablesOf, resultsOf, tablesOf } from './tables.js';

/** A comparison with what the alternatives of `--choices` gave. */
export interface FullComparison {
  /** Its effects have the rows of the alternatives too, told apart by `variant`. */
  readonly comparison: Comparison;
  readonly brackets: readonly Bracket[];
}

/** Builds the comparison of a folder whose jobs are all finished. */
export function comparisonOf(folder: RunFolder, inputs: RunInputs): FullComparison {
  const build = (contrasts: readonly ContrastInput[], withCard: boolean): Comparison => {
    function* results(): Generator<ReturnType<typeof tablesOf>> {
      for (const result of resultsOf(folder, inputs)) yield tablesOf(result);
    }
    const { seed, sample, replications, draws } = inputs.plan;
    return buildComparison({
      plan: { seed, sample, replications, draws, quick: inputs.isQuick },
      contrasts,
      results: results(),
      sources: inputs.sources,
      hinges: inputs.hinges,
      ...(withCard ? { card: { results: hingeTablesOf(folder, inputs), accounts: inputs.accounts } } : {}),
      priceYear: inputs.priceYear,
    });
  };
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
