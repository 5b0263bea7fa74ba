import { describe, expect, it } from 'vitest';
import { PARAMETERS, createWorld } from '../../src/model/index.js';
import { runKey } from '../../src/experiments/index.js';
import type { Resolution } from '../../src/scenarios/index.js';
import { InputError, describeScenario, resolveScenario } from '../../src/scenarios/index.js';
import { outcomeNames } from '../../src/vocabulary/outcome-names.js';
import { outcomeTitle } from '../../src/vocabulary/words.js';
import { fullLibrary, shippedLibrary } from './shipped-library.js';

const HEAD = 'format: 1\nid: mine\ntitle: {nb: Min, en: Mine}\nbase: baseline\npolicies:\n';
const SUBSIDY = '  - use: four-year-subsidy-as-regulated\n';
const RULE = '  - {id: rule, kind: rule-change, from: 2027-01, set: {measure.work-training.search: 80 %}}\n';

function resolved(policies: string, expected: string): Resolution {
  const library = shippedLibrary({ 'mine.yaml': `${HEAD}${policies}expected:\n  - ${expected}\n` });
  return resolveScenario(library, 'mine.yaml', []);
}

describe('an expected sign', () => {
  it('of an activity is about the participants of the policy’s own measure, over the whole window', () => {
    const { expected } = resolved(
      SUBSIDY,
      '{outcome: activity.job-without-subsidy, sign: plus, source: A paper}',
    );
    expect(expected).toEqual([
      {
        outcome: 'activity.job-without-subsidy',
        estimand: 'own',
        measure: 'four-year-subsidy-as-regulated',
        sign: 'plus',
        after: null,
        source: 'A paper',
        whyNot: null,
      },
    ]);
  });

  it('of a stock is about the country, at the month it names', () => {
    const { expected } = resolved(
      RULE,
      '{outcome: stock.benefit.disability-pension, sign: minus, after: 36 months, source: A paper}',
    );
    expect(expected).toMatchObject([{ estimand: 'world', measure: null, after: 36 }]);
  });

  it('is told in both languages, with why the model says otherwise', () => {
    const resolution = resolved(
      SUBSIDY,
      '{outcome: activity.education, sign: minus, source: A paper, why_not: {nb: derfor, en: because}}',
    );
    expect(describeScenario(resolution, 'en').slice(-3)).toEqual([
      'What the documents expect:',
      '  education for participants in four-year-subsidy-as-regulated: down (A paper).',
      '    The model does not show it: because',
    ]);
    expect(describeScenario(resolution, 'nb').at(-1)).toBe('    Modellen viser det ikke: derfor');
  });

  it.each([
    ['of nothing anybody counts', SUBSIDY, '{outcome: stock.happiness, sign: plus, source: x}', 'outcome'],
    [
      'of a measure that is not there',
      SUBSIDY,
      '{outcome: activity.education, measure: jobs, sign: plus, source: x}',
      'measure',
    ],
    ['of participants nobody has', RULE, '{outcome: activity.education, sign: plus, source: x}', ''],
  ])('%s is refused where it stands', (_, policies, expected, key) => {
    const refused = (): unknown => resolved(policies, expected);
    expect(refused).toThrow(InputError);
    try {
      refused();
    } catch (error) {
      const [problem] = (error as InputError).problems;
      expect(problem.path).toBe(key === '' ? 'expected[0]' : `expected[0].${key}`);
      expect(problem.line).toBe(8);
    }
  });

  it('may be of any outcome a world records, and each has a title in both languages', () => {
    const { scenario } = resolveScenario(fullLibrary(), 'baseline', PARAMETERS, { sample: 1000 });
    const world = createWorld(scenario, runKey('names', 0, 0), { shadows: false, spells: false });
    const ids = scenario.measures.map(({ id }) => id);
    const names = outcomeNames(ids);
    const recorded = world.harvest(0, 0).outcomes.map(({ name }) => name);
    expect(recorded.filter((name) => !names.includes(name))).toEqual([]);
    const titled = names.filter((name) => {
      const title = outcomeTitle(name, (id) => ({ nb: `tiltak ${id}`, en: `measure ${id}` }));
      return title.nb !== name && title.en !== name;
    });
    expect(titled).toEqual(names);
  });
});
