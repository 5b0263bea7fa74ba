/** What every step is made of: a question with its hint, an answer to unfold, and the month lever with its reading. */
import type { ComponentChildren } from 'preact';
import { useApp } from '../../shell/app.js';
import type { Question as QuestionWords } from '../../words/lesson-shape.js';
import { signed } from '../numbers.js';
import { valueAt } from './curves.js';
import type { NamedLine } from './lines-chart.js';

interface QuestionProps {
  readonly words: QuestionWords;
  /** Null while there is nothing to answer with. */
  readonly answer: string | null;
  readonly children?: ComponentChildren;
}

/** The question before the lever that answers it. */
export function Question({ words, answer, children }: QuestionProps) {
  const { lesson } = useApp().words;
  return (
    <div class="question card">
      <h3>{lesson.question}</h3>
      <p>
        <strong>{words.ask}</strong>
      </p>
      <p class="help">{words.hint}</p>
      {children}
      {answer !== null && (
        <details class="answer-fold">
          <summary>{lesson.answer}</summary>
          <p>{answer}</p>
        </details>
      )}
    </div>
  );
}

interface MonthLeverProps {
  readonly month: number;
  readonly set: (month: number) => void;
  readonly lines: readonly NamedLine[];
  /** Last month that can be read. */
  readonly last: number;
  /** `+` before gains: differences, not levels. */
  readonly isDifference: boolean;
}

/** A lever over the months since the start, and what each line says there. */
export function MonthLever({ month, set, lines, last, isDifference }: MonthLeverProps) {
  const { words, language } = useApp();
  const { lesson } = words;
  const read = (value: number | null): string =>
    value === null ? '–' : isDifference ? signed(value, 1, language) : value.toFixed(0);
  return (
    <div class="month-lever">
      <label class="field">
        <span>
          {lesson.month}: <strong>{String(month)}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={month}
          aria-valuetext={lesson.monthValue(String(month))}
          onInput={({ currentTarget }) => {
            set(Number(currentTarget.value));
          }}
        />
      </label>
      <dl class="readings" aria-live="polite">
        {lines.map(({ name, line }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {read(valueAt(line, month))} {isDifference ? lesson.points : '%'}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
