/** What the report says about the hinge card and the accounts. */
import type { CreationPoint, HingeMeasureId, HingeUnit } from '../../analysis/comparison.js';

export interface HingeWords {
  readonly title: string;
  /** How the card is made; `from` is the month from which the worlds differ. */
  help(numbers: { readonly from: string; readonly worlds: string }): string;
  readonly measures: Readonly<Record<HingeMeasureId, string>>;
  readonly units: Readonly<Record<HingeUnit, string>>;
  /** The leading interval in a sentence. */
  leading(parts: {
    readonly measure: string;
    readonly central: string;
    readonly low: string;
    readonly high: string;
    readonly unit: string;
  }): string;
  /** Monte Carlo as a footnote. */
  noise(half: string, share: string, isSmall: boolean): string;
  readonly noNoise: string;
  bends(mean: string, unit: string): string;
  readonly columns: Readonly<
    Record<'question' | 'parameter' | 'value' | 'range' | 'status' | 'source', string>
  >;
  /** Column of a measure's flip. */
  flips(measure: string): string;
  readonly flip: {
    at(value: string, band: string | null): string;
    outside(towards: string | null): string;
    readonly untold: string;
    /** The same in few letters, beside a bar. */
    readonly short: {
      at(value: string): string;
      readonly outside: string;
      readonly untold: string;
    };
  };
  readonly ranges: {
    heading(most: string): string;
    readonly untold: string;
    readonly help: string;
    readonly atLow: string;
    readonly atHigh: string;
  };
  readonly planes: {
    heading(hasZero: boolean): string;
    readonly untold: string;
    readonly help: string;
    readonly zero: string;
  };
  readonly creation: {
    readonly title: string;
    help(unit: string): string;
    readonly responses: Readonly<Record<CreationPoint['response'], string>>;
    readonly columns: Readonly<
      Record<'response' | 'unsubsidised' | 'subsidised' | 'adults' | 'net' | 'value', string>
    >;
    readonly notRecorded: string;
  };
  readonly accounts: {
    readonly title: string;
    help(numbers: {
      readonly rate: string;
      readonly tax: string;
      readonly year: number;
      readonly ownShare: string;
    }): string;
    readonly item: string;
    readonly items: Readonly<
      Record<
        'production' | 'adults' | 'resources' | 'financing' | 'social' | 'outlays' | 'taxes' | 'subsidies',
        string
      >
    >;
  };
}
