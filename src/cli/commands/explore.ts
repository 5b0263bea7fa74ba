import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFile } from '../../platform/node/index.js';
import { installedLibrary, type Context } from '../context.js';
import { EXPLORER_PAGE, startOf, writeExplorer } from '../explorer-file.js';
import { SAY } from '../words.js';

export interface ExploreOptions {
  readonly out?: string;
  readonly open: boolean;
}

/** What the page opens with where nobody names a scenario. */
const USUAL_SCENARIO = 'four-year-wage-subsidy-as-regulated';

/** `explore [SCENARIO]`: the page that simulates in the browser, with this scenario chosen. */
export async function explore(
  context: Context,
  written: string | undefined,
  options: ExploreOptions,
): Promise<void> {
  const library = installedLibrary();
  const start = startOf(library, written ?? USUAL_SCENARIO, context);
  const path = resolve(context.folder, options.out ?? EXPLORER_PAGE);
  await writeExplorer(path, library, start);
  if (context.isJson) {
    context.document({ schema: 'innenfor.explore/1', out: path, scenario: start.scenario });
    return;
  }
  context.print(`${SAY.explorer[context.language]}: ${pathToFileURL(path).href}`);
  if (options.open) openFile(path);
}
