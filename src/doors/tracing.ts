/** Where a number is from and what uses it: the threads between parameters, facts, targets, history and outcomes. */
import { PARAMETERS } from '../model/index.js';
import {
  CALIBRATION_FILE,
  InputError,
  historyChanges,
  historyIds,
  readCalibration,
  readEvidence,
  readHistory,
  readTargets,
  type Evidence,
  type HistoryEntry,
  type Library,
  type ParameterChange,
  type Target,
} from '../scenarios/index.js';
import { shippedResolutions } from './shipped.js';

/** A history entry and the values it sets. */
export interface TracedHistory {
  readonly entry: HistoryEntry;
  readonly changes: readonly ParameterChange[];
}

/** A scenario and the values its own policies set. */
export interface TracedScenario {
  readonly id: string;
  readonly title: { readonly nb: string; readonly en: string };
  readonly changes: readonly ParameterChange[];
  /** Ids of the history it lives through. */
  readonly history: readonly string[];
}

export interface Threads {
  readonly evidence: Evidence;
  readonly targets: readonly Target[];
  readonly history: readonly TracedHistory[];
  /** Worked out when first asked for: every scenario must be resolved. */
  scenarios(): readonly TracedScenario[];
  /** Ids of the targets each calibrated parameter is fitted to, by its name. */
  readonly fitted: ReadonlyMap<string, readonly string[]>;
}

/**
 * Follows every thread of the library.
 *
 * @throws InputError with what is wrong about the targets; the evidence's problems are told by whoever resolves a scenario
 */
export function readThreads(library: Library): Threads {
  const evidence = readEvidence(library, PARAMETERS);
  const { targets, problems } = readTargets(library);
  if (problems.length > 0) throw new InputError(problems);
  const history = historyIds(library).flatMap((id) =>
    unlessBroken(() => {
      const entry = readHistory(library, id);
      return { entry, changes: historyChanges(library, entry, evidence.declarations) };
    }),
  );
  let scenarios: readonly TracedScenario[] | null = null;
  return {
    evidence,
    targets,
    history,
    scenarios: () => (scenarios ??= traceScenarios(library)),
    fitted: fittedTo(library, evidence, targets),
  };
}

function traceScenarios(library: Library): TracedScenario[] {
  return shippedResolutions(library).map(({ scenario, changes, history }) => ({
    id: scenario.id,
    title: scenario.title,
    changes,
    history: history.map(({ form }) => form.id),
  }));
}

function fittedTo(
  library: Library,
  evidence: Evidence,
  targets: readonly Target[],
): ReadonlyMap<string, readonly string[]> {
  if (!library.files.has(CALIBRATION_FILE)) return new Map();
  return new Map(
    unlessBroken(() => readCalibration(library, CALIBRATION_FILE, evidence, targets)).flatMap((file) => {
      const ids = [...new Set(file.targets.map(({ target }) => target.target))];
      return file.parameters.map(({ name }) => [name, ids] as const);
    }),
  );
}

/** What a broken file would have said is told when the file is asked for, not when another thing is explained. */
function unlessBroken<T>(work: () => T): T[] {
  try {
    return [work()];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
