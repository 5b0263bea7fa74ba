/** The report: a comparison, or the validation, as one HTML file that needs nothing else. */
import type { Comparison } from '../analysis/comparison.js';
import { pageTitle, renderBody } from './body.js';
import { NO_REPLAY, type Replay } from './replay.js';
import { LANGUAGES, type Language, type Title } from './language.js';
import { refuseWithoutCard } from './hinges.js';
import { withShownIntervals } from './rules.js';
import { pageDocument } from './shell.js';
import { voiceOf } from './voice.js';

export type { Language, Title } from './language.js';
export { LEAST_PARTICIPANTS, LEAST_REPLICATIONS } from './rules.js';
export type { CurveOrigin, Replay } from './replay.js';
export {
  drawFrames,
  FRAMES,
  type AnyChart,
  type Drawing,
  type DrawnChart,
  type Frame,
  type Subject,
} from './chart.js';
export { headlines, type Headline } from './headline.js';
export { renderLeague, type LeagueOptions } from './league/page.js';
export { CHARTS } from './order.js';
export { measuresShown } from './lookups.js';
export { withShownIntervals } from './rules.js';
export type { Column, Table } from './table.js';
export { renderTrial } from './trial/page.js';
export { blockFigures } from './validation/block.js';
export { renderValidation, scoreFacts, scoreVerdict, summaryTable } from './validation/page.js';
export { targetTable } from './validation/table.js';
export { voiceOf, type Voice } from './voice.js';
export type { ValidationWords } from './words/validation-shape.js';
export { en as enWords } from './words/en.js';
export { nb as nbWords } from './words/nb.js';
export type { Words } from './words/shape.js';

export interface ReportOptions {
  /** The language the file opens in; the other is in it too. */
  readonly language: Language;
  /** Titles of measures by id, from the evidence; the report's own short names stand in for those missing. */
  readonly titles?: ReadonlyMap<string, Title>;
  /** The kept validation, and how each effect curve came about; none where the replay has not been scored. */
  readonly replay?: Replay;
  /** Address of the page that simulates in the browser, where it lies beside the report. */
  readonly door?: string | undefined;
}

/**
 * The report of a comparison as one self-contained HTML document: both languages, charts as pictures for laptop and
 * phone width, no network, a content policy that lets only its own style and script run. Opens from a file.
 *
 * @throws Error where a contrast has no hinge card
 */
export async function renderReport(comparison: Comparison, options: ReportOptions): Promise<string> {
  refuseWithoutCard(comparison);
  const shown = withShownIntervals(comparison);
  const voices = LANGUAGES.map((language) => voiceOf(language, options.titles ?? new Map(), shown.contrasts));
  const bodies: string[] = [];
  for (const voice of voices) bodies.push(await renderBody(shown, voice, options.replay ?? NO_REPLAY));
  const [nb, en] = voices.map((voice) => pageTitle(shown, voice));
  return pageDocument({ language: options.language, titles: { nb, en }, bodies, door: options.door });
}
