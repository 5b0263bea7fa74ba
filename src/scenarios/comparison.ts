/** Scenarios and what they are held against, over one common window. */
import type { ParameterDeclaration } from '../model/declarations.js';
import type { Library } from './library.js';
import { resolveScenario } from './resolve.js';
import type { Resolution, ResolveOptions } from './resolution.js';

const NO_CHOICES: ReadonlyMap<string, string> = new Map();

/** A scenario with those it is held against, all until the latest of their last months; bases first. */
export interface Comparison {
  readonly resolutions: readonly Resolution[];
  readonly against: readonly { readonly scenario: string; readonly against: string }[];
}

/**
 * Resolves scenarios and everything they are held against, each once, over one common window.
 *
 * @throws InputError as `resolveScenario`
 */
export function resolveComparison(
  library: Library,
  idsOrFiles: readonly string[],
  declarations: readonly ParameterDeclaration[],
  options: ResolveOptions = {},
): Comparison {
  const named = idsOrFiles.map((name) => resolveScenario(library, name, declarations, options));
  const found = new Map<string, Resolution>();
  // The alternatives asked for belong to the scenarios named, not to what these are held against.
  const plain = { ...options, choices: NO_CHOICES };
  for (const file of named.flatMap(({ againstFiles }) => againstFiles)) {
    if (!found.has(file)) found.set(file, resolveScenario(library, file, declarations, plain));
  }
  for (const resolution of named) found.set(resolution.file, resolution);
  const all = [...found.values()];
  const end = Math.max(...all.map(({ scenario }) => scenario.end));
  const sample = options.sample ?? named.at(0)?.scenario.sample;
  return {
    resolutions: all.map((resolution) => ({
      ...resolution,
      scenario: { ...resolution.scenario, end, sample: sample ?? resolution.scenario.sample },
    })),
    against: named.flatMap(({ scenario, against }) =>
      against.map((id) => ({ scenario: scenario.id, against: id })),
    ),
  };
}
