import { useEffect, useState } from 'preact/hooks';
import type { ValidationTable } from '../../../analysis/validation-table.js';
import { failureFrom } from '../../engine/client.js';
import type { Failure } from '../../engine/protocol.js';
import { useApp } from '../../shell/app.js';

export type Score =
  | { readonly kind: 'reading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'score'; readonly score: ValidationTable }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The kept score. */
export function useScore(): Score {
  const { engine } = useApp();
  const [found, setFound] = useState<Score>({ kind: 'reading' });
  useEffect(() => {
    let isWanted = true;
    const job = engine.start('score', null);
    job.result.then(
      (score) => {
        if (isWanted) setFound(score === null ? { kind: 'none' } : { kind: 'score', score });
      },
      (error: unknown) => {
        if (isWanted) setFound({ kind: 'failed', failure: failureFrom(error) });
      },
    );
    return () => {
      isWanted = false;
      job.cancel();
    };
  }, [engine]);
  return found;
}
