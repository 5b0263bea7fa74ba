import { useEffect, useState } from 'preact/hooks';
import { failureFrom } from '../../engine/client.js';
import type { Description, ScenarioHead } from '../../engine/describe-messages.js';
import type { Failure } from '../../engine/protocol.js';
import type { ScenarioWish } from '../../engine/wish.js';
import { useApp } from '../../shell/app.js';

export interface Described {
  readonly description: Description | null;
  readonly heads: readonly ScenarioHead[];
  readonly failure: Failure | null;
}

/** What the scenario of a wish is, and the list of shipped ones. */
export function useDescription({ scenario, own, against }: ScenarioWish): Described {
  const { engine } = useApp();
  const [description, setDescription] = useState<Description | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [heads, setHeads] = useState<readonly ScenarioHead[]>([]);
  useEffect(() => {
    let isWanted = true;
    setFailure(null);
    engine.start('describe', { scenario, own, levers: {}, against }).result.then(
      (found) => {
        if (isWanted) setDescription(found);
      },
      (error: unknown) => {
        if (isWanted) setFailure(failureFrom(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [engine, scenario, own, against]);
  useEffect(() => {
    engine.start('scenarios', null).result.then(setHeads, () => undefined);
  }, [engine]);
  return { description, heads, failure };
}
