import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHingeCard } from '../../src/analysis/hinge-card.js';
import { hingeSample, type HingeSample } from '../../src/analysis/hinge-sample.js';
import { fitSurface, flipOf, noiseAt, surfaceAt, type Surface } from '../../src/analysis/hinge-surface.js';
import { presentValue } from '../../src/analysis/present-value.js';
import {
  CORNER_POINTS,
  HINGES,
  HINGE_POINTS,
  valuesAt,
  type HingePoint,
} from '../../src/vocabulary/hinges.js';
import { contrastInput, handMadeWorld, POLICY_START, RATES } from './hand-made.js';

const QUIET = { deviation: 0.001, freedom: 19, levelWorlds: 20, slopeWorlds: 16 };
const ACCOUNTS = RATES;
const CENTRE: HingePoint = HINGES.map(() => 0);

const line = (level: number, slopes: readonly number[]): Surface => ({
  level,
  slopes,
  interactions: slopes.map(() => slopes.map(() => 0)),
});

describe('the design of the hinge card', () => {
  it('has every main effect and every pair of them orthogonal to all others', () => {
    const columns = [
      CORNER_POINTS.map(() => 1),
      ...CENTRE.map((_, one) => CORNER_POINTS.map((point) => point[one])),
      ...CENTRE.flatMap((_, one) =>
        CENTRE.flatMap((__, other) =>
          other > one ? [CORNER_POINTS.map((point) => point[one] * point[other])] : [],
        ),
      ),
    ];
    expect(columns).toHaveLength(16);
    for (const [index, column] of columns.entries()) {
      for (const other of columns.slice(index + 1))
        expect(column.reduce((sum, sign, row) => sum + sign * other[row], 0)).toBe(0);
    }
  });

  it('recovers any response of slopes and interactions exactly', () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        number,
        fc.array(number, { minLength: 5, maxLength: 5 }),
        fc.array(number, { minLength: 25, maxLength: 25 }),
        (level, slopes, pairs) => {
          const interactions = CENTRE.map((_, one) =>
            CENTRE.map((__, other) => (other > one ? pairs[one * 5 + other] : 0)),
          );
          const made: Surface = { level, slopes, interactions };
          const fitted = fitSurface(
            CORNER_POINTS,
            CORNER_POINTS.map((point) => surfaceAt(made, point)),
            level,
          );
          for (const [one, slope] of fitted.slopes.entries()) {
            expect(slope).toBeCloseTo(slopes[one], 9);
            for (const [other, extra] of fitted.interactions[one].entries())
              expect(extra).toBeCloseTo(interactions[one][other], 9);
          }
        },
      ),
    );
  });
});

describe('a flip', () => {
  it('of a straight response is where the line crosses zero, with the noise around it', () => {
    const flip = flipOf(line(1, [4, 0, 0, 0, 0]), QUIET, 0);
    expect(flip).toMatchObject({ kind: 'within', at: -0.25 });
    if (flip.kind !== 'within') throw new Error('no flip');
    expect(flip.low).toBeLessThan(-0.25);
    expect(flip.high).toBeGreaterThan(-0.25);
    // At the ends of its interval the effect's own interval touches zero.
    for (const place of [flip.low, flip.high])
      expect(Math.abs(1 + 4 * place)).toBeCloseTo(noiseAt(QUIET, place), 9);
  });

  it('outside the range is not extrapolated: only the side is said', () => {
    expect(flipOf(line(2, [0.5, 0, 0, 0, 0]), QUIET, 0)).toEqual({ kind: 'outside', towards: 'low' });
    expect(flipOf(line(-2, [0.5, 0, 0, 0, 0]), QUIET, 0)).toEqual({ kind: 'outside', towards: 'high' });
    expect(flipOf(line(2, [0, 0, 0, 0, 0]), QUIET, 0)).toEqual({ kind: 'outside', towards: null });
  });

  it('is not told where luck could turn the sign at an end, or where nothing is known of luck', () => {
    expect(flipOf(line(1, [4, 0, 0, 0, 0]), { ...QUIET, deviation: 20 }, 0)).toEqual({ kind: 'untold' });
    expect(flipOf(line(1, [4, 0, 0, 0, 0]), null, 0)).toEqual({ kind: 'untold' });
    expect(flipOf(line(0, [0, 0, 0, 0, 0]), { ...QUIET, deviation: 0 }, 0)).toEqual({ kind: 'untold' });
  });

  it('in a parameter lies between its value in use and the end of its range, straight on either side', () => {
    const known = { values: [0.3], low: [0.2], high: [0.8], sense: 1 as const };
    expect([-1, -0.5, 0, 0.5, 1].map((place) => valuesAt(known, place)[0])).toEqual([
      0.2, 0.25, 0.3, 0.55, 0.8,
    ]);
    const floor = { values: [-0.4], low: [-0.6], high: [-0.2], sense: -1 as const };
    expect(valuesAt(floor, 1)).toEqual([-0.6]);
  });
});

