/** The explorer's page as a file on the disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explorerDocument, type Start } from '../explorer/index.js';
import { PACKAGE_ROOT, onMachine, programVersion, writeWhole } from '../platform/node/index.js';
import type { Library } from '../scenarios/index.js';

/** The bundles that were made with the program. */
const BUNDLES = join(PACKAGE_ROOT, 'dist', 'explorer', 'bundles');

/** Name of the page, beside a report and where `explore` writes it. */
export const EXPLORER_PAGE = 'explorer.html';

/** Files of the library that have no use in the page. */
const LEFT_OUT = /\.md$/;

/**
 * Writes the page.
 *
 * @param library the installed library
 * @throws MachineError where the program was not built whole, or the file cannot be written
 */
export async function writeExplorer(
  path: string,
  library: Library,
  start: Omit<Start, 'version'>,
): Promise<void> {
  const bundle = (name: string): string =>
    onMachine(`cannot read the built explorer (${name}.js)`, () =>
      readFileSync(join(BUNDLES, `${name}.js`), 'utf8'),
    );
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
