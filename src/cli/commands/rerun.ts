import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  FolderRefused,
  RunFolder,
  fileDigest,
  programVersion,
  readManifest,
  toJson,
  onMachine,
  type Manifest,
} from '../../platform/node/index.js';

import { comparisonOf } from '../comparison.js';
import { aligned } from '../aligned.js';
import type { Context } from '../context.js';
import { doJobs, inputsOf, manifestOf } from '../execute.js';
import { EXIT, UsageError } from '../failures.js';
import { writeTables } from '../tables.js';
import { SAY } from '../words.js';
import { trialAgain } from './trial.js';

export interface RerunOptions {
  readonly workers?: number;
}

/**
 * `rerun DIR --verify`: does a complete run again beside it and holds every table against the folder's.
 *
 * @returns exit code: 1 where a table differs
 */
export async function verify(context: Context, folderName: string, options: RerunOptions): Promise<number> {
  const path = resolve(context.folder, folderName);
  if (readManifest(path)?.state !== 'complete') throw new FolderRefused('no-run', path);
  const { command } = readManifest(path) ?? { command: null };
  // A validation is done again by its own command: the same options give the same bytes.
  if (command === 'validate') throw new UsageError('other-command', SAY.otherCommand(path, command), command);
  const original = RunFolder.resume(path, programVersion());
  const beside = onMachine('make-folder', tmpdir(), () => mkdtempSync(join(tmpdir(), 'innenfor-')));
  try {
    const again =
      command === 'trial'
        ? await trialAgain(context, original, beside, options.workers)
        : await tablesAgain(context, original, beside, options.workers);
    const tables = again.map(({ file, sha256: hash }) => ({
      file,
      same: hashOf(original.file(file)) === hash,
    }));
    const isSame = tables.every(({ same }) => same);
    if (context.isJson) context.document({ schema: 'innenfor.rerun/1', out: path, passed: isSame, tables });
    else {
      const { language } = context;
      const rows = tables.map(({ file, same }) => [
        file,
        same ? SAY.sameBytes[language] : SAY.otherBytes[language],
      ]);
      for (const line of aligned(rows)) context.print(line);
    }
    return isSame ? EXIT.done : EXIT.differs;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function tablesAgain(
  context: Context,
  original: RunFolder,
  beside: string,
  workers?: number,
): Promise<Manifest['tables']> {
  const inputs = inputsOf(original);
  const folder = RunFolder.create(beside, manifestOf(inputs), toJson(inputs), true);
  await doJobs(context, { folder, inputs, isComplete: false }, workers);
  return writeTables(
    context,
    folder,
    inputs,
    inputs.command === 'compare' ? comparisonOf(folder, inputs).comparison : null,
  );
}

/** Hash of a table as it lies there, or null where it is gone. */
function hashOf(path: string): string | null {
  try {
    return fileDigest(path).sha256;
  } catch {
    return null;
  }
}
