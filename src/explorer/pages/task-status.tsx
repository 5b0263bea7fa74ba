import type { TaskName } from '../engine/protocol.js';
import { useApp } from '../shell/app.js';
import { Failed } from '../shell/failed.js';
import { StageLine } from './stage-line.js';
import type { TaskView } from './use-task.js';

/** What is under way and how far, the button that stops it, and what went wrong. */
export function TaskStatus({ view }: { readonly view: TaskView<TaskName> }) {
  const { words } = useApp();
  const { progress, isWorking, failure, cancel, again } = view;
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (!isWorking) return null;
  return (
    <div class="working">
      <StageLine progress={progress} />
      <div class="tools">
        <button type="button" onClick={cancel}>
          {words.engine.cancel}
        </button>
      </div>
    </div>
  );
}
