import { describe, expect, it } from 'vitest';
import { languageOf, written } from '../../src/cli/language.js';
import { findNamed, nearestNames } from '../../src/cli/names.js';
import { readPrecision, wholeNumber } from '../../src/cli/options.js';
import { userFolder } from '../../src/cli/context.js';
import { PACKAGE_ROOT } from '../../src/platform/node/index.js';

const THINGS = [
  { id: 'lock-in', title: { nb: 'innlåsing', en: 'lock-in' } },
  { id: 'wage-subsidy', title: { nb: 'Lønnstilskudd for unge', en: 'Wage subsidy for the young' } },
  { id: 'work-training', title: { nb: 'Arbeidstrening', en: 'Work training' } },
];

describe('a name', () => {
  it.each([
    ['lock-in', 'lock-in'],
    ['Lock-In', 'lock-in'],
    ['innlåsing', 'lock-in'],
    ['INNLASING', 'lock-in'],
    ['lønnstilskudd for unge', 'wage-subsidy'],
    ['lonnstilskudd-for-unge', 'wage-subsidy'],
    ['lønnstilskudd', 'wage-subsidy'],
    ['work training', 'work-training'],
  ])('%s means %s', (name, id) => {
    expect(findNamed(name, THINGS)?.id).toBe(id);
  });

  it('that begins two titles means neither', () => {
    const twins = [
      { id: 'a', title: { nb: 'Tilskudd én', en: 'One' } },
      { id: 'b', title: { nb: 'Tilskudd to', en: 'Two' } },
    ];
    expect(findNamed('tilskudd', twins)).toBeNull();
  });

  it('nobody has gets the nearest offered, and nothing where nothing is near', () => {
    expect(nearestNames('lockin', THINGS)).toEqual(['lock-in']);
    expect(nearestNames('arbeidstrenning', THINGS)).toEqual(['work-training']);
    expect(nearestNames('zzzzzz', THINGS)).toEqual([]);
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'nb_NO.UTF-8' }, 'nb'],
    [{ LANG: 'nn_NO.UTF-8' }, 'nb'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LC_ALL: 'C', LANG: 'nb_NO.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'nb_NO.UTF-8' }, 'nb'],
    [{ LANG: 'nonsense' }, 'en'],
    [{}, 'en'],
  ] as const)('of %j is %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });

  it('writes numbers its own way', () => {
    expect(written(-1234567.891, 'en', 1)).toBe('\u22121,234,567.9');
    expect(written(1234.5, 'nb', 1)).toBe('1\u00a0234,5');
    expect(written(-0.001, 'en', 2)).toBe('0.00');
  });
});

describe('options', () => {
  it.each([
    ['1', 1],
    ['0,5', 0.5],
    ['±2', 2],
    ['1 percentage point', 1],
    ['1.5 prosentpoeng', 1.5],
  ])('read the precision %s as %d points', (text, points) => {
    expect(readPrecision(text)).toBe(points);
  });

  it.each(['0', '-1', '1 %', 'much'])('refuse the precision %s', (text) => {
    expect(() => readPrecision(text)).toThrow(/--precision/);
  });

  it.each(['0', '-1', '1.5', 'two', ''])('refuse %s replications', (text) => {
    const option = wholeNumber('--replications <n>', '', 1);
    expect(() => option.parseArg?.(text, undefined)).toThrow(/--replications/);
  });
});

describe("the user's folder", () => {
  it('is where npm was called when npm changed to the package, else where the program runs', () => {
    const root = PACKAGE_ROOT.replace(/[\\/]+$/, '');
    expect(userFolder(root, { INIT_CWD: '/home/kari' })).toBe('/home/kari');
    expect(userFolder(root, {})).toBe(root);
    expect(userFolder('/home/kari/work', { INIT_CWD: '/home/kari' })).toBe('/home/kari/work');
  });
});
