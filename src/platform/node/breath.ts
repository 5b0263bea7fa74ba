import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work after which signals are looked at. */
const MILLISECONDS = 50;

/** Lets long work that fills the thread hear an interrupt now and then. */
export class Breath {
  private last = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Throws the signal's reason where the work is to stop. */
  async take(): Promise<void> {
    if (performance.now() - this.last < MILLISECONDS) return;
    await nextTurn();
    this.signal.throwIfAborted();
    this.last = performance.now();
  }
}
