/** Page (c), Follow a life: one person's months, the same person's shadow below, and why each thing happened. */
import { useMemo, useState } from 'preact/hooks';
import { formatMonth } from '../../vocabulary/months.js';
import type { Followed, LifeMonth } from '../engine/follow-messages.js';
import { useApp } from '../shell/app.js';
import { Bands } from './life/bands.js';
import { readChoice, withExtra } from './life/choice.js';
import { Moves } from './life/moves.js';
import { Field, Picker } from './life/picker.js';
import { BANDS, codesOf, type BandName } from './life/spans.js';
import { TaskStatus } from './task-status.js';
import { useTask } from './use-task.js';

/** Single lives need no large country, and a reader should not wait for one. The same everywhere, so that a link is too. */
const SAMPLE = 400;

export function LifePage() {
  const { words, address } = useApp();
  const { wish, extra } = address;
  const { life } = words;
  const choice = readChoice(extra);
  const run = { sample: SAMPLE, replications: 1, seed: address.run.seed };
  const { world, traits, turn, start } = choice;
  const people = useTask('people', { wish, run, world, traits, turn });
  const person = people.isStale ? null : (people.value?.person ?? null);
  const followed = useTask(
    'follow',
    person === null ? null : { wish, run, world, person, start, measure: null },
  );
  const isStale = people.isStale || followed.isStale || person === null;
  return (
    <>
      <p class="soft">{life.lead}</p>
      <Picker choice={choice} found={people.isStale ? null : people.value} />
      <p class="help">{life.sampleNote(`1:${String(SAMPLE)}`)}</p>
      <TaskStatus view={people} />
      <TaskStatus view={followed} />
      {followed.value !== null && (
        <div class={isStale ? 'stale' : undefined} aria-busy={isStale}>
          <Life followed={followed.value} />
        </div>
      )}
    </>
  );
}

function Life({ followed }: { readonly followed: Followed }) {
  const { words, language, address, change } = useApp();
  const { life } = words;
  const titles = language === 'en' ? 'en' : 'nb';
  const measureTitle = (id: string): string => followed.measures.get(id)?.[titles] ?? id;
  const titleOf = (band: BandName, code: string): string =>
    band === 'measure' ? measureTitle(code) : (life.codes[code] ?? code);
  const { months, refused, shadow, starts } = followed;
  const from = months[0]?.month ?? 0;
  const until = (months.at(-1)?.month ?? from) + 1;
  // Before the start the two are one: the shadow's bands begin with the person's own past.
  const both = useMemo(
    () => [...months.filter(({ month }) => refused !== null && month < refused.start), ...shadow],
    [months, refused, shadow],
  );
  const bands = { from, until, mark: refused?.start ?? null, titleOf };
  const place = starts.findIndex((one) => one.start === refused?.start && one.measure === refused.measure);
  return (
    <>
      <h2>{life.person(String(followed.person))}</h2>
      {starts.length > 1 && (
        <Field
          label={life.whichStart}
          value={String(place)}
          options={starts.map(({ measure, start }, at) => ({
            value: String(at),
            text: `${measureTitle(measure)}, ${formatMonth(start)}`,
          }))}
          set={(value) => {
            change({ extra: withExtra(address.extra, { 'life.start': value }) });
          }}
        />
      )}
      <h3>{life.real}</h3>
      <Bands {...bands} title={life.real} months={months} />
      <h3>{life.shadow}</h3>
      {refused === null ? (
        <p class="soft">{life.noShadow}</p>
      ) : (
        <>
          <p class="help">{life.shadowHelp(measureTitle(refused.measure), formatMonth(refused.start))}</p>
          <Bands {...bands} title={life.shadow} months={both} />
        </>
      )}
      <OneMonth months={months} shadow={both} first={refused?.start ?? from} titleOf={titleOf} />
      <h2>{life.moves}</h2>
      <p class="help">{life.movesHelp}</p>
      <Moves
        heading={life.moves}
        lines={followed.lines}
        behind={followed.behind}
        measureTitle={measureTitle}
      />
      {refused !== null && (
        <>
          <h2>{life.shadowMoves}</h2>
          <Moves
            heading={life.shadowMoves}
            lines={followed.shadowLines}
            behind={followed.behind}
            measureTitle={measureTitle}
          />
        </>
      )}
    </>
  );
}

interface OneMonthProps {
  readonly months: readonly LifeMonth[];
  readonly shadow: readonly LifeMonth[];
  /** Month looked at first. */
  readonly first: number;
  readonly titleOf: (band: BandName, code: string) => string;
}

/** A lever over the months: both lives in words. */
function OneMonth({ months, shadow, first, titleOf }: OneMonthProps) {
  const { words } = useApp();
  const { life } = words;
  const [month, setMonth] = useState(first);
  const low = months[0]?.month ?? 0;
  const high = months.at(-1)?.month ?? low;
  const at = Math.min(high, Math.max(low, month));
  const find = (lived: readonly LifeMonth[]): LifeMonth | undefined => lived.find((one) => one.month === at);
  const said = (one: LifeMonth | undefined, band: BandName): string => {
    const codes = one === undefined ? [] : codesOf(one, band);
    return codes.length === 0 ? life.nothing : codes.map((code) => titleOf(band, code)).join(', ');
  };
  const [mine, theirs] = [find(months), find(shadow)];
  const differ = shadow.length > 0 && BANDS.some((band) => said(mine, band) !== said(theirs, band));
  return (
    <div class="card one-month">
      <label class="field">
        <span>
          {life.month}: <strong>{formatMonth(at)}</strong>
        </span>
        <input
          type="range"
          min={low}
          max={high}
          value={at}
          aria-valuetext={formatMonth(at)}
          onInput={({ currentTarget }) => {
            setMonth(Number(currentTarget.value));
          }}
        />
      </label>
      <div class="scroll" tabIndex={0} role="region" aria-label={life.month}>
        <table>
          <thead>
            <tr>
              <th scope="col">{life.band}</th>
              <th scope="col">{life.real}</th>
              {shadow.length > 0 && <th scope="col">{life.shadow}</th>}
            </tr>
          </thead>
          <tbody>
            {BANDS.map((band) => (
              <tr key={band}>
                <th scope="row">{life.bands[band]}</th>
                <td>{said(mine, band)}</td>
                {shadow.length > 0 && <td>{said(theirs, band)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p aria-live="polite">{differ ? life.apart : ''}</p>
    </div>
  );
}
