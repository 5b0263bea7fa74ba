/** The report: a comparison as one HTML file that needs nothing else. */
import type { Comparison } from '../analysis/comparison.js';
import { pageTitle, renderBody } from './body.js';
import { escapeHtml } from './html.js';
import { LANGUAGES, type Language, type Title } from './language.js';
import { withShownIntervals } from './rules.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { voiceOf } from './voice.js';

export type { Language, Title } from './language.js';
export { LEAST_PARTICIPANTS, LEAST_REPLICATIONS } from './rules.js';

export interface ReportOptions {
  /** The language the file opens in; the other is in it too. */
  readonly language: Language;
  /** Titles of measures by id, from the evidence; the report's own short names stand in for those missing. */
  readonly titles?: ReadonlyMap<string, Title>;
}

/**
 * The report of a comparison as one self-contained HTML document: both languages, charts as pictures for laptop and
 * phone width, no network, a content policy that lets only its own style and script run. Opens from a file.
 */
export async function renderReport(comparison: Comparison, options: ReportOptions): Promise<string> {
  const shown = withShownIntervals(comparison);
  const voices = LANGUAGES.map((language) => voiceOf(language, options.titles ?? new Map(), shown.contrasts));
  const bodies: string[] = [];
  for (const voice of voices) bodies.push(await renderBody(shown, voice));
  const titles = Object.fromEntries(voices.map((voice) => [voice.language, pageTitle(shown, voice)]));
  const switches = voices.map(
    ({ language, words }) =>
      `<button type="button" lang="${language}" data-switch="${language}" aria-pressed="${String(
        language === options.language,
      )}">${escapeHtml(words.page.languageName)}</button>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${options.language}" data-titles="${escapeHtml(JSON.stringify(titles))}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${await contentPolicy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(titles[options.language] ?? '')}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><div class="bar"><span class="mark">innenfor</span><div class="switch">${switches.join('')}</div></div>`,
    ...bodies,
    `<script>${SCRIPT}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

/** Nothing may load or run but this very style, this very script, and pictures the page makes itself. */
async function contentPolicy(): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await sourceHash(STYLE)}'`,
    `script-src '${await sourceHash(SCRIPT)}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function sourceHash(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
