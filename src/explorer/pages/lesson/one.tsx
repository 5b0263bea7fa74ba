/** Step 1: one participant and their shadow. */
import { useState } from 'preact/hooks';
import { useApp } from '../../shell/app.js';
import { formatMonth } from '../../../vocabulary/months.js';
import { Bands } from '../life/bands.js';
import { monthsIn, type BandName } from '../life/spans.js';
import { TaskStatus } from '../task-status.js';
import { useTask } from '../use-task.js';
import { Question } from './parts.js';

const SAMPLE = 400;
const YEAR = 12;
/** Months shown after the start, and before it. */
const SHOWN = 48;
const WORK = 'job-without-subsidy';
const SHOWN_BANDS: readonly BandName[] = ['school', 'work', 'nav', 'measure'];
const WISH = { scenario: 'no-lock-in', own: null, levers: {}, against: 'baseline' };

export function OneStep({ measure }: { readonly measure: string }) {
  const { words, language, address } = useApp();
  const { lesson, life } = words;
  const [turn, setTurn] = useState(0);
  const asked = {
    wish: WISH,
    run: { sample: SAMPLE, replications: 1, seed: address.run.seed },
    world: 'base' as const,
  };
  const traits = { sex: null, age: null, parents: null, measure };
  const people = useTask('people', { ...asked, traits, turn });
  const person = people.isStale ? null : (people.value?.person ?? null);
  const followed = useTask('follow', person === null ? null : { ...asked, person, start: 0, measure });
  const value = followed.isStale || people.isStale ? null : followed.value;
  const refused = value?.refused ?? null;
  const titles = language === 'en' ? 'en' : 'nb';
  const title = (id: string): string => value?.measures.get(id)?.[titles] ?? id;
  const titleOf = (band: BandName, code: string): string =>
    band === 'measure' ? title(code) : (life.codes[code] ?? code);
  const from = (refused?.start ?? 0) - YEAR;
  const until = (refused?.start ?? 0) + SHOWN;
  const within = (month: { readonly month: number }): boolean => month.month >= from && month.month < until;
  const mine = value?.months.filter(within) ?? [];
  const start = refused?.start ?? 0;
  const theirs = [...mine.filter(({ month }) => month < start), ...(value?.shadow ?? []).filter(within)];
  const count = (lived: typeof mine, a: number, b: number): string =>
    String(monthsIn(lived, WORK, start + a, start + b));
  const bands = { from, until, mark: start, titleOf, shown: SHOWN_BANDS };
  return (
    <>
      <p>{lesson.one.text}</p>
      <Question
        words={lesson.one}
        answer={
          refused === null
            ? null
            : lesson.one.answer(
                count(mine, 0, YEAR),
                count(theirs, 0, YEAR),
                count(mine, YEAR, SHOWN),
                count(theirs, YEAR, SHOWN),
              )
        }
      >
        <button
          type="button"
          onClick={() => {
            setTurn(turn + 1);
          }}
        >
          {lesson.one.another}
        </button>
      </Question>
      <TaskStatus view={people} />
      <TaskStatus view={followed} />
      {people.value?.matching === 0 && !people.isStale && <p class="notice">{lesson.nobody}</p>}
      {refused !== null && (
        <>
          <h3>{lesson.one.participant}</h3>
          <Bands {...bands} title={lesson.one.participant} months={mine} />
          <h3>{life.shadow}</h3>
          <p class="help">{life.shadowHelp(title(refused.measure), formatMonth(start))}</p>
          <Bands {...bands} title={life.shadow} months={theirs} />
        </>
      )}
    </>
  );
}
