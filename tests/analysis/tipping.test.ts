/** Where an outcome changes sign: straight lines between forced shares, and how sure one can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildComparison, type JobTables, type TippingInput } from '../../src/analysis/index.js';
import { fiellerInterval } from '../../src/analysis/fieller.js';
import { crossings, untoldShares } from '../../src/analysis/tipping.js';
import { POLICY_START, RATES, comparisonInput, contrastInput, policyJob } from './hand-made.js';

const SHARES = [0, 0.5, 1];
const small = fc.integer({ min: -100, max: 100 });

describe('a line through points', () => {
  it.each([
    ['once, where a straight line says', [-10, 30, 40], [0.125]],
    ['once, falling', [8, 4, -4], [0.75]],
    ['twice', [-1, 1, -1], [0.25, 0.75]],
    ['in the middle point itself', [-1, 0, 1], [0.5]],
    ['nowhere, where it only touches zero', [1, 0, 1], []],
    ['nowhere, above', [1, 2, 3], []],
    ['nowhere, where it is nothing', [0, 0, 0], []],
    ['nowhere, where it begins at zero', [0, 1, 2], []],
  ] as const)('changes sign %s', (_, values, places) => {
    expect(crossings(SHARES, values)).toEqual(places);
  });

  it('changes sign where the formula of a straight line says', () => {
    fc.assert(
      fc.property(small, small, (begin, end) => {
        const found = crossings([0, 1], [begin, end]);
        if (begin * end >= 0) expect(found).toEqual([]);
        else expect(found[0]).toBeCloseTo(begin / (begin - end), 9);
      }),
    );
  });
});

describe('shares at which the sign cannot be told', () => {
  it('are those of Fieller’s interval for the place where a line is zero', () => {
    const lines = [
      [-12, 28],
      [-8, 33],
      [-10, 30],
      [-9, 26],
    ];
    // begin + rise u = 0 at u = -begin / rise.
    const { low, high } = fiellerInterval(
      lines.map(([begin = 0, end = 0]) => ({ numerator: -begin, denominator: end - begin })),
    );
    const found = untoldShares([0, 1], lines);
    expect(found?.from).toBeCloseTo(low ?? NaN, 12);
    expect(found?.to).toBeCloseTo(high ?? NaN, 12);
  });

  it('are all of them where every replication is nothing, and none where every sign is plain', () => {
    expect(
      untoldShares(SHARES, [
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toEqual({ from: 0, to: 1 });
    expect(
      untoldShares(SHARES, [
        [9, 10, 11],
        [10, 11, 12],
        [11, 12, 13],
      ]),
    ).toBeNull();
  });

  it('cannot be said from one replication', () => {
    expect(untoldShares(SHARES, [[-1, 0, 1]])).toBeNull();
  });

  it('hold every place at which the mean changes sign', () => {
    const lines = fc.array(fc.tuple(small, small, small), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(lines, (values) => {
        const means = SHARES.map(
          (_, place) => values.reduce((sum, line) => sum + (line[place] ?? 0), 0) / values.length,
        );
        const untold = untoldShares(SHARES, values);
        for (const place of crossings(SHARES, means)) {
          expect(untold?.from ?? Infinity).toBeLessThanOrEqual(place + 1e-9);
          expect(untold?.to ?? -Infinity).toBeGreaterThanOrEqual(place - 1e-9);
        }
      }),
    );
  });
});

describe('a tipping point of a comparison', () => {
  const jobs = [0, 1, 2].map((replication) => policyJob(replication));
  const input: TippingInput = {
    scenario: 'policy',
    against: 'baseline',
    outcome: 'stock.activity.job-without-subsidy',
    forced: 'retention-after-subsidy',
    policyStart: POLICY_START,
    // The base against itself is nothing; the policy is what it is.
    worlds: [
      { share: 0, scenario: 'baseline' },
      { share: 1, scenario: 'policy' },
    ],
  };
  const compared = (results: readonly JobTables[], tipping: readonly TippingInput[]) =>
    buildComparison({
      ...comparisonInput(results, [contrastInput(['subsidy'])]),
      accounts: RATES,
      tipping,
    });
  const [point] = compared(jobs, [input]).tippingPoints;

  it('has the outcome summed over the policy’s time at every share', () => {
    const months = (jobs[0]?.worlds[0].months ?? 0) - 6;
    // Replications 0, 1 and 2 have 1, 3 and 5 agents more, each ten persons.
    expect(point?.shares.map(({ estimate }) => estimate)).toEqual([0, 30 * months]);
    expect(point).toMatchObject({ unit: 'person-months', values: [], sign: 'plus', draws: { of: 0 } });
  });

  it('of the net present value is that of the accounts', () => {
    const [value] = compared(jobs, [{ ...input, outcome: 'net-present-value' }]).tippingPoints;
    const social = compared(jobs, []).contrasts[0].accounts?.rows.find(({ line }) => line === 'social');
    expect(value?.unit).toBe('kroner');
    expect(value?.shares[1]?.estimate).toBeCloseTo(social?.total.estimate ?? NaN, 6);
  });

  it('counts the parameter draws apart', () => {
    const drawn = [...jobs, policyJob(0, 1), policyJob(0, 2)];
    expect(compared(drawn, [input]).tippingPoints[0]?.draws).toEqual({ of: 2, plus: 2, minus: 0 });
  });

  it('enters no result', () => {
    const [without, with_] = [[], [input]].map((tipping) => compared(jobs, tipping));
    expect({ ...with_, tippingPoints: [] }).toEqual(without);
  });
});
