/** Putting policies and scenarios together: files of one's own, versions, counties, phase-in, money and sweeps. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/model/index.js';
import type { LibraryContent, Resolution } from '../../src/scenarios/index.js';
import {
  InputError,
  expandChoices,
  expandSweep,
  policyScenario,
  referencedFiles,
  resolveScenario,
  sweepSize,
} from '../../src/scenarios/index.js';
import { changedValues } from '../../src/scenarios/rule-changes.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { REPOSITORY, fullLibrary } from './shipped-library.js';

const HEAD = 'format: 1\nid: mine\ntitle: {nb: Min, en: Mine}\n';
const library = fullLibrary();

/** A scenario of the user's own, with files beside it. */
function resolved(
  body: string,
  files: Readonly<Record<string, LibraryContent>> = {},
  options = {},
): Resolution {
  const own = {
    files: new Map([...library.files, ...Object.entries(files), ['my/mine.yaml', HEAD + body] as const]),
  };
  return resolveScenario(own, 'my/mine.yaml', PARAMETERS, options);
}

function problemOf(work: () => unknown): InputError['problems'][number] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) {
      const [problem] = error.problems;
      if (problem !== undefined) return problem;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

function valuesAt({ scenario }: Resolution, name: string, month: number): readonly number[] {
  const dated = scenario.parameters.get(name) ?? [];
  const found = dated.filter((value, index) => index === 0 || value.from <= month).at(-1);
  return Array.from(found?.values ?? []);
}

const COUNTY_PARAMETER = 'market.vacancy.tightness';
const agder = COUNTIES.indexOf('agder');
const oslo = COUNTIES.indexOf('oslo');

describe('a rule change', () => {
  const rule = (rest: string): string =>
    `base: baseline\npolicies:\n  - {id: tight, kind: rule-change, from: 2027-01, ${rest}}\n`;
  const today = resolved('base: baseline\n');

  it('by county sets the county named and leaves the others as they are', () => {
    const changed = resolved(rule(`where: {agder: 100 %, oslo: 50 %}, set: {${COUNTY_PARAMETER}: 200 %}`));
    const [before, after] = [today, changed].map((one) => valuesAt(one, COUNTY_PARAMETER, monthOf(2027, 1)));
    expect(after[agder]).toBe(2);
    expect(after[oslo]).toBeCloseTo(((before[oslo] ?? 0) + 2) / 2, 12);
    const others = COUNTIES.map((_, county) => county).filter(
      (county) => county !== agder && county !== oslo,
    );
    for (const county of others) expect(after[county]).toBe(before[county]);
  });

  it('is phased in by equal steps, holds until its last month, and gives back what would have held', () => {
    const name = 'measure.work-training.search';
    const changed = resolved(rule(`until: 2028-06, phase_in: 10 months linear, set: {${name}: 100 %}`));
    const start = valuesAt(today, name, monthOf(2027, 1))[0] ?? 0;
    const at = (month: number): number => valuesAt(changed, name, month)[0] ?? 0;
    expect(at(monthOf(2026, 12))).toBe(start);
    expect(at(monthOf(2027, 1))).toBeCloseTo(start + (1 - start) / 10, 12);
    expect(at(monthOf(2027, 5))).toBeCloseTo(start + (1 - start) / 2, 12);
    expect(at(monthOf(2027, 10))).toBe(1);
    expect(at(monthOf(2028, 6))).toBe(1);
    expect(at(monthOf(2028, 7))).toBe(start);
  });

  it('of one parameter goes well with another of it elsewhere', () => {
    const both = resolved(
      `base: baseline\npolicies:
  - {id: south, kind: rule-change, from: 2027-01, where: {agder: 100 %}, set: {${COUNTY_PARAMETER}: 200 %}}
  - {id: east, kind: rule-change, from: 2027-01, where: {oslo: 100 %}, set: {${COUNTY_PARAMETER}: 50 %}}\n`,
    );
    const after = valuesAt(both, COUNTY_PARAMETER, monthOf(2030, 1));
    expect([after[agder], after[oslo]]).toEqual([2, 0.5]);
  });

  it('never leaves the span between what holds and its value, and moves one way', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, phaseIn, share) => {
          const change = {
            policy: 'any',
            name: 'any',
            pattern: 'any',
            at: [],
            from: 100,
            until: null,
            values: Float64Array.of(to),
            text: '',
            reach: Float64Array.of(share),
            phaseIn,
          };
          const dated = changedValues([{ from: 0, values: Float64Array.of(from) }], change);
          const path = dated.map(({ values }) => values[0] ?? Number.NaN);
          const [low, high] = [Math.min(from, to) - 1e-12, Math.max(from, to) + 1e-12];
          for (const [index, value] of path.entries()) {
            expect(value >= low && value <= high).toBe(true);
            const before = path[index - 1] ?? value;
            expect((value - before) * (to - from)).toBeGreaterThanOrEqual(-1e-12);
          }
          expect(path.at(-1)).toBeCloseTo(from + share * (to - from), 12);
        },
      ),
    );
  });
});

