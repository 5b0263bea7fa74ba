/** A policy file by itself: tried on today's rules, held against them. */
import { WORDS } from './check.js';
import { isMapping } from './choices.js';
import { ID } from './forms.js';
import type { Library } from './library.js';
import { InputError } from './problem.js';
import { readSource } from './source.js';

const BASE = 'baseline';

/**
 * The scenario that tries a policy file by itself.
 *
 * @param file the policy file, as the library calls it
 * @returns path and text of the scenario; null where the file is a scenario, or cannot be read, or has no legal id: its
 * own message comes when it is read
 */
export function policyScenario(
  library: Library,
  file: string,
): { readonly file: string; readonly text: string } | null {
  let tree: unknown;
  try {
    tree = readSource(library, file).tree;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
  if (!isMapping(tree) || !('kind' in tree)) return null;
  const id = ID.safeParse(tree['id']);
  if (!id.success) return null;
  const titled = WORDS.safeParse(tree['title']);
  const title = titled.success ? titled.data : { nb: id.data, en: id.data };
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const text = [
    'format: 1',
    `id: ${id.data}`,
    `title: ${JSON.stringify(title)}`,
    `base: ${BASE}`,
    'prices: 2026 kroner',
    'policies:',
    // Any name a file may have, also one that means something to YAML.
    `  - use: ${JSON.stringify(`./${file.slice(folder.length)}`)}`,
    '',
  ].join('\n');
  return { file: `${folder}${id.data}.tried.yaml`, text };
}
