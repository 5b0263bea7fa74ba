/** The validation page and the replay's score beside headlines, as text; in a browser in `browser.test.ts`. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TargetRow, ValidationTable } from '../../src/analysis/validation-table.js';
import { renderReport, renderValidation } from '../../src/report/index.js';
import { NO_REPLAY, curveText, targetsBehind, type Replay } from '../../src/report/replay.js';
import { decimalsOfRow, gateText, rowTitle } from '../../src/report/validation/labels.js';
import { seriesOf } from '../../src/report/validation/line-chart.js';
import { voiceOf } from '../../src/report/voice.js';
import { comparisonFixture } from './fixture.js';
import { validationFixture } from './validation-fixture.js';

const table = validationFixture();
const en = voiceOf('en', new Map(), []);
const nb = voiceOf('nb', new Map(), []);
const rowOf = (id: string): TargetRow => {
  const row = table.rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no target ${id}`);
  return row;
};

describe('a target in words', () => {
  it('is told to a fifth of its gate, persons in whole ones', () => {
    expect(decimalsOfRow(rowOf('C1.standard.2016'))).toBe(0);
    expect(decimalsOfRow(rowOf('A1'))).toBe(1);
    expect(decimalsOfRow(rowOf('C17'))).toBe(3);
    expect(gateText(rowOf('A1'), en)).toBe('29.0 to 33.0');
    expect(gateText(rowOf('A1'), nb)).toBe('29,0 til 33,0');
  });

  it('is named by its number, its title and its cell in both languages', () => {
    expect(rowTitle(rowOf('C4.situational.20-24'), 'en')).toBe(
      'C4 Follow-up group by age, January 2018: situational, 20–24',
    );
    expect(rowTitle(rowOf('A1'), 'nb')).toBe('A1 Uten studie- eller yrkeskompetanse ved normert tid');
  });

  it('has words of its own for every cell: none is left as its English id in Norwegian', () => {
    const left = table.rows
      .filter(({ id, target }) => id !== target)
      .map((row) => rowTitle(row, 'nb'))
      .filter((title) => / (after|and|over the|under the|lowest|more) /.test(title));
    expect(left).toEqual([]);
  });
});

describe('lines over years', () => {
  it('take in the simulated years between, where something else is computed from them', () => {
    const number = { id: 'B4.share.2016', simulated: 14, low: 13, high: 15 };
    const rows = table.rows.filter(({ block }) => block === 'B');
    expect(seriesOf(rows, []).map(({ line }) => line)).toEqual(['B6']);
    const [series] = seriesOf(rows, [number]);
    expect(series).toMatchObject({ line: 'B1', between: [{ year: 2016, number }] });
  });

  it('join the stocks of three targets, and leave what is no point on a line', () => {
    const series = seriesOf(
      table.rows.filter(({ block }) => block === 'C'),
      [],
    );
    const stocks = series.filter(({ line }) => line === 'C1–C3');
    expect(stocks.map(({ cell }) => cell)).toEqual(['standard', 'situational', 'specially-adapted']);
    expect(stocks[0].rows.map(({ year }) => year)).toEqual([2016, 2017, 2018]);
    expect(series.flatMap(({ rows }) => rows).some(({ target }) => target === 'C4')).toBe(false);
  });
});

describe('the validation page', () => {
  let html: string;
  beforeAll(async () => {
    html = await renderValidation(table, { language: 'nb' });
  }, 120_000);

  it('has both languages, a strict content policy, no network and no styles of its own', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(html).not.toMatch(/ style="/);
    expect(html).toContain('<main lang="nb">');
    expect(html).toContain('<main lang="en">');
  });

  it('shows every target of the list, by what passes and what fails', () => {
    for (const { id, title } of table.rows) expect(html, id).toContain(title.nb.replaceAll('&', '&amp;'));
    expect(html).toContain('✗ outside');
    expect(html).toContain('✓ inside');
  });

  it('says first how many targets pass, with what fails named', () => {
    const summary = html.indexOf('id="en-summary"');
    expect(summary).toBeGreaterThan(0);
    expect(html.indexOf('id="en-failing"')).toBeGreaterThan(summary);
    expect(html.indexOf('id="en-block-a"')).toBeGreaterThan(html.indexOf('id="en-failing"'));
  });
});

describe('the replay beside a headline', () => {
  const [contrast] = comparisonFixture().contrasts;
  const measure = contrast.policyMeasures[0];
  const replay: Replay = {
    table,
    likes: new Map([[measure, 'temporary-wage-subsidy']]),
    curves: new Map([[measure, { shape: 'fitted', sizePublished: false }]]),
  };

  it('is of the targets whose outcomes the headline rests on, the measure it works like among them', () => {
    const targets = (key: 'effect' | 'reach' | 'money' | 'open'): string[] => [
      ...new Set(targetsBehind(key, contrast, replay).map(({ target }) => target)),
    ];
    expect(targets('effect')).toContain('F2');
    expect(targetsBehind('effect', contrast, replay).map(({ id }) => id)).not.toContain(
      'F2.work-training.year-1',
    );
    expect(targets('reach')).toContain('C1');
    expect(targets('money')).toContain('G1');
    expect(targets('open')).toEqual([]);
  });

  it('labels a curve by where its shape is from and whether any size is published', () => {
    expect(curveText(measure, replay, en)).toBe(
      'Shape fitted to published effects. Size: no published Norwegian figure.',
    );
    expect(curveText(measure, NO_REPLAY, en)).toBe('');
  });

  it('stands in the report with failing targets named; without a score the report says there is none', async () => {
    const scored = await renderReport(
      { ...comparisonFixture(), validated: true },
      { language: 'en', replay },
    );
    expect(scored).toMatch(/Replay: \d+ of the \d+ published figures it rests on pass/);
    expect(scored).toContain('class="replay"');
    expect(scored).not.toContain('has not been scored');
    const empty: ValidationTable | null = null;
    const bare = await renderReport(comparisonFixture(), {
      language: 'en',
      replay: { ...replay, table: empty },
    });
    expect(bare).toContain('The replay of 2010–2024 has not been scored.');
  }, 120_000);
});
