import type { Library, LibraryContent } from '../../scenarios/index.js';
import type { SnapshotMemory, WorldMemory } from '../../platform/web/index.js';
import type { FileText } from './describe-messages.js';
import type { Progress, TaskName, Tasks } from './protocol.js';

/** What a task hands back underway; nothing at all is a moment to hear a call to stop. */
export type Step<K extends TaskName> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'partial'; readonly value: Tasks[K]['partial'] }
  | undefined;

/** What every task is given. It lasts as long as the worker. */
export interface EngineContext {
  readonly library: Library;
  /** The library's own map: composed scenarios are put into it. */
  readonly files: Map<string, LibraryContent>;
  readonly snapshots: SnapshotMemory;
  readonly worlds: WorldMemory;
  /** Tables of the last comparisons, by their key, made when they are asked for. */
  readonly tables: Map<string, () => readonly FileText[]>;
  /** A number nobody else has. */
  nextNumber(): number;
}

/** A task as a generator: it is stopped where it hands back. */
export type Handler<K extends TaskName> = (
  request: Tasks[K]['request'],
  context: EngineContext,
) => Generator<Step<K>, Tasks[K]['result']>;

/** A handler for each task. */
export type Handlers = { readonly [K in TaskName]: Handler<K> };

/** A progress step. */
export function progress(
  stage: Progress['stage'],
  done: number,
  total: number,
): { readonly kind: 'progress'; readonly progress: Progress } {
  return { kind: 'progress', progress: { stage, done, total } };
}
