/** What the two teaching pages work out themselves: spans, picks, phrases, and what a curve says. Nothing is simulated here. */
import { describe, expect, it } from 'vitest';
import type { LifeMonth, Traits } from '../../src/explorer/engine/follow-messages.js';
import type { MeasureCurves } from '../../src/explorer/engine/lesson-messages.js';
import { hasTraits, pick, type Candidate } from '../../src/explorer/engine/people.js';
import { decoder } from '../../src/explorer/engine/states.js';
import { dipOf, ownLine, valueAt } from '../../src/explorer/pages/lesson/curves.js';
import { linesDrawing } from '../../src/explorer/pages/lesson/lines-chart.js';
import { readChoice, withExtra } from '../../src/explorer/pages/life/choice.js';
import { phraseOf, saidOf } from '../../src/explorer/pages/life/phrases.js';
import { monthsIn, spansOf } from '../../src/explorer/pages/life/spans.js';
import { chance, signed } from '../../src/explorer/pages/numbers.js';
import { WORDS } from '../../src/explorer/words/index.js';
import { LANGUAGES } from '../../src/explorer/words/shape.js';
import { spellDimensions } from '../../src/model/index.js';
import { BENEFITS, ENROLMENTS, FOLLOW_UP_GROUPS, MENTAL_HEALTH } from '../../src/vocabulary/codes.js';

const MONTH: LifeMonth = {
  month: 0,
  school: 'none',
  work: 'none',
  nav: 'none',
  measure: 'none',
  benefits: [],
  health: 'good',
  activity: 'other',
  education: 'compulsory',
  county: 'oslo',
};
const live = (changes: readonly Partial<LifeMonth>[]): LifeMonth[] =>
  changes.map((change, month) => ({ ...MONTH, month, ...change }));

describe('the bands of a life', () => {
  it('are spans of months in which nothing changes, with gaps where there is nothing', () => {
    const months = live([{ work: 'temporary' }, { work: 'temporary' }, {}, { work: 'temporary' }]);
    expect(spansOf(months, 'work')).toEqual([
      { codes: ['temporary'], from: 0, until: 2 },
      { codes: ['temporary'], from: 3, until: 4 },
    ]);
    expect(spansOf(months, 'health')).toEqual([]);
  });

  it('hold several benefits at once, and break where one of them ends', () => {
    const both = ['sick-pay', 'social-assistance'];
    const spans = spansOf(live([{ benefits: both }, { benefits: ['sick-pay'] }]), 'benefits');
    expect(spans.map(({ codes }) => codes)).toEqual([both, ['sick-pay']]);
  });

  it('are counted over half-open windows', () => {
    const months = live([{ activity: 'education' }, { activity: 'education' }, {}]);
    expect(monthsIn(months, 'education', 1, 3)).toBe(1);
  });

  it('have a name in every language for every code the model knows', () => {
    const codes = [...ENROLMENTS, ...FOLLOW_UP_GROUPS, ...BENEFITS, ...MENTAL_HEALTH];
    for (const language of LANGUAGES)
      for (const code of codes)
        if (code !== 'none' && code !== 'good')
          expect(WORDS[language].life.codes[code], `${language} ${code}`).toBeDefined();
  });

  it('are read off the words the model packs a month into', () => {
    const dimensions = spellDimensions(['course']);
    const words: [number, number] = [0, 0];
    const put = (name: string, code: number): void => {
      const found = dimensions.find((one) => one.name === name);
      if (found !== undefined) words[found.word] |= code << found.shift;
    };
    put('measure', 1);
    put('enrolment', ENROLMENTS.indexOf('apprenticeship'));
    put('benefit_set', 0b101);
    const month = decoder(dimensions)(7, words);
    expect(month).toMatchObject({
      month: 7,
      measure: 'course',
      school: 'apprenticeship',
      work: 'none',
      benefits: [BENEFITS[0], BENEFITS[2]],
    });
  });
});

