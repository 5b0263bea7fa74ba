/** Page (b), Lock-in, a lesson: from one participant to the event-time curve, each step with a question and a lever. */
import { useEffect, useRef } from 'preact/hooks';
import { EVENT_FROM } from '../../vocabulary/windows.js';
import type { Lesson } from '../engine/lesson-messages.js';
import { useApp } from '../shell/app.js';
import { OneStep } from './lesson/one.js';
import {
  AnalystStep,
  HidesStep,
  ManyStep,
  OffStep,
  OthersStep,
  OwnWordsStep,
  type StepProps,
} from './lesson/steps.js';
import { wholeOf, withExtra } from './life/choice.js';
import { Field } from './life/picker.js';
import { TaskStatus } from './task-status.js';
import { useTask } from './use-task.js';

const STEPS = ['one', 'many', 'analyst', 'off', 'hides', 'others', 'own'] as const;
type StepName = (typeof STEPS)[number];
/** The measure of the first run through: its way down and its way up are both to be seen. */
const FIRST_MEASURE = 'temporary-wage-subsidy';
const SAMPLE = 100;
const SMALL_SAMPLE = 200;
const REPLICATIONS = 4;
const COARSE_SAMPLE = 200;

export function LessonPage() {
  const { words, language, address, change, machine } = useApp();
  const { lesson } = words;
  const { extra } = address;
  const { seed } = address.run;
  const place = Math.min(wholeOf(extra['lesson.step']), STEPS.length - 1);
  const wanted = extra['lesson.measure'] ?? FIRST_MEASURE;
  const measure = /^[a-z0-9-]{1,100}$/.test(wanted) ? wanted : FIRST_MEASURE;
  const step = STEPS[place] ?? 'one';
  const needsCurves = step !== 'one' && step !== 'own';
  // One pair of small worlds comes first: a picture in seconds.
  const coarse = useTask(
    'lesson',
    needsCurves ? { run: { sample: COARSE_SAMPLE, replications: 1, seed }, measure } : null,
  );
  const isReady = needsCurves && coarse.value !== null && !coarse.isWorking;
  const sample = machine.isSmall ? SMALL_SAMPLE : SAMPLE;
  const fine = useTask(
    'lesson',
    isReady ? { run: { sample, replications: REPLICATIONS, seed }, measure } : null,
  );
  const value = fine.value ?? coarse.value;
  const isStale = fine.value === null ? coarse.isStale : fine.isStale;
  const titles = language === 'en' ? 'en' : 'nb';
  const taught = value?.measures.find(({ id }) => id === measure);
  const go = (to: number): void => {
    change({ extra: withExtra(extra, { 'lesson.step': String(to) }) });
  };
  return (
    <>
      <p class="soft">{lesson.lead}</p>
      <nav class="steps" aria-label={lesson.steps}>
        <ol>
          {STEPS.map((name, at) => (
            <li key={name}>
              <button
                type="button"
                aria-current={at === place ? 'step' : undefined}
                onClick={() => {
                  go(at);
                }}
              >
                {lesson[name].title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <StepHeading place={place} of={STEPS.length} title={lesson[step].title} />
      {needsCurves && value !== null && (
        <Field
          label={lesson.measure}
          value={measure}
          options={[
            ...value.measures.map(({ id, title }) => ({ value: id, text: title[titles] })),
            ...(taught === undefined ? [{ value: measure, text: measure }] : []),
          ]}
          set={(chosen) => {
            change({ extra: withExtra(extra, { 'lesson.measure': chosen }) });
          }}
        />
      )}
      {step === 'one' && <OneStep key={measure} measure={measure} />}
      {step === 'own' && <OwnWordsStep />}
      {needsCurves && (
        <>
          {value === null && coarse.failure === null && <p class="soft">{lesson.waiting}</p>}
          <TaskStatus view={coarse} />
          <TaskStatus view={fine} />
          {value !== null && <Curves step={step} lesson={value} isStale={isStale} />}
        </>
      )}
      <div class="tools step-tools">
        {place > 0 && (
          <button
            type="button"
            onClick={() => {
              go(place - 1);
            }}
          >
            {lesson.back}
          </button>
        )}
        {place + 1 < STEPS.length && (
          <button
            type="button"
            data-next
            onClick={() => {
              go(place + 1);
            }}
          >
            {lesson.next}
          </button>
        )}
      </div>
    </>
  );
}

interface HeadingProps {
  readonly place: number;
  readonly of: number;
  readonly title: string;
}

/** The step's heading takes the focus when the reader moves on, so that a screen reader reads from there. */
function StepHeading({ place, of, title }: HeadingProps) {
  const { lesson } = useApp().words;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current !== place) heading.current?.focus();
    shown.current = place;
  }, [place]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      <span class="soft">{lesson.step(String(place + 1), String(of))}:</span> {title}
    </h2>
  );
}

interface CurvesProps {
  readonly step: StepName;
  readonly lesson: Lesson;
  readonly isStale: boolean;
}

/** What the numbers rest on, and the step that shows them. */
function Curves({ step, lesson, isStale }: CurvesProps) {
  const { words, language } = useApp();
  const taught = lesson.measures.find(({ id }) => id === lesson.measure);
  if (taught === undefined) return <p class="notice">{words.lesson.nobody}</p>;
  const { sample, done, wanted } = lesson;
  const people = lesson.asItIs.own[0]?.persons[-EVENT_FROM] ?? 0;
  const behind = words.lesson.behind(`1:${String(sample)}`, String(done), String(wanted), String(people));
  const props: StepProps = {
    lesson,
    title: taught.title[language === 'en' ? 'en' : 'nb'],
    source: `innenfor · ${behind}`,
    isStale,
  };
  return (
    <div aria-busy={isStale}>
      {step === 'many' && <ManyStep {...props} />}
      {step === 'analyst' && <AnalystStep {...props} />}
      {step === 'off' && <OffStep {...props} />}
      {step === 'hides' && <HidesStep {...props} />}
      {step === 'others' && <OthersStep {...props} />}
      <p class="help">{behind}</p>
    </div>
  );
}
