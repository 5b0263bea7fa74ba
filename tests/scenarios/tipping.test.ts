/** What would have to be true: what a file may ask, and what it does to the scenario. */
import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/scenarios/index.js';
import {
  describeScenario,
  resolveScenario,
  triedShares,
  withForced,
  type Resolution,
} from '../../src/scenarios/index.js';
import { tippingSentence, TIPPING_OUTCOMES, type ToldTippingPoint } from '../../src/vocabulary/tipping.js';
import { outcomeNames } from '../../src/vocabulary/outcome-names.js';
import { shippedLibrary } from './shipped-library.js';

const HEAD = 'format: 1\nid: mine\ntitle: {nb: Min, en: Mine}\nbase: baseline\npolicies:\n';
const SUBSIDY = '  - use: four-year-subsidy-as-regulated\n';
const RULE = '  - {id: rule, kind: rule-change, from: 2027-01, set: {measure.work-training.search: 80 %}}\n';
const ASKED = '{outcome: net-present-value, forced: retention-after-subsidy, from: 20 %, to: 80 %}';

function resolved(policies: string, asked: string): Resolution {
  const library = shippedLibrary({
    'mine.yaml': `${HEAD}${policies}what_would_have_to_be_true:\n  - ${asked}\n`,
    'version.yaml': 'format: 1\nid: version\ntitle: {nb: Ny, en: New}\nextend: ./mine.yaml\n',
  });
  return resolveScenario(library, asked === '' ? 'version.yaml' : 'mine.yaml', []);
}

describe('a tipping point', () => {
  const resolution = resolved(SUBSIDY, ASKED);
  const [point] = resolution.tippingPoints;
  if (point === undefined) throw new Error('no tipping point');

  it('is about the measures the policies bring, at the ends and the middle of its range', () => {
    expect(point).toEqual({
      outcome: 'net-present-value',
      forced: 'retention-after-subsidy',
      from: 0.2,
      to: 0.8,
      measures: ['four-year-subsidy-as-regulated'],
    });
    expect(triedShares(point)).toEqual([0.2, 0.5, 0.8]);
  });

  it('changes nothing in the scenario itself', () => {
    const without = resolveScenario(shippedLibrary({ 'mine.yaml': HEAD + SUBSIDY }), 'mine.yaml', []);
    expect(resolution.scenario).toEqual(without.scenario);
  });

  it('forces the share in the policy’s measure, and leaves every other measure and number as it is', () => {
    const { scenario } = resolution;
    const forced = withForced(scenario, point, 0.5);
    const shares = forced.measures.map(({ id, subsidy }) => [id, subsidy?.forcedRetention] as const);
    expect(shares.filter(([, share]) => share !== undefined)).toEqual([
      ['four-year-subsidy-as-regulated', 0.5],
    ]);
    const other = (id: string): boolean => id !== 'four-year-subsidy-as-regulated';
    expect(forced.measures.filter(({ id }) => other(id))).toEqual(
      scenario.measures.filter(({ id }) => other(id)),
    );
    expect(forced.parameters).toBe(scenario.parameters);
  });

  it('is told in both languages', () => {
    expect(describeScenario(resolution, 'en').slice(-2)).toEqual([
      'What would have to be true:',
      '  Tipping point: how large the share kept in the job when the subsidy ends would have to be for social net present value to change sign; tried from 20 % to 80 % with --tipping.',
    ]);
    expect(describeScenario(resolution, 'nb').at(-1)).toContain(
      'måtte være for at samfunnsøkonomisk netto nåverdi',
    );
  });

  it.each([
    ['of nothing anybody counts', SUBSIDY, ASKED.replace('net-present-value', 'happiness'), 'outcome'],
    ['of something nobody can force', SUBSIDY, ASKED.replace('after-subsidy', 'after-school'), 'forced'],
    ['where no policy brings a subsidy', RULE, ASKED, 'forced'],
    ['in a range without room', SUBSIDY, ASKED.replace('80 %', '20 %'), 'to'],
  ])('%s is one message at its place', (_, policies, asked, key) => {
    expect.assertions(2);
    try {
      resolved(policies, asked);
    } catch (error) {
      const { problems } = error as InputError;
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        line: expect.any(Number) as number,
        path: `what_would_have_to_be_true[0].${key}`,
      });
    }
  });

  it('may be of any outcome offered, each of which the model records or the accounts have', () => {
    const recorded = outcomeNames([]);
    const stocks = TIPPING_OUTCOMES.filter((outcome) => outcome.startsWith('stock.'));
    expect(stocks.every((outcome) => recorded.includes(outcome))).toBe(true);
    expect(TIPPING_OUTCOMES.length - stocks.length).toBe(2);
  });
});

describe('the sentence of a tipping point', () => {
  const told: ToldTippingPoint = {
    outcome: 'net-present-value',
    forced: 'retention-after-subsidy',
    shares: [{ share: 0 }, { share: 0.5 }, { share: 1 }],
    values: [0.63],
    sign: 'plus',
    untold: { from: 0.55, to: 0.7 },
    draws: { of: 50, plus: 5, minus: 30 },
  };
  const percent = (share: number): string => `${String(Math.round(100 * share))} %`;
  const all = { noise: true, parameters: true };
  const few = { noise: false, parameters: false };
  const said = (change: Partial<ToldTippingPoint>, backing = few): string =>
    tippingSentence({ ...told, ...change }, backing, percent).en;

  it('says what would have to be true, how surely, and what the parameter draws say', () => {
    expect(said({}, all)).toBe(
      'For social net present value to be above zero, the share kept in the job when the subsidy ends would have to be above 63 %. ' +
        'Between 55 % and 70 % the sign cannot be told from zero (simulation noise, 95 %). ' +
        'Of 50 parameter draws, it is above zero over the whole range in 5, below zero in 30, and changes sign in 15.',
    );
    expect(tippingSentence(told, all, percent).nb).toContain(
      'måtte andelen som blir i jobben når tilskuddet tar slutt, være over 63 %.',
    );
  });

  it.each([
    ['falling', { sign: 'minus' }, 'would have to be below 63 %'],
    ['positive', { values: [], sign: 'plus' }, 'is above zero over the whole range'],
    ['negative', { values: [], sign: 'minus' }, 'is below zero over the whole range'],
    ['nothing at all', { values: [], sign: 'zero' }, 'is zero over the whole range'],
    ['to and fro', { values: [0.2, 0.8] }, 'changes more than once: where'],
  ] as const)('of a line that is %s', (_, change, words) => {
    expect(said(change)).toContain(words);
    expect(said(change)).toContain('No interval: too few replications.');
  });

  it('names no place where the sign cannot be told anywhere', () => {
    const nowhere = said({ untold: { from: 0, to: 1 } }, { noise: true, parameters: false });
    expect(nowhere).toContain('cannot be told from zero, whether');
    expect(nowhere).not.toContain('63 %');
  });
});
