/** What the accounts of a comparison and the published sums of kroner take for given. The model reads none of it. */
import type { ParameterDeclaration } from '../model/declarations.js';
import type { Evidence } from './evidence.js';

const MOST_PERSONS = 1e7;
const MOST_KRONER = 1e6;
const MOST_YEARS = 80;

const share = (name: string, max = 1): ParameterDeclaration => ({ name, unit: 'share', min: 0, max });
const years = (name: string): ParameterDeclaration => ({ name, unit: 'years', min: 0, max: MOST_YEARS });

export const ACCOUNT_PARAMETERS: readonly ParameterDeclaration[] = [
  share('account.discount-rate', 0.2),
  share('account.discount-rate-later', 0.2),
  share('account.tax-financing'),
  share('account.tax.wages'),
  share('account.tax.benefits'),
  share('account.continuation.fade'),
  years('account.continuation.years'),
  share('account.goal.share-now'),
  share('account.goal.share-2030'),
  share('account.goal.share-2035'),
  { name: 'account.goal.population', unit: 'persons', min: 1, max: MOST_PERSONS },
  years('account.published.years-in-work'),
  years('account.published.age-at-start'),
  years('account.published.age-at-allowance'),
  years('account.published.pension-age'),
  share('account.published.wage-growth-after-40', 0.1),
  share('account.published.capacity'),
  share('account.published.hours-above-capacity'),
  { name: 'account.published.basic-amount', unit: 'kroner', min: 1, max: MOST_KRONER },
];

/** Rates of the accounts, each a share unless said otherwise. */
export interface AccountRates {
  /** Real rate a year, for the first forty years and after them. */
  readonly discountRate: number;
  readonly discountRateLater: number;
  /** Cost of financing a public krone by taxes. */
  readonly taxFinancing: number;
  /** Employer contribution and income tax, of the wage cost. */
  readonly wageTax: number;
  /** Income tax, of taxable benefits. */
  readonly benefitTax: number;
  /** What is lost of an effect each year after the run, and years after it that count. */
  readonly fade: number;
  readonly yearsAfter: number;
  /** Employed of 20-64 now and as the goals have it, and persons of that age. */
  readonly goal: {
    readonly now: number;
    readonly in2030: number;
    readonly in2035: number;
    readonly population: number;
  };
}

/** The rates in the evidence. @throws Error where one is missing */
export function accountsOf({ table }: Evidence): AccountRates {
  const scalar = (name: string): number => {
    const value = table.get(name)?.at(-1)?.values.at(0);
    if (value === undefined) throw new Error(`the evidence has no ${name}`);
    return value;
  };
  return {
    discountRate: scalar('account.discount-rate'),
    discountRateLater: scalar('account.discount-rate-later'),
    taxFinancing: scalar('account.tax-financing'),
    wageTax: scalar('account.tax.wages'),
    benefitTax: scalar('account.tax.benefits'),
    fade: scalar('account.continuation.fade'),
    yearsAfter: scalar('account.continuation.years'),
    goal: {
      now: scalar('account.goal.share-now'),
      in2030: scalar('account.goal.share-2030'),
      in2035: scalar('account.goal.share-2035'),
      population: scalar('account.goal.population'),
    },
  };
}
