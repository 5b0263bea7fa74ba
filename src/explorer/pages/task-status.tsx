import type { TaskName } from '../engine/protocol.js';
import { useApp } from '../shell/app.js';
import { Failed } from '../shell/failed.js';
import type { TaskView } from './use-task.js';

/** What is under way and how far, the button that stops it, and what went wrong. */
export function TaskStatus({ view }: { readonly view: TaskView<TaskName> }) {
  const { words } = useApp();
  const { progress, isWorking, failure, cancel, again } = view;
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (!isWorking) return null;
  const stage =
    progress === null || progress.stage === 'reading'
      ? words.engine.reading()
      : progress.stage === 'living'
        ? words.engine.living(String(progress.done), String(progress.total))
        : words.engine.reckoning();
  return (
    <div class="working">
      <progress max={progress?.total ?? 1} value={progress?.done ?? 0} aria-label={stage} />
      <div class="tools">
        <small class="soft">{stage}</small>
        <button type="button" onClick={cancel}>
          {words.engine.cancel}
        </button>
      </div>
    </div>
  );
}
