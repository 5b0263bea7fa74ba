import { describe, expect, it } from 'vitest';
import {
  InputError,
  describeScenario,
  expandChoices,
  readEvidence,
  resolveComparison,
  resolveScenario,
  scenarioIds,
} from '../../src/scenarios/index.js';
import type { ParameterDeclaration } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { PARAMETERS } from '../../src/model/index.js';
import { fullLibrary, shippedLibrary } from './shipped-library.js';

const library = shippedLibrary();
const NO_MODEL: readonly ParameterDeclaration[] = [];
const resolve = (id: string, options = {}) => resolveScenario(library, id, NO_MODEL, options);

function measureOf(id: string, measure: string): MeasureSpec {
  const found = resolve(id).scenario.measures.find((spec) => spec.id === measure);
  if (found === undefined) throw new Error(`${id} has no ${measure}`);
  return found;
}

describe('the measures catalogue', () => {
  it('supplies every channel of every measure and every volume, with a source or a reason', () => {
    const own = readEvidence(library, NO_MODEL).problems.filter(({ code }) => code !== 'unused-parameter');
    expect(own.map(({ message }) => message.en)).toEqual([]);
  });

  it('has twenty-two measures, each with places today but for what is only proposed', () => {
    const { measures } = resolveScenario(fullLibrary(), 'baseline', PARAMETERS).scenario;
    expect(measures).toHaveLength(22);
    const without = measures.filter((spec) => (spec.places.at(-1)?.places ?? 0) === 0).map(({ id }) => id);
    expect(without.sort()).toEqual(['low-threshold-activity', 'norwegian-course', 'preparatory-education']);
  });

  it('pays the subsidies as the rules have them', () => {
    const temporary = measureOf('baseline', 'temporary-wage-subsidy').subsidy;
    expect(Array.from(temporary?.shareByMonth ?? [])).toEqual([
      ...Array<number>(12).fill(0.6),
      ...Array<number>(12).fill(0.5),
    ]);
    expect(Array.from(temporary?.shareByMonthOrdinary ?? [])).toEqual([
      ...Array<number>(6).fill(0.4),
      ...Array<number>(6).fill(0.3),
    ]);
    const permanent = measureOf('baseline', 'permanent-wage-subsidy').subsidy;
    expect([permanent?.shareByMonth[0], permanent?.shareByMonth[12], permanent?.capG]).toEqual([
      0.75, 0.67, 5,
    ]);
  });
});

describe('the evidence base', () => {
  const full = fullLibrary();

  it.each(scenarioIds(full))('lets %s be run by the model', (id) => {
    const { parameters } = resolveScenario(full, id, PARAMETERS).scenario;
    expect(PARAMETERS.filter(({ name }) => !parameters.has(name))).toEqual([]);
  });

  it('supplies everything the model declares, and nothing that nobody reads', () => {
    const { problems } = readEvidence(full, PARAMETERS);
    expect(problems.map(({ message }) => message.en)).toEqual([]);
  });
});

describe('a shipped scenario', () => {
  const full = fullLibrary();

  it.each(scenarioIds(full))(
    '%s resolves without a warning of its own and is told in both languages',
    (id) => {
      const resolution = resolveScenario(full, id, PARAMETERS);
      expect(resolution.scenario.id).toBe(id);
      expect(resolution.warnings.filter(({ code }) => code !== 'unused-parameter')).toEqual([]);
      const [nb, en] = [describeScenario(resolution, 'nb'), describeScenario(resolution, 'en')];
      expect(nb).toHaveLength(en.length);
      expect(nb[0]).toBe(resolution.scenario.title.nb);
    },
  );

  it('empty is the baseline under another name', () => {
    const [empty, baseline] = [resolve('empty').scenario, resolve('baseline').scenario];
    expect({ ...empty, id: '', title: '' }).toEqual({ ...baseline, id: '', title: '' });
  });

  it('gives the regulated wage subsidy the rules in force since August 2026', () => {
    const spec = measureOf('four-year-wage-subsidy-as-regulated', 'four-year-subsidy-as-regulated');
    expect([spec.firstStart, spec.lastStart, spec.lastMonth]).toEqual([
      monthOf(2026, 8),
      monthOf(2028, 12),
      monthOf(2032, 12),
    ]);
    expect([0, 12, 24, 36].map((month) => spec.subsidy?.shareByMonth[month])).toEqual([0.7, 0.6, 0.5, 0.35]);
    expect([spec.subsidy?.shareByMonth.length, spec.subsidy?.longestTemporary]).toEqual([48, 24]);
    expect(spec.reach.every((share) => share === 1)).toBe(true);
  });

  it('gives the regulated youth programme the rules in force since August 2025', () => {
    const spec = measureOf('youth-programme-as-regulated', 'youth-programme-as-regulated');
    expect([spec.firstStart, spec.ageFrom, spec.ageTo]).toEqual([monthOf(2025, 8), 18 * 12, 29 * 12]);
    expect(spec.incomeSupport).toMatchObject({
      levelG: 2.041,
      taper: 0.66,
      months: 12,
      extensionMonths: 2,
      once: true,
    });
    expect(spec.incomeSupport?.levelUnder25G).toBeCloseTo((2.041 * 2) / 3, 12);
  });

  it('keeps the pilots to their counties', () => {
    const { reach } = measureOf('youth-programme-pilot', 'youth-programme-as-regulated');
    expect(Array.from(reach).filter((share) => share > 0)).toEqual([0.26, 0.53, 0.5, 0.2]);
  });

  it('spends the same money on the temporary subsidy as the four-year subsidy does', () => {
    const kroner = (id: string) => resolve(id).policies[0].volume?.kronerPerYear ?? Number.NaN;
    expect(kroner('temporary-wage-subsidy-same-money')).toBeCloseTo(kroner('four-year-wage-subsidy'), 2);
  });

  it('no-lock-in sets search and schooling to one in every measure, and nothing else', () => {
    const [off, on] = [resolve('no-lock-in').scenario.parameters, resolve('baseline').scenario.parameters];
    for (const [name, values] of off) {
      const last = values[values.length - 1].values[0];
      if (/^measure\..*\.(search|schooling)$/.test(name)) expect(last).toBe(1);
      else expect(values).toEqual(on.get(name));
    }
  });
});