describe('more places of a measure', () => {
  const more = (rest: string): Resolution =>
    resolved(
      `base: baseline\npolicies:\n  - {id: more, kind: measure-volume, measure: work-training, from: 2027-01, change: on top of today, places: 500 at a time, ${rest}}\n`,
    );
  const placesAt = (one: Resolution, month: number) =>
    one.scenario.measures
      .find(({ id }) => id === 'work-training')
      ?.places.filter(({ from }) => from <= month)
      .at(-1);
  const today = placesAt(resolved('base: baseline\n'), monthOf(2027, 6));

  it('in some counties lie beside those of the whole country', () => {
    const dated = placesAt(more('where: {agder: 100 %, rogaland: 40 %}'), monthOf(2027, 6));
    expect(dated?.places).toBe(today?.places);
    expect(dated?.local).toHaveLength(1);
    expect(dated?.local?.[0]).toMatchObject({ policy: 'more', places: 500 });
    expect(dated?.local?.[0]?.reach[agder]).toBe(1);
  });

  it('out of the measures budget are marked as borrowed, step by step', () => {
    const one = more('money: from the measures budget, phase_in: 5 months linear');
    expect(placesAt(one, monthOf(2027, 2))?.borrowed).toBe(200);
    expect(placesAt(one, monthOf(2027, 12))?.borrowed).toBe(500);
    expect(placesAt(one, monthOf(2026, 12))?.borrowed).toBeUndefined();
  });
});

const POLICY = `
id: seek-them-out
kind: rule-change
title: {nb: Oppsøkende, en: Outreach}
from: 2027-01
values:
  - name: measure.work-training.search
    unit: ratio
    value: 0.9
    range: [0.8, 1]
    status: assumed
    why: a test
`;

