import { useCallback, useEffect, useState } from 'preact/hooks';
import { failureFrom } from '../../engine/client.js';
import type { Compared } from '../../engine/compare-messages.js';
import type { Failure, Progress } from '../../engine/protocol.js';
import type { RunWish, ScenarioWish } from '../../engine/wish.js';
import { useApp } from '../../shell/app.js';

/** One pair of worlds this coarse comes first: a picture in seconds. */
const FIRST_SAMPLE = 200;

export interface Shown {
  /** The last answer there is. */
  readonly compared: Compared | null;
  /** True where it is the answer to an earlier wish. */
  readonly isStale: boolean;
  readonly progress: Progress | null;
  readonly isWorking: boolean;
  readonly failure: Failure | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** The comparison of a wish: a coarse picture first, then replication by replication. A new wish stops the old one. */
export function useComparison(wish: ScenarioWish, run: RunWish, isReady: boolean): Shown {
  const { engine } = useApp();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isStale, setStale] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [stop, setStop] = useState<{ cancel(): void } | null>(null);
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    let current: { cancel(): void } | null = null;
    setStale(true);
    setFailure(null);
    setProgress(null);
    setWorking(true);
    const take = (value: Compared): void => {
      if (!isWanted) return;
      setCompared(value);
      setStale(false);
    };
    const one = (wanted: RunWish): Promise<Compared> => {
      const job = engine.start(
        'compare',
        { wish, run: wanted },
        {
          onProgress: (value) => {
            if (isWanted) setProgress(value);
          },
          onPartial: take,
        },
      );
      current = job;
      return job.result;
    };
    const work = async (): Promise<void> => {
      if (run.sample < FIRST_SAMPLE) await one({ ...run, sample: FIRST_SAMPLE, replications: 1 });
      if (isWanted) await one(run);
    };
    work().then(
      () => {
        if (isWanted) setWorking(false);
      },
      (error: unknown) => {
        if (!isWanted) return;
        setWorking(false);
        setFailure(failureFrom(error));
      },
    );
    setStop({
      cancel: () => {
        current?.cancel();
      },
    });
    return () => {
      isWanted = false;
      current?.cancel();
    };
  }, [engine, wish, run, isReady, attempt]);
  const cancel = useCallback(() => {
    stop?.cancel();
  }, [stop]);
  const again = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  return { compared, isStale, progress, isWorking, failure, cancel, again };
}