describe('a person', () => {
  const crowd: Candidate[] = [10, 20, 30, 40].map((person) => ({
    person,
    sex: person < 30 ? 'woman' : 'man',
    age: '20-24',
    parents: 'compulsory',
    measures: person === 10 ? ['course'] : [],
  }));
  const nobody: Traits = { sex: null, age: null, parents: null, measure: null };

  it('is drawn by a key of their own: the order of the list does not matter, the turn does', () => {
    const picks = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => pick(crowd, 'seed', turn));
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((turn) => pick([...crowd].reverse(), 'seed', turn))).toEqual(picks);
    expect(new Set(picks).size).toBeGreaterThan(1);
    expect(pick([], 'seed', 0)).toBeNull();
  });

  it('has the traits that are asked for, and any where none are', () => {
    const found = (traits: Partial<Traits>) =>
      crowd.filter((one) => hasTraits(one, { ...nobody, ...traits })).map(({ person }) => person);
    expect(found({})).toEqual([10, 20, 30, 40]);
    expect(found({ sex: 'man' })).toEqual([30, 40]);
    expect(found({ measure: 'any' })).toEqual([10]);
    expect(found({ measure: 'none' })).toEqual([20, 30, 40]);
    expect(found({ measure: 'course' })).toEqual([10]);
  });

  it('is looked for by what the address says, and by nothing a link makes up', () => {
    expect(readChoice({}).traits.measure).toBe('any');
    expect(
      readChoice({
        'life.sex': '<script>',
        'life.turn': '-3',
        'life.measure': '"; drop',
        'life.start': '1e99',
        'life.world': 'base',
      }),
    ).toEqual({
      traits: { sex: null, age: null, parents: null, measure: 'any' },
      turn: 0,
      world: 'base',
      start: 0,
    });
    expect(withExtra({ a: '1', b: '2' }, { a: null, c: '3' })).toEqual({ b: '2', c: '3' });
  });
});

describe('what happened', () => {
  it('is said in the reader’s language, with the measure or group by its title', () => {
    const said = (what: string) => saidOf(what, WORDS.nb.life, (id) => `«${id}»`);
    expect(said('starts course, planned for 6 months')).toBe('begynner i «course»');
    expect(said('needs assessment: group 3')).toBe('får behovet vurdert: situasjonsbestemt innsats');
    expect(said('is hired at slot 4711')).toBe('får jobb');
    expect(said('something nobody translated')).toBeNull();
    expect(phraseOf('completes course')).toEqual({ phrase: 'completes {}', code: 'course' });
  });

  it('has the same phrases in all languages', () => {
    const keys = Object.keys(WORDS.en.life.phrases).sort();
    for (const language of LANGUAGES) expect(Object.keys(WORDS[language].life.phrases).sort()).toEqual(keys);
  });
});

describe('a curve of the lesson', () => {
  const interval = (estimate: number) => ({
    estimate,
    low: null,
    high: null,
    parameterLow: null,
    parameterHigh: null,
    n: 9,
  });
  const curve = (activity: string, differences: readonly number[]) => ({
    measure: 'course',
    group: 'all',
    activity,
    estimand: 'own' as const,
    horizon: differences.map((_, at) => at - 1),
    difference: differences.map(interval),
    participant: differences.map(() => 0.5),
    shadow: differences.map(() => 0.4),
    persons: differences.map(() => 9),
  });
  const curves: MeasureCurves = {
    own: [curve('job-without-subsidy', [0, -2, -5, 1, 3]), curve('job-with-subsidy', [0, 8, 4, 0, 0])],
    naive: [],
  };

  it('goes down furthest in one month and crosses zero after it', () => {
    expect(dipOf(ownLine(curves))).toEqual({ at: 1, lowest: -5, crossing: 2 });
    expect(dipOf([])).toBeNull();
    expect(dipOf(ownLine({ own: [curve('job-without-subsidy', [0, -2, -1])], naive: [] }))).toEqual({
      at: 0,
      lowest: -2,
      crossing: null,
    });
  });

  it('hides the way down where both kinds of job are counted', () => {
    expect(valueAt(ownLine(curves, 'both'), 1)).toBe(-1);
    expect(valueAt(ownLine(curves, 'with'), 0)).toBe(8);
    expect(valueAt(ownLine(curves), 99)).toBeNull();
  });

  it('is drawn with a dash of its own beside its colour, on any paper', () => {
    for (const frame of [
      { kind: 'wide', width: 900 },
      { kind: 'narrow', width: 350 },
    ] as const) {
      const { spec } = linesDrawing(
        [
          { name: 'a', line: ownLine(curves) },
          { name: 'b', line: ownLine(curves, 'with') },
        ],
        { unit: 'points', axis: 'months' },
        frame,
      );
      expect(JSON.stringify(spec)).toContain('strokeDash');
      expect(JSON.stringify(spec)).toContain('"domain":["a","b"]');
    }
  });
});

describe('numbers in sentences', () => {
  it('have the decimal sign of the language, a real minus and a plus on gains', () => {
    expect(signed(-8.25, 1, 'nb')).toBe('\u22128,3');
    expect(signed(8, 1, 'en')).toBe('+8.0');
    expect(signed(-0.01, 1, 'nn')).toBe('0,0');
    expect(chance(0.0123, 'nb')).toBe('1,2\u00a0%');
    expect(chance(0.5, 'en')).toBe('50%');
  });
});
