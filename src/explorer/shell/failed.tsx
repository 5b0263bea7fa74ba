import type { Failure } from '../engine/protocol.js';
import { useApp } from './app.js';

/** Why there is no answer, in a plain sentence, with the way on. */
export function Failed({ failure, again }: { readonly failure: Failure; readonly again?: () => void }) {
  const { words, language, change, written } = useApp();
  const { failures, cancelled } = words.engine;
  const text = failure.kind === 'cancelled' ? cancelled : failures[failure.kind];
  return (
    <div class={failure.kind === 'cancelled' ? 'notice' : 'notice warn'} role="alert">
      <p>{text}</p>
      {failure.kind === 'input' && (
        <ul>
          {failure.problems.map((problem) => (
            <li key={problem.en}>{problem[language === 'en' ? 'en' : 'nb']}</li>
          ))}
        </ul>
      )}
      {failure.kind === 'defect' && (
        <p class="soft">
          <code>{failure.message}</code>
        </p>
      )}
      <div class="tools">
        {again !== undefined && (
          <button type="button" onClick={again}>
            {words.engine.again}
          </button>
        )}
        {failure.kind !== 'cancelled' && (
          <button
            type="button"
            onClick={() => {
              change({ wish: written.wish });
            }}
          >
            {words.engine.backToWritten}
          </button>
        )}
      </div>
    </div>
  );
}
