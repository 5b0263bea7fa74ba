/** What a trial of the chosen size would find: sentences, a thousand trials, and the whole country. */
import { useCallback } from 'preact/hooks';
import { formatMonth } from '../../../vocabulary/months.js';
import { TRIAL_ESTIMAND_WORDS, TRIAL_OUTCOME_WORDS } from '../../../vocabulary/trial-words.js';
import { TRIAL_OUTCOMES } from '../../../vocabulary/trial.js';
import type { TrialAnalysis } from '../../../analysis/index.js';
import type { Frame, Table } from '../../../report/index.js';
import { Chart, TableView } from '../../chart.js';
import type { Tried } from '../../engine/trial-messages.js';
import { useApp } from '../../shell/app.js';
import type { Language, Words } from '../../words/shape.js';
import { numberText } from '../evidence/numbers.js';
import { Select } from '../select.js';
import { KEYS } from './design.js';
import { manyDrawing } from './many-chart.js';
import { POOLS, readingOf, rowOf, type Reading } from './reading.js';

interface Props {
  readonly tried: Tried;
  readonly put: (name: string, value: string) => void;
}

export function Result({ tried, put }: Props) {
  const { words, language, address } = useApp();
  const { trial } = words;
  const { analysis } = tried;
  const reading = readingOf(analysis, address.extra);
  const whole = (value: number): string => numberText(Math.round(value), language);
  return (
    <>
      <p class="soft">
        {trial.eligible(whole(analysis.eligible), formatMonth(analysis.from), formatMonth(analysis.until))}{' '}
        {analysis.isSpread && trial.spread}
      </p>
      <h2>{trial.reading}</h2>
      <Readings analysis={analysis} reading={reading} put={put} />
      <Sentences reading={reading} />
      {reading.many !== null && <Many analysis={analysis} reading={reading} tried={tried} />}
      <h2>{trial.scale}</h2>
      <p class="help">{trial.scaleHelp}</p>
      <TableView table={scaleTable(analysis, reading, words, language)} label={trial.scale} />
      <details>
        <summary>{trial.method}</summary>
        <p>{trial.methodText}</p>
      </details>
    </>
  );
}

interface ReadingsProps {
  readonly analysis: TrialAnalysis;
  readonly reading: Reading;
  readonly put: (name: string, value: string) => void;
}

/** What is measured, when, among whom and for how many: nothing of it needs the country to be lived again. */
function Readings({ analysis, reading, put }: ReadingsProps) {
  const { words, language } = useApp();
  const { trial } = words;
  return (
    <div class="choosing">
      <Select
        label={trial.outcome}
        value={reading.outcome}
        options={TRIAL_OUTCOMES.map((one) => [one, nameOf(one, TRIAL_OUTCOME_WORDS[one], words, language)])}
        set={(value) => {
          put(KEYS.outcome, value);
        }}
      />
      <Select
        label={trial.horizon}
        value={String(reading.horizon)}
        options={analysis.horizons.map((months) => [String(months), trial.months(String(months))])}
        set={(value) => {
          put(KEYS.horizon, value);
        }}
      />
      {reading.kind === 'persons' && (
        <Select
          label={trial.who}
          value={reading.pool}
          options={POOLS.map((pool) => [pool, trial.pools[pool]])}
          set={(value) => {
            put(KEYS.pool, value);
          }}
        />
      )}
      <label class="field">
        <span>{reading.kind === 'persons' ? trial.persons : trial.areas}</span>
        <input
          type="number"
          min={2}
          max={1_000_000}
          step={1}
          value={reading.size}
          onInput={({ currentTarget }) => {
            if (currentTarget.validity.valid) put(KEYS.size, currentTarget.value);
          }}
        />
      </label>
    </div>
  );
}

