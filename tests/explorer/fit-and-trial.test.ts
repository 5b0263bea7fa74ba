import { describe, expect, it } from 'vitest';
import { manyTrials } from '../../src/analysis/index.js';
import type { TrialAnalysis, TrialPower, TrialRow } from '../../src/analysis/trial-result.js';
import { installedLibrary } from '../../src/cli/context.js';
import { readScore } from '../../src/doors/index.js';
import { DEFAULT_RUN } from '../../src/explorer/address.js';
import { choiceOf, chosen, countsOf } from '../../src/explorer/pages/fit/choose.js';
import { isSame, requestOf } from '../../src/explorer/pages/trial/design.js';
import { readingOf, sizeIn } from '../../src/explorer/pages/trial/reading.js';

const WISH = { scenario: 'four-year-wage-subsidy-as-regulated', own: null, levers: {}, against: null };
const SPREAD = { level: 40, between: 2, within: 49 };

describe('the choice of targets', () => {
  const rows = readScore(installedLibrary())?.rows ?? [];

  it('shows passes and fails, and what drives the model only when asked for', () => {
    const shown = chosen(rows, choiceOf({}));
    const counts = countsOf(shown);
    expect(counts.pass).toBeGreaterThan(0);
    expect(counts.fail).toBeGreaterThan(0);
    expect(shown.some(({ use }) => use === 'input')).toBe(false);
  });

  it('narrows by block, use and result together', () => {
    const shown = chosen(rows, choiceOf({ 'fit.block': 'C', 'fit.use': 'check', 'fit.result': 'fail' }));
    expect(shown.length).toBeGreaterThan(0);
    for (const { block, use, result } of shown) expect([block, use, result]).toEqual(['C', 'check', 'fail']);
  });

  it('takes anything a link invents for all', () => {
    expect(choiceOf({ 'fit.block': 'Z', 'fit.use': '<b>', 'fit.result': '' })).toEqual({
      block: null,
      use: null,
      result: null,
    });
  });
});

describe('a thousand trials', () => {
  it('are a thousand, spread evenly around the effect', () => {
    const many = manyTrials(3, SPREAD, { kind: 'lottery', persons: 2000, share: 0.5 });
    const sum = (many?.bins ?? []).reduce((total, { trials }) => total + trials, 0);
    expect(Math.round(sum)).toBeGreaterThanOrEqual(998);
    expect(many?.bins.at(0)?.trials).toBeCloseTo(many?.bins.at(-1)?.trials ?? -1, 3);
  });

  it('find more the more take part, and an uneven lottery finds less', () => {
    const finding = (persons: number, share: number): number =>
      manyTrials(3, SPREAD, { kind: 'lottery', persons, share })?.finding ?? -1;
    expect(finding(4000, 0.5)).toBeGreaterThan(finding(1000, 0.5));
    expect(finding(2000, 0.1)).toBeLessThan(finding(2000, 0.5));
  });

  it('of an effect of the least size it sees find it in 80 of 100', () => {
    const size = { kind: 'lottery', persons: 3000, share: 0.5 } as const;
    const least = manyTrials(1, SPREAD, size)?.detectable ?? 0;
    expect(Math.abs((manyTrials(least, SPREAD, size)?.finding ?? 0) - 800)).toBeLessThanOrEqual(2);
  });

  it('do not exist for a trial nobody can hold', () => {
    expect(manyTrials(3, SPREAD, { kind: 'areas', perArm: 1, personsPerArea: 90 })).toBeNull();
    expect(manyTrials(3, SPREAD, { kind: 'lottery', persons: 10, share: 0.01 })).toBeNull();
  });
});

describe('the design of a trial in a link', () => {
  it('is what the page offers, whatever the link says', () => {
    const extra = { 'trial.by': 'planet', 'trial.share': '1e9', 'trial.sample': '1', 'trial.trials': '-4' };
    const request = requestOf(extra, WISH, DEFAULT_RUN, false);
    expect(request).toEqual(requestOf({}, WISH, DEFAULT_RUN, false));
    expect(request.run.sample).toBe(100);
  });

  it('begins coarser on a small machine, and differs where it would be lived differently', () => {
    const usual = requestOf({}, WISH, DEFAULT_RUN, false);
    expect(requestOf({}, WISH, DEFAULT_RUN, true).run.sample).toBe(200);
    expect(isSame(usual, requestOf({ 'trial.size': '900' }, WISH, DEFAULT_RUN, false))).toBe(true);
    expect(isSame(usual, requestOf({ 'trial.by': 'office' }, WISH, DEFAULT_RUN, false))).toBe(false);
  });

  it('has a size that is a whole number of people', () => {
    expect(sizeIn('500', 2000)).toBe(500);
    for (const text of ['0', '-3', '2.5', '99999999', 'many', undefined])
      expect(sizeIn(text, 2000)).toBe(2000);
  });
});

describe('reading a trial', () => {
  const row = (truth: number, low: number, high: number): TrialRow => ({
    ...{ policy: 'p', estimand: 'direct', share: null, outcome: 'unsubsidised-work', horizon: 24 },
    ...{ estimate: truth, low, high, error: 1, found: 0.5, truth, truthLow: low, truthHigh: high, n: 8 },
  });
  const analysis = (one: TrialRow): TrialAnalysis =>
    ({
      ...{ level: 'person', horizons: [12, 24], headline: 'unsubsidised-work', contrast: 'direct' },
      shares: [0.5],
      rows: [one],
      power: [{ ...SPREAD, outcome: 'unsubsidised-work', horizon: 24 } as TrialPower],
      size: { treatedAreas: 15, otherAreas: 0, persons: 9000, personsPerArea: 600, degreesOfFreedom: 8998 },
    }) as unknown as TrialAnalysis;

  it('is of the headline outcome at the last horizon unless the link says otherwise', () => {
    const reading = readingOf(analysis(row(3, 1, 5)), {});
    expect([reading.outcome, reading.horizon, reading.kind]).toEqual(['unsubsidised-work', 24, 'persons']);
    expect(reading.isTold).toBe(true);
    expect(reading.many?.finding).toBeGreaterThan(0);
  });

  it('says when the direction cannot be told, and has nothing where nobody was followed so long', () => {
    expect(readingOf(analysis(row(1, -1, 3)), {}).isTold).toBe(false);
    const other = readingOf(analysis(row(3, 1, 5)), { 'trial.horizon': '12' });
    expect([other.row, other.many]).toEqual([null, null]);
  });
});
