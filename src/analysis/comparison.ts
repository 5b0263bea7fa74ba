/**
 * Everything a comparison says, as plain tables: what `compare --json`, the CSV and Parquet files and the
 * report are written from. Estimates are for the whole country (scaled by the sample) unless the unit says
 * "per participant". Empty is null, never NaN.
 */
import type { Month } from '../vocabulary/months.js';

import type { Displacement, WaitingRow } from './displacement-tables.js';
import type { HingeCard } from './hinge-card.js';
import type { LeagueRow } from './league.js';
import type { MinistryAccounts, MinistryRow, SignCount } from './ministry-tables.js';
import type { OutsideAccount } from './outside-account.js';
import type { TippingResult } from './tipping-table.js';

export type * from './displacement-tables.js';
export type { CreationPoint, HingeCard, HingeMeasureId, HingeResponse, HingeUnit } from './hinge-card.js';
export type { Flip, Surface, SurfaceNoise } from './hinge-surface.js';
export type { AccountLine, Accounts, PublicPayer } from './account-years.js';
export type { LeagueRow } from './league.js';
export type * from './ministry-tables.js';
export type * from './tipping-table.js';
export type { OutsideAccount, SuccessRow } from './outside-account.js';
export type { PresentValue } from './present-value.js';

export type Estimand = 'own' | 'own_no_measures_12' | 'world' | 'spillover';
export type Uncertainty = 'monte_carlo' | 'parameter';

/** One row of `effects.csv` and of `effects[]`. */
export interface EffectRow {
  readonly scenario: string;
  readonly against: string;
  readonly variant: string;
  readonly estimand: Estimand;
  /** Measure id, or empty for the scenario as a whole. */
  readonly measure: string;
  readonly outcome: string;
  readonly group: string;
  /** Months since start (own) or since the policy begins (world); null for a sum over the window. */
  readonly horizon: number | null;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  readonly uncertainty: Uncertainty;
  /** Persons behind the estimate, simulated, over all replications. */
  readonly n: number;
  readonly unit: string;
}

/** An estimate with its two bands. `parameter` is null where no draws were asked for. */
export interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly parameterLow: number | null;
  readonly parameterHigh: number | null;
  readonly n: number;
}

export interface EventCurve {
  readonly measure: string;
  readonly group: string;
  readonly activity: string;
  readonly estimand: 'own' | 'own_no_measures_12';
  /** Months since start, -12 to 108. */
  readonly horizon: readonly number[];
  /** Share of participants minus share of shadows, in percentage points. */
  readonly difference: readonly Interval[];
  /** Levels, shares 0-1, participants and shadows. */
  readonly participant: readonly (number | null)[];
  readonly shadow: readonly (number | null)[];
  /** Simulated people behind each month, all replications. */
  readonly persons: readonly number[];
}

export interface MonthsGained {
  readonly measure: string;
  readonly group: string;
  readonly activity: string;
  /** During: months 0-47 after start (the longest subsidy); after: 49-108; whole: 0-108. */
  readonly window: 'during' | 'after' | 'whole';
  readonly estimand: 'own' | 'own_no_measures_12';
  /** Months per participant gained (positive) or lost. */
  readonly months: Interval;
}

/**
 * What an analyst without shadows would find, percentage points by month since start, 0 to 108: participants
 * against registered people not in a measure, as they are and matched on what a register shows.
 */
export interface NaiveCurve {
  /** The world it is measured in. */
  readonly scenario: string;
  readonly measure: string;
  readonly activity: string;
  readonly horizon: readonly number[];
  readonly naive: readonly Interval[];
  readonly matched: readonly Interval[];
  /** Simulated people in the comparison group, all replications. */
  readonly comparisonPersons: number;
}

export interface MoneyRow {
  readonly payer: string;
  readonly item: string;
  readonly year: number;
  /** Scenario minus base, million kroner of the price year, whole country, gross. */
  readonly difference: Interval;
}

export interface StockRow {
  readonly month: Month;
  readonly status: string;
  readonly base: number | null;
  readonly scenario: number | null;
  readonly difference: Interval;
}

export interface PlaceRow {
  readonly measure: string;
  readonly year: number;
  /** Mean per month: places offered, used; people in the queue; mean months waited by those who started. */
  readonly offered: number | null;
  readonly used: number | null;
  readonly queue: number | null;
  readonly wait: number | null;
  readonly starts: number | null;
}

export interface AgeFlow {
  readonly fromAge: number;
  readonly toAge: number;
  readonly from: string;
  readonly to: string;
  readonly base: number;
  readonly scenario: number;
}

