import { describe, expect, it } from 'vitest';
import type { PlaceRow } from '../../src/analysis/comparison.js';
import { shareUsed } from '../../src/report/charts/places.js';
import { voiceOf } from '../../src/report/voice.js';
import { comparisonFixture } from './fixture.js';

describe('the name of a measure', () => {
  const [contrast] = comparisonFixture().contrasts;
  const named = (id: string, title: string) => ({
    ...contrast,
    scenario: id,
    policyMeasures: ['some-programme'],
    title: { nb: title, en: title },
  });
  const few = named('few', 'Few places');
  const many = named('many', 'Many places');
  const voice = voiceOf('en', new Map(), [few, many]);

  it('is its policy’s, where only one of the page has it', () => {
    expect(voiceOf('en', new Map(), [few]).measureTitle('some-programme')).toBe('Few places');
    expect(voiceOf('en', new Map(), [few, few]).measureTitle('some-programme')).toBe('Few places');
  });

  it('is nobody’s where two policies share it, and each one’s own in its own part', () => {
    expect(voice.measureTitle('some-programme')).toBe('Some programme');
    expect(voice.within(few).measureTitle('some-programme')).toBe('Few places');
    expect(voice.within(many).measureTitle('some-programme')).toBe('Many places');
  });
});

describe('the share of places in use', () => {
  const year = (of: Partial<PlaceRow>): PlaceRow => ({
    ...{ measure: 'm', year: 2028, offered: 10, used: 8, queue: 0, wait: 1, starts: 5 },
    ...of,
  });

  it('is over the years people start in: afterwards nobody could have had them', () => {
    expect(shareUsed([year({}), year({ year: 2029, used: 2, starts: 0 })], 'm')).toBe(0.8);
    expect(shareUsed([year({}), year({ year: 2029, used: 2 })], 'm')).toBe(0.5);
  });

  it('is none where nothing is offered', () => {
    expect(shareUsed([year({ offered: 0 })], 'm')).toBeNull();
    expect(shareUsed([year({})], 'other')).toBeNull();
  });
});
