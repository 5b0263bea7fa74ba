import type { Start } from '../explorer/index.js';
import { idOfFile, resolveScenario, type Library } from '../scenarios/index.js';
import { DECLARATIONS, type Context } from './context.js';
import { openScenarios } from './scenarios.js';

/**
 * What the page opens with: a shipped scenario by its id, or the user's own file with its text in the page.
 *
 * @throws UsageError, InputError as every command that reads a scenario
 */
export function startOf(
  installed: Library,
  written: string,
  { folder, language }: Pick<Context, 'folder' | 'language'>,
): Omit<Start, 'version'> {
  const { library, names } = openScenarios(installed, [written], folder);
  const [name] = names;
  const { scenario } = resolveScenario(library, name, DECLARATIONS);
  const text = library.files.get(name);
  const isShipped = installed.files.has(`scenarios/${scenario.id}.yaml`) && !library.files.has(name);
  if (isShipped || text === undefined) return { scenario: scenario.id, own: null, language };
  const own = typeof text === 'string' ? text : new TextDecoder().decode(text as Uint8Array);
  return { scenario: idOfFile(name), own, language };
}
