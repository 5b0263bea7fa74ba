/** The page in a real browser, network off: three languages, phone and screen, by keyboard, and what it says to bad input. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedLibrary } from '../../src/cli/context.js';
import { writeExplorer } from '../../src/cli/explorer-file.js';
import { DEFAULT_RUN, writeAddress, type Address } from '../../src/explorer/address.js';
import { WORDS } from '../../src/explorer/words/index.js';
import { LANGUAGES } from '../../src/explorer/words/shape.js';
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
  type Opening,
} from './browsers.js';

const SCENARIO = 'four-year-wage-subsidy-as-regulated';
const PLACES = 'four-year-subsidy-as-regulated.places';
const WIDTHS = [390, 1440] as const;
const ADDRESS: Address = {
  page: 'what',
  wish: { scenario: SCENARIO, own: null, levers: {}, against: null },
  run: { ...DEFAULT_RUN, sample: 1000, replications: 1 },
  extra: {},
};
const HASH = writeAddress(ADDRESS);

const folder = mkdtempSync(join(tmpdir(), 'innenfor-page-'));
const file = join(folder, 'explorer.html');
let browser: Browser | null = null;

beforeAll(async () => {
  await writeExplorer(file, installedLibrary(), { scenario: SCENARIO, own: null, language: 'nb' });
  if (CHROMIUM === null) sayMissing('Chromium', 'chromium');
  else browser = await launchChromium(CHROMIUM);
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A test with a page, closed afterwards, that must not have said or asked anything. */
function withPage(opening: Opening, look: (page: Page) => Promise<void>): () => Promise<void> {
  return async () => {
    if (browser === null) return;
    const { page, unwanted } = await open(browser, file, opening);
    await look(page);
    expect(unwanted).toEqual([]);
    await page.context().close();
  };
}

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.textContent || document.activeElement.tagName');
const hashOf = (page: Page): Promise<string> => page.evaluate<string>('decodeURIComponent(location.hash)');

describe('the page', () => {
  for (const width of WIDTHS) {
    for (const dark of [false, true]) {
      it(
        `reads in all languages at ${String(width)} pixels, ${dark ? 'dark' : 'light'}, without a serious finding`,
        withPage({ hash: HASH, width, dark }, async (page) => {
          for (const language of LANGUAGES) {
            await inLanguage(page, language);
            await page.waitForSelector('.lever');
            expect(await page.textContent('h1')).toBe(WORDS[language].pages['what']?.title);
            expect(await sideways(page)).toBeLessThanOrEqual(0);
            expect(await seriousFindings(page)).toEqual([]);
          }
        }),
        PATIENCE,
      );
    }
  }

  it(
    'answers, greys the answer when a lever moves, and stops when asked to, all by keyboard',
    withPage({ hash: HASH }, async (page) => {
      const { what, engine } = WORDS.nb;
      await page.waitForSelector('.answer figure svg', { timeout: PATIENCE });
      await page.waitForSelector('.status button', { state: 'detached', timeout: PATIENCE });
      expect(await page.textContent('.status')).toContain(what.behind('1:1000', '1', '1'));
      expect(await page.textContent('.answer dl')).toContain('simulerte deltakere');
      expect(await seriousFindings(page)).toEqual([]);

      await page.focus('.lever input[type=radio]');
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('.answer .stale');
      expect(await hashOf(page)).toContain('age_at_start');
      await page.focus('.status button');
      expect(await focused(page)).toBe(engine.cancel);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.notice');
      expect(await page.textContent('.notice')).toContain(engine.cancelled);
    }),
    PATIENCE,
  );

  it(
    'lets a keyboard skip to the content, reach every control and write a number',
    withPage({ hash: HASH }, async (page) => {
      await page.waitForSelector('.lever');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(WORDS.nb.shell.skip);
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe(WORDS.nb.pages['what']?.title);
      await page.focus('.lever input[type=number]');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('500');
      await until(async () => (await hashOf(page)).includes("'500+at+a+time'"), PATIENCE);
      expect(await hashOf(page)).toContain(PLACES);
    }),
    PATIENCE,
  );

  it(
    'opens a link with its levers moved, and goes back to the file’s value',
    withPage(
      {
        hash: writeAddress({ ...ADDRESS, wish: { ...ADDRESS.wish, levers: { [PLACES]: '500 at a time' } } }),
      },
      async (page) => {
        await page.waitForSelector('.lever input[type=number]');
        expect(await page.inputValue('.lever input[type=number]')).toBe('500');
        await page.click(`text=${WORDS.nb.what.resetAll}`);
        expect(await page.inputValue('.lever input[type=number]')).toBe('3000');
        expect(await hashOf(page)).not.toContain('500');
      },
    ),
    PATIENCE,
  );
});

describe('bad input', () => {
  const links = {
    broken: ['%7Bhello', WORDS.nb.shell.link.broken],
    hostile: [
      encodeURIComponent(JSON.stringify({ v: 1, s: '<img src=x onerror=alert(1)>' })),
      WORDS.nb.shell.link.broken,
    ],
    outdated: [HASH.replace("'v':1", "'v':99"), WORDS.nb.shell.link.outdated],
  } as const;
  for (const [name, [hash, sentence]] of Object.entries(links)) {
    it(
      `is a ${name} link: a sentence, and the scenario the file was written for`,
      withPage({ hash }, async (page) => {
        expect(await page.textContent('.notice')).toContain(sentence);
        await page.waitForSelector('.lever');
        expect(await page.inputValue('.field select')).toBe(SCENARIO);
        expect(await page.locator('img').count()).toBe(0);
      }),
      PATIENCE,
    );
  }

  it(
    'is a link to a scenario that is not there, or a lever value that cannot be read',
    withPage(
      { hash: writeAddress({ ...ADDRESS, wish: { ...ADDRESS.wish, scenario: 'no-such-scenario' } }) },
      async (page) => {
        await page.waitForSelector('.notice.warn li');
        expect(await page.textContent('.notice.warn')).toContain('no-such-scenario');
        await page.click(`text=${WORDS.nb.engine.backToWritten}`);
        await page.waitForSelector('.lever');
      },
    ),
    PATIENCE,
  );

  it(
    'is a scenario file with a mistake: the sentence of the command line',
    withPage({ hash: HASH }, async (page) => {
      await page.waitForSelector('.lever');
      await page.setInputFiles('input[type=file]', {
        name: 'Min fil.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from('format: 1\nid: min\ntitle: {nb: a, en: b}\nbasee: baseline\n'),
      });
      await page.waitForSelector('.notice.warn li');
      expect(await page.textContent('.notice.warn li')).toMatch(/4:1: .*basee/);
    }),
    PATIENCE,
  );

  it(
    'is storage refused: the page works and says what it cannot remember',
    withPage({ hash: HASH, withoutStorage: true }, async (page) => {
      await inLanguage(page, 'en');
      expect(await page.textContent('.notice')).toContain(WORDS.en.shell.storage);
    }),
    PATIENCE,
  );
});
