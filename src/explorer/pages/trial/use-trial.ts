import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { failureFrom } from '../../engine/client.js';
import type { Failure, Progress } from '../../engine/protocol.js';
import type { TrialRequest, Tried } from '../../engine/trial-messages.js';
import { useApp } from '../../shell/app.js';

export interface TrialRun {
  readonly tried: Tried | null;
  /** What `tried` is the answer to. */
  readonly asked: TrialRequest | null;
  readonly progress: Progress | null;
  readonly isWorking: boolean;
  readonly failure: Failure | null;
  readonly start: (request: TrialRequest) => void;
  readonly cancel: () => void;
}

/** A trial that is run when asked for, and stopped when the page is left. */
export function useTrial(): TrialRun {
  const { engine } = useApp();
  const [answer, setAnswer] = useState<{ tried: Tried; asked: TrialRequest } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef<{ cancel(): void } | null>(null);
  const cancel = useCallback(() => {
    current.current?.cancel();
  }, []);
  const start = useCallback(
    (request: TrialRequest) => {
      current.current?.cancel();
      setFailure(null);
      setProgress(null);
      setWorking(true);
      const isCurrent = (): boolean => current.current === job;
      const take = (tried: Tried): void => {
        if (isCurrent()) setAnswer({ tried, asked: request });
      };
      const job = engine.start('trial', request, {
        onProgress: (value) => {
          if (isCurrent()) setProgress(value);
        },
        onPartial: take,
      });
      current.current = job;
      job.result.then(
        (tried) => {
          take(tried);
          if (isCurrent()) setWorking(false);
        },
        (error: unknown) => {
          if (!isCurrent()) return;
          setFailure(failureFrom(error));
          setWorking(false);
        },
      );
    },
    [engine],
  );
  useEffect(
    () => () => {
      const last = current.current;
      current.current = null;
      last?.cancel();
    },
    [],
  );
  return {
    tried: answer?.tried ?? null,
    asked: answer?.asked ?? null,
    ...{ progress, isWorking, failure, start, cancel },
  };
}
