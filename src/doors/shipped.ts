import { PARAMETERS } from '../model/index.js';
import {
  InputError,
  resolveScenario,
  scenarioIds,
  type Library,
  type Resolution,
} from '../scenarios/index.js';

/** A shipped scenario; null where its file is broken, which is told when it is asked for, not when a list is made. */
export function shippedResolution(library: Library, id: string): Resolution | null {
  try {
    return resolveScenario(library, id, PARAMETERS);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Every shipped scenario that resolves. */
export function shippedResolutions(library: Library): Resolution[] {
  return scenarioIds(library).flatMap((id) => shippedResolution(library, id) ?? []);
}
