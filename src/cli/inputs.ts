import type { Resolution } from '../scenarios/index.js';
import type { ContrastInput, TippingInput } from '../analysis/index.js';
import type { Accounts, Hinge, SourceShare } from '../analysis/comparison.js';
import { forkMonth, type Plan } from '../experiments/index.js';
import type { CsvDialect } from '../platform/node/index.js';
import { formatMonth } from '../vocabulary/months.js';
import type { Title } from './language.js';

/** Everything a run depends on beside the program: `inputs.json`, from which it can be done again. */
export interface RunInputs {
  readonly schema: 'innenfor.inputs/1';
  readonly command: 'compare' | 'run';
  readonly plan: Plan;
  /** The contrasts as the files have them. */
  readonly contrasts: readonly ContrastInput[];
  /** The contrasts of `--choices`, each with the alternative it has. */
  readonly variants: readonly VariantContrast[];
  /** What is read from the worlds in which something is forced; these are no part of any table. */
  readonly tipping: readonly TippingInput[];
  readonly scenarios: readonly ScenarioHead[];
  readonly sources: readonly SourceShare[];
  readonly hinges: readonly Hinge[];
  /** One row for each scenario: no hinge card, no joined worlds, and tables of everybody only. */
  readonly isLeague: boolean;
  /** What the accounts of the hinge card take for given. */
  readonly accounts: Accounts;
  readonly priceYear: number;
  readonly isQuick: boolean;
  readonly csv: CsvDialect;
  readonly measureTitles: ReadonlyMap<string, Title>;
}

/** A scenario as the documents list it. */
export interface ScenarioHead {
  readonly id: string;
  readonly base: string | null;
  readonly title: Title;
  /** First month in which it is not what it is built on; the window's first month for a base. */
  readonly start: string;
}

export interface VariantContrast {
  /** Id of the scenario without the alternative. */
  readonly scenario: string;
  /** `four-year-subsidy.subsidy.cap=none`. */
  readonly variant: string;
  readonly contrast: ContrastInput;
}

/** Heads of scenarios, each dated against the first of the list it is built on. */
export function headsOf(resolutions: readonly Resolution[]): ScenarioHead[] {
  return resolutions.map(({ scenario, base }) => {
    const parent = resolutions.find((other) => other.scenario.id === base);
    const start = parent === undefined ? scenario.start : forkMonth(parent.scenario, scenario);
    return { id: scenario.id, base, title: scenario.title, start: formatMonth(start) };
  });
}
