/** How far the work under way is and how long it still takes. */
import { useRef } from 'preact/hooks';
import type { Progress } from '../engine/protocol.js';
import { useApp } from '../shell/app.js';

const MILLISECONDS = 1000;

/** A bar, what is being done, and the seconds left as soon as the pace is known. */
export function StageLine({ progress }: { readonly progress: Progress | null }) {
  const { engine } = useApp().words;
  const left = useTimeLeft(progress);
  const stage =
    progress === null || progress.stage === 'reading'
      ? engine.reading()
      : progress.stage === 'living'
        ? engine.living(String(progress.done), String(progress.total))
        : engine.reckoning();
  return (
    <>
      <progress max={progress?.total ?? 1} value={progress?.done ?? 0} aria-label={stage} />
      <small class="soft">
        {stage}
        {left === null ? '' : ` · ${engine.left(left)}`}
      </small>
    </>
  );
}

/** Seconds the worlds under way still take, by their pace so far. */
function useTimeLeft(progress: Progress | null): string | null {
  const began = useRef<{ at: number; done: number; total: number } | null>(null);
  if (progress?.stage !== 'living') return null;
  const { done, total } = progress;
  const start = began.current;
  if (start === null || start.total !== total || done < start.done) {
    began.current = { at: performance.now(), done, total };
    return null;
  }
  const passed = performance.now() - start.at;
  if (passed < MILLISECONDS || done === start.done) return null;
  const seconds = ((passed / (done - start.done)) * (total - done)) / MILLISECONDS;
  return String(Math.max(1, Math.round(seconds)));
}