describe('a card', () => {
  const sample = (replication: number, point: number | null, effect: number): HingeSample => ({
    replication,
    point,
    starts: 1000,
    simulated: 1000,
    unsubsidised: effect * 1000,
    subsidised: 0,
    adults: null,
    value: {
      production: 0,
      adults: null,
      resources: 0,
      outlays: 0,
      subsidies: 0,
      taxes: 0,
      fiscal: 0,
      financing: 0,
      social: effect,
    },
  });
  const luck = [-0.1, 0.1, -0.05, 0.05, 0, 0, 0.02, -0.02];
  const central = luck.map((extra, replication) => sample(replication, null, 1 + extra));
  const response = (point: HingePoint): number => 1 + 3 * point[1] - point[2];
  const points = HINGE_POINTS.map((point, index) => sample(0, index, response(point) + luck[0]));

  it('has its level from all central replications and its slopes from the points, so that their common luck drops out', () => {
    const card = buildHingeCard([...points, ...central], ACCOUNTS);
    const work = card?.responses[0];
    expect(work?.surface.level).toBeCloseTo(1, 12);
    expect(work?.surface.slopes.map((slope) => Number(slope.toFixed(9)))).toEqual([0, 3, -1, 0, 0]);
    expect(work?.hinges[1].flip).toMatchObject({ kind: 'within' });
    expect(work?.bend.estimate).toBeCloseTo(0, 9);
    expect([work?.lowest, work?.highest].map((end) => end?.toFixed(2))).toEqual(['-3.10', '4.90']);
  });

  it('has job creation at its two ends beside the central world with the same luck', () => {
    const card = buildHingeCard([...points, ...central], ACCOUNTS);
    expect(card?.creation.map(({ response: name, net }) => [name, net.estimate?.toFixed(2)])).toEqual([
      ['zero', '1.90'],
      ['central', '0.90'],
      ['free-entry', '-0.10'],
    ]);
  });

  it('is none where a point was not lived, and judges nothing by fewer than eight replications', () => {
    expect(buildHingeCard([...points.slice(1), ...central], ACCOUNTS)).toBeNull();
    const few = buildHingeCard([...points, ...central.slice(0, 7)], ACCOUNTS);
    expect(few?.responses[0].noise).toBeNull();
    expect(few?.responses[0].hinges.every(({ flip }) => flip.kind === 'untold')).toBe(true);
  });
});

describe('the net present value', () => {
  const outcomes = [
    'stock.activity.job-without-subsidy',
    'stock.activity.job-with-subsidy',
    'production.wage-cost',
    'money.state.wage-subsidy',
    'money.state.adviser-hours',
    'money.state.measure-providers',
    'money.employer.share-of-subsidised-wage-cost',
  ];
  const made = (scenario: string) => handMadeWorld({ scenario, outcomes, groups: ['all'], measures: [] });

  it('is production less resources and the cost of financing: a transfer counts only by its financing', () => {
    const [base, policy] = [made('baseline'), made('policy')];
    const first = POLICY_START - base.firstMonth;
    const inFirst = (kroner: number) => (month: number) => (month === first ? kroner : 0);
    policy.set('production.wage-cost', 'all', inFirst(1000));
    policy.set('money.state.wage-subsidy', 'all', inFirst(400));
    policy.set('money.state.adviser-hours', 'all', inFirst(60));
    policy.set('money.state.measure-providers', 'all', inFirst(40));
    policy.set('money.employer.share-of-subsidised-wage-cost', 'all', inFirst(600));
    const value = presentValue(base, policy, POLICY_START, ACCOUNTS);
    const { sample } = policy;
    expect(value).toEqual({
      production: 1000 * sample,
      adults: null,
      resources: 100 * sample,
      outlays: 500 * sample,
      subsidies: 400 * sample,
      taxes: 0,
      fiscal: -500 * sample,
      financing: 100 * sample,
      social: (1000 - 100 - 100) * sample,
    });
  });

  it('discounts by whole years from the month the policy begins', () => {
    const [base, policy] = [made('baseline'), made('policy')];
    const first = POLICY_START - base.firstMonth;
    const worth = (month: number): number => {
      policy.set('production.wage-cost', 'all', (at) => (at === month ? 104 : 0));
      return presentValue(base, policy, POLICY_START, ACCOUNTS).production / policy.sample;
    };
    if (base.months <= first + 12) throw new Error('the hand-made world is too short');
    expect(worth(first + 11)).toBe(104);
    expect(worth(first + 12)).toBeCloseTo(100, 12);
  });

  it('values adults in the posts young people compete for as the mean job of the young in the base', () => {
    const [base, policy] = [made('baseline'), made('policy')];
    const first = POLICY_START - base.firstMonth;
    base.set('stock.activity.job-without-subsidy', 'all', 10);
    base.set('production.wage-cost', 'all', 50);
    policy.set('production.wage-cost', 'all', 50);
    const posts = (held: number) => ({
      outcomes: [{ name: 'stock.jobs.adults', unit: 'posts' as const }],
      groups: ['all'],
      series: Float64Array.from({ length: base.months }, (_, month) => (month === first ? held : 7)),
    });
    const value = presentValue(
      { ...base, local: posts(7) },
      { ...policy, local: posts(4) },
      POLICY_START,
      ACCOUNTS,
    );
    expect(value.adults).toBe(-3 * 5 * policy.sample);
    expect(value.social).toBe(-3 * 5 * policy.sample);
  });

  it('is exactly zero for a policy that does nothing', () => {
    const job = { replication: 0, draw: 0, worlds: [made('baseline'), made('policy')] };
    const { value, unsubsidised } = hingeSample(job, null, contrastInput([]), ACCOUNTS);
    expect([value.social, value.outlays, unsubsidised]).toEqual([0, 0, 0]);
  });
});
