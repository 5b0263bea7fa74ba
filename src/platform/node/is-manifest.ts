import type { Manifest } from './manifest.js';

/** Read before anything is known of the file: it may be anybody's manifest, or one that somebody changed. */
export function isManifest(found: unknown): found is Manifest {
  if (typeof found !== 'object' || found === null) return false;
  const { schema, state, command, engine, version, input, jobs, tables } = found as Partial<Manifest>;
  return (
    schema === 'innenfor.manifest/1' &&
    [state, command, engine, version, input].every((text) => typeof text === 'string') &&
    typeof jobs?.total === 'number' &&
    typeof jobs.finished === 'number' &&
    Array.isArray(tables)
  );
}
