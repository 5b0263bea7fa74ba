/** What the report says about outcomes a ministry asks for, the accounts, the league and the table for municipalities. */
import type { AccountTotal, CostPerRow, PublicPayer } from '../../analysis/comparison.js';

export interface MinistryWords {
  readonly outcomes: {
    readonly title: string;
    readonly help: string;
    readonly columns: Readonly<
      Record<'outcome' | 'group' | 'when' | 'without' | 'with' | 'difference' | 'unit' | 'signs', string>
    >;
    /** By outcome; those of a benefit are put together from `monthsOn`, `new` and `ever`. */
    readonly names: Readonly<Record<string, string | undefined>>;
    monthsOn(benefit: string): string;
    newTo(benefit: string): string;
    ever(benefit: string): string;
    readonly groups: Readonly<Record<string, string | undefined>>;
    readonly units: Readonly<Record<string, string>>;
    /** When a world outcome is taken, by its horizon. */
    readonly meanYears: Readonly<Record<48 | 108, string>>;
    countedTo(months: number): string;
    readonly wholeRun: string;
    sinceStart(months: number): string;
    readonly sixMonths: string;
    /** `part` of the distance that the change covers; null where it cannot be told from zero. */
    goal(year: number, share: string, now: string, part: string | null): string;
    signs(same: number, of: number): string;
  };
  readonly accounts: {
    readonly title: string;
    help(priceYear: number): string;
    readonly fiscal: string;
    readonly social: string;
    readonly fiscalHelp: string;
    readonly socialHelp: string;
    readonly columns: Readonly<Record<'line' | 'total' | 'each', string>>;
    readonly lines: Readonly<Record<AccountTotal, string>>;
    readonly payers: Readonly<Record<PublicPayer, string>>;
    payer(name: string): string;
    breakEven(account: string, year: number): string;
    neverEven(account: string): string;
    /** Beside break-even: the discounted sum of the means, which has no interval. */
    readonly evenIsMean: string;
    readonly accountNames: Readonly<Record<'fiscal' | 'social', string>>;
    costPer(wanted: CostPerRow['wanted'], amount: string): string;
    readonly costPerUnbounded: Readonly<Record<CostPerRow['wanted'], string>>;
    readonly costPerBare: Readonly<Record<CostPerRow['wanted'], string>>;
    after(account: string, amount: string): string;
    readonly afterRule: (fade: string, years: string) => string;
    readonly silence: Readonly<Record<'in-force' | 'no-measure' | 'short', string>>;
    readonly afterTitle: string;
    readonly assumptionsTitle: string;
    assumptions(values: {
      readonly discount: string;
      readonly financing: string;
      readonly wageTax: string;
      readonly benefitTax: string;
    }): readonly string[];
    readonly chart: {
      readonly heading: string;
      readonly help: string;
      readonly year: string;
    };
  };
  readonly outside: {
    readonly title: string;
    readonly help: string;
    readonly columns: Readonly<Record<'what' | 'value', string>>;
    readonly rows: Readonly<Record<'targetGroup' | 'participants' | 'cost' | 'benefits' | 'taxes', string>>;
    success(months: number): string;
    successValue(participants: string, shadows: string, more: string): string;
    saved(payer: string): string;
  };
  readonly league: {
    title(count: number): string;
    readonly heading: string;
    lead(run: string): string;
    readonly help: string;
    readonly sortBy: string;
    readonly columns: Readonly<Record<'policy' | 'effect' | 'reach' | 'cost' | 'net' | 'certainty', string>>;
    readonly units: Readonly<Record<'effect' | 'reach' | 'cost' | 'net', string>>;
    against(title: string): string;
    fiscal(amount: string): string;
    perJobYear(amount: string): string;
    readonly perJobYearUntold: string;
    readonly noReach: string;
    tooFew(persons: string, needed: number): string;
    signs(same: number, of: number): string;
    readonly signsOf: Readonly<Record<'effect' | 'net', string>>;
    openChoices(count: number): string;
    readonly hingesRun: string;
    hingesNotRun(command: string): string;
    readonly noInterval: string;
    readonly openFrom: string;
  };
}
