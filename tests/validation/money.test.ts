import { describe, expect, it } from 'vitest';
import type { DatedValue, ParameterTable } from '../../src/model/declarations.js';
import {
  gainAfterAllowance,
  gainOfWork,
  yearlyAccounts,
  type YearlyAccounts,
} from '../../src/validation/money/gain.js';

function table(values: Readonly<Record<string, readonly number[]>>): ParameterTable {
  return new Map(
    Object.entries(values).map(([name, numbers]): [string, DatedValue[]] => [
      name,
      [{ from: 0, values: Float64Array.from(numbers) }],
    ]),
  );
}

const G = 100_000;
const PUBLISHED = {
  'account.published.basic-amount': [G],
  'account.published.wage-growth-after-40': [0],
  'account.published.capacity': [0.5],
  'account.published.hours-above-capacity': [0.2],
  'account.published.years-in-work': [40],
  'account.published.age-at-start': [22],
  'account.published.age-at-allowance': [25],
  'account.published.pension-age': [67],
  'account.tax-financing': [0.2],
  'account.discount-rate': [0.04],
  'account.discount-rate-later': [0.03],
};

describe('the accounts of a year', () => {
  const accounts = yearlyAccounts(
    table({
      ...PUBLISHED,
      'market.hours.part': [0.5],
      'market.hours.full': [0.5, 1],
      'market.wage': [0.1, 0.2, 0.3, 0.4, 9, 9, 9, 9, 9, 9, 9, 9],
      'money.wage-cost': [1.3],
      'benefits.disability.level': [2.5],
    }),
    0,
  );
  it('have the wage cost of a post without requirements at the hours a half capacity allows', () => {
    // Women: half of them 70 per cent, half 50; men 70: 65 per cent on average.
    expect(accounts.wageCost(22)).toBeCloseTo(0.2 * 12 * G * 0.65 * 1.3, 4);
    expect(accounts.wageCost(29)).toBeCloseTo(0.3 * 12 * G * 0.65 * 1.3, 4);
    expect(accounts.wageCost(55)).toBeCloseTo(0.4 * 12 * G * 0.65 * 1.3, 4);
  });
  it('have the pension in the prices of the publications', () => {
    expect(accounts.pension).toBe(2.5 * G);
  });
});

describe('what work instead of a pension is worth', () => {
  const flat: YearlyAccounts = {
    wageCost: () => 300_000,
    pension: 250_000,
    yearsInWork: 40,
    ageAtStart: 22,
    ageAtAllowance: 25,
    pensionAge: 67,
    taxFinancing: 0.2,
    discountRate: 0.04,
    discountRateLater: 0.03,
  };
  it('is wage cost and a fifth of the pension for forty years, undiscounted', () => {
    expect(gainOfWork(flat)).toBeCloseTo((40 * (300_000 + 50_000)) / 1e6, 10);
  });
  it('is discounted, and follows how long those who leave the allowance for work stay in it', () => {
    const stays = { toWork: [1, 0.8, 0.6, 0.6, 0.6], toPension: [0, 0, 0, 0, 0] };
    let kroner = 0;
    let weight = 1;
    for (let year = 0; year < 42; year += 1) {
      kroner += weight * (300_000 * (stays.toWork[year] ?? 0.6) + 50_000);
      weight /= year < 40 ? 1.04 : 1.03;
    }
    expect(gainAfterAllowance(flat, stays)).toBeCloseTo(kroner / 1e6, 10);
  });
  it('is less where those on the pension work as well', () => {
    const toWork = [1, 0.8, 0.6];
    const idle = gainAfterAllowance(flat, { toWork, toPension: [0, 0, 0] });
    const working = gainAfterAllowance(flat, { toWork, toPension: [0.2, 0.2, 0.2] });
    expect(working).toBeLessThan(idle ?? 0);
  });
  it('is not told where fewer than three years can be followed', () => {
    expect(gainAfterAllowance(flat, { toWork: [1, 0.8], toPension: [0, 0] })).toBeNull();
  });
});
