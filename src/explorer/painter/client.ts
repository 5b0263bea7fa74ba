/** The page's side of the painter. */
import type { WorkerLike } from '../engine/client.js';
import type { PaintOrder, PaintReport, PaintTask, PaintTasks } from './protocol.js';

interface Open {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** One worker that draws; a task that fails says why, and a dead worker is replaced. */
export class Painter {
  private worker: WorkerLike | null = null;
  private readonly open = new Map<number, Open>();
  private last = 0;

  constructor(private readonly spawn: () => WorkerLike) {}

  /** Draws. @throws Error with the reason */
  paint<K extends PaintTask>(task: K, request: PaintTasks[K]['request']): Promise<PaintTasks[K]['result']> {
    const id = (this.last += 1);
    return new Promise<PaintTasks[K]['result']>((resolve, reject) => {
      this.open.set(id, { resolve: resolve, reject });
      this.working().postMessage({ id, task, request } satisfies PaintOrder);
    });
  }

  private working(): WorkerLike {
    if (this.worker !== null) return this.worker;
    const worker = this.spawn();
    this.worker = worker;
    worker.onmessage = ({ data }) => {
      const report = data as PaintReport;
      const task = this.open.get(report.id);
      this.open.delete(report.id);
      if ('error' in report) task?.reject(new Error(report.error));
      else task?.resolve(report.result);
    };
    worker.onerror = () => {
      worker.terminate();
      this.worker = null;
      const lost = [...this.open.values()];
      this.open.clear();
      for (const task of lost) task.reject(new Error('the drawing worker stopped'));
    };
    return worker;
  }
}
