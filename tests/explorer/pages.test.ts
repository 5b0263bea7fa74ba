/** Every page beside the first in a real browser, network off: three languages, phone and screen, and by keyboard alone. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedLibrary } from '../../src/cli/context.js';
import { writeExplorer } from '../../src/cli/explorer-file.js';
import { DEFAULT_RUN, writeAddress } from '../../src/explorer/address.js';
import { WORDS } from '../../src/explorer/words/index.js';
import { LANGUAGES } from '../../src/explorer/words/shape.js';
import { PAGES } from '../../src/explorer/pages/list.js';
import {
  CHROMIUM,
  PATIENCE,
  inLanguage,
  launchChromium,
  open,
  sayMissing,
  seriousFindings,
  sideways,
  until,
} from './browsers.js';

const SCENARIO = 'four-year-wage-subsidy-as-regulated';
const WIDTHS = [390, 1440] as const;
/** Where screenshots are kept to be looked at; nowhere unless asked for. */
const SCREENSHOTS = process.env['INNENFOR_SCREENSHOTS'];

interface PageCase {
  /** What the page keeps in the address: small runs. */
  readonly extra?: Readonly<Record<string, string>>;
  /** What is there once the page shows something worth reading. */
  readonly shows: string;
  /** What is pressed first, where a page waits to be asked. */
  readonly asked?: string;
  /** By keyboard from there on. */
  readonly drive: (page: Page) => Promise<void>;
}

const press = async (page: Page, on: string, key: string): Promise<void> => {
  await page.focus(on);
  await page.keyboard.press(key);
};

const hashOf = (page: Page): Promise<string> => page.evaluate<string>('decodeURIComponent(location.hash)');

/** A range moved one step to the right by its arrow key. */
const moveRange = async (page: Page, range: string): Promise<void> => {
  const before = Number(await page.inputValue(range));
  await press(page, range, 'ArrowRight');
  expect(Number(await page.inputValue(range))).toBe(before + 1);
};

/** What each page but the first is tried by. A page without a line here fails the first test. */
const CASES: Readonly<Record<string, PageCase>> = {
  lesson: {
    extra: { 'lesson.step': '1' },
    shows: 'figure svg',
    drive: async (page) => {
      await moveRange(page, '.month-lever input[type=range]');
      await press(page, '.answer-fold summary', 'Enter');
      expect(await page.textContent('.answer-fold[open] p')).toMatch(/\d/);
      await press(page, '[data-next]', 'Enter');
      await page.waitForSelector(`h2:has-text("${WORDS.nb.lesson.analyst.title}")`);
      expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H2');
    },
  },
  life: {
    shows: '.one-month',
    drive: async (page) => {
      await moveRange(page, '.one-month input[type=range]');
      const first = await page.textContent('main h2:not(.picker h2)');
      await press(page, '[data-another]', 'Enter');
      await until(async () => (await hashOf(page)).includes('life.turn'), PATIENCE);
      await page.waitForSelector(`main h2:not(.picker h2):not(:has-text("${first ?? ''}"))`);
      await page.waitForSelector('.one-month');
    },
  },
  trial: {
    extra: { 'trial.sample': '400', 'trial.trials': '2' },
    asked: 'form button[type=submit]',
    shows: '.choosing input[type=number]',
    drive: async (page) => {
      await page.focus('.choosing input[type=number]');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('800');
      await page.waitForSelector('figure svg');
      await press(page, 'form button[type=submit]', 'Enter');
      await page.waitForSelector('.status progress');
      await press(page, '.status button', 'Enter');
      await page.waitForSelector(`main .notice:has-text("${WORDS.nb.engine.cancelled}")`);
    },
  },
  evidence: {
    shows: '.entries a',
    drive: async (page) => {
      await page.focus('.search input');
      await page.keyboard.type('utenfor');
      await press(page, '.counts button', 'Enter');
      await page.waitForSelector('.counts button[aria-pressed=true]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.counts button[aria-pressed=true]', { state: 'detached' });
      await press(page, '.entries a', 'Enter');
      await page.waitForSelector('.entry dl');
    },
  },
  fit: {
    shows: 'main table',
    drive: async (page) => {
      await page.focus('.choosing select');
      await page.keyboard.press('ArrowDown');
      await until(async () => (await hashOf(page)).includes('fit.block'), PATIENCE);
      expect(await page.textContent('[role=status].soft')).toMatch(/\d/);
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'innenfor-pages-'));
const file = join(folder, 'explorer.html');
let browser: Browser | null = null;

beforeAll(async () => {
  await writeExplorer(file, installedLibrary(), { scenario: SCENARIO, own: null, language: 'nb' });
  if (SCREENSHOTS !== undefined) mkdirSync(SCREENSHOTS, { recursive: true });
  if (CHROMIUM === null) sayMissing('Chromium', 'chromium');
  else browser = await launchChromium(CHROMIUM);
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage(
  page: string,
  { extra = {} }: PageCase,
  width: number,
  dark: boolean,
): Promise<Awaited<ReturnType<typeof open>>> {
  if (browser === null) throw new Error('no browser');
  const wish = { scenario: SCENARIO, own: null, levers: {}, against: null };
  const hash = writeAddress({
    page,
    wish,
    run: { ...DEFAULT_RUN, sample: 1000, replications: 1 },
    extra,
  });
  return open(browser, file, { hash, width, dark });
}

async function show(page: Page, { asked, shows }: PageCase): Promise<void> {
  if (asked !== undefined) {
    await page.waitForSelector(asked);
    await press(page, asked, 'Enter');
  }
  await page.waitForSelector(shows, { timeout: PATIENCE });
}

it('every page of the navigation is tried here or by its own tests', () => {
  expect(['what', ...Object.keys(CASES)].sort()).toEqual(PAGES.map(({ id }) => id).sort());
});

describe.each(Object.entries(CASES))('page %s', (id, pageCase) => {
  for (const width of WIDTHS) {
    it(
      `reads in all languages at ${String(width)} pixels without a serious finding, and asks the network for nothing`,
      async () => {
        if (browser === null) return;
        const isDark = width === 390;
        const { page, unwanted } = await openPage(id, pageCase, width, isDark);
        await show(page, pageCase);
        for (const language of LANGUAGES) {
          await inLanguage(page, language);
          expect(await page.textContent('h1')).toBe(WORDS[language].pages[id]?.title);
          await page.waitForSelector(pageCase.shows);
          if (SCREENSHOTS !== undefined)
            await page.screenshot({
              path: join(SCREENSHOTS, `${id}-${language}-${String(width)}.png`),
              fullPage: true,
            });
          expect(await sideways(page)).toBeLessThanOrEqual(0);
          expect(await seriousFindings(page)).toEqual([]);
        }
        expect(unwanted).toEqual([]);
        await page.context().close();
      },
      PATIENCE,
    );
  }

  it(
    'is driven by keyboard alone',
    async () => {
      if (browser === null) return;
      const { page, unwanted } = await openPage(id, pageCase, 1440, false);
      await show(page, pageCase);
      await pageCase.drive(page);
      expect(unwanted).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});
