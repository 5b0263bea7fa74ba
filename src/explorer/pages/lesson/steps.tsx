/** Steps 2 to 7: curves, each with its question, its lever and its answer. */
import { useState } from 'preact/hooks';
import type { Lesson } from '../../engine/lesson-messages.js';
import { useApp } from '../../shell/app.js';
import type { DipWords } from '../../words/lesson-shape.js';
import { signed } from '../numbers.js';
import { KINDS, dipOf, levelLine, naiveLine, ownLine, valueAt, type Kind, type Line } from './curves.js';
import { LinesChart, type NamedLine } from './lines-chart.js';
import { MonthLever, Question } from './parts.js';

/** Last month of the window. */
const LAST = 108;
const EARLY = 3;
const LATE = 24;

export interface StepProps {
  readonly lesson: Lesson;
  /** Title of the measure. */
  readonly title: string;
  /** Under a saved picture. */
  readonly source: string;
  readonly isStale: boolean;
}

/** Numbers of a step as its sentences have them. */
function useSaid() {
  const { language } = useApp();
  const points = (value: number | null): string => (value === null ? '–' : signed(value, 1, language));
  const dip = (line: Line): DipWords | null => {
    const found = dipOf(line);
    if (found === null) return null;
    const { at, lowest, crossing } = found;
    return { lowest: points(lowest), at: String(at), crossing: crossing === null ? null : String(crossing) };
  };
  return { points, dip };
}

interface CurveProps extends StepProps {
  readonly heading: string;
  readonly help: string;
  readonly lines: readonly NamedLine[];
  readonly name: string;
  readonly isDifference?: boolean;
}

/** The month lever above the chart it reads. */
function Curve({ heading, help, lines, name, source, isStale, isDifference = true }: CurveProps) {
  const { lesson } = useApp().words;
  const [month, setMonth] = useState(EARLY);
  return (
    <>
      <MonthLever month={month} set={setMonth} lines={lines} last={LAST} isDifference={isDifference} />
      <LinesChart
        heading={heading}
        help={help}
        unit={isDifference ? lesson.points : lesson.share}
        axis={lesson.axis}
        lines={lines}
        name={name}
        source={source}
        isStale={isStale}
      />
    </>
  );
}

export function ManyStep(props: StepProps) {
  const { many, lines } = useApp().words.lesson;
  const { dip } = useSaid();
  const found = dip(ownLine(props.lesson.asItIs));
  return (
    <>
      <p>{many.text}</p>
      <Question words={many} answer={found === null ? null : many.answer(found)} />
      <Curve
        {...props}
        heading={many.chart(props.title)}
        help={many.help}
        name="lesson-levels"
        isDifference={false}
        lines={[
          { name: lines.participants, line: levelLine(props.lesson.asItIs, 'participant') },
          { name: lines.shadows, line: levelLine(props.lesson.asItIs, 'shadow') },
        ]}
      />
    </>
  );
}

export function AnalystStep(props: StepProps) {
  const { analyst, lines } = useApp().words.lesson;
  const { points } = useSaid();
  const { asItIs } = props.lesson;
  const own = ownLine(asItIs);
  const matched = naiveLine(asItIs, 'matched');
  return (
    <>
      <p>{analyst.text}</p>
      <Question
        words={analyst}
        answer={analyst.answer(
          points(valueAt(matched, EARLY)),
          points(valueAt(own, EARLY)),
          points(valueAt(matched, LATE)),
          points(valueAt(own, LATE)),
        )}
      />
      <Curve
        {...props}
        heading={analyst.chart}
        help={analyst.help}
        name="lesson-analyst"
        lines={[
          { name: lines.own, line: own },
          { name: lines.naive, line: naiveLine(asItIs, 'naive') },
          { name: lines.matched, line: matched },
        ]}
      />
    </>
  );
}

export function OffStep(props: StepProps) {
  const { off, lines } = useApp().words.lesson;
  const { points } = useSaid();
  const [isOff, setOff] = useState(false);
  const asItIs = ownLine(props.lesson.asItIs);
  const switchedOff = ownLine(props.lesson.switchedOff);
  const low = dipOf(asItIs);
  return (
    <>
      <p>{off.text}</p>
      <Question
        words={off}
        answer={
          low === null
            ? null
            : off.answer(points(low.lowest), points(valueAt(switchedOff, low.at)), String(low.at))
        }
      >
        <label class="check">
          <input
            type="checkbox"
            checked={isOff}
            onChange={({ currentTarget }) => {
              setOff(currentTarget.checked);
            }}
          />{' '}
          {off.lever}
        </label>
      </Question>
      <Curve
        {...props}
        heading={off.chart}
        help={off.help}
        name="lesson-switched-off"
        lines={[
          { name: lines.asItIs, line: asItIs },
          ...(isOff ? [{ name: lines.switchedOff, line: switchedOff }] : []),
        ]}
      />
    </>
  );
}

export function HidesStep(props: StepProps) {
  const { hides } = useApp().words.lesson;
  const { points } = useSaid();
  const [kind, setKind] = useState<Kind>('without');
  const { asItIs } = props.lesson;
  return (
    <>
      <p>{hides.text}</p>
      <Question
        words={hides}
        answer={hides.answer(
          points(valueAt(ownLine(asItIs), EARLY)),
          points(valueAt(ownLine(asItIs, 'both'), EARLY)),
          String(EARLY),
        )}
      >
        <fieldset class="choices">
          <legend>{hides.lever}</legend>
          {KINDS.map((one) => (
            <label key={one} class="check">
              <input
                type="radio"
                name="lesson-kind"
                checked={kind === one}
                onChange={() => {
                  setKind(one);
                }}
              />{' '}
              {hides.kinds[one]}
            </label>
          ))}
        </fieldset>
      </Question>
      <Curve
        {...props}
        heading={`${hides.chart}: ${hides.kinds[kind]}`}
        help={hides.help}
        name="lesson-hides"
        lines={[{ name: hides.kinds[kind], line: ownLine(asItIs, kind) }]}
      />
    </>
  );
}

export function OthersStep(props: StepProps) {
  const { others, lines } = useApp().words.lesson;
  const { dip } = useSaid();
  const line = ownLine(props.lesson.asItIs);
  const found = dip(line);
  return (
    <>
      <p>{others.text}</p>
      <Question words={others} answer={found === null ? null : others.answer(props.title, found)} />
      <Curve
        {...props}
        heading={others.chart}
        help={others.help}
        name="lesson-others"
        lines={[
          { name: lines.asItIs, line },
          { name: lines.switchedOff, line: ownLine(props.lesson.switchedOff) },
        ]}
      />
    </>
  );
}

/** The last step: nothing to compute, the reader explains. */
export function OwnWordsStep() {
  const { own, answer } = useApp().words.lesson;
  return (
    <>
      <p>{own.text}</p>
      <div class="question card">
        <p>
          <strong>{own.ask}</strong>
        </p>
        <label class="field">
          <span>{own.label}</span>
          <textarea rows={4} aria-describedby="lesson-stored" />
        </label>
        <p id="lesson-stored" class="help">
          {own.stored}
        </p>
        <details class="answer-fold">
          <summary>{answer}</summary>
          <p>{own.answer}</p>
        </details>
      </div>
    </>
  );
}
