/** The explorer's page as a file on the disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explorerDocument, type Start } from '../explorer/index.js';
import {
  PACKAGE_ROOT,
  exists,
  onMachine,
  programVersion,
  writeWhole,
  type RunFolder,
} from '../platform/node/index.js';
import { idOfFile, resolveScenario, scenarioIds, type Library } from '../scenarios/index.js';
import { DECLARATIONS, installedLibrary, type Context } from './context.js';
import { openScenarios } from './scenarios.js';

/** The bundles that were made with the program. */
const BUNDLES = join(PACKAGE_ROOT, 'dist', 'explorer', 'bundles');

/** Name of the page, beside a report and where `explore` writes it. */
export const EXPLORER_PAGE = 'explorer.html';

/** Files of the library that have no use in the page. */
const LEFT_OUT = /\.md$/;

/** What a page opens with, before the program's version is put to it. */
export type PageStart = Omit<Start, 'version'>;

/**
 * Writes the page.
 *
 * @param library the installed library
 * @throws MachineError where the program was not built whole, or the file cannot be written
 */
export async function writeExplorer(path: string, library: Library, start: PageStart): Promise<void> {
  const bundle = (name: string): string =>
    onMachine('read', join(BUNDLES, `${name}.js`), () => readFileSync(join(BUNDLES, `${name}.js`), 'utf8'));
  const files = [...library.files].flatMap(([name, content]): [string, string][] =>
    typeof content === 'string' && !LEFT_OUT.test(name) ? [[name, content]] : [],
  );
  const page = await explorerDocument(
    { page: bundle('page'), engine: bundle('engine'), painter: bundle('painter') },
    files,
    { ...start, version: programVersion().version },
  );
  writeWhole(path, page);
}

/**
 * What the page opens with: a shipped scenario by its id, or the user's own file with its text in the page.
 *
 * @throws UsageError, InputError as every command that reads a scenario
 */
export function startOf(
  installed: Library,
  written: string,
  { folder, language }: Pick<Context, 'folder' | 'language'>,
): PageStart {
  const { library, names } = openScenarios(installed, [written], folder);
  const [name] = names;
  const { scenario } = resolveScenario(library, name, DECLARATIONS);
  const text = library.files.get(name);
  if (text === undefined) return { scenario: scenario.id, own: null, language };
  const own = typeof text === 'string' ? text : new TextDecoder().decode(text as Uint8Array);
  return { scenario: idOfFile(name), own, language };
}

/**
 * Writes the page beside a report, for the scenario the report is about.
 *
 * @param id of that scenario
 * @param written what the user named; none where an unfinished run was taken up
 * @returns the address for the report to link to; undefined where the scenario is a file nobody named again
 */
export async function writeDoor(
  context: Context,
  folder: RunFolder,
  id: string,
  written: readonly string[],
): Promise<string | undefined> {
  const library = installedLibrary();
  const start = doorStart(library, context, id, written);
  if (start === null || !exists(join(BUNDLES, 'page.js'))) return undefined;
  await writeExplorer(folder.file(EXPLORER_PAGE), library, start);
  return EXPLORER_PAGE;
}

function doorStart(
  library: Library,
  context: Context,
  id: string,
  written: readonly string[],
): PageStart | null {
  if (scenarioIds(library).includes(id)) return { scenario: id, own: null, language: context.language };
  const [own] = written;
  return own === undefined ? null : startOf(library, own, context);
}
