import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_LINES, accountYears, type AccountYears } from '../../src/analysis/account-years.js';
import { fiellerInterval } from '../../src/analysis/fieller.js';
import {
  breakEvenYear,
  continuationOf,
  discountWeights,
  fiscalYears,
  presentValue,
  socialYears,
  valueOf,
} from '../../src/analysis/present-value.js';
import { handMadeWorld, POLICY_START, RATES, type HandMade } from './hand-made.js';

const MONEY = [
  'money.state.disability-pension',
  'money.state.wage-subsidy',
  'money.state.measure-providers',
  'money.state.adviser-hours',
  'money.county.measure-providers',
  'money.municipality.social-assistance',
  'money.employer.share-of-subsidised-wage-cost',
] as const;
const TAXED = { ...RATES, wageTax: 0.3, benefitTax: 0.15 };

function pair(amounts: readonly number[], production: number): readonly [HandMade, HandMade] {
  const [base, policy] = ['baseline', 'policy'].map((scenario) =>
    handMadeWorld({ scenario, outcomes: [...MONEY, 'production.wage-cost'] }),
  );
  MONEY.forEach((name, index) => {
    policy.set(name, 'all', (month) => amounts[index] * (month % 3));
  });
  policy.set('production.wage-cost', 'all', production);
  return [base, policy];
}

const kroner = fc.integer({ min: -100_000, max: 100_000 });
const amounts = fc.array(kroner, { minLength: MONEY.length, maxLength: MONEY.length });

describe('the accounts of a policy', () => {
  it('add up over payers: outlays by line are outlays by payer, and taxes less both is the fiscal account', () => {
    fc.assert(
      fc.property(amounts, kroner, (money, production) => {
        const [base, policy] = pair(money, production);
        const { lines, payers, years } = accountYears(base, policy, POLICY_START, TAXED);
        const fiscal = fiscalYears({ lines, payers, years, hasAdults: false });
        for (let year = 0; year < years; year += 1) {
          const byLine =
            lines.providers[year] + lines.advisers[year] + lines.subsidies[year] + lines.benefits[year];
          const byPayer = payers.state[year] + payers.county[year] + payers.municipality[year];
          expect(byLine).toBeCloseTo(byPayer, 6);
          const taxes = lines['wage-taxes'][year] + lines['benefit-taxes'][year];
          expect(fiscal[year]).toBeCloseTo(taxes - byPayer, 6);
        }
      }),
    );
  });

  it('let transfers cancel in the social account: a krone of benefit costs only what financing it costs, less its tax', () => {
    fc.assert(
      fc.property(amounts, kroner, kroner, (money, production, more) => {
        const [base, policy] = pair(money, production);
        const before = presentValue(base, policy, POLICY_START, TAXED);
        policy.set('money.state.disability-pension', 'all', (month) => money[0] * (month % 3) + more);
        const after = presentValue(base, policy, POLICY_START, TAXED);
        const spent = after.outlays - before.outlays;
        expect(after.social - before.social).toBeCloseTo(-0.2 * spent * (1 - TAXED.benefitTax), 4);
        expect(after.fiscal - before.fiscal).toBeCloseTo(-spent * (1 - TAXED.benefitTax), 4);
      }),
    );
  });

  it('count what the employer pays in no public account', () => {
    const [base, policy] = pair([0, 0, 0, 0, 0, 0, 1000], 0);
    expect(presentValue(base, policy, POLICY_START, TAXED).fiscal).toBe(0);
  });

  it('are the same summed by year and at once', () => {
    const [base, policy] = pair([5, 3, 2, 1, 4, -2, 9], 70);
    const flows = accountYears(base, policy, POLICY_START, TAXED);
    const weights = discountWeights(flows.years, TAXED);
    const sum = (series: Float64Array): number =>
      series.reduce((total, amount, year) => total + amount * weights[year], 0);
    const value = valueOf(flows, TAXED);
    expect(sum(fiscalYears(flows))).toBeCloseTo(value.fiscal, 8);
    expect(sum(socialYears(flows, TAXED))).toBeCloseTo(value.social, 8);
  });

  it('begin with the policy: what two worlds differ by before it is in no year', () => {
    const [base, policy] = pair([0, 0, 0, 0, 0, 0, 0], 0);
    const first = POLICY_START - base.firstMonth;
    policy.set('money.state.wage-subsidy', 'all', (month) => (month < first ? 1 : 0));
    expect(presentValue(base, policy, POLICY_START, TAXED).outlays).toBe(0);
  });
});

