/** Words of the section on who gains at whose cost. */
import type { WaterfallStepName } from '../../analysis/comparison.js';
import type { Standing } from '../../vocabulary/codes.js';

export interface DisplacementWords {
  readonly waterfall: {
    /** @param said one phrase per party, each with its number */
    heading(horizon: number | null, said: readonly string[]): string;
    said(party: 'own-gain' | 'other-young' | 'adults' | 'net', number: string): string;
    /** @param missing steps the run does not record */
    help(missing: readonly string[]): string;
    readonly sides: Readonly<Record<'people' | 'posts', string>>;
    readonly steps: Readonly<Record<WaterfallStepName, string>>;
    readonly vacancies: string;
    readonly unit: string;
    readonly horizon: string;
    readonly step: string;
    readonly mean: string;
    months(horizon: number): string;
  };
  readonly deadweight: {
    heading(share: string, horizon: number): string;
    readonly help: string;
    readonly ways: Readonly<Record<'world' | 'shadow', string>>;
    readonly unit: string;
    readonly horizon: string;
    readonly way: string;
    months(horizon: number): string;
  };
  readonly origins: {
    heading(origin: string, share: string): string;
    readonly help: string;
    readonly standings: Readonly<Record<Standing, string>>;
    /** After "would otherwise have been". */
    readonly standingsInText: Readonly<Record<Standing, string>>;
    readonly origin: string;
    readonly unit: string;
    readonly persons: string;
  };
  readonly waiting: {
    heading(changes: string): string;
    readonly alike: string;
    readonly bare: string;
    readonly help: string;
    panel(unit: string): string;
    wait(measure: string): string;
    queue(measure: string): string;
    readonly units: Readonly<Record<string, string | undefined>>;
    readonly outcome: string;
    readonly unit: string;
  };
}
