/** The repository's own evidence, policies and scenarios as a library, the way the platform would fill it. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library, LibraryContent } from '../../src/scenarios/index.js';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** Every file below the library's folders, plus files of a test's own. */
export function shippedLibrary(extra: Readonly<Record<string, LibraryContent>> = {}): Library {
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
