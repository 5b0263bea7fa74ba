/** Targets E from two worlds of the same luck: every number by the id of its cell. */
import type { Panel } from '../panel.js';
import { PLACEBOS, PUBLISHED, type Cell } from './design.js';
import { estimate, type Column, type Horizons, type QuasiExperiment } from './estimate.js';
import { counterfactualIn, newUsersOf } from './from-panel.js';
import { HORIZONS, type CountyUnemployment, type NewUser } from './new-user.js';
import { decompose, entrySelection, type Decomposition, type EntrySelection } from './true-effect.js';

const PER_CENT = 100;

/** Cells of E1 and the cells of the design they are of. */
const LEVELS: readonly (readonly [string, Cell])[] = [
  ['rest.2016', 'rest-before'],
  ['south-and-west.2016', 'south-west-before'],
  ['rest.2017', 'rest-after'],
  ['south-and-west.2017', 'south-west-after'],
];

/** Gradients of E2 and the columns they are the coefficients of. */
const GRADIENTS: readonly (readonly [string, Column])[] = [
  ['situational', 'situational'],
  ['specially-adapted', 'specially-adapted'],
  ['women', 'woman'],
  ['age-20-24', 'age-20-24'],
  ['age-25-29', 'age-25-29'],
  ['upper-secondary', 'upper-secondary'],
  ['higher', 'higher'],
  ['county-unemployment', 'unemployment'],
];

/** Everything the page on the quasi-experiment shows of one replication. */
export interface QuasiExperimentFindings {
  readonly published: QuasiExperiment;
  readonly placebos: readonly QuasiExperiment[];
  /** By horizon. */
  readonly employment: readonly (Decomposition | null)[];
  readonly education: readonly (Decomposition | null)[];
  readonly entry: EntrySelection | null;
}

/**
 * The quasi-experiment in one replication; null where the panel does not hold the months of 2016 and 2017.
 *
 * @param without the same people and luck without the reinforced effort; null where it was not lived
 */
export function findingsOf(
  panel: Panel,
  without: Panel | null,
  unemployment: CountyUnemployment,
): QuasiExperimentFindings | null {
  const users = newUsersOf(panel, PUBLISHED);
  if (users === null) return null;
  const others = without === null ? null : newUsersOf(without, PUBLISHED);
  const counterfactual = without === null ? null : counterfactualIn(without);
  const parts = (outcome: 'employed' | 'inEducation'): (Decomposition | null)[] =>
    HORIZONS.map((_, at) =>
      others === null || counterfactual === null
        ? null
        : decompose(users, counterfactual, others, unemployment, PUBLISHED, outcome, at),
    );
  return {
    published: estimate(users, unemployment, PUBLISHED),
    placebos: PLACEBOS.flatMap((design) => {
      const placebo: readonly NewUser[] | null = newUsersOf(panel, design);
      return placebo === null ? [] : [estimate(placebo, unemployment, design)];
    }),
    employment: parts('employed'),
    education: parts('inEducation'),
    entry: others === null ? null : entrySelection(users, others, PUBLISHED),
  };
}

/** Cells of targets E1-E6. */
export function quasiExperimentValues(findings: QuasiExperimentFindings): Map<string, number | null> {
  const { published, employment } = findings;
  const values = new Map<string, number | null>();
  for (const [at, horizon] of HORIZONS.entries()) {
    const month = `month-${String(horizon)}`;
    for (const [name, cell] of LEVELS) {
      const { persons, employed } = published.table[cell];
      values.set(`E1.${name}.${month}`, persons === 0 ? null : employed[at] * PER_CENT);
    }
    for (const [name, column] of GRADIENTS) {
      values.set(`E2.${name}.${month}`, coefficient(published.employment, at, column));
    }
    values.set(`E3.regression.${month}`, coefficient(published.employment, at, 'effort'));
    values.set(`E3.true.${month}`, employment[at]?.trueEffect ?? null);
    if (horizon === 3 || horizon === 6) {
      values.set(`E4.${month}`, coefficient(published.education, at, 'effort'));
    }
  }
  values.set('E5', isExplained(findings));
  values.set('E6', published.inflow);
  return values;
}

function coefficient(regressions: Horizons, at: number, column: Column): number | null {
  return regressions[at]?.coefficients[column].estimate ?? null;
}

/** Standard errors that luck and regions on different courses may take the estimate off. */
const LUCK = 3;

/**
 * 1 where the estimate differs from the true effect because the rest of the country was reached as well and because
 * others registered: what is left beside these is no more than luck, at every horizon and for both outcomes. Null where
 * a part is missing.
 */
function isExplained({ employment, education }: QuasiExperimentFindings): number | null {
  let holds = 1;
  for (const parts of [...employment, ...education]) {
    if (parts === null) return null;
    const left = parts.estimate - parts.trueEffect - parts.contamination - parts.selection;
    if (Math.abs(left) > LUCK * parts.standardError) holds = 0;
  }
  return holds;
}
