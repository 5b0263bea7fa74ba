/** What resolving a scenario takes and gives. */
import type { ResolvedScenario } from '../model/declarations.js';
import type { ParameterValues } from './accepted-draws.js';
import type { OpenChoice, Overrides } from './choices.js';
import type { Evidence } from './evidence.js';
import type { Expectation } from './expectation.js';
import type { HistoryEntry } from './history.js';
import type { BuiltPolicy } from './policies.js';
import type { Words } from './problem.js';
import type { ParameterChange } from './rule-changes.js';
import type { SeedWords } from './sampling.js';
import type { State } from './stages.js';
import type { TippingPoint } from './tipping.js';
import type { TrialForm } from './trial-file.js';
import type { Grid } from './vary.js';

export interface ResolveOptions {
  /** 10 for "1:10"; the file's own, else 1:10, where it is left out. */
  readonly sample?: number;
  /** A parameter draw; 0 or none is the central set. */
  readonly draw?: { readonly index: number; readonly seedWords: SeedWords };
  /** A place within the range of a policy's lever, 0 to 1; null where the file's own value stands. */
  readonly leverAt?: (lever: string) => number | null;
  /** An alternative by lever, from `expandChoices`. */
  readonly choices?: Overrides;
  /** Values in the place of the evidence's, as a calibration tries them; history and policies are laid over them. */
  readonly values?: ParameterValues;
}

/** What the file asks of a run; null where it leaves it to the command. */
export interface RunSettings {
  readonly sample: number | null;
  readonly replications: number | null;
  readonly parameterDraws: number | null;
  readonly seed: string | null;
}

export interface Warning {
  readonly code: string;
  readonly message: Words;
}

export interface Resolution {
  readonly scenario: ResolvedScenario;
  readonly file: string;
  readonly base: string | null;
  /** Ids it is held against: as the file says, else its base. */
  readonly against: readonly string[];
  /** Their files, in the same order. */
  readonly againstFiles: readonly string[];
  readonly what: Words | null;
  readonly source: string | null;
  /** Price year of kroner; null where the file says nothing. */
  readonly prices: number | null;
  readonly policies: readonly BuiltPolicy[];
  readonly changes: readonly ParameterChange[];
  /** History lived through, and every value it sets, in order of date. */
  readonly history: readonly HistoryEntry[];
  /** Entries of the bases' history that do not happen here. */
  readonly dropped: readonly HistoryEntry[];
  readonly historyChanges: readonly ParameterChange[];
  readonly openChoices: readonly OpenChoice[];
  /** Whether the file's `vary` is run in every combination. */
  readonly grid: Grid;
  /** Where the file says it stands in the world; null where it leaves that to the catalogue. */
  readonly state: State | null;
  /** What would have to be true, as the file or the one it extends asks. */
  readonly tippingPoints: readonly TippingPoint[];
  /** Signs the documents give, as the file itself says; none of its base's. */
  readonly expected: readonly Expectation[];
  readonly run: RunSettings;
  /** The trial the file describes; null where it describes none. */
  readonly trial: TrialForm | null;
  readonly warnings: readonly Warning[];
  readonly evidence: Evidence;
}
