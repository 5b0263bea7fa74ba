/** The page's side of the engine: jobs that tell how far they are, can be called off, and never hang on a dead worker. */
import type { Failure, Order, Progress, Report, TaskName, Tasks } from './protocol.js';

/** A task that gave no result. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** What an error of a job means to the reader. */
export function failureFrom(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  return { kind: 'defect', message: error instanceof Error ? error.message : String(error) };
}

/** What happens underway. */
export interface Listener<K extends TaskName> {
  onProgress?(progress: Progress): void;
  onPartial?(value: Tasks[K]['partial']): void;
}

/** A task that was begun. */
export interface Job<K extends TaskName> {
  /** @throws EngineFailure */
  readonly result: Promise<Tasks[K]['result']>;
  /** Stops it; the result then fails as cancelled. Once it is done this does nothing. */
  cancel(): void;
}

/** The part of a worker the client needs. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

interface Open {
  readonly listener: { onProgress?(progress: Progress): void; onPartial?(value: unknown): void };
  resolve(value: unknown): void;
  reject(error: EngineFailure): void;
}

/** One worker and the tasks it was given. */
export class Engine {
  private worker: WorkerLike | null = null;
  private readonly open = new Map<number, Open>();
  private last = 0;

  /**
   * @param spawn starts a worker
   * @param library the installed library by path, handed to every worker first
   */
  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly library: readonly (readonly [path: string, text: string])[],
  ) {}

  /** Begins a task; tasks are done in the order they are begun. */
  start<K extends TaskName>(task: K, request: Tasks[K]['request'], listener: Listener<K> = {}): Job<K> {
    const id = (this.last += 1);
    const result = new Promise<Tasks[K]['result']>((resolve, reject) => {
      this.open.set(id, {
        listener: listener,
        resolve: resolve,
        reject,
      });
    });
    this.send({ kind: 'do', id, task, request });
    return {
      result,
      cancel: () => {
        if (this.open.has(id)) this.send({ kind: 'cancel', id });
      },
    };
  }

  /** Starts the worker before it is needed. */
  warm(): void {
    this.working();
  }

  private send(order: Order): void {
    this.working().postMessage(order);
  }

  private working(): WorkerLike {
    if (this.worker !== null) return this.worker;
    const worker = this.spawn();
    this.worker = worker;
    worker.onmessage = ({ data }) => {
      this.hear(data as Report);
    };
    worker.onerror = () => {
      this.bury(worker);
    };
    worker.postMessage({ kind: 'open', files: this.library } satisfies Order);
    return worker;
  }

  private hear(report: Report): void {
    const task = this.open.get(report.id);
    if (task === undefined) return;
    if (report.kind === 'progress') task.listener.onProgress?.(report.progress);
    else if (report.kind === 'partial') task.listener.onPartial?.(report.value);
    else {
      this.open.delete(report.id);
      if (report.kind === 'result') task.resolve(report.value);
      else task.reject(new EngineFailure(report.failure));
    }
  }

  /** A worker that died takes its tasks with it; the next task gets a new one. */
  private bury(worker: WorkerLike): void {
    if (this.worker !== worker) return;
    this.worker = null;
    worker.terminate();
    const lost = [...this.open.values()];
    this.open.clear();
    for (const task of lost) task.reject(new EngineFailure({ kind: 'died' }));
  }
}
