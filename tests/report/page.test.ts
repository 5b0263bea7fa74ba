import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Contrast, TippingResult } from '../../src/analysis/comparison.js';
import { renderReport } from '../../src/report/index.js';
import { comparisonFixture } from './fixture.js';

/** One contrast is enough for what is asked of the page. */
function small(change: Partial<Comparison> = {}): Comparison {
  const comparison = comparisonFixture();
  return { ...comparison, contrasts: comparison.contrasts.slice(0, 1), ...change };
}

/** No chart to draw but the months: for what is asked of the words alone. */
function bare(change: Partial<Comparison> = {}): Comparison {
  const comparison = small(change);
  const [contrast] = comparison.contrasts;
  const none = { curves: [], money: [], stocks: [], places: [], ageFlows: [] };
  return { ...comparison, contrasts: [{ ...contrast, ...none }] };
}

let html: string;
beforeAll(async () => {
  html = await renderReport(small(), { language: 'nb' });
});

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open) + open.length;
  return text.slice(start, text.indexOf(close, start));
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

describe('the page', () => {
  it('has a content policy that lets only its own style and script in', () => {
    const policy = between(html, 'http-equiv="Content-Security-Policy" content="', '"');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src '${hash(between(html, '<style>', '</style>'))}'`);
    expect(policy).toContain(`script-src '${hash(between(html, '<script>', '</script>'))}'`);
    expect(policy).toContain('img-src data: blob:');
    expect(policy).not.toMatch(/unsafe/);
  });

  it('names no address at all', () => {
    expect(html).not.toMatch(/https?:\/\//);
    expect(html).not.toMatch(/ (?:src|style|on[a-z]+)="/);
  });

  it('holds both languages and opens in the one asked for', () => {
    expect(html).toContain('<html lang="nb"');
    expect(html).toContain('<main lang="nb">');
    expect(html).toContain('<main lang="en">');
  });

  it('gives every element an id of its own', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says that it is not yet held against published figures, until it is', async () => {
    expect(html).toContain('Not yet held against published figures; read directions, not amounts.');
    expect(html).toContain('Ennå ikke holdt mot publiserte tall');
    const validated = await renderReport(bare({ validated: true, warnings: [] }), { language: 'en' });
    expect(validated).not.toContain('Not yet held against');
  });

  it('says what a quick run leaves out', async () => {
    const quick = await renderReport(bare({ quick: true, draws: 0, replications: 2 }), { language: 'en' });
    expect(quick).toContain('Left out: parameter uncertainty');
    expect(quick).toContain('intervals (fewer than 8 replications)');
    expect(html).not.toContain('Left out:');
  });

  it('escapes titles that come from files', async () => {
    const comparison = bare();
    const [contrast] = comparison.contrasts;
    const title = { nb: '<img src=x onerror=alert(1)>"&', en: '<script>alert(1)</script>' };
    const attacked = await renderReport(
      { ...comparison, seed: '"><script>', contrasts: [{ ...contrast, title }] },
      { language: 'en' },
    );
    expect(attacked).not.toContain('<img');
    expect(attacked.match(/<script>/g)).toHaveLength(1);
  });

  it('stands without a single contrast measure, curve or source', async () => {
    const comparison = small();
    const [contrast] = comparison.contrasts;
    const empty = {
      policyMeasures: [],
      curves: [],
      gained: [],
      money: [],
      stocks: [],
      places: [],
      ageFlows: [],
    };
    const page = await renderReport(
      {
        ...comparison,
        sources: [],
        contrasts: [{ ...contrast, ...empty, participantsSimulated: 0 }],
      },
      { language: 'en' },
    );
    expect(page).toContain('The scenario brings no measure of its own');
    expect(page).not.toContain('effect-by-month');
  });

  it('takes measure titles from the evidence where given', async () => {
    const titles = new Map([['ips-youth', { nb: 'IPS for unge', en: 'IPS for the young' }]]);
    const page = await renderReport(bare(), { language: 'en', titles });
    expect(page).toContain('IPS for the young');
  });
});

describe('what would have to be true', () => {
  const point = (contrast: Contrast): TippingResult => ({
    scenario: contrast.scenario,
    against: contrast.against,
    outcome: 'net-present-value',
    forced: 'retention-after-subsidy',
    unit: 'kroner',
    shares: [0, 0.5, 1].map((share) => ({ share, estimate: share - 0.4, low: null, high: null })),
    values: [0.4],
    sign: 'plus',
    untold: { from: 0.3, to: 0.5 },
    draws: { of: 0, plus: 0, minus: 0 },
  });

  it('stands apart from every result, in both languages, and says that it is forced', async () => {
    const comparison = bare();
    const asked = { ...comparison, tippingPoints: comparison.contrasts.map(point) };
    const page = await renderReport(asked, { language: 'en' });
    expect(page.match(/<figure data-tipping>/g)).toHaveLength(2);
    const section = between(page, '<main lang="en">', '</main>').split('<figure data-tipping>')[1] ?? '';
    expect(section).toContain('would have to be above 40%. Between 30% and 50% the sign cannot be told');
    expect(section).toContain('A tipping point, not a result');
  });

  it('is not there where nothing was forced', () => {
    expect(html).not.toContain('data-tipping');
  });
});
