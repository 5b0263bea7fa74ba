/** The installed library as it travels in the page: every text file by path, packed. */
import { packText, unpackText } from '../platform/web/index.js';

export type LibraryFiles = readonly (readonly [path: string, text: string])[];

/** Packs files, sorted by path so that the same library gives the same page. */
export async function packLibrary(files: LibraryFiles): Promise<string> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return packText(JSON.stringify(sorted));
}

/** The files of `packLibrary`. @throws where the page was cut off or changed */
export async function unpackLibrary(packed: string): Promise<LibraryFiles> {
  return JSON.parse(await unpackText(packed)) as LibraryFiles;
}