describe('a policy in a file of its own', () => {
  it('is found from the folder of the scenario, with the numbers it brings along', () => {
    const one = resolved('base: baseline\npolicies:\n  - use: ../policies-of-mine/seek.yaml\n', {
      'policies-of-mine/seek.yaml': POLICY,
    });
    expect(valuesAt(one, 'measure.work-training.search', monthOf(2027, 1))).toEqual([0.9]);
    expect(one.policies[0]?.use.form.values?.[0]?.status).toBe('assumed');
  });

  it('has its numbers drawn within their ranges, and channels of its own', () => {
    const seeds = { draw: { index: 3, seedWords: [1, 2] as const } };
    const one = resolved(
      'base: baseline\npolicies:\n  - use: ./seek.yaml\n',
      { 'my/seek.yaml': POLICY },
      seeds,
    );
    const [drawn = 0] = valuesAt(one, 'measure.work-training.search', monthOf(2027, 1));
    expect(drawn).not.toBe(0.9);
    expect(drawn >= 0.8 && drawn <= 1).toBe(true);
    const channel = resolved(
      'base: baseline\npolicies:\n  - use: four-year-subsidy-as-regulated\n    with: {values: [{name: host, unit: probability per month, value: 0.03, status: documented, source: "a report, section 2"}]}\n',
    );
    expect(channel.scenario.measures.at(-1)?.channels.host).toBe(0.03);
  });

  it('is told of in its own file where something in it is wrong', () => {
    const problem = problemOf(() =>
      resolved('base: baseline\npolicies:\n  - use: ./seek.yaml\n', {
        'my/seek.yaml': POLICY.replace('value: 0.9', 'value: 90'),
      }),
    );
    expect(problem).toMatchObject({
      file: 'my/seek.yaml',
      line: 9,
      path: 'values[0].value',
      code: 'outside-range',
    });
  });

  it('is among the files that a scenario names, also through the scenario it extends', () => {
    const files = new Map<string, LibraryContent>([
      ['my/a.yaml', `${HEAD}extend: ../yours/b.yaml\npolicies: [{use: ./p.yaml}]\n`],
      ['yours/b.yaml', `${HEAD}base: baseline\npolicies: [{use: ./q.yaml}, {use: shipped}]\n`],
    ]);
    expect(referencedFiles({ files }, 'my/a.yaml')).toEqual(['my/p.yaml', 'yours/b.yaml', 'yours/q.yaml']);
  });

  it("is not taken for an installed one of the same path, and an installed one's is", () => {
    const files = new Map<string, LibraryContent>([
      ['policies/p.yaml', 'installed'],
      ['mine.yaml', `${HEAD}base: baseline\npolicies: [{use: ./policies/p.yaml}]\n`],
      ['scenarios/s.yaml', `${HEAD}base: baseline\npolicies: [{use: ../policies/p.yaml}]\n`],
    ]);
    expect(referencedFiles({ files }, 'mine.yaml')).toEqual(['./policies/p.yaml']);
    expect(referencedFiles({ files }, 'scenarios/s.yaml')).toEqual(['policies/p.yaml']);
  });

  it('is tried on today’s rules by itself', () => {
    const files = new Map<string, LibraryContent>([...library.files, ['my/seek.yaml', POLICY]]);
    const scenario = policyScenario({ files }, 'my/seek.yaml');
    files.set(scenario?.file ?? '', scenario?.text ?? '');
    const one = resolveScenario({ files }, scenario?.file ?? '', PARAMETERS);
    expect([one.scenario.id, one.base, one.scenario.title.nb]).toEqual([
      'seek-them-out',
      'baseline',
      'Oppsøkende',
    ]);
    expect(policyScenario(library, 'scenarios/baseline.yaml')).toBeNull();
  });
});

