import { beforeAll, describe, expect, it } from 'vitest';
import { renderLeague, renderReport } from '../../src/report/index.js';
import type { Comparison } from '../../src/analysis/comparison.js';
import { comparisonFixture } from './fixture.js';

/** The fixture as a league has it: no hinge card anywhere. */
function withoutCards(comparison: Comparison): Comparison {
  return {
    ...comparison,
    hinges: [],
    contrasts: comparison.contrasts.map((contrast) => ({ ...contrast, card: null })),
    league: comparison.league.map((row, index) => ({
      ...row,
      hinges: false,
      simulated: index === 1 ? 60 : row.simulated,
    })),
  };
}

const rowsOf = (page: string): string[] => page.split('<tr><th scope="row">').slice(1);

describe('the league table', () => {
  const comparison = withoutCards(comparisonFixture());
  let page = '';
  beforeAll(async () => {
    page = await renderLeague(comparison, { language: 'nb' });
  });

  it('has one row for each policy in each language, in the order of the command', () => {
    expect(rowsOf(page)).toHaveLength(2 * comparison.league.length);
    const [first] = comparison.league;
    expect(rowsOf(page)[0]).toContain(first.title.nb);
  });

  it('is made where the report is refused, and says in each row what was not run and how to run it', async () => {
    await expect(renderReport(comparison, { language: 'nb' })).rejects.toThrow('hinge card');
    const row = rowsOf(page)[0];
    expect(row).toContain('er ikke kjørt');
    expect(row).toContain(`innenfor compare ${comparison.league[0].scenario}`);
  });

  it('has no numbers for a policy with fewer than 100 simulated participants', () => {
    const row = rowsOf(page)[1];
    expect(row).toContain('for få: 60 simulerte deltakere');
    expect(row).not.toContain('<svg');
    expect(row.match(/data-value="[^"]+"/g)).toBeNull();
  });

  it('has no intervals below eight replications', async () => {
    const few = await renderLeague(withoutCards(comparisonFixture({ replications: 4 })), { language: 'en' });
    expect(few).toContain('no interval: too few replications');
    expect(rowsOf(few)[0]).not.toMatch(/\d to /);
  });

  it('reads without its script, which only sorts, and styles nothing by itself', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:td|th|tr|svg|div)[^>]* style=/);
    expect(page.match(/data-sort="/g)).toHaveLength(10);
  });

  it('stands first in a report of several policies', async () => {
    const report = await renderReport(comparisonFixture(), { language: 'en' });
    expect(report.indexOf('id="en-league"')).toBeGreaterThan(0);
    expect(report.indexOf('id="en-league"')).toBeLessThan(report.indexOf('id="en-contrast-0"'));
  }, 300_000);
});