describe('the white paper file', () => {
  it('leaves open what the paper leaves open, one alternative at a time', () => {
    const variants = expandChoices(resolve('four-year-wage-subsidy'));
    expect(variants).toHaveLength(12);
    const highest = variants.find(({ id }) => id.endsWith('=highest'));
    const { scenario } = resolve('four-year-wage-subsidy', { choices: highest?.overrides });
    expect(scenario.measures[scenario.measures.length - 1].subsidy?.shareByMonth[47]).toBe(0.67);
  });

  it('phases places in by equal steps', () => {
    const { places } = measureOf('four-year-wage-subsidy', 'four-year-subsidy');
    expect(places).toHaveLength(12);
    expect(places[5]).toEqual({ from: monthOf(2028, 6), places: 500 });
  });

  it('has a mentor beside for six months of forty-eight', () => {
    const { channels } = measureOf('four-year-wage-subsidy', 'four-year-subsidy');
    expect(channels.certainty).toBeCloseTo(0.05 + (0.03 * 6) / 48, 12);
  });
});

describe('a comparison', () => {
  it('has each scenario once, what it is held against first, all to the same month', () => {
    const { resolutions, against } = resolveComparison(
      library,
      ['four-year-wage-subsidy', 'youth-programme-as-regulated'],
      NO_MODEL,
    );
    const ids = resolutions.map(({ scenario }) => scenario.id);
    expect(ids).toEqual([
      'baseline',
      'temporary-wage-subsidy-same-money',
      'youth-programme-as-regulated-same-money',
      'four-year-wage-subsidy',
      'youth-programme-as-regulated',
    ]);
    expect(new Set(resolutions.map(({ scenario }) => scenario.end)).size).toBe(1);
    expect(against).toContainEqual({ scenario: 'youth-programme-as-regulated', against: 'baseline' });
  });
});

describe('a volume', () => {
  it('is the same number of places however it is given', () => {
    const head =
      'format: 1\nid: mine\ntitle: {nb: Min, en: Mine}\nbase: baseline\npolicies:\n  - use: four-year-subsidy-as-regulated\n    with: ';
    const placesOf = (volume: string): number => {
      const mine = shippedLibrary({ 'mine.yaml': `${head}{${volume}}\n` });
      return resolveScenario(mine, 'mine.yaml', NO_MODEL).policies[0].volume?.places ?? Number.NaN;
    };
    expect(placesOf('starts: 250 starts per year')).toBeCloseTo(placesOf('places: 1000 at a time'), 9);
    const { volume } = resolve('four-year-wage-subsidy-as-regulated').policies[0];
    const perYear = volume?.kronerPerYear ?? 0;
    expect(placesOf(`budget: ${String(Math.round(perYear))} kroner per year`)).toBeCloseTo(
      volume?.places ?? 0,
      3,
    );
  });
});

