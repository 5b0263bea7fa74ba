import { describe, expect, it } from 'vitest';
import type { Comparison, Contrast } from '../../src/analysis/comparison.js';
import { headlines, type Headline } from '../../src/report/headline.js';
import { LANGUAGES, type Language } from '../../src/report/language.js';
import { readInterval, withShownIntervals } from '../../src/report/rules.js';
import { voiceOf } from '../../src/report/voice.js';
import { comparisonFixture, interval, type FixtureOptions } from './fixture.js';

function sentences(comparison: Comparison, language: Language = 'en'): readonly Headline[] {
  const shown = withShownIntervals(comparison);
  return headlines(shown, shown.contrasts[0], voiceOf(language, new Map(), shown.contrasts));
}

function withContrast(
  options: FixtureOptions,
  change: (contrast: Contrast) => Partial<Contrast>,
): Comparison {
  const comparison = comparisonFixture(options);
  const [first] = comparison.contrasts;
  return { ...comparison, contrasts: [{ ...first, ...change(first) }] };
}

function saying(all: readonly Headline[], key: Headline['key']): Headline {
  const found = all.find((headline) => headline.key === key);
  if (found === undefined) throw new Error(`no headline ${key}`);
  return found;
}

const whole = ({ said, worth }: Headline): string => `${said} (${worth.join('; ')})`;

describe('reading an interval', () => {
  it('tells a sign only where every band lies on one side of zero', () => {
    expect(readInterval(interval(2, 0.5, 1, 500))).toBe('more');
    expect(readInterval(interval(-2, 0.5, 1, 500))).toBe('less');
    expect(readInterval(interval(0.3, 0.5, 1, 500))).toBe('zero');
    expect(readInterval(interval(2, 0.5, 3, 500))).toBe('zero-with-parameters');
  });

  it('reads an exact zero as zero', () => {
    expect(readInterval(interval(0, 0, null, 500))).toBe('zero');
  });
});

describe('the first screen', () => {
  it('says effect, reach, lock-in, others, kroner, open choices and certainty, in this order', () => {
    for (const language of LANGUAGES) {
      const keys = sentences(comparisonFixture(), language).map(({ key }) => key);
      expect(keys).toEqual(['effect', 'reach', 'lockIn', 'others', 'money', 'open', 'certainty']);
    }
  });

  it('shows simulation noise and parameter uncertainty apart, and what is in neither, in the same sentence', () => {
    for (const key of ['effect', 'lockIn', 'others', 'money'] as const) {
      const text = whole(saying(sentences(comparisonFixture()), key));
      expect(text).toMatch(
        /simulation noise .*parameter uncertainty .*how people of 40 and over react, and the form of the model/,
      );
    }
  });

  it('says which contrast an effect is', () => {
    const all = sentences(comparisonFixture());
    expect(saying(all, 'effect').estimand).toBe('own effect');
    expect(saying(all, 'others').estimand).toBe('spill-over');
    expect(saying(all, 'money').estimand).toBe('world');
  });

  it('says that a difference cannot be told from zero where its interval holds zero', () => {
    const comparison = withContrast({}, () => ({ spillover: interval(0.4, 0.9, 1, 5000) }));
    expect(saying(sentences(comparison), 'others').said).toContain('cannot be told from zero');
    expect(saying(sentences(comparison, 'nb'), 'others').said).toContain('kan ikke skilles fra null');
  });

  it('says so too where only parameter uncertainty holds zero', () => {
    const comparison = withContrast({}, () => ({ spillover: interval(-1.4, 0.3, 2, 5000) }));
    expect(saying(sentences(comparison), 'others').said).toMatch(
      /cannot be told from zero.* when the parameters vary/,
    );
  });

  it('shows no interval below 8 replications and says why', () => {
    const all = sentences(comparisonFixture({ replications: 7, draws: 0 }));
    expect(whole(saying(all, 'effect'))).toContain('no interval: fewer than 8 replications');
    expect(whole(saying(all, 'effect'))).not.toMatch(/simulation noise \d/);
    const nb = sentences(comparisonFixture({ replications: 7, draws: 0 }), 'nb');
    expect(whole(saying(nb, 'effect'))).toContain('ingen intervall: færre enn 8 gjentakelser');
  });

  it('has no headline below 100 simulated participants and says why', () => {
    const all = sentences(comparisonFixture({ participantsSimulated: 99 }));
    expect(all.map(({ key }) => key)).toEqual(['none', 'open', 'certainty']);
    expect(all[0]?.said).toMatch(/No headline.*only 99 simulated participants.*at least 100/);
  });

  it('has no effect headline where fewer than 100 participants are followed to the end', () => {
    const comparison = withContrast({}, ({ gained }) => ({
      gained: gained.map((row) => ({ ...row, months: { ...row.months, n: 40 } })),
    }));
    const all = sentences(comparison);
    expect(saying(all, 'effect').said).toContain('No headline');
    expect(saying(all, 'reach').said).toContain('young people');
  });

  it('tells a loss by its size, with bounds that match', () => {
    const { said, worth } = saying(sentences(comparisonFixture()), 'lockIn');
    expect(said).toMatch(/\*\*[\d.]+ fewer months\*\*/);
    expect(worth.join()).not.toContain('\u2212');
  });

  it('says gross and the price year with money', () => {
    const text = whole(saying(sentences(comparisonFixture()), 'money'));
    expect(text).toContain('gross');
    expect(text).toContain('2026 kroner');
    expect(text).toContain('per participant');
  });

  it('never makes "employed" alone a headline', () => {
    for (const language of LANGUAGES) {
      const text = sentences(comparisonFixture(), language).map(whole).join(' ');
      expect(text).not.toMatch(/\bemployed\b|sysselsatt/i);
    }
  });

  it('says how many parameters are assumed and whether a validation has passed', () => {
    expect(saying(sentences(comparisonFixture()), 'certainty').said).toMatch(/31% .*\*\*not\*\* held/);
    expect(saying(sentences(comparisonFixture({ validated: true })), 'certainty').said).toContain('is held');
  });

  it('does not speak of participants where the scenario brings no measure', () => {
    const comparison = withContrast({}, () => ({ policyMeasures: [], participantsSimulated: 0 }));
    expect(sentences(comparison).map(({ key }) => key)).toEqual(['none', 'money', 'open', 'certainty']);
  });
});
