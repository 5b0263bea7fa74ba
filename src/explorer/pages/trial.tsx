/** Page (d), Run a trial. A lottery within the simulated country, and what a trial of the reader's size would find. */
import { useCallback, useEffect } from 'preact/hooks';
import { useApp } from '../shell/app.js';
import { Failed } from '../shell/failed.js';
import { StageLine } from './stage-line.js';
import { Controls } from './trial/controls.js';
import { isSame, requestOf } from './trial/design.js';
import { Result } from './trial/result.js';
import { useTrial, type TrialRun } from './trial/use-trial.js';

export function TrialPage() {
  const { words, address, change, machine } = useApp();
  const { trial } = words;
  const run = useTrial();
  const request = requestOf(address.extra, address.wish, address.run, machine.isSmall);
  const put = useCallback(
    (name: string, value: string) => {
      change({ extra: { ...address.extra, [name]: value } });
    },
    [change, address.extra],
  );
  const { tried, asked, failure, start } = run;
  const isStale = asked !== null && !isSame(asked, request);
  return (
    <>
      <p class="soft">{trial.lead}</p>
      {machine.isSmall && <p class="help">{words.what.smallMachine(`1:${String(request.run.sample)}`)}</p>}
      <div class="what">
        <section class="levers" aria-label={trial.design}>
          <Controls
            request={request}
            put={put}
            isWorking={run.isWorking}
            hasRun={asked !== null}
            start={() => {
              start(request);
            }}
          />
        </section>
        <section aria-label={words.what.answer}>
          <Status run={run} />
          {failure !== null && (
            <Failed
              failure={failure}
              again={() => {
                start(request);
              }}
            />
          )}
          {tried !== null && (
            <div class={isStale ? 'stale' : undefined}>
              {isStale && <p>{trial.stale}</p>}
              <Result tried={tried} put={put} />
            </div>
          )}
        </section>
      </div>
    </>
  );
}

/** What the numbers rest on, how far the work is, and the button that stops it. */
function Status({ run }: { readonly run: TrialRun }) {
  const { words, announce } = useApp();
  const { tried, progress, isWorking, cancel } = run;
  const behind =
    tried === null
      ? null
      : words.trial.behind(`1:${String(tried.analysis.sample)}`, String(tried.done), String(tried.wanted));
  useEffect(() => {
    if (behind !== null) announce(behind);
  }, [behind, announce]);
  if (behind === null && !isWorking) return null;
  return (
    <div class="status card">
      <div class="row">
        <span>{behind ?? words.trial.waiting}</span>
        {isWorking && (
          <button type="button" onClick={cancel}>
            {words.engine.cancel}
          </button>
        )}
      </div>
      {isWorking && <StageLine progress={progress} />}
    </div>
  );
}
