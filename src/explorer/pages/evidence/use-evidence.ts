import { useEffect, useState } from 'preact/hooks';
import { failureFrom } from '../../engine/client.js';
import type { EvidenceChanges } from '../../engine/evidence-messages.js';
import type { Failure } from '../../engine/protocol.js';
import { useApp } from '../../shell/app.js';
import { searchable, type Searchable } from './search.js';

export interface Evidence {
  /** Null until it is read. */
  readonly all: readonly Searchable[] | null;
  /** Null while the scenarios are looked through. */
  readonly changes: EvidenceChanges | null;
  readonly failure: Failure | null;
}

/** The evidence first, then what the scenarios change of it; leaving the page stops it. */
export function useEvidence(): Evidence {
  const { engine } = useApp();
  const [all, setAll] = useState<readonly Searchable[] | null>(null);
  const [changes, setChanges] = useState<EvidenceChanges | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    const items = engine.start('evidence', null);
    const changed = engine.start('changes', null);
    const fail = (error: unknown): void => {
      if (isWanted) setFailure(failureFrom(error));
    };
    items.result.then((found) => {
      if (isWanted) setAll(searchable(found));
    }, fail);
    changed.result.then((found) => {
      if (isWanted) setChanges(found);
    }, fail);
    return () => {
      isWanted = false;
      items.cancel();
      changed.cancel();
    };
  }, [engine]);
  return { all, changes, failure };
}
