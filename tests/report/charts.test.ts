import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison.js';
import type { DrawnChart, Subject } from '../../src/report/chart.js';
import { whatItRestsOn } from '../../src/report/charts/sources.js';
import { CHARTS } from '../../src/report/order.js';
import { ownEffectsTable } from '../../src/report/own-effects.js';
import { withShownIntervals } from '../../src/report/rules.js';
import { NO_REPLAY } from '../../src/report/replay.js';
import { voiceOf } from '../../src/report/voice.js';
import { comparisonFixture } from './fixture.js';

const ALL = [...CHARTS.map(({ chart }) => chart), whatItRestsOn];

function subjectOf(given: Comparison): Subject {
  const comparison = withShownIntervals(given);
  const [contrast] = comparison.contrasts;
  return { comparison, contrast, measure: contrast.policyMeasures[0], replay: NO_REPLAY };
}

async function drawAll(given: Comparison, language: 'nb' | 'en'): Promise<Map<string, DrawnChart>> {
  const subject = subjectOf(given);
  const voice = voiceOf(language, new Map(), subject.comparison.contrasts);
  const drawn = new Map<string, DrawnChart>();
  for (const chart of ALL) {
    const result = await chart.draw(subject, voice);
    if (result !== null) drawn.set(chart.name, result);
  }
  return drawn;
}

let nb: Map<string, DrawnChart>;
let en: Map<string, DrawnChart>;
let bare: Map<string, DrawnChart>;
beforeAll(async () => {
  nb = await drawAll(comparisonFixture(), 'nb');
  en = await drawAll(comparisonFixture(), 'en');
  bare = await drawAll(comparisonFixture({ replications: 4, draws: 0 }), 'en');
});

