/** How the replay of 2010-2024 came out for what a headline rests on, and what may be said of an effect curve. */
import type { Contrast } from '../analysis/comparison.js';
import { scoreUse, type TargetRow, type ValidationTable } from '../analysis/validation-table.js';
import { RESULT_MARKS } from '../vocabulary/validation-words.js';
import type { Headline } from './headline.js';
import { escapeHtml } from './html.js';
import { measuresShown } from './lookups.js';
import { gateText, rowTitle, valueText } from './validation/labels.js';
import { scoreNumbers } from './validation/score-text.js';
import type { Voice } from './voice.js';

/** What a scenario report is told of the replay. */
export interface Replay {
  /** The kept validation; null where the replay has not been scored. */
  readonly table: ValidationTable | null;
  /** Catalogue measure each measure works like. */
  readonly likes: ReadonlyMap<string, string>;
  /** How each measure's effect curve came about. */
  readonly curves: ReadonlyMap<string, CurveOrigin>;
}

export interface CurveOrigin {
  readonly shape: 'fitted' | 'predicted';
  /** False where the documents give signs and an order only. */
  readonly sizePublished: boolean;
}

export const NO_REPLAY: Replay = { table: null, likes: new Map(), curves: new Map() };

/** Outcomes a headline rests on: whole names, or beginnings that end in a dot. */
const RESTS_ON: Readonly<Partial<Record<Headline['key'], readonly string[]>>> = {
  effect: ['stock.main_status.employed', 'stock.activity.job-without-subsidy', 'flow.hire.unsubsidised'],
  lockIn: ['stock.main_status.employed', 'stock.activity.job-without-subsidy'],
  reach: ['stock.nav_group.', 'flow.registration.'],
  others: ['stock.main_status.registered-unemployed', 'stock.main_status.unknown', 'stock.main_status.other'],
  money: ['money.', 'stock.benefit.', 'flow.benefit.'],
};
/** Headlines of the measures' own effects: they rest on the targets of the measures as well. */
const OF_MEASURES: readonly Headline['key'][] = ['effect', 'lockIn'];

/** Fit and check targets that a headline of a contrast rests on. */
export function targetsBehind(
  key: Headline['key'],
  contrast: Contrast,
  replay: Replay,
): readonly TargetRow[] {
  const names = RESTS_ON[key];
  if (names === undefined || replay.table === null) return [];
  const measures = OF_MEASURES.includes(key)
    ? measuresShown(contrast).map((measure) => replay.likes.get(measure) ?? measure)
    : [];
  const isMeant = (outcome: string): boolean =>
    measures.includes(outcome) ||
    names.some((name) => (name.endsWith('.') ? outcome.startsWith(name) : outcome === name));
  return replay.table.rows.filter((row) => row.use !== 'input' && row.outcomes.some(isMeant));
}

/** The score beside a headline: how many pass, and each that does not, by name. Empty where nothing was scored. */
export function replayHtml(key: Headline['key'], contrast: Contrast, replay: Replay, voice: Voice): string {
  if (replay.table === null || RESTS_ON[key] === undefined) return '';
  const rows = targetsBehind(key, contrast, replay);
  const { replay: words } = voice.words;
  if (rows.length === 0) return `<small>${escapeHtml(`${words.label}: ${words.nothing}`)}</small>`;
  const failing = rows.filter(({ result }) => result === 'fail');
  const open = rows.filter(({ result }) => result === 'not_evaluable');
  const passed = rows.length - failing.length - open.length;
  const said = [
    words.passes(passed, rows.length),
    ...(failing.length > 0 ? [words.fails(targetsOf(failing))] : []),
    ...(open.length > 0 ? [words.unjudged(targetsOf(open))] : []),
  ];
  const summary = `${words.label}: ${said.join('; ')}`;
  if (failing.length === 0) return `<small>${escapeHtml(summary)}</small>`;
  const items = failing.map((row) => `<li>${escapeHtml(failureText(row, voice))}`);
  return `<details class="replay"><summary>${escapeHtml(summary)}</summary><ul>${items.join('')}</ul></details>`;
}

/** What may be said of a measure's effect curve; empty where nothing is known of it. */
export function curveText(measure: string, replay: Replay, voice: Voice): string {
  const origin = replay.curves.get(measure);
  if (origin === undefined) return '';
  const { curve } = voice.words.replay;
  return [curve[origin.shape], ...(origin.sizePublished ? [] : [curve.none])].join(' ');
}

/** The banner of a report whose replay has been scored. */
export function scoredText(table: ValidationTable, voice: Voice): string {
  const { language, words } = voice;
  return words.replay.scored({
    fit: scoreNumbers(scoreUse(table.rows, 'fit'), language),
    check: scoreNumbers(scoreUse(table.rows, 'check'), language),
    sample: `1:${String(table.sample)}`,
    worlds: String(table.worlds),
  });
}

function targetsOf(rows: readonly TargetRow[]): string[] {
  return [...new Set(rows.map(({ target }) => target))];
}

function failureText(row: TargetRow, voice: Voice): string {
  const { language, words } = voice;
  const { columns } = words.validation;
  const published =
    row.published === null
      ? ''
      : `, ${columns.published.toLowerCase()} ${valueText(row.published, row, language)}`;
  return `${RESULT_MARKS.fail.mark} ${rowTitle(row, language)}: ${columns.simulated.toLowerCase()} ${valueText(row.simulated, row, language)}${published} (${words.validation.gate} ${gateText(row, voice)})`;
}