describe('the policy of docs/extending.md', () => {
  it('does what its page says: from 2026, in six steps, and nothing before', () => {
    const page = readFileSync(`${REPOSITORY}docs/extending.md`, 'utf8');
    const text = /```yaml\n(format: 1\nid: less-lock-in\n[^`]*)```/.exec(page)?.[1] ?? '';
    const file = 'policies/less-lock-in.yaml';
    const tried = policyScenario(fullLibrary({ [file]: text }), file);
    const own = fullLibrary({ [file]: text, [tried?.file ?? '']: tried?.text ?? '' });
    const one = resolveScenario(own, tried?.file ?? '', PARAMETERS);
    const at = (month: number): number => valuesAt(one, 'measure.work-training.search', month)[0] ?? 0;
    expect(at(monthOf(2026, 6))).toBe(0.8);
    expect(at(monthOf(2026, 3))).toBeLessThan(0.8);
    expect(at(monthOf(2026, 3))).toBeGreaterThan(at(monthOf(2025, 12)));
  });
});

describe('a scenario that extends another', () => {
  const EXTENDS = 'extend: four-year-wage-subsidy\n';
  const parent = resolveScenario(library, 'four-year-wage-subsidy', PARAMETERS);

  it('and says nothing else is the same under another name', () => {
    const one = resolved(EXTENDS);
    expect({ ...one.scenario, id: '', title: '' }).toEqual({ ...parent.scenario, id: '', title: '' });
    expect([one.base, one.against, one.run]).toEqual([parent.base, parent.against, parent.run]);
  });

  it('changes the keys it writes, of the scenario and of a policy of it', () => {
    const one = resolved(
      `${EXTENDS}until: 2042-12\nrun: {replications: 3}\npolicies:\n  - use: four-year-subsidy\n    with: {starts: 60 starts per year}\n`,
    );
    expect(one.scenario.end).toBe(monthOf(2043, 1));
    expect(one.run).toEqual({ ...parent.run, replications: 3 });
    expect(one.policies).toHaveLength(1);
    expect(one.policies[0]?.volume?.startsPerYear).toBeCloseTo(60, 9);
  });

  it('adds policies and leaves out those it names', () => {
    const one = resolved(`${EXTENDS}without: [four-year-subsidy]\npolicies: [{use: youth-programme}]\n`);
    expect(one.policies.map(({ use }) => use.form.id)).toEqual(['youth-programme']);
    const historyOf = ({ history }: Resolution): string[] => history.map(({ form }) => form.id);
    expect(historyOf(one)).toEqual(historyOf(parent));
  });
});

describe('a sweep', () => {
  const VARY = `extend: four-year-wage-subsidy
vary:
  grid: GRID
  values:
    four-year-subsidy.places: [500 at a time, 1000 at a time, 2000 at a time]
    four-year-subsidy.subsidy.share_of_wage_cost_by_year: [lowest, highest]
    four-year-subsidy.phase_in: [at once]
`;
  const oneByOne = resolved(VARY.replace('GRID', 'one at a time'));
  const grid = resolved(VARY.replace('GRID', 'every combination'));

  it('runs each value alone, the one in use not again', () => {
    expect(expandSweep(oneByOne).map(({ id }) => id)).toEqual([
      'four-year-subsidy.subsidy.share_of_wage_cost_by_year=lowest',
      'four-year-subsidy.subsidy.share_of_wage_cost_by_year=highest',
      'four-year-subsidy.places=500 at a time',
      'four-year-subsidy.places=2000 at a time',
      'four-year-subsidy.phase_in=at once',
    ]);
  });

  it('or every combination with what is in use, and knows how many without making them', () => {
    const variants = expandSweep(grid);
    expect(variants).toHaveLength(3 * 3 * 2 - 1);
    expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
    expect([sweepSize(oneByOne), sweepSize(grid)]).toEqual([5, 17]);
  });

  it('puts its values where they belong', () => {
    const [last] = expandSweep(grid).slice(-1);
    const one = resolved(VARY.replace('GRID', 'every combination'), {}, { choices: last?.overrides });
    const spec = one.scenario.measures.at(-1);
    expect(spec?.places).toEqual([{ from: monthOf(2028, 1), places: 2000 }]);
    expect(spec?.subsidy?.shareByMonth[47]).toBe(0.67);
  });

  it('comes on top of the alternatives, none of them twice', () => {
    const parent = resolveScenario(library, 'four-year-wage-subsidy', PARAMETERS);
    const ids = expandChoices(oneByOne).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const added = ids.filter((id) => !expandChoices(parent).some((variant) => variant.id === id));
    expect(added).toEqual(['four-year-subsidy.places=500 at a time', 'four-year-subsidy.phase_in=at once']);
  });

  it('of any size says how large it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
        fc.boolean(),
        (counts, isGrid) => {
          const openChoices = counts.map((count, index) => ({
            lever: `p.${String(index)}`,
            at: { file: null, line: null, column: null, path: null },
            used: 'used',
            alternatives: [],
            range: null,
            status: null,
            why: null,
            varied: ['used', ...Array.from({ length: count }, (_, value) => String(value))],
          }));
          const spanned = {
            openChoices,
            grid: isGrid ? ('every combination' as const) : ('one at a time' as const),
          };
          expect(expandSweep(spanned)).toHaveLength(sweepSize(spanned));
        },
      ),
    );
  });
});
