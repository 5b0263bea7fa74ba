import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramVersion } from './engine.js';
import { isManifest } from './is-manifest.js';

/** Name of the manifest in a run folder. */
export const MANIFEST = 'manifest.json';

export type RunState = 'running' | 'complete' | 'interrupted';

/** A table of a run, with what is needed to see that it is the same again. */
export interface TableRecord {
  readonly file: string;
  readonly rows: number;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
}

/** `manifest.json`. Holds no time: what took how long is in `timing.json`. */
export interface Manifest extends ProgramVersion {
  readonly schema: 'innenfor.manifest/1';
  readonly state: RunState;
  readonly command: 'compare' | 'run' | 'validate' | 'trial';
  /** Hash of everything the run depends on beside the program, 64 hex digits. */
  readonly input: string;
  /** Hash of the evidence files alone, 64 hex digits. */
  readonly evidence: string;
  readonly seed: string;
  readonly sample: number;
  readonly replications: number;
  readonly draws: number;
  readonly scenarios: readonly string[];
  readonly jobs: { readonly total: number; readonly finished: number };
  /** Filled when the run is complete. */
  readonly tables: readonly TableRecord[];
}

/** The folder cannot be used as asked. Exit code 2; the cause says what the user may do. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused';

  constructor(
    readonly reason:
      'exists' | 'unfinished' | 'other-version' | 'other-program' | 'no-run' | 'changed' | 'locked',
    readonly path: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** The manifest in a folder, or null where there is none that can be read. */
export function readManifest(path: string): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(path, MANIFEST), 'utf8'));
    return isManifest(manifest) ? manifest : null;
  } catch {
    return null;
  }
}
