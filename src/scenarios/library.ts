/**
 * Everything the scenarios room reads, as text already in memory. It never touches a file: the platform fills a
 * library (the installed evidence, policies and scenarios, and the file a user names) and hands it over.
 */

/** What the platform found at a path. A file above `SIZE_LIMIT` need not be read: its size is enough. */
export type LibraryContent = string | Uint8Array | { readonly folder: true } | { readonly bytes: number };

/**
 * Contents by path, forward slashes. The installed library lies under `evidence/`, `policies/` and `scenarios/`;
 * a user's own file may have any path.
 */
export interface Library {
  readonly files: ReadonlyMap<string, LibraryContent>;
}

/** Largest file that is read, bytes. */
export const SIZE_LIMIT = 2 * 1024 * 1024;

/** Paths in a folder (not its subfolders) that end in `.yaml`, sorted by code unit. */
export function yamlFilesIn(library: Library, folder: string): string[] {
  const found: string[] = [];
  for (const path of library.files.keys()) {
    if (!path.startsWith(folder) || !path.endsWith('.yaml')) continue;
    if (!path.slice(folder.length).includes('/')) found.push(path);
  }
  return found.sort();
}

/** `four-year-wage-subsidy` of `scenarios/four-year-wage-subsidy.yaml`. */
export function idOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : name;
}