describe('the break-even year', () => {
  const even = (flows: readonly number[], rate: number): number | null =>
    breakEvenYear(flows, discountWeights(flows.length, { discountRate: rate, discountRateLater: rate }));

  it('of a cost now and a gain each year after is their quotient, rounded up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100 }), (cost, gain) => {
        const flows = [-cost, ...Array.from({ length: 600 }, () => gain)];
        expect(even(flows, 0)).toBe(Math.ceil(cost / gain));
      }),
    );
  });

  it('comes later when discounted: gains of g at rate r pay a cost c after ln(1 / (1 - c r / g)) / ln(1 + r) years', () => {
    const flows = [-1000, ...Array.from({ length: 100 }, () => 90)];
    const years = Math.log(1 / (1 - (1000 * 0.04) / 90)) / Math.log(1.04);
    expect(even(flows, 0.04)).toBe(Math.ceil(years));
    expect(even(flows, 0)).toBeLessThan(Math.ceil(years));
  });

  it('is the last time the sum comes to zero, and none where it ends below', () => {
    expect(even([5, -10, 6], 0)).toBe(2);
    expect(even([5, -10, 4], 0)).toBeNull();
    expect(even([0, 0], 0)).toBe(0);
  });
});

describe('values after the run', () => {
  const flows = (benefits: number, years: number): AccountYears => {
    const series = (amount: number): Float64Array => new Float64Array(years).fill(amount);
    const lines = Object.fromEntries(ACCOUNT_LINES.map((line) => [line, series(0)])) as AccountYears['lines'];
    return {
      years,
      lines: { ...lines, benefits: series(benefits), subsidies: series(50) },
      payers: { state: series(0), county: series(0), municipality: series(0) },
      hasAdults: true,
    };
  };

  it('are a geometric sum of the last years, without subsidies: rates r, fade f give q (1 - q^n) / (1 - q)', () => {
    const rates = { ...RATES, fade: 0.1, yearsAfter: 20 };
    const kept = 0.9 / 1.04;
    let power = 1;
    for (let year = 0; year < 20; year += 1) power *= kept;
    const [begin] = [1 / (1.04 * 1.04 * 1.04 * 1.04)];
    const expected = 100 * begin * ((kept * (1 - power)) / (1 - kept));
    expect(continuationOf(flows(-100, 5), rates, 5)?.fiscal).toBeCloseTo(expected, 8);
    expect(continuationOf(flows(-100, 5), rates, 5)?.social).toBeCloseTo(0.2 * expected, 8);
  });

  it('are nothing where everything is lost at once, and unknown before three whole years', () => {
    expect(continuationOf(flows(-100, 5), { ...RATES, fade: 1 }, 5)?.fiscal).toBe(0);
    expect(continuationOf(flows(-100, 2), RATES, 2)).toBeNull();
  });
});

describe('a ratio of two estimates', () => {
  it('has the interval of the numerator where the denominator does not vary', () => {
    const pairs = [10, 12, 14, 16].map((numerator) => ({ numerator, denominator: 2 }));
    const { estimate, low, high, bounded } = fiellerInterval(pairs);
    expect(estimate).toBe(6.5);
    expect(bounded).toBe(true);
    // 13 ± 3.182 · 2.582 / 2, halved.
    expect(low).toBeCloseTo(6.5 - (3.1824463 * 2.5819889) / 4, 5);
    expect(high).toBeCloseTo(6.5 + (3.1824463 * 2.5819889) / 4, 5);
  });

  it('has none, and no estimate, where the denominator cannot be told from zero', () => {
    const pairs = [3, -2, 1, -1].map((denominator) => ({ numerator: 10, denominator }));
    expect(fiellerInterval(pairs)).toEqual({ estimate: null, low: null, high: null, bounded: false });
  });

  it('holds every ratio whose residual holds zero, and no other', () => {
    const pairs = [
      [4, 2.1],
      [5, 1.8],
      [6, 2.4],
      [4.5, 2],
      [5.5, 2.2],
    ].map(([numerator, denominator]) => ({ numerator, denominator }));
    const { low, high } = fiellerInterval(pairs);
    const t = 2.7764451;
    const statistic = (ratio: number): number => {
      const residuals = pairs.map(({ numerator, denominator }) => numerator - ratio * denominator);
      const mean = residuals.reduce((sum, value) => sum + value, 0) / residuals.length;
      const variance = residuals.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / 4;
      return Math.abs(mean) / Math.sqrt(variance / residuals.length);
    };
    for (const end of [low, high]) expect(statistic(end ?? 0)).toBeCloseTo(t, 4);
  });
});
