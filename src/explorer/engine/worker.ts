/**
 * The engine's worker. One task at a time, in slices: between two slices it hears the page, so that a call to stop is
 * heard within a month of simulated time.
 */
import { SnapshotMemory, WorldMemory } from '../../platform/web/index.js';
import type { LibraryContent } from '../../scenarios/index.js';
import { failureOf } from './failures.js';
import type { EngineContext, Handler } from './handler.js';
import type { Order, Report, TaskName } from './protocol.js';
import { HANDLERS } from './tasks.js';

/** Longest a task works before the page is heard, milliseconds. */
const SLICE = 25;
/** Progress is told at most this often, milliseconds. */
const TELL_EVERY = 80;

/** The side of a worker that talks to its page. */
interface Port {
  postMessage(report: Report): void;
  onmessage: ((event: { readonly data: Order }) => void) | null;
}

type DoOrder = Extract<Order, { kind: 'do' }>;

const port = globalThis as unknown as Port;
const files = new Map<string, LibraryContent>();
let numbers = 0;
const context: EngineContext = {
  library: { files },
  files,
  snapshots: new SnapshotMemory(),
  worlds: new WorldMemory(),
  tables: new Map(),
  nextNumber: () => {
    numbers += 1;
    return numbers;
  },
};
const cancelled = new Set<number>();
const waiting: DoOrder[] = [];
let isBusy = false;

port.onmessage = ({ data }) => {
  if (data.kind === 'open') for (const [path, text] of data.files) files.set(path, text);
  else if (data.kind === 'cancel') cancelled.add(data.id);
  else {
    waiting.push(data);
    void workOff();
  }
};

async function workOff(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (;;) {
    const order = waiting.shift();
    if (order === undefined) break;
    await carryOut(order);
  }
  isBusy = false;
}

async function carryOut({ id, task, request }: DoOrder): Promise<void> {
  const told = { at: 0 };
  try {
    const handler = HANDLERS[task] as Handler<TaskName>;
    const steps = handler(request as never, context);
    for (;;) {
      // What was called off while it waited is never begun.
      if (cancelled.delete(id)) {
        steps.return(undefined as never);
        port.postMessage({ kind: 'failed', id, failure: { kind: 'cancelled' } });
        return;
      }
      const until = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done === true) {
          port.postMessage({ kind: 'result', id, value: step.value });
          return;
        }
        tell(id, step.value, told);
      } while (performance.now() < until);
      await breath();
    }
  } catch (error) {
    port.postMessage({ kind: 'failed', id, failure: failureOf(error) });
  }
}

function tell(
  id: number,
  step: ReturnType<ReturnType<Handler<TaskName>>['next']>['value'],
  told: { at: number },
): void {
  const now = performance.now();
  const value = step as { readonly kind: string } | undefined;
  if (value === undefined) return;
  if (value.kind === 'partial') port.postMessage({ ...value, id } as unknown as Report);
  else if (now - told.at > TELL_EVERY) {
    told.at = now;
    port.postMessage({ ...value, id } as unknown as Report);
  }
}

/** A turn of the event loop: waiting messages are delivered. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
