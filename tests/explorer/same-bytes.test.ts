/**
 * The tables of a shipped scenario, made in a tab and made by the command line's own code in Node: the same bytes. The file the
 * page offers for download is what Node is given.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildComparison } from '../../src/analysis/index.js';
import { installedLibrary } from '../../src/cli/context.js';
import { writeExplorer } from '../../src/cli/explorer-file.js';
import { prepareCompare } from '../../src/cli/prepare.js';
import { tablesOf, writeTables } from '../../src/cli/tables.js';
import { writeAddress } from '../../src/explorer/address.js';
import { runJob, scenariosOf } from '../../src/experiments/index.js';
import type { RunFolder } from '../../src/platform/node/index.js';
import { listeningContext } from '../cli/fake-context.js';
import {
  CHROMIUM,
  FIREFOX,
  KEEP_SAVED,
  SAVED,
  SAVE_TABLES,
  TEXTS_SAVED,
  launchChromium,
  open,
  sayMissing,
  until,
} from './browsers.js';

const SCENARIO = 'four-year-wage-subsidy-as-regulated';
const LEVERS = { 'four-year-subsidy-as-regulated.places': '20000 at a time' };
const RUN = { sample: 1000, replications: 1, seed: 'same' };
const ADDRESS = writeAddress({
  page: 'what',
  wish: { scenario: SCENARIO, own: null, levers: LEVERS, against: null },
  run: RUN,
  extra: {},
});
const TABLES = [
  'effects.csv',
  'curves.csv',
  'outcomes.csv',
  'ministry.csv',
  'accounts.csv',
  'league.csv',
  'outside-account.csv',
];
/** Two browsers and Node live the same worlds at the same time on a machine that may be busy. */
const PATIENCE = 900_000;

type Texts = Record<string, string>;

const folder = mkdtempSync(join(tmpdir(), 'innenfor-explorer-'));
const file = join(folder, 'explorer.html');

beforeAll(async () => {
  await writeExplorer(file, installedLibrary(), { scenario: SCENARIO, own: null, language: 'nb' });
}, PATIENCE);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What `compare` writes of the downloaded file, without the hinge card, which is no part of any table. */
async function tablesOfCommandLine(text: string): Promise<Texts> {
  const own = join(folder, 'downloaded.yaml');
  writeFileSync(own, text);
  const context = listeningContext(folder);
  const inputs = prepareCompare(context, [own], {});
  const { plan } = inputs;
  const results = new Map(
    plan.jobs.filter((job) => job.hinge === undefined).map((job) => [job.id, runJob(plan, job)]),
  );
  expect(scenariosOf(plan, plan.jobs[0])).toHaveLength(2);
  const comparison = buildComparison({
    plan: { seed: plan.seed, sample: plan.sample, replications: plan.replications, draws: 0, quick: false },
    contrasts: inputs.contrasts,
    results: [...results.values()].map(tablesOf),
    sources: inputs.sources,
    hinges: inputs.hinges,
    accounts: inputs.accounts,
    priceYear: inputs.priceYear,
  });
  const run = {
    // Told in datapackage.json only, which no page writes.
    manifest: { input: '', engine: '', version: '', seed: plan.seed, sample: plan.sample, scenarios: [] },
    file: (name: string) => join(folder, name),
    loadPart: ({ id }: { readonly id: string }) => results.get(id) ?? null,
  };
  // Everything but the Parquet files, which no page writes.
  await writeTables(context, run as unknown as RunFolder, { ...inputs, isLeague: true }, comparison);
  return Object.fromEntries(TABLES.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function inChromium(executable: string): Promise<{ texts: Texts; unwanted: readonly string[] }> {
  const browser = await launchChromium(executable);
  const { page, unwanted } = await open(browser, file, { hash: ADDRESS });
  await page.evaluate(KEEP_SAVED);
  await page.waitForSelector('.answer figure svg', { timeout: PATIENCE });
  await page.click('[data-download]');
  await page.evaluate(SAVE_TABLES);
  await until(async () => (await page.evaluate<number>(SAVED)) === TABLES.length + 1, PATIENCE);
  const texts = await page.evaluate<Texts>(TEXTS_SAVED);
  await browser.close();
  return { texts, unwanted };
}

async function inFirefox(executablePath: string): Promise<Texts> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: PATIENCE,
    timeout: PATIENCE,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${pathToFileURL(file).href}#${ADDRESS}`);
  await page.waitForSelector('h1');
  await page.evaluate(KEEP_SAVED);
  await page.waitForSelector('.answer figure svg', { timeout: PATIENCE });
  await page.evaluate(SAVE_TABLES);
  await until(async () => (await page.evaluate(SAVED)) === TABLES.length, PATIENCE);
  const texts = (await page.evaluate(TEXTS_SAVED)) as Texts;
  await browser.close();
  return texts;
}

describe('the tables made in a tab', () => {
  it(
    'are in Chromium those of the command line, byte for byte, and ask the network for nothing',
    async () => {
      if (CHROMIUM === null) {
        sayMissing('Chromium', 'chromium');
        return;
      }
      const { texts, unwanted } = await inChromium(CHROMIUM);
      expect(unwanted).toEqual([]);
      const expected = await tablesOfCommandLine(texts[`${SCENARIO}-explored.yaml`] ?? '');
      for (const name of TABLES) expect(texts[name] === expected[name], name).toBe(true);
      expect(expected['effects.csv']?.split('\n').length).toBeGreaterThan(1000);
      writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
    },
    PATIENCE,
  );

  it(
    'are the same bytes in Firefox',
    async () => {
      if (FIREFOX === null || CHROMIUM === null) {
        sayMissing('Firefox', 'firefox-esr');
        return;
      }
      const texts = await inFirefox(FIREFOX);
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Texts;
      for (const name of TABLES) expect(texts[name] === expected[name], name).toBe(true);
    },
    PATIENCE,
  );
});
