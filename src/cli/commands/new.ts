import { resolve } from 'node:path';
import { exists, writeWhole } from '../../platform/node/index.js';
import type { Context } from '../context.js';
import { shownPath } from '../execute.js';
import { UsageError } from '../failures.js';
import { starterText } from '../starters.js';
import { SAY } from '../words.js';

/** What a starter can be asked for by: its kind, the Norwegian word too. */
export const STARTER_KINDS = ['scenario', 'policy', 'politikk'] as const;

/** `new scenario|policy NAME`: a commented starter in the user's folder. Overwrites nothing unless forced. */
export function newFile(
  context: Context,
  asked: (typeof STARTER_KINDS)[number],
  name: string,
  isForced: boolean,
): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new UsageError('bad-id', SAY.badId(name), name, ['my-scenario']);
  const path = resolve(context.folder, `${name}.yaml`);
  if (exists(path) && !isForced) throw new UsageError('file-exists', SAY.fileExists(path), path, ['--force']);
  const kind = asked === 'politikk' ? 'policy' : asked;
  writeWhole(path, starterText(kind, name, context.language));
  if (context.isJson) context.document({ schema: 'innenfor.new/1', kind, file: path });
  else context.print(shownPath(context, path));
}
