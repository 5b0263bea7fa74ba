/**
 * The report in a real browser, network off. A fresh clone with nothing but Node must pass `npm test`: without a browser
 * the file is checked as text and a notice is logged. Where CI is set a missing browser is a failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/report/language.js';
import { renderReport, renderValidation } from '../../src/report/index.js';
import { BROWSER_PLACES } from './browsers.js';
import { comparisonFixture } from './fixture.js';
import { validationFixture } from './validation-fixture.js';

const HOW_TO_INSTALL =
  'No Chromium found. Install one (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM to its path.';
const WIDTHS = [1280, 390] as const;
/** Fonts differ between machines by this many pixels at the edge of a chart. */
const TOLERANCE = 6;

/** What a page looks like from inside. */
interface Seen {
  readonly sideways: number;
  readonly mains: readonly string[];
  readonly figures: number;
  /** Figures with a picture that is shown, and figures that are tables alone. */
  readonly drawn: number;
  readonly tables: number;
  readonly title: string;
  /** Texts that stick out of their picture. */
  readonly outside: readonly string[];
}

// Texts and not functions: they run in the page, and the tests' own code knows no browser types.
const WHAT_IS_SEEN = `(() => {
  const shown = (element) => element.getBoundingClientRect().width > 0;
  const pictures = [...document.querySelectorAll('svg')].filter(shown);
  const figures = [...document.querySelectorAll('main[lang="' + document.documentElement.lang + '"] figure')];
  const sticksOut = (frame, box) =>
    box.width > 0 &&
    (box.left < frame.left - ${String(TOLERANCE)} ||
      box.right > frame.right + ${String(TOLERANCE)} ||
      box.top < frame.top - ${String(TOLERANCE)} ||
      box.bottom > frame.bottom + ${String(TOLERANCE)});
  return {
    sideways: document.documentElement.scrollWidth - window.innerWidth,
    mains: [...document.querySelectorAll('main')].filter(shown).map((main) => main.lang),
    drawn: figures.filter((figure) => pictures.some((picture) => figure.contains(picture))).length,
    tables: figures.filter((figure) => figure.querySelector('svg') === null).length,
    figures: figures.length,
    title: document.title,
    outside: pictures.flatMap((picture) =>
      [...picture.querySelectorAll('text')]
        .filter((text) => sticksOut(picture.getBoundingClientRect(), text.getBoundingClientRect()))
        .map((text) => text.textContent)),
  };
})()`;
const KEEP_WHAT_IS_COPIED = `document.addEventListener('copy', (event) => {
  document.body.dataset.copied = event.target.value;
})`;

const executable = BROWSER_PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;
const folder = mkdtempSync(join(tmpdir(), 'innenfor-report-'));
const file = join(folder, 'report.html');
const validationFile = join(folder, 'validation.html');
let html: string;
let browser: Browser | null = null;

beforeAll(async () => {
  html = await renderReport(comparisonFixture(), { language: 'nb' });
  writeFileSync(file, html);
  writeFileSync(validationFile, await renderValidation(validationFixture(), { language: 'nb' }));
  if (executable === null) return;
  browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the file with the network off and collects what should not happen: messages and requests. */
async function open(
  started: Browser,
  width: number,
  path = file,
): Promise<{ page: Page; unwanted: string[] }> {
  const context = await started.newContext({ viewport: { width, height: 900 }, offline: true });
  const page = await context.newPage();
  const unwanted: string[] = [];
  page.on('console', (message) => unwanted.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => unwanted.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (/^(https?|wss?|ftp):/.test(request.url())) unwanted.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return { page, unwanted };
}

async function inLanguage(page: Page, language: Language): Promise<void> {
  await page.click(`[data-switch="${language}"]`);
  expect(await page.getAttribute('html', 'lang')).toBe(language);
}

/** Of two contrasts: ministry outcomes, two accounts, premises, the outside account, hinge card, job creation, net value; and once the own effects. */
const TABLES_ALONE = 17;

describe('the report in a browser', () => {
  it('has a browser to open it in, or says how to get one', () => {
    if (executable !== null) return;
    if (process.env['CI'] !== undefined) throw new Error(HOW_TO_INSTALL);
    console.warn(`${HOW_TO_INSTALL} The report was checked as text only.`);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:\/\//);
  });

  for (const width of WIDTHS) {
    for (const language of LANGUAGES) {
      it(`reads in ${language} at ${String(width)} pixels without message, request or sideways scroll`, async () => {
        if (browser === null) return;
        const { page, unwanted } = await open(browser, width);
        await inLanguage(page, language);
        const seen = await page.evaluate<Seen>(WHAT_IS_SEEN);
        expect(seen.sideways).toBeLessThanOrEqual(0);
        expect(seen.mains).toEqual([language]);
        expect(seen.outside).toEqual([]);
        expect(seen.tables).toBe(TABLES_ALONE);
        expect(seen.drawn).toBe(seen.figures - seen.tables);
        expect(seen.title).toContain(language === 'nb' ? 'lønnstilskudd' : 'wage subsidy');
        expect(unwanted).toEqual([]);
        await page.context().close();
      });
    }
  }

  for (const width of WIDTHS) {
    for (const language of LANGUAGES) {
      it(`shows the validation in ${language} at ${String(width)} pixels without message, request or sideways scroll`, async () => {
        if (browser === null) return;
        const { page, unwanted } = await open(browser, width, validationFile);
        await inLanguage(page, language);
        const seen = await page.evaluate<Seen>(WHAT_IS_SEEN);
        expect(seen.sideways).toBeLessThanOrEqual(0);
        expect(seen.mains).toEqual([language]);
        expect(seen.outside).toEqual([]);
        expect(seen.drawn).toBeGreaterThan(10);
        expect(unwanted).toEqual([]);
        await page.context().close();
      });
    }
  }

  it('copies a table with tabs, and with decimal comma in Norwegian', async () => {
    if (browser === null) return;
    const { page, unwanted } = await open(browser, 1280);
    await page.evaluate(KEEP_WHAT_IS_COPIED);
    for (const language of LANGUAGES) {
      await inLanguage(page, language);
      await page.click(`#${language}-contrast-0-months-won-and-lost [data-copy]`);
      const lines = ((await page.getAttribute('body', 'data-copied')) ?? '').split('\n');
      expect(lines).toHaveLength(13);
      expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([7]));
      const estimate = lines[1]?.split('\t')[2] ?? '';
      expect(estimate).toMatch(language === 'nb' ? /^-\d+,\d+$/ : /^-\d+\.\d+$/);
    }
    expect(unwanted).toEqual([]);
    await page.context().close();
  });

  it('saves a chart as PNG with its heading', async () => {
    if (browser === null) return;
    const { page, unwanted } = await open(browser, 1280);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#nb-contrast-0-effect-by-month [data-save]'),
    ]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe((900 + 40) * 2);
    expect(download.suggestedFilename()).toBe('nb-contrast-0-effect-by-month.png');
    expect(unwanted).toEqual([]);
    await page.context().close();
  });
});
