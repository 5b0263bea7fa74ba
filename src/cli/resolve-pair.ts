import { resolveComparison, resolveScenario, type Library, type Resolution } from '../scenarios/index.js';
import { DECLARATIONS } from './context.js';

/** A scenario with the first one it is held against; null where it names none. */
export interface ResolvedPair {
  readonly resolution: Resolution;
  readonly against: Resolution | null;
}

/** Resolves a scenario and what it is held against over one window. @throws InputError */
export function resolveForCheck(library: Library, name: string, sample: number | undefined): ResolvedPair {
  const options = sample === undefined ? {} : { sample };
  const resolution = resolveScenario(library, name, DECLARATIONS, options);
  const [first] = resolution.against;
  if (resolution.against.length === 0) return { resolution, against: null };
  const { resolutions } = resolveComparison(library, [name], DECLARATIONS, options);
  const find = (id: string): Resolution | undefined => resolutions.find(({ scenario }) => scenario.id === id);
  return { resolution: find(resolution.scenario.id) ?? resolution, against: find(first) ?? null };
}