describe('a parameter draw', () => {
  const draw = (index: number) => ({ draw: { index, seedWords: [11, 12] as const } });
  const valueOf = (name: string, options = {}) =>
    resolve('baseline', options).scenario.parameters.get(name)?.[0].values[0];

  it('number 0 is the central set', () => {
    expect(resolve('baseline', draw(0)).scenario).toEqual(resolve('baseline').scenario);
  });

  it('moves what has a range, within it, and nothing else', () => {
    for (let index = 1; index <= 20; index += 1) {
      const search = valueOf('measure.work-training.search', draw(index)) ?? Number.NaN;
      expect(search).toBeGreaterThan(0.35);
      expect(search).toBeLessThan(0.75);
      expect(valueOf('measure.temporary-wage-subsidy.longest', draw(index))).toBe(24);
    }
  });

  it('repeats, differs from other draws and seeds, and moves choices with a range', () => {
    const name = 'measure.work-training.search';
    expect(valueOf(name, draw(3))).toBe(valueOf(name, draw(3)));
    expect(valueOf(name, draw(3))).not.toBe(valueOf(name, draw(4)));
    const hours = (index: number) =>
      resolve('four-year-wage-subsidy', draw(index)).scenario.measures.at(-1)?.channels.adviserHours ??
      Number.NaN;
    expect(hours(1)).not.toBe(hours(2));
    expect(hours(1)).toBeGreaterThanOrEqual(2);
    expect(hours(1)).toBeLessThanOrEqual(8);
  });
});

describe('the evidence loader', () => {
  const OWN = 'evidence/parameters/test.yaml';
  const entry = (lines: string) =>
    `- name: test.rate\n  title: {nb: Test, en: Test}\n  unit: probability per month\n${lines}`;
  const declared = [{ name: 'test.rate', unit: 'probability per month', min: 0, max: 1 }] as const;
  const codesOf = (lines: string, declarations: readonly ParameterDeclaration[] = declared) => {
    const own = shippedLibrary({ [OWN]: entry(lines) });
    // Some shipped entries are the model's, which nobody declares here: only what concerns the test's own counts.
    return readEvidence(own, declarations)
      .problems.filter(({ code, file }) => code !== 'unused-parameter' || file === OWN)
      .map(({ code }) => code);
  };
  const GOOD = '  value: 0.1\n  status: assumed\n  why: a test\n';

  it('accepts an entry with value, unit, status and reason', () => {
    expect(codesOf(GOOD)).toEqual([]);
  });

  it.each([
    ['an entry nobody declares', GOOD, [], 'unused-parameter'],
    [
      'a declaration without an entry',
      GOOD,
      [...declared, { ...declared[0], name: 'other.rate' }],
      'missing-parameter',
    ],
    ['a value out of range', GOOD.replace('0.1', '1.1'), declared, 'outside-range'],
    ['a range out of range', `${GOOD}  range: [0.1, 2]\n`, declared, 'outside-range'],
    ['a list where one number is due', GOOD.replace('0.1', '[0.1, 0.2]'), declared, 'wrong-shape'],
    ['another unit than declared', GOOD, [{ ...declared[0], unit: 'share' }], 'unknown-unit'],
    ['an assumption without a reason', GOOD.replace('  why: a test\n', ''), declared, 'no-source'],
    ['a documented value without a source', GOOD.replace('assumed', 'documented'), declared, 'no-source'],
    ['a document nobody has', `${GOOD}  source: {document: nowhere}\n`, declared, 'unknown-document'],
    ['a misspelt key', GOOD.replace('why', 'whi'), declared, 'unknown-key'],
    ['no value', GOOD.replace('  value: 0.1\n', ''), declared, 'missing-key'],
  ] as const)('finds %s', (_, lines, declarations, code) => {
    expect(codesOf(lines, declarations)[0]).toBe(code);
  });

  it('refuses to run on broken evidence, naming every problem', () => {
    const own = shippedLibrary({ 'evidence/parameters/test.yaml': entry(GOOD.replace('0.1', '1.1')) });
    expect(() => resolveScenario(own, 'baseline', declared)).toThrow(InputError);
  });
});

describe('a rule change', () => {
  const head =
    'format: 1\nid: mine\ntitle: {nb: Min, en: Mine}\nbase: baseline\npolicies:\n  - id: rule\n    kind: rule-change\n    from: 2027-01\n';
  it('holds for its span, and what held before holds again after it', () => {
    const file = `${head}    until: 2027-12\n    set: {measure.preparation-training.providerCost: 30000 kroner per month}\n`;
    const own = shippedLibrary({ 'mine.yaml': file });
    const values = resolveScenario(own, 'mine.yaml', NO_MODEL).scenario.parameters.get(
      'measure.preparation-training.providerCost',
    );
    const tail = values?.slice(-3).map(({ from, values: cells }) => [from, cells[0]]);
    expect(tail).toEqual([
      [monthOf(2026, 1), 21730],
      [monthOf(2027, 1), 30000],
      [monthOf(2028, 1), 21730],
    ]);
  });
});