function chart(drawn: Map<string, DrawnChart>, name: string): DrawnChart {
  const found = drawn.get(name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
}

/** A number as the Norwegian table has it. */
function read(cell: string): number {
  return Number(
    cell
      .replace(/[\u00a0\u202f]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
}

describe('the charts', () => {
  it('stand in the order of the report', () => {
    expect(ALL.map(({ name }) => name)).toEqual([
      'effect-by-month',
      'months-won-and-lost',
      'waterfall',
      'deadweight',
      'origins',
      'waiting',
      'money',
      'standing',
      'for-whom',
      'places',
      'age-flows',
      'sources',
    ]);
  });

  it('all compile to one wide and one narrow picture in both languages', () => {
    for (const drawn of [nb, en]) {
      expect([...drawn.keys()]).toEqual(ALL.map(({ name }) => name));
      for (const { images } of drawn.values()) {
        expect(images.map(({ frame }) => frame.kind)).toEqual(['wide', 'narrow']);
        for (const { svg, frame } of images) {
          expect(svg).toContain(`width="${String(frame.width)}"`);
          expect(svg).toMatch(/^<svg role="img" aria-label="[^"]{40,}"/);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        }
      }
    }
  });

  it('have no style attribute, no script and no address, which the content policy would stop', () => {
    for (const { images } of nb.values()) {
      for (const { svg } of images) expect(svg).not.toMatch(/ style=|<script|<style|https?:|href=/);
    }
  });

  it('carry a heading that is a sentence and one line of help', () => {
    for (const drawn of [nb, en, bare]) {
      for (const { heading, help } of drawn.values()) {
        expect(heading.split(' ').length).toBeGreaterThan(3);
        expect(help.length).toBeGreaterThan(40);
      }
    }
  });

  it('have tables as wide as their heads', () => {
    for (const { table } of [...nb.values(), ...bare.values()]) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it('keep percentage points away from the per cent sign', () => {
    for (const name of ['effect-by-month', 'months-won-and-lost', 'for-whom']) {
      const { images, heading, help, table } = chart(nb, name);
      expect(images.map(({ svg }) => svg).join('') + heading + help).not.toContain('%');
      expect(table.columns.map(({ title }) => title).join('')).not.toContain('%');
    }
  });

  it('never make "employed" the subject of a heading', () => {
    for (const { heading } of nb.values()) expect(heading).not.toMatch(/^.*«?sysselsatt»?,? /i);
    for (const { heading } of en.values()) expect(heading).not.toMatch(/“employed/i);
  });

  it('keep subsidised and unsubsidised jobs apart in the curves', () => {
    const svg = chart(en, 'effect-by-month').images[0]?.svg ?? '';
    for (const line of [
      'Job without subsidy',
      'Job with subsidy',
      'Education',
      'Health benefit',
      'Measure',
    ]) {
      expect(svg).toContain(`>${line}</text>`);
    }
    expect(svg).toContain('equal by');
    expect(svg).toContain('simulated people behind each month');
  });

  it('show no band and no bound below 8 replications', () => {
    const columns = chart(bare, 'effect-by-month').table.columns.map(({ title }) => title);
    expect(columns.some((title) => title.includes('noise') || title.includes('uncertainty'))).toBe(false);
    expect(chart(bare, 'effect-by-month').heading).toContain('no interval');
    expect(chart(bare, 'effect-by-month').help).toContain('No interval: fewer than 8 replications');
  });
});

describe('the tables', () => {
  it('hold the curves month by month', () => {
    const { table } = chart(nb, 'effect-by-month');
    const curve = comparisonFixture().contrasts[0].curves.find(
      (row) => row.activity === 'job-without-subsidy' && row.estimand === 'own' && row.group === 'all',
    );
    expect(table.rows).toHaveLength(121);
    table.rows.forEach((row, index) => {
      expect(read(row[0])).toBe(curve?.horizon[index]);
      expect(Math.abs(read(row[2]) - (curve?.difference[index]?.estimate ?? 0))).toBeLessThan(1);
    });
  });

  it('hold every payer, item and year of the money that moves', () => {
    const { table } = chart(nb, 'money');
    const moving = comparisonFixture().contrasts[0].money.filter(
      (row) => row.year >= 2026 && row.payer !== 'person' && row.item !== 'youth-benefit',
    );
    expect(table.rows).toHaveLength(moving.length);
    expect(table.columns.at(3)?.title).toContain('brutto');
  });

  it('hold base, scenario and difference of every status and month', () => {
    const { table } = chart(nb, 'standing');
    expect(table.rows).toHaveLength(comparisonFixture().contrasts[0].stocks.length);
    expect(table.rows[0]?.[0]).toBe('2025-01');
  });

  it('leave out the number of a group with fewer than 100 simulated participants', () => {
    const { table, images } = chart(nb, 'for-whom');
    const small = table.rows.find((row) => row[0] === '30–39 år');
    expect(small?.[2]).toBe('');
    expect(images[0]?.svg).toContain('færre enn');
  });

  it('hold all moves between statuses', () => {
    const { table } = chart(en, 'age-flows');
    const flows = comparisonFixture().contrasts[0].ageFlows.filter(({ base }) => base > 0);
    expect(table.rows).toHaveLength(flows.length);
  });

  it('list every parameter with its status', () => {
    expect(chart(en, 'sources').table.rows).toHaveLength(338);
    expect(chart(en, 'sources').heading).toBe('104 of 338 parameters are assumed');
  });

  it('hold today’s measures with both comparisons, and not the policy itself', () => {
    const { comparison } = subjectOf(comparisonFixture());
    const voice = voiceOf('en', new Map(), comparison.contrasts);
    const table = ownEffectsTable(comparison, voice, NO_REPLAY);
    expect(table.rows.map(([measure]) => measure)).toEqual([
      'Temporary wage subsidy',
      'Work training',
      'Labour-market training',
      'Work preparation (AFT)',
      'IPS youth',
    ]);
    expect(table.rows.flat().join(' ')).toContain('cannot be told from zero');
  });
});
