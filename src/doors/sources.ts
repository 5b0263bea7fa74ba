import type { SourceShare } from '../analysis/comparison.js';
import { PARAMETERS } from '../model/index.js';
import { readEvidence, type Library } from '../scenarios/index.js';

const STATUSES = ['documented', 'derived', 'literature', 'calibrated', 'assumed'] as const;

/** How many of the numbers in use rest on what, with their titles. */
export function sourcesOf(library: Library): SourceShare[] {
  const { entries, declarations } = readEvidence(library, PARAMETERS);
  const used = entries.filter(({ name }) => declarations.has(name));
  return STATUSES.map((status) => {
    const parameters = used
      .filter((entry) => entry.status === status)
      .map(({ name, title }) => ({ name, nb: title.nb, en: title.en }));
    return { status, count: parameters.length, parameters };
  });
}