export interface SourceShare {
  readonly status: 'documented' | 'derived' | 'literature' | 'calibrated' | 'assumed';
  readonly count: number;
  /** Names with titles, for the list under the chart. */
  readonly parameters: readonly { readonly name: string; readonly nb: string; readonly en: string }[];
}

/** One question a headline hinges on, with the parameters that answer it here. */
export interface Hinge {
  readonly id: string;
  readonly title: { readonly nb: string; readonly en: string };
  /** A few words, for an axis, and what its two ends mean. */
  readonly axis: { readonly nb: string; readonly en: string };
  readonly ends: Readonly<Record<'low' | 'high', { readonly nb: string; readonly en: string }>>;
  /** What moves together from end to end; the first leads. */
  readonly parameters: readonly HingeParameter[];
}

export interface HingeParameter {
  readonly name: string;
  readonly nb: string;
  readonly en: string;
  /** Value in use, one number or one per cell; and the ends of its range. */
  readonly values: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** -1: the high end of the hinge is the low end of the range. */
  readonly sense: 1 | -1;
  readonly status: SourceShare['status'];
  /** Where the value and its range are from, as the evidence says it; empty where it says nothing. */
  readonly source: string;
}

/** One scenario held against one other. */
export interface Contrast {
  readonly scenario: string;
  readonly against: string;
  readonly title: { readonly nb: string; readonly en: string };
  readonly againstTitle: { readonly nb: string; readonly en: string };
  /** Measures the scenario has that the other has not: the policy's own. */
  readonly policyMeasures: readonly string[];
  readonly policyStart: Month;
  /** Who may take part in the policy's measures, in words; left out where it has none. */
  readonly targetGroup?: { readonly nb: string; readonly en: string };
  /** Where the policy works: counties and shares, as words. */
  readonly openChoices: readonly {
    readonly lever: { readonly nb: string; readonly en: string };
    readonly used: string;
    readonly alternatives: readonly string[];
    readonly why: { readonly nb: string; readonly en: string };
  }[];
  /** Starts in the policy's measures over the whole run, persons of the country. */
  readonly participants: Interval;
  readonly participantsSimulated: number;
  readonly curves: readonly EventCurve[];
  readonly gained: readonly MonthsGained[];
  readonly money: readonly MoneyRow[];
  /** Kroner of the price year, gross, all payers, over the whole run. */
  readonly moneyPerParticipant: Interval;
  /** Million kroner of the price year, gross, all payers, over the whole run. */
  readonly moneyTotal: Interval;
  readonly stocks: readonly StockRow[];
  readonly places: readonly PlaceRow[];
  readonly ageFlows: readonly AgeFlow[];
  /** Spill-over on unsubsidised jobs over the whole window, person-months per participant: world minus own. */
  readonly spillover: Interval;
  /** World effect on unsubsidised jobs in the same unit; empty without participants. */
  readonly world: Interval;
  /** Who gains at whose cost; null where the two worlds were not joined person by person. */
  readonly displacement: Displacement | null;
  /** Who waits longer, at offices and for measures, in the first years of the policy. */
  readonly waiting: readonly WaitingRow[];
  /** Replications in which the world effect on unsubsidised work has the sign of its mean. */
  readonly workSigns: SignCount;
  /** Outcomes a ministry asks for, in the order they are declared. */
  readonly ministry: readonly MinistryRow[];
  /** Fiscal and social accounts; null where no rates were given. */
  readonly accounts: MinistryAccounts | null;
  /** What the headlines hinge on; null where the points of the card were not lived. */
  readonly card: HingeCard | null;
}

export interface Comparison {
  readonly schema: 'innenfor.compare/1';
  readonly seed: string;
  readonly sample: number;
  readonly replications: number;
  readonly draws: number;
  readonly firstMonth: Month;
  readonly months: number;
  readonly priceYear: number;
  readonly contrasts: readonly Contrast[];
  /** One row for each contrast. */
  readonly league: readonly LeagueRow[];
  /** Beside Utenfor-regnskapet: each contrast that has participants. */
  readonly outsideAccounts: readonly OutsideAccount[];
  readonly effects: readonly EffectRow[];
  /** What would have to be true; empty where it was not asked for. */
  readonly tippingPoints: readonly TippingResult[];
  readonly naive: readonly NaiveCurve[];
  readonly sources: readonly SourceShare[];
  readonly hinges: readonly Hinge[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly quick: boolean;
  readonly validated: boolean;
}
