/** The document around a page: head, content policy, language switch, the one style and the one script. */
import { escapeHtml } from './html.js';
import { LANGUAGES, type Language } from './language.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { voiceOf } from './voice.js';

export interface PageContent {
  /** The language the file opens in; the other is in it too. */
  readonly language: Language;
  /** Title of the window. */
  readonly titles: Readonly<Record<Language, string>>;
  /** `<main>` of each language. */
  readonly bodies: readonly string[];
  /** Address of the page that simulates in the browser, where it lies beside this one. */
  readonly door?: string | undefined;
}

/** A self-contained HTML document: no network, and a content policy that lets only its own style and script run. */
export async function pageDocument({ language, titles, bodies, door }: PageContent): Promise<string> {
  const switches = LANGUAGES.map((one) => {
    const name = voiceOf(one, new Map(), []).words.page.languageName;
    const pressed = String(one === language);
    return `<button type="button" lang="${one}" data-switch="${one}" aria-pressed="${pressed}">${escapeHtml(name)}</button>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${language}" data-titles="${escapeHtml(JSON.stringify(titles))}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${await contentPolicy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(titles[language])}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><div class="bar"><span class="mark">innenfor</span>${doorHtml(door)}<div class="switch">${switches.join('')}</div></div>`,
    ...bodies,
    `<script>${SCRIPT}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

/** A link to the page that simulates in the browser, in the language that is shown. */
function doorHtml(door: string | undefined): string {
  if (door === undefined) return '';
  const words = LANGUAGES.map((one) => {
    const text = voiceOf(one, new Map(), []).words.page.door;
    return `<span lang="${one}">${escapeHtml(text)}</span>`;
  });
  return `<a class="door" href="${escapeHtml(door)}">${words.join('')}</a>`;
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
