import { useEffect, useId, useState } from 'preact/hooks';
import type { Lever, LeverNumber } from '../../engine/describe-messages.js';
import { useApp } from '../../shell/app.js';
import { valueText } from '../../words/values.js';

/** Steps a slider has at least and about. */
const SLIDER_STEPS = 40;
/** A slider reaches this many times the file's value where no range is given. */
const REACH = 3;
const PERCENT = 100;
/** Milliseconds without a move after which a dragged or typed value counts. */
const SETTLED = 220;

interface Props {
  readonly lever: Lever;
  /** Moved value as text or name of an alternative; null as in the file. */
  readonly value: string | null;
  readonly set: (lever: string, value: string | null) => void;
}

/** One lever: a number with slider and field, the alternatives the file lists, and where it is from. */
export function LeverControl({ lever, value, set }: Props) {
  const { words, language } = useApp();
  const said = language === 'en' ? 'en' : 'nb';
  const title = lever.title[said];
  const name = useId();
  const options: readonly { readonly name: string | null; readonly text: string }[] = [
    { name: null, text: lever.used },
    ...lever.alternatives,
  ];
  return (
    <div class="lever">
      <fieldset>
        <legend>{title.slice(0, 1).toUpperCase() + title.slice(1)}</legend>
        {lever.number !== null && (
          <NumberControl
            lever={lever}
            number={lever.number}
            value={value}
            title={title}
            set={(text) => {
              set(lever.lever, text === lever.used ? null : text);
            }}
          />
        )}
        {options.length > 1 && (
          <div class="choices">
            {options.map((option) => (
              <label key={option.text} class="choice">
                <input
                  type="radio"
                  name={name}
                  checked={value === option.name}
                  onChange={() => {
                    set(lever.lever, option.name);
                  }}
                />
                <span>
                  {valueText(option.text, language)}
                  {option.name === null ? ` (${words.what.inFile})` : ''}
                </span>
              </label>
            ))}
          </div>
        )}
        {options.length === 1 && value !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              set(lever.lever, null);
            }}
          >
            {words.what.reset}: {valueText(lever.used, language)}
          </button>
        )}
        {options.length === 1 && lever.number === null && (
          <span class="unit">{valueText(lever.used, language)}</span>
        )}
        <About lever={lever} />
      </fieldset>
    </div>
  );
}

function About({ lever }: { readonly lever: Lever }) {
  const { words, language } = useApp();
  const parts = [
    ...(lever.status === null ? [] : [words.what.statuses[lever.status] ?? lever.status]),
    ...(lever.range === null ? [] : [`${words.what.range}: ${valueText(lever.range, language)}`]),
    ...(lever.why === null ? [] : [lever.why]),
  ];
  return parts.length === 0 ? null : <small>{parts.join(' · ')}</small>;
}

interface NumberProps {
  readonly lever: Lever;
  readonly number: LeverNumber;
  readonly value: string | null;
  readonly title: string;
  readonly set: (text: string) => void;
}

function NumberControl({ lever, number, value, title, set }: NumberProps) {
  const { words, language } = useApp();
  const shownAs = (text: string): string => valueText(text, language);
  const current = numberIn(value, number) ?? number.value;
  const [shown, setShown] = useState(String(current));
  const unit = useId();
  useEffect(() => {
    setShown(String(current));
  }, [current]);
  // Settled a moment after the last move: a drag over fifty values is one wish.
  useEffect(() => {
    const typed = Number(shown);
    if (shown.trim() === '' || !Number.isFinite(typed) || typed === current) return undefined;
    const timer = setTimeout(() => {
      set(`${number.before}${String(typed)}${number.after}`);
    }, SETTLED);
    return () => {
      clearTimeout(timer);
    };
  }, [shown, current, number, set]);
  const { least, most, step } = spanOf(lever, number);
  const isNumber = shown.trim() !== '' && Number.isFinite(Number(shown));
  return (
    <>
      <div class="number">
        {number.before !== '' && <span class="unit">{shownAs(number.before)}</span>}
        <input
          type="number"
          value={shown}
          min={least}
          step="any"
          aria-label={title}
          aria-describedby={unit}
          aria-invalid={!isNumber}
          onInput={({ currentTarget }) => {
            setShown(currentTarget.value);
          }}
        />
        <span id={unit} class="unit">
          {shownAs(number.after)}
        </span>
      </div>
      {!isNumber && <small>{words.what.notAValue}</small>}
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={shown}
        aria-label={title}
        aria-valuetext={shownAs(`${number.before}${shown}${number.after}`)}
        onInput={({ currentTarget }) => {
          setShown(currentTarget.value);
        }}
      />
    </>
  );
}

/** The number of a moved value, where it is written as the file's own. */
function numberIn(value: string | null, { before, after }: LeverNumber): number | null {
  if (value === null || !value.startsWith(before) || !value.endsWith(after)) return null;
  const middle = Number(value.slice(before.length, value.length - after.length));
  return Number.isFinite(middle) ? middle : null;
}

/** From nothing, or the least of range and alternatives, to the largest of them; the file's value thrice where there are none. */
function spanOf(lever: Lever, number: LeverNumber): { least: number; most: number; step: number } {
  const written = [lever.range ?? '', ...lever.alternatives.map(({ text }) => text)].flatMap((text) =>
    (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number),
  );
  const isShare = number.after.includes('%');
  const most = Math.max(...written, written.length === 0 ? number.value * REACH : number.value);
  const top = isShare ? Math.min(PERCENT, Math.max(most, number.value)) : most;
  const rough = top / SLIDER_STEPS;
  const size = 10 ** Math.floor(Math.log10(rough > 0 ? rough : 1));
  const step = Number.isInteger(number.value) ? Math.max(1, size) : size;
  return { least: 0, most: Math.ceil(top / step) * step, step };
}
