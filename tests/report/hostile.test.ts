/** Words from files are text on the page, whatever they say: in every title, reason and name, in a real browser and as text. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison.js';
import { renderLeague, renderReport } from '../../src/report/index.js';
import { BROWSER_PLACES } from './browsers.js';
import { comparisonFixture } from './fixture.js';

/** Ends an attribute, a cell, a picture's text, a script and an expression of a chart. */
const ATTACK = `'"><script>window.owned=1</script><img src=x onerror="window.owned=1"></text></svg>\${owned}`;

/** Every text in both languages of a tree, with the attack behind it. */
function attacked<T>(tree: T): T {
  if (Array.isArray(tree)) return tree.map((value: unknown) => attacked(value)) as T;
  if (tree instanceof Map) return tree;
  if (typeof tree !== 'object' || tree === null) return tree;
  const isWords = 'nb' in tree && 'en' in tree && typeof tree.nb === 'string' && typeof tree.en === 'string';
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]): [string, unknown] =>
      isWords && (key === 'nb' || key === 'en')
        ? [key, `${String(value)} ${ATTACK}`]
        : [key, ArrayBuffer.isView(value) ? value : attacked(value)],
    ),
  ) as T;
}

const FIXTURE = comparisonFixture();
const comparison: Comparison = attacked({ ...FIXTURE, contrasts: FIXTURE.contrasts.slice(0, 1) });
const titles = new Map([['wage-subsidy', { nb: ATTACK, en: ATTACK }]]);
const pages: Record<string, string> = {};

beforeAll(async () => {
  pages['report'] = await renderReport(comparison, { language: 'nb', titles });
  pages['league'] = await renderLeague(comparison, { language: 'nb', titles });
});

describe.each(['report', 'league'])('the %s of scenarios named like programs', (name) => {
  it('holds their names as text and no element of theirs', () => {
    const page = pages[name] ?? '';
    expect(page).toContain('&lt;script&gt;window.owned=1&lt;/script&gt;');
    expect(page).not.toContain('<script>window');
    expect(page).not.toMatch(/<img/i);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('shows them in a browser and does nothing they say', async () => {
    const executablePath = BROWSER_PLACES.find((place) => place !== undefined && existsSync(place));
    if (executablePath === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'innenfor-hostile-'));
    const browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
    try {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, pages[name] ?? '');
      const page = await (await browser.newContext({ offline: true })).newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
          said.push(request.url());
      });
      await page.goto(pathToFileURL(file).href);
      await page.click('[data-switch="en"]');
      expect(await page.evaluate<unknown>('window.owned')).toBeUndefined();
      expect(await page.evaluate<number>('document.scripts.length')).toBe(1);
      expect(await page.evaluate<number>('document.images.length')).toBe(0);
      expect(await page.evaluate<string>('document.body.innerText')).toContain(
        '<script>window.owned=1</script>',
      );
      expect(said).toEqual([]);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
