/** The repository's own evidence, policies and scenarios as a library, the way the platform would fill it. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library, LibraryContent } from '../../src/scenarios/index.js';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

const PARAMETERS = 'evidence/parameters/';

/** The two numbers of the model's own that a volume needs, round, so that tests do not hang on the evidence. */
const MONEY = `
- name: money.G
  title: {nb: Grunnbeløpet, en: Basic amount}
  unit: kroner
  value: 130000
  status: assumed
  why: a round number for tests
- name: money.wage-cost
  title: {nb: Lønnskostnad per lønnskrone, en: Wage cost per krone of wage}
  unit: ratio
  value: 1.3
  status: assumed
  why: a round number for tests
`;

/** Every file below the library's folders, plus files of a test's own. */
export function fullLibrary(extra: Readonly<Record<string, LibraryContent>> = {}): Library {
  const files = new Map<string, LibraryContent>();
  for (const folder of ['evidence', 'policies', 'scenarios']) {
    for (const entry of readdirSync(REPOSITORY + folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = `${entry.parentPath}/${entry.name}`.slice(REPOSITORY.length);
      files.set(path, readFileSync(REPOSITORY + path, 'utf8'));
    }
  }
  for (const [path, content] of Object.entries(extra)) files.set(path, content);
  return { files };
}

/** Parameters that the scenario room declares itself. */
const OWN_FILES = ['measures', 'training-measures', 'accounts'].map((name) => `${PARAMETERS}${name}.yaml`);
const WITH_HISTORY = ['scenarios/replay.yaml', 'scenarios/baseline.yaml'];

/** The same with the measures' parameters only and no history: what can be resolved without the model's declarations. */
export function shippedLibrary(extra: Readonly<Record<string, LibraryContent>> = {}): Library {
  const files = new Map(fullLibrary().files);
  for (const path of files.keys()) {
    if (path.startsWith(PARAMETERS) && !OWN_FILES.includes(path)) files.delete(path);
  }
  const unhistoric = WITH_HISTORY.map((path) => {
    const text = readFileSync(REPOSITORY + path, 'utf8');
    return [path, text.replace(/^history:(.*\n)( +.*\n|#.*\n)*/m, 'history: []\n')] as const;
  });
  const changed = { [`${PARAMETERS}money.yaml`]: MONEY, ...Object.fromEntries(unhistoric), ...extra };
  for (const [path, content] of Object.entries(changed)) {
    files.set(path, content);
  }
  return { files };
}
