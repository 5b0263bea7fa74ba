import { useCallback, useEffect, useState } from 'preact/hooks';
import { failureFrom } from '../engine/client.js';
import type { Failure, Progress, TaskName, Tasks } from '../engine/protocol.js';
import { useApp } from '../shell/app.js';

/** A task of the engine as a page sees it. */
export interface TaskView<K extends TaskName> {
  /** The last answer there is, a partial one too. */
  readonly value: Tasks[K]['result'] | null;
  /** True where it is the answer to an earlier request. */
  readonly isStale: boolean;
  readonly isWorking: boolean;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Does a task, and does it anew when the request changes; null asks for nothing. Partial answers must be whole ones. */
export function useTask<K extends TaskName>(task: K, request: Tasks[K]['request'] | null): TaskView<K> {
  const { engine } = useApp();
  const [value, setValue] = useState<Tasks[K]['result'] | null>(null);
  const [isStale, setStale] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [stop, setStop] = useState<{ cancel(): void } | null>(null);
  // Requests are plain data: equal texts are the same question.
  const asked = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (asked === null) return undefined;
    let isWanted = true;
    setStale(true);
    setFailure(null);
    setProgress(null);
    setWorking(true);
    const take = (answer: Tasks[K]['result']): void => {
      if (!isWanted) return;
      setValue(answer);
      setStale(false);
    };
    const job = engine.start(task, JSON.parse(asked) as Tasks[K]['request'], {
      onProgress: (at) => {
        if (isWanted) setProgress(at);
      },
      onPartial: (answer) => {
        take(answer);
      },
    });
    job.result.then(
      (answer) => {
        take(answer);
        if (isWanted) setWorking(false);
      },
      (error: unknown) => {
        if (!isWanted) return;
        setWorking(false);
        setFailure(failureFrom(error));
      },
    );
    setStop(job);
    return () => {
      isWanted = false;
      job.cancel();
    };
  }, [engine, task, asked, attempt]);
  const cancel = useCallback(() => {
    stop?.cancel();
  }, [stop]);
  const again = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  return { value, isStale, isWorking, progress, failure, cancel, again };
}