function Sentences({ reading: { row, many, isTold } }: { readonly reading: Reading }) {
  const { words, language } = useApp();
  const { trial } = words;
  const points = (value: number | null): string => pointsText(value, language);
  if (row === null || row.truth === null) return <p>{trial.noEffect}</p>;
  const { truth, truthLow, truthHigh } = row;
  const interval =
    truthLow === null || truthHigh === null ? null : { low: points(truthLow), high: points(truthHigh) };
  return (
    <div class="notice">
      <p>{trial.effect(points(truth), interval)}</p>
      {!isTold && <p>{trial.untold}</p>}
      {many === null ? (
        <p>{trial.tooSmall}</p>
      ) : (
        <>
          {isTold && (
            <p>
              <strong>{trial.found(String(many.finding), String(many.opposite))}</strong>
            </p>
          )}
          <p>{trial.least(points(many.detectable).replace('+', ''))}</p>
        </>
      )}
    </div>
  );
}

interface ManyProps {
  readonly analysis: TrialAnalysis;
  readonly reading: Reading;
  readonly tried: Tried;
}

function Many({ analysis, reading, tried }: ManyProps) {
  const { words, language } = useApp();
  const { trial } = words;
  const { many } = reading;
  const drawing = useCallback(
    (frame: Frame) => {
      if (many === null) throw new Error('nothing to draw');
      return manyDrawing(many, { axis: trial.axis, ...trial.legend }, frame);
    },
    // The same numbers give the same picture, whatever object they are in.
    [JSON.stringify(many), trial],
  );
  if (many === null) return null;
  const table: Table = {
    columns: [
      { title: trial.columns.from, kind: 'number' },
      { title: trial.columns.to, kind: 'number' },
      { title: trial.columns.trials, kind: 'number' },
      { title: trial.columns.found, kind: 'text' },
    ],
    rows: many.bins.map(({ low, high, trials, isFinding }) => [
      pointsText(low, language),
      pointsText(high, language),
      numberText(Math.round(trials), language),
      isFinding ? trial.yes : trial.no,
    ]),
  };
  const title = analysis.title[language === 'en' ? 'en' : 'nb'];
  return (
    <Chart
      heading={trial.heading}
      help={trial.help}
      table={table}
      drawing={drawing}
      name={`${analysis.scenario}-trials`}
      source={`innenfor · ${title} · ${trial.behind(`1:${String(analysis.sample)}`, String(tried.done), String(tried.wanted))}`}
    />
  );
}

/** The trial beside the whole country, at the outcome and horizon read. */
function scaleTable(
  { rows, contrast }: TrialAnalysis,
  { outcome, horizon }: Reading,
  words: Words,
  language: Language,
): Table {
  const { what, effect, low, high } = words.trial.scaleColumns;
  const shown = [contrast, 'participants', 'full-scale', 'gap'] as const;
  return {
    columns: [
      { title: what, kind: 'text' },
      { title: effect, kind: 'number' },
      { title: low, kind: 'number' },
      { title: high, kind: 'number' },
    ],
    rows: shown.flatMap((estimand) => {
      const row = rowOf(rows, estimand, outcome, horizon);
      if (row === null) return [];
      return [
        [
          nameOf(estimand, TRIAL_ESTIMAND_WORDS[estimand], words, language),
          ...[row.truth, row.truthLow, row.truthHigh].map((value) => pointsText(value, language)),
        ],
      ];
    }),
  };
}

/** The model's own words, or the page's where it has none in its language. */
function nameOf(
  id: string,
  { nb, en }: { readonly nb: string; readonly en: string },
  { trial }: Words,
  language: Language,
): string {
  const own: Readonly<Partial<Record<string, string>>> = trial.own;
  return own[id] ?? (language === 'en' ? en : nb);
}

const STEPS = 100;

/** Signed, two decimals; a dash where there is none. */
function pointsText(value: number | null, language: Language): string {
  if (value === null) return '–';
  const rounded = Math.round(value * STEPS) / STEPS;
  return `${rounded > 0 ? '+' : ''}${numberText(rounded, language)}`;
}
