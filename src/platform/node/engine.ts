import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './files.js';

/** Rooms whose code decides what a world holds. */
const ENGINE_ROOMS = ['vocabulary', 'model', 'experiments'];

/** Folder of the running code: `dist`, or `src` when run from source. */
const CODE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Root of the installed package. */
export const PACKAGE_ROOT = join(CODE, '..');

export interface ProgramVersion {
  /** As in package.json. */
  readonly version: string;
  /** Hash of the code that simulates, 64 hex digits: two programs with the same one give the same bytes. */
  readonly engine: string;
  /** Commit of a clone, and whether it had changes; null where it is no clone. */
  readonly commit: string | null;
  readonly dirty: boolean | null;
}

/**
 * Which program this is.
 *
 * @param measuring rooms whose code also decides what the run's parts hold
 */
export function programVersion(measuring: readonly string[] = []): ProgramVersion {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const commit = git('rev-parse', 'HEAD');
  return {
    version,
    engine: engineHash([...ENGINE_ROOMS, ...measuring]),
    commit,
    dirty: commit === null ? null : git('status', '--porcelain') !== '',
  };
}

function engineHash(rooms: readonly string[]): string {
  const files: string[] = [];
  for (const room of rooms) {
    for (const entry of readdirSync(join(CODE, room), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.[jt]s$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
    }
  }
  const pieces = files
    .sort()
    .map((file) => `${relative(CODE, file).replaceAll('\\', '/')}\n${readFileSync(file, 'utf8')}`);
  return sha256(pieces.join('\n'));
}

function git(...args: string[]): string | null {
  // Without this, a package inside somebody else's repository would call itself by their commit.
  if (!existsSync(join(PACKAGE_ROOT, '.git'))) return null;
  try {
    const output = execFileSync('git', args, {
      cwd: PACKAGE_ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return output.trim();
  } catch {
    return null;
  }
}
