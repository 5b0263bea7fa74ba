import { describe, expect, it } from 'vitest';
import { hingeTable } from '../../src/report/hinges.js';
import { voiceOf } from '../../src/report/voice.js';
import { HINGES } from '../../src/vocabulary/hinges.js';
import { comparisonFixture } from './fixture.js';

describe('the hinge card', () => {
  it('has a row for every parameter, with value, range and status in the language of the page', () => {
    const comparison = comparisonFixture({});
    const rows = comparison.hinges.flatMap((hinge) => hinge.parameters);
    expect(hingeTable(comparison, voiceOf('en', new Map(), [])).rows).toHaveLength(rows.length);
    expect(hingeTable(comparison, voiceOf('nb', new Map(), [])).rows[0]).toEqual([
      'Hvem blir værende når tilskuddet tar slutt?',
      'Innarbeidet',
      '0,30',
      '0,10 – 0,50',
      'Antatt',
      'ikke beregnet ennå',
    ]);
  });

  it('asks the five questions of the model description', () => {
    expect(HINGES.map(({ id }) => id)).toEqual([
      'duration-dependence',
      'retention',
      'job-creation',
      'entrants',
      'allowance',
    ]);
  });
});
