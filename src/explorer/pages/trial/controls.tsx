/** The design of the trial: what, by whom, how many, how long, how closely; and the button that runs it. */
import { useEffect, useState } from 'preact/hooks';
import type { ScenarioHead } from '../../engine/describe-messages.js';
import type { TrialRequest } from '../../engine/trial-messages.js';
import { useApp } from '../../shell/app.js';
import { KEYS, LEVELS, RECRUITS, SAMPLES, SHARES, TRIALS } from './design.js';
import { Select } from '../select.js';

interface Props {
  readonly request: TrialRequest;
  readonly put: (name: string, value: string) => void;
  readonly isWorking: boolean;
  /** True where an answer to another design is shown, or one to this. */
  readonly hasRun: boolean;
  readonly start: () => void;
}

const PERCENT = 100;

export function Controls({ request, put, isWorking, hasRun, start }: Props) {
  const { words, language, change } = useApp();
  const { trial } = words;
  const heads = useHeads();
  const said = language === 'en' ? 'en' : 'nb';
  const { wish, run, by, share, recruit } = request;
  const shipped = heads.filter(({ hasPolicy }) => hasPolicy);
  const listed = shipped.some(({ id }) => id === wish.scenario);
  const percent = (value: number): string =>
    language === 'en' ? `${String(value)}%` : `${String(value)}\u00a0%`;
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{trial.design}</h2>
      <Select
        label={trial.policy}
        value={wish.scenario}
        options={[
          ...(listed ? [] : [[wish.scenario, wish.scenario] as const]),
          ...shipped.map(({ id, title }) => [id, title[said]] as const),
        ]}
        set={(scenario) => {
          change({ wish: { scenario, own: null, levers: {}, against: null } });
        }}
      />
      <Select
        label={trial.by}
        value={by}
        options={LEVELS.map((level) => [level, trial.levels[level]])}
        set={(value) => {
          put(KEYS.by, value);
        }}
      />
      {by === 'person' && (
        <Select
          label={trial.share}
          value={String(Math.round(share * PERCENT))}
          options={SHARES.map((value) => [String(value), percent(value)])}
          set={(value) => {
            put(KEYS.share, value);
          }}
        />
      )}
      <Select
        label={trial.recruit}
        value={String(recruit)}
        options={RECRUITS.map((value) => [String(value), trial.months(String(value))])}
        set={(value) => {
          put(KEYS.recruit, value);
        }}
      />
      <h2>{trial.precision}</h2>
      <Select
        label={trial.sample}
        value={String(run.sample)}
        options={SAMPLES.map((value) => [String(value), `1:${String(value)}`])}
        set={(value) => {
          put(KEYS.sample, value);
        }}
      />
      <Select
        label={trial.replications}
        value={String(run.replications)}
        options={TRIALS.map((value) => [String(value), String(value)])}
        set={(value) => {
          put(KEYS.trials, value);
        }}
      />
      <p class="help">{trial.runHelp}</p>
      <button type="submit" disabled={isWorking}>
        {hasRun ? trial.runAgain : trial.run}
      </button>
    </form>
  );
}

/** The shipped scenarios. */
function useHeads(): readonly ScenarioHead[] {
  const { engine } = useApp();
  const [heads, setHeads] = useState<readonly ScenarioHead[]>([]);
  useEffect(() => {
    const job = engine.start('scenarios', null);
    job.result.then(setHeads, () => undefined);
    return () => {
      job.cancel();
    };
  }, [engine]);
  return heads;
}
