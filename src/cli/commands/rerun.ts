import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  NoArchive,
  RunFolder,
  exists,
  fileDigest,
  programVersion,
  readManifest,
  readTar,
  toJson,
  onMachine,
  type Manifest,
} from '../../platform/node/index.js';

import { comparisonOf } from '../comparison.js';
import { aligned } from '../aligned.js';
import type { Context } from '../context.js';
import { doJobs, inputsOf, manifestOf } from '../execute.js';
import type { RunInputs } from '../inputs.js';
import { EXIT, Interrupted, Unfinished, UsageError } from '../failures.js';
import { SUMS, changedSince, isArchive } from '../package-sums.js';
import { writeTables } from '../tables.js';
import { SAY_PACK } from '../words-pack.js';
import { SAY } from '../words.js';
import { trialAgain } from './trial.js';

export interface RerunOptions {
  readonly workers?: number;
}

/**
 * `rerun DIR --verify`: does a complete run again beside it and holds every table against the folder's. Of a replication package,
 * every file is held against its hash first.
 *
 * @returns exit code: 1 where a table differs or a file of a package was changed
 */
export async function verify(context: Context, written: string, options: RerunOptions): Promise<number> {
  const beside = onMachine('make-folder', tmpdir(), () => mkdtempSync(join(tmpdir(), 'innenfor-')));
  try {
    const { run, changed } = await unpacked(resolve(context.folder, written), beside);
    const command = readManifest(run)?.command;
    // A validation is done again by its own command: the same options give the same bytes.
    if (command === 'validate')
      throw new UsageError('other-command', SAY.otherCommand(run, command), command);
    const original = RunFolder.finished(run, programVersion());
    const place = join(beside, 'again');
    const again =
      command === 'trial'
        ? await trialAgain(context, original, place, options.workers)
        : await tablesAgain(context, original, place, options.workers);
    const tables = again.map(({ file, sha256: hash }) => ({
      file,
      same: hashOf(original.file(file)) === hash,
    }));
    const isSame = tables.every(({ same }) => same) && changed.length === 0;
    tell(context, { out: original.path, passed: isSame, tables, changed });
    return isSame ? EXIT.done : EXIT.differs;
  } catch (error) {
    // What was begun beside is thrown away: there is nothing to take up.
    if (error instanceof Unfinished) throw error.cause;
    if (error instanceof Interrupted) throw new Interrupted(error.signal, null);
    if (error instanceof NoArchive) throw new UsageError('no-archive', SAY_PACK.noArchive(written), written);
    throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** The run folder of what was named: itself, or that of a package, with the files changed since it was packed. */
async function unpacked(path: string, beside: string): Promise<{ run: string; changed: readonly string[] }> {
  const folder = isArchive(path) && exists(path) ? join(beside, 'package') : path;
  if (folder !== path) await readTar(path, folder);
  if (!exists(join(folder, SUMS))) return { run: folder, changed: [] };
  return { run: join(folder, 'run'), changed: changedSince(folder) };
}

interface Verdict {
  readonly out: string;
  readonly passed: boolean;
  readonly tables: readonly { readonly file: string; readonly same: boolean }[];
  readonly changed: readonly string[];
}

function tell(context: Context, { out, passed, tables, changed }: Verdict): void {
  if (context.isJson) {
    context.document({ schema: 'innenfor.rerun/1', out, passed, tables, changed });
    return;
  }
  const { language } = context;
  const rows = [
    ...changed.map((file) => [file, SAY_PACK.changedFile[language]]),
    ...tables.map(({ file, same }) => [file, same ? SAY.sameBytes[language] : SAY.otherBytes[language]]),
  ];
  for (const line of aligned(rows)) context.print(line);
}

async function tablesAgain(
  context: Context,
  original: RunFolder,
  beside: string,
  workers?: number,
): Promise<Manifest['tables']> {
  const inputs = inputsOf(original) as RunInputs;
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
