/** What the accounts of a comparison take for given. The model reads none of it. */
import type { ParameterDeclaration } from '../model/declarations.js';
import type { Evidence } from './evidence.js';

const DISCOUNT_RATE = 'account.discount-rate';
const TAX_FINANCING = 'account.tax-financing';

export const ACCOUNT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: DISCOUNT_RATE, unit: 'share', min: 0, max: 0.2 },
  { name: TAX_FINANCING, unit: 'share', min: 0, max: 1 },
];

/** Rates of the social accounts: real discount rate a year, and the cost of financing a public krone by taxes. */
export function accountsOf({ table }: Evidence): { discountRate: number; taxFinancing: number } {
  const scalar = (name: string): number => {
    const value = table.get(name)?.at(-1)?.values.at(0);
    if (value === undefined) throw new Error(`the evidence has no ${name}`);
    return value;
  };
  return { discountRate: scalar(DISCOUNT_RATE), taxFinancing: scalar(TAX_FINANCING) };
}
