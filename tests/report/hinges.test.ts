import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/index.js';
import { hingeTable } from '../../src/report/hinges.js';
import { voiceOf } from '../../src/report/voice.js';
import { HINGES } from '../../src/vocabulary/hinges.js';
import { comparisonFixture } from './fixture.js';

const comparison = comparisonFixture({});
const subject = { comparison, contrast: comparison.contrasts[0] };
const speaking = (language: 'nb' | 'en') => voiceOf(language, new Map(), []);

describe('the hinge card', () => {
  it('has a row for every parameter, with value, range and status in the language of the page', () => {
    const parameters = comparison.hinges.flatMap((hinge) => hinge.parameters);
    const { rows, columns } = hingeTable(subject, speaking('nb'));
    expect(rows).toHaveLength(parameters.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[1].slice(0, 4)).toEqual([HINGES[1].title.nb, 'Innarbeidet', '0,30', '0,10 – 0,80']);
    expect(rows[1]).toContain('Antatt');
  });

  it('tells the flip in the values of each parameter that moves with the hinge, the low end of a floor for many kept', () => {
    const { rows } = hingeTable(subject, speaking('en'));
    // Effect 1.4 + 2.6 x is zero at x = -0.538: that far from 0.3 to 0.1, and as far from the floor to its high end.
    expect(rows[1][4]).toMatch(/^0\.19 \(0\.1\d – 0\.2\d\)$/);
    expect(rows[2][4]).toMatch(/^−0\.29 \/ −0\.15 \(/);
  });

  it('says of a question that never turns the sign towards which end it comes nearest', () => {
    const { rows } = hingeTable(subject, speaking('en'));
    expect(rows[0][4]).toBe('not within the range; nearest towards “mostly who one is”');
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

  it('is in every report, with its charts, in both languages', async () => {
    const page = await renderReport(comparison, { language: 'en' });
    for (const text of [
      'What the headlines hinge on',
      'Det hovedfunnene henger på',
      'Free entry',
      'Fri etablering',
    ])
      expect(page).toContain(text);
    for (const name of ['hinge-ranges', 'hinge-planes'])
      for (const language of ['nb', 'en']) expect(page).toContain(`${language}-contrast-0-${name}`);
  });

  it('is a condition: a report without it is refused, naming what was not run', async () => {
    const [first, ...others] = comparison.contrasts;
    const without = { ...comparison, contrasts: [{ ...first, card: null }, ...others] };
    await expect(renderReport(without, { language: 'en' })).rejects.toThrow(
      `no report without its hinge card: the worlds that show what ${first.scenario} against ${first.against}`,
    );
  });

  it('says no sign and no flip where too few replications stand behind it', async () => {
    const few = comparisonFixture({ replications: 3 });
    const { rows } = hingeTable({ comparison: few, contrast: few.contrasts[0] }, speaking('nb'));
    expect(rows[1][4]).toBe('kan ikke skilles fra null med så få kjøringer');
    const page = await renderReport(few, { language: 'nb' });
    expect(page).toContain('sies det ikke noe om simuleringsstøyen');
  });
});
