import type { Description, ScenarioHead } from '../../engine/describe-messages.js';
import type { ScenarioWish } from '../../engine/wish.js';
import { useApp } from '../../shell/app.js';
import { LeverControl } from './lever.js';

const SAMPLES = [400, 200, 100, 50, 20, 10] as const;
const REPLICATIONS = [1, 4, 8, 16, 32] as const;

interface Props {
  readonly description: Description | null;
  readonly heads: readonly ScenarioHead[];
  readonly move: (changes: Partial<ScenarioWish>) => void;
}

/** Which scenario, against what, its levers, and how closely to look. */
export function Controls({ description, heads, move }: Props) {
  const { words, language, address } = useApp();
  const { wish } = address;
  const said = language === 'en' ? 'en' : 'nb';
  const open = description?.levers.filter(({ isOpen }) => isOpen) ?? [];
  const others = description?.levers.filter(({ isOpen }) => !isOpen) ?? [];
  const setLever = (lever: string, value: string | null): void => {
    const levers = Object.fromEntries(Object.entries(wish.levers).filter(([name]) => name !== lever));
    move({ levers: value === null ? levers : { ...levers, [lever]: value } });
  };
  const shipped = heads.filter(({ hasPolicy }) => hasPolicy);
  const listed = shipped.some(({ id }) => id === wish.scenario);
  return (
    <div class="card">
      <label class="field">
        <span>{words.what.scenario}</span>
        <select
          value={wish.scenario}
          onChange={({ currentTarget }) => {
            move({ scenario: currentTarget.value, own: null, levers: {}, against: null });
          }}
        >
          {!listed && <option value={wish.scenario}>{description?.title[said] ?? wish.scenario}</option>}
          {shipped.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[said]}
            </option>
          ))}
        </select>
      </label>
      {description !== null && (
        <>
          {description.what !== null && <p class="help">{description.what[said]}</p>}
          {description.source !== null && (
            <p class="help">
              {words.what.source}: {description.source}.{' '}
              {words.what.window(description.from, description.until)}.
            </p>
          )}
          {description.against.length > 0 && (
            <label class="field">
              <span>{words.what.against}</span>
              <select
                value={wish.against ?? description.against[0].id}
                onChange={({ currentTarget }) => {
                  move({ against: currentTarget.value });
                }}
              >
                {description.against.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title[said]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <h2>{words.what.levers}</h2>
          <p class="help">{description.levers.length === 0 ? words.what.noLevers : words.what.leversHelp}</p>
          {open.map((lever) => (
            <LeverControl
              key={lever.lever}
              lever={lever}
              value={wish.levers[lever.lever] ?? null}
              set={setLever}
            />
          ))}
          {others.length > 0 && (
            <details>
              <summary>
                {words.what.moreLevers} ({others.length})
              </summary>
              {others.map((lever) => (
                <LeverControl
                  key={lever.lever}
                  lever={lever}
                  value={wish.levers[lever.lever] ?? null}
                  set={setLever}
                />
              ))}
            </details>
          )}
          {Object.keys(wish.levers).length > 0 && (
            <button
              type="button"
              onClick={() => {
                move({ levers: {} });
              }}
            >
              {words.what.resetAll}
            </button>
          )}
        </>
      )}
      <Precision />
    </div>
  );
}

/** Sample and number of worlds. */
function Precision() {
  const { words, address, change, machine } = useApp();
  const { run } = address;
  const including = (value: number, values: readonly number[]): readonly number[] =>
    values.includes(value) ? values : [...values, value].sort((a, b) => b - a);
  return (
    <>
      <h2>{words.what.precision}</h2>
      {machine.isSmall && <p class="help">{words.what.smallMachine(`1:${String(run.sample)}`)}</p>}
      <label class="field">
        <span>{words.what.sample(String(run.sample))}</span>
        <select
          value={String(run.sample)}
          onChange={({ currentTarget }) => {
            change({ run: { ...run, sample: Number(currentTarget.value) } });
          }}
        >
          {including(run.sample, SAMPLES).map((sample) => (
            <option key={sample} value={String(sample)}>
              1:{sample}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{words.what.replications}</span>
        <select
          value={String(run.replications)}
          onChange={({ currentTarget }) => {
            change({ run: { ...run, replications: Number(currentTarget.value) } });
          }}
        >
          {including(run.replications, REPLICATIONS).map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
