import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  FolderRefused,
  PACKAGE_ROOT,
  RunFolder,
  exists,
  fileDigest,
  fromJson,
  makeFolder,
  onMachine,
  programVersion,
  readManifest,
  readPieces,
  sha256,
  writeTar,
  writeWhole,
  type TarEntry,
} from '../../platform/node/index.js';
import { installedLibrary, type Context } from '../context.js';
import { evidenceHash, programOf, shownPath } from '../execute.js';
import { UsageError } from '../failures.js';
import { SUMS, isArchive, sumLine } from '../package-sums.js';
import { PACKAGE_FILE } from '../table-package.js';
import { SAY_PACK, methodText, readmeText, type PackedScenario } from '../words-pack.js';

export interface PackOptions {
  readonly out?: string;
  readonly force?: true;
}

/** Files of a run folder beside its tables; those that are not there are left out. */
const RUN_FILES = [
  'manifest.json',
  'inputs.json',
  PACKAGE_FILE,
  'report.html',
  'trial.html',
  'validation.html',
] as const;

/** Pages that say what the model is and what its numbers mean. */
const PAGES = ['model', 'estimands', 'randomness', 'evidence', 'scenarios', 'formats', 'validation'] as const;

/** A file of the package and what `SHA256SUMS` says of it. */
interface PackedFile extends TarEntry {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * `pack DIR`: a complete run with its inputs, tables, hashes, model description and method paragraph, as a folder or as a
 * `.tar.gz`, for somebody else to do again.
 *
 * @throws FolderRefused where the run is not complete or another program's, UsageError where a table was changed, MachineError
 */
export async function pack(context: Context, folderName: string, options: PackOptions): Promise<void> {
  const path = resolve(context.folder, folderName);
  const run = packable(path);
  const out = resolve(context.folder, options.out ?? `${path}-pack`);
  if (exists(out) && !(options.force === true && isPackage(out)))
    throw new UsageError('file-exists', SAY_PACK.isThere(out), out, ['--out', '--force']);
  const { manifest } = run;
  const method = methodText(manifest, scenariosIn(run));
  const files = entriesOf(run, `${method.en}\n\n${method.nb}\n`).map(digested);
  const sums = files.map(sumLine).join('');
  const all: TarEntry[] = [...files, { name: SUMS, content: sums }];
  onMachine('clear', out, () => {
    rmSync(out, { recursive: true, force: true });
  });
  makeFolder(dirname(out));
  if (isArchive(out)) await writeTar(out, all);
  else writeFolder(out, all);
  if (context.isJson)
    context.document({
      schema: 'innenfor.pack/1',
      out,
      run: path,
      method,
      files: files.map(({ name, bytes, sha256: hash }) => ({ file: name, bytes, sha256: hash })),
    });
  else context.print(SAY_PACK.packed(shownPath(context, out), all.length)[context.language]);
}

/** The run, where it can be packed: complete, this program's, on this evidence, with the tables it ended with. */
function packable(path: string): RunFolder {
  const run = RunFolder.finished(path, programVersion(programOf(readManifest(path)?.command)));
  const { evidence, tables } = run.manifest;
  if (evidence !== evidenceHash()) throw new FolderRefused('other-program', path);
  for (const { file, sha256: hash } of tables) {
    if (!exists(run.file(file)) || fileDigest(run.file(file)).sha256 !== hash)
      throw new UsageError('changed-table', SAY_PACK.changedTable(file), file);
  }
  return run;
}

/** True for what `pack` wrote itself: nothing else is ever overwritten. */
function isPackage(path: string): boolean {
  return isArchive(path) || exists(join(path, SUMS));
}

function entriesOf(run: RunFolder, method: string): TarEntry[] {
  const { manifest } = run;
  const written = [...RUN_FILES, ...manifest.tables.map(({ file }) => file)];
  const own = written.filter((file, place) => written.indexOf(file) === place && exists(run.file(file)));
  const library = [...installedLibrary().files].flatMap(([path, content]) =>
    typeof content === 'string' ? [{ name: `inputs/${path}`, content }] : [],
  );
  return [
    { name: 'README.md', content: readmeText(manifest) },
    { name: 'METHOD.md', content: method },
    ...['CITATION.cff', 'LICENSE'].map((name) => ({ name, content: { path: join(PACKAGE_ROOT, name) } })),
    ...own.map((file) => ({ name: `run/${file}`, content: { path: run.file(file) } })),
    ...PAGES.map((page) => ({
      name: `model/${page}.md`,
      content: { path: join(PACKAGE_ROOT, 'docs', `${page}.md`) },
    })),
    ...library.sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

function digested(entry: TarEntry): PackedFile {
  if (typeof entry.content !== 'string') return { ...entry, ...fileDigest(entry.content.path) };
  return { ...entry, bytes: Buffer.byteLength(entry.content), sha256: sha256(entry.content) };
}

/** The scenarios with their words; a run whose inputs do not list them has their ids. */
function scenariosIn(run: RunFolder): readonly PackedScenario[] {
  const { scenarios } = fromJson(run.readInputs()) as { readonly scenarios?: readonly PackedScenario[] };
  return scenarios ?? run.manifest.scenarios.map((id) => ({ id, base: null, title: { nb: id, en: id } }));
}

function writeFolder(out: string, entries: readonly TarEntry[]): void {
  for (const { name, content } of entries) {
    const path = join(out, ...name.split('/'));
    makeFolder(dirname(path));
    writeWhole(path, typeof content === 'string' ? content : readPieces(content.path));
  }
}
