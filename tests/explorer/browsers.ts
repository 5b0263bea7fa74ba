/** Browsers on this machine, and the explorer's file opened in them with the network off. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Language } from '../../src/explorer/words/shape.js';

const CHROMIUM_PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX_PLACES = [
  process.env['FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const found = (places: readonly (string | undefined)[]): string | null =>
  places.find((place): place is string => place !== undefined && existsSync(place)) ?? null;

/** Milliseconds anything may take: the machine may be busy with other tests. */
export const PATIENCE = 300_000;

export const CHROMIUM = found(CHROMIUM_PLACES);
export const FIREFOX = found(FIREFOX_PLACES);

/** Where CI is set a missing browser is a failure; elsewhere a notice. */
export function sayMissing(browser: string, packages: string): void {
  const how = `No ${browser} found. Install one (Debian and Ubuntu: apt-get install ${packages}).`;
  if (process.env['CI'] !== undefined) throw new Error(how);
  console.warn(`${how} What it should show was not looked at.`);
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    timeout: PATIENCE,
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

export interface Opening {
  /** The address after `#`. */
  readonly hash?: string;
  readonly width?: number;
  readonly locale?: string;
  readonly dark?: boolean;
  /** Storage is refused, as in a strict private window. */
  readonly withoutStorage?: boolean;
}

/** Opens the file and collects what should not happen: messages, errors and requests. */
export async function open(
  browser: Browser,
  file: string,
  { hash = '', width = 1440, locale = 'nb-NO', dark = false, withoutStorage = false }: Opening = {},
): Promise<{ page: Page; unwanted: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
    locale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const unwanted: string[] = [];
  page.on('console', (message) => unwanted.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => unwanted.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (/^(https?|wss?|ftp):/.test(request.url())) unwanted.push(`request: ${request.url()}`);
  });
  if (withoutStorage)
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('refused', 'SecurityError'); },
    });`);
  await page.goto(`${pathToFileURL(file).href}${hash === '' ? '' : `#${hash}`}`);
  await page.waitForSelector('h1');
  return { page, unwanted };
}

export async function inLanguage(page: Page, language: Language): Promise<void> {
  await page.click(`.switch [lang="${language}"]`);
  await page.waitForSelector(`html[lang="${language}"]`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<Finding[]>('axe.run().then(({ violations }) => violations)');
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Pixels the page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** Keeps what the page saves as texts. Texts and not functions: they run in the page. */
export const KEEP_SAVED = `(() => {
  window.keptTexts = {};
  const blobs = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const url = make(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    blobs.get(this.href).text().then((text) => { window.keptTexts[this.download] = text; });
  };
})()`;

/** Opens the tables and asks for each. */
export const SAVE_TABLES = `(() => {
  const details = [...document.querySelectorAll('details')].find((one) =>
    [...one.querySelectorAll('button')].some((button) => button.textContent.endsWith('.csv')));
  details.open = true;
  details.querySelectorAll('button').forEach((button) => button.click());
})()`;

export const SAVED = `Object.keys(window.keptTexts).length`;
export const TEXTS_SAVED = `window.keptTexts`;

const PAUSE = 200;

/** Waits until the page says so. Asked from outside: the page's content policy lets nobody watch from within. */
export async function until(ask: () => Promise<boolean>, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited ${String(patience)} ms`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
