/** History: entries laid over the evidence in order of date, listed by scenarios, dropped by name. */
import { describe, expect, it } from 'vitest';
import type { ParameterDeclaration } from '../../src/model/declarations.js';
import { monthOf } from '../../src/vocabulary/months.js';
import type { LibraryContent } from '../../src/scenarios/index.js';
import { InputError, resolveScenario } from '../../src/scenarios/index.js';
import { valuesInForce } from '../../src/scenarios/dated.js';
import { shippedLibrary } from './shipped-library.js';

const NAME = 'people.death';
const DECLARED: readonly ParameterDeclaration[] = [
  { name: NAME, unit: 'per thousand per year', min: 0, max: 5 },
];
const BEFORE = `- {name: ${NAME}, title: {nb: d, en: d}, unit: per thousand per year, value: 0.5, status: assumed, why: for tests}`;

function entry(id: string, rest: string): [string, string] {
  return [
    `policies/history/${id}.yaml`,
    `format: 1\nid: ${id}\nkind: history\ntitle: {nb: ${id}, en: ${id}}\nwhat: {nb: x, en: x}\nstatus: documented\nsource: a document\n${rest}`,
  ];
}

function scenario(id: string, rest: string): [string, string] {
  return [`scenarios/${id}.yaml`, `format: 1\nid: ${id}\ntitle: {nb: ${id}, en: ${id}}\n${rest}`];
}

const ROOT = scenario(
  'root',
  'opening: 2010-01\nstart: 2010-01\nuntil: 2012-12\nhistory: [first, second, shock]',
);
const FILES = [
  entry('first', `from: 2010-03\nset: {${NAME}: 1 per thousand per year}`),
  entry(
    'second',
    `from: 2011-01\nset: {${NAME}: {2011-01: 2 per thousand per year, 2011-06: 3 per thousand per year}}`,
  ),
  entry('shock', `from: 2010-06\nuntil: 2010-07\nset: {${NAME}: 4 per thousand per year}`),
  ROOT,
  ['evidence/parameters/death.yaml', BEFORE],
] as const;

function resolved(id: string, ...more: (readonly [string, LibraryContent])[]) {
  return resolveScenario(shippedLibrary(Object.fromEntries([...FILES, ...more])), id, DECLARED);
}

function deaths(
  id: string,
  ...more: (readonly [string, LibraryContent])[]
): (year: number, month: number) => number {
  const values = resolved(id, ...more).scenario.parameters.get(NAME) ?? [];
  return (year, month) => valuesInForce(values, monthOf(year, month)).at(0) ?? Number.NaN;
}

function problemOf(id: string, ...more: (readonly [string, LibraryContent])[]): string {
  try {
    resolved(id, ...more);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing wrong';
}

describe('history', () => {
  it('leaves the evidence as it is before the first entry, and a later entry supersedes an earlier one', () => {
    const at = deaths('root');
    expect([at(2010, 2), at(2010, 3), at(2010, 12), at(2011, 1), at(2011, 5), at(2012, 12)]).toEqual([
      0.5, 1, 1, 2, 2, 3,
    ]);
  });

  it('gives back what would have held when an entry ends', () => {
    const at = deaths('root');
    expect([at(2010, 5), at(2010, 6), at(2010, 7), at(2010, 8)]).toEqual([1, 4, 4, 1]);
  });

  it('drops an entry a scenario is without, and nothing else', () => {
    const at = deaths('other', scenario('other', 'base: root\nwithout: [first]'));
    expect([at(2010, 4), at(2010, 6), at(2010, 9), at(2011, 2)]).toEqual([0.5, 4, 0.5, 2]);
  });

  it('lets a policy of today write over history', () => {
    const policy = `base: root\npolicies:\n  - {id: p, kind: rule-change, from: 2011-03, set: {${NAME}: 5 per thousand per year}}`;
    const at = deaths('other', scenario('other', policy));
    expect([at(2011, 2), at(2011, 3), at(2012, 1)]).toEqual([2, 5, 5]);
  });

  it('opens once, at the root, and a scenario may report from a later month', () => {
    const { scenario: made } = resolved('other', scenario('other', 'base: root\nstart: 2011-05'));
    expect([made.opening, made.start]).toEqual([monthOf(2010, 1), monthOf(2011, 5)]);
  });

  it('reads a long series from a table, one row per month of change', () => {
    const data = `from: 2010-02\ndata: {${NAME}: evidence/data/deaths.csv}`;
    const at = deaths(
      'series',
      entry('by-month', data),
      ['evidence/data/deaths.csv', 'month,all\n2010-02,0.6\n2010-04,0.7\n'],
      scenario('series', 'opening: 2010-01\nstart: 2010-01\nuntil: 2012-12\nhistory: [by-month]'),
    );
    expect([at(2010, 1), at(2010, 2), at(2010, 3), at(2010, 4)]).toEqual([0.5, 0.6, 0.6, 0.7]);
  });

  it('refuses two entries that set one parameter in one month, and names both', () => {
    const twin = entry('twin', `from: 2010-03\nset: {${NAME}: 2 per thousand per year}`);
    const both = scenario('both', 'base: root\nhistory: [twin]');
    expect(problemOf('both', twin, both)).toMatch(/twin.yaml.*first.*twin/s);
  });

  it('says where a series is wrong: line, month order, number of cells, range', () => {
    const at = (table: string): string =>
      problemOf(
        'series',
        entry('by-month', `from: 2010-02\ndata: {${NAME}: evidence/data/deaths.csv}`),
        ['evidence/data/deaths.csv', table],
        scenario('series', 'opening: 2010-01\nstart: 2010-01\nuntil: 2012-12\nhistory: [by-month]'),
      );
    expect(at('month,all\n2010-13,1\n')).toMatch(/deaths.csv:2/);
    expect(at('month,all\n2010-04,1\n2010-03,1\n')).toMatch(/deaths.csv:3/);
    expect(at('month,all\n2010-04,1,2\n')).toMatch(/2 numbers/);
    expect(at('month,all\n2010-04,99\n')).toMatch(/people.death/);
    expect(at('month,all\n2009-04,1\n')).toMatch(/2009-04/);
  });

  it('refuses an entry without its source, one whose end is before its beginning, and an unknown one', () => {
    const [file, text] = entry('first', `from: 2010-03\nset: {${NAME}: 1 per thousand per year}`);
    expect(problemOf('root', [file, text.replace('source: a document\n', '')])).toMatch(/no source/);
    expect(problemOf('root', [file, text.replace('from: 2010-03', 'from: 2010-03\nuntil: 2010-01')])).toMatch(
      /2010-01/,
    );
    expect(problemOf('lost', scenario('lost', 'base: root\nwithout: [frist]'))).toMatch(
      /Did you mean "first"/,
    );
  });
});
