/** Everything the report says, in one shape for all languages. Texts marked with ** are written strong. */
import type { SourceShare } from '../../analysis/comparison.js';
import type { Activity, MainStatus } from '../../vocabulary/codes.js';
import type { EventGroup } from '../../vocabulary/windows.js';
import type { Finding } from '../findings.js';
import type { HingeWords } from './hinges-shape.js';
import type { DisplacementWords } from './displacement-shape.js';
import type { MinistryWords } from './ministry-shape.js';
import type { ReplayWords, ValidationWords } from './validation-shape.js';

/** A finding that has no sentence of its own in a heading. */
type Unsure = Readonly<Record<'few' | 'bare', string>>;
type Names = Readonly<Record<string, string | undefined>>;

/** A difference as the start of a sentence; `size` is the unsigned amount. */
export interface DifferenceWords {
  more(size: string): string;
  less(size: string): string;
  readonly zero: string;
}

export interface HeadlineWords {
  readonly labels: Readonly<
    Record<'effect' | 'reach' | 'lockIn' | 'others' | 'money' | 'open' | 'certainty', string>
  >;
  readonly estimands: Readonly<Record<'own' | 'world' | 'spillover', string>>;
  readonly effect: DifferenceWords;
  readonly lockIn: DifferenceWords;
  deepest(month: string, points: string): string;
  readonly others: DifferenceWords;
  readonly moneyTotal: DifferenceWords;
  readonly moneyPerParticipant: DifferenceWords;
  moneyJoined(total: string, each: string): string;
  gross(priceYear: number): string;
  reach(participants: string, from: string, to: string): string;
  placesUsed(share: string): string;
  open(count: number, levers: string): string;
  readonly nothingOpen: string;
  certainty(numbers: {
    readonly replications: string;
    readonly sample: string;
    readonly draws: string | null;
    readonly assumed: string;
    readonly validated: boolean;
  }): string;
  /** Instead of the headline. */
  tooFew(participants: string, needed: number): string;
  readonly noMeasure: string;
  readonly noFollowUp: string;
  readonly noSpillover: string;
  /** Added where only parameter uncertainty holds zero. */
  zeroWithParameters(zero: string, estimate: string): string;
}

export interface BandWords {
  noise(range: string): string;
  noNoise(needed: number): string;
  parameters(range: string): string;
  readonly noParameters: string;
  inAllAndEach(inAll: string, each: string): string;
  readonly outsideAll: string;
  readonly outsideForm: string;
}

export interface ChartWords {
  readonly effect: {
    heading(during: Finding, after: Finding): string;
    help(measure: string): string;
    readonly axis: string;
    readonly persons: string;
    readonly equalBefore: readonly string[];
  };
  readonly months: {
    heading(most: ActivityInWindow | null, least: ActivityInWindow | null): string;
    readonly unsure: Unsure;
    readonly help: string;
    readonly unit: string;
  };
  readonly money: {
    pays(payer: string): string;
    saves(payer: string): string;
    readonly zero: string;
    readonly unsure: Unsure;
    help(priceYear: number): string;
    unit(priceYear: number): string;
  };
  readonly standing: {
    heading(status: string, more: boolean, size: string, year: number): string;
    readonly zero: string;
    readonly unsure: Unsure;
    readonly unit: string;
    readonly help: string;
  };
  readonly groups: {
    apart(most: string, least: string): string;
    readonly alike: string;
    readonly unsure: Unsure;
    readonly help: string;
  };
  readonly places: {
    heading(used: string | null, wait: string | null): string;
    help(measure: string): string;
    readonly columns: Readonly<Record<'offered' | 'used' | 'queue' | 'wait' | 'starts', string>>;
    readonly placesTitle: string;
    readonly waitTitle: string;
    readonly waitAxis: string;
  };
  readonly flows: {
    heading(base: string, scenario: string): string;
    readonly plain: string;
    readonly help: string;
    age(age: number): string;
    readonly movesTitle: string;
    readonly movesAxis: string;
    readonly fromAge: string;
    readonly toAge: string;
    readonly from: string;
    readonly to: string;
  };
  readonly sources: {
    heading(assumed: string, total: string): string;
    readonly help: string;
    readonly axis: string;
  };
}

export interface ActivityInWindow {
  readonly activity: string;
  readonly window: 'during' | 'after';
}

export interface PageWords {
  readonly languageName: string;
  /** Leads to the page that simulates in the browser. */
  readonly door: string;
  readonly heading: string;
  title(scenarios: string): string;
  readonly lead: string;
  facts(numbers: {
    readonly sample: string;
    readonly replications: string;
    readonly draws: string;
    readonly seed: string;
  }): string;
  against(base: string): string;
  readonly notValidated: string;
  quick(leftOut: readonly string[]): string;
  readonly leftOut: Readonly<Record<'parameters' | 'intervals', string>> & { sample(sample: string): string };
  readonly chartsFor: string;
  readonly copy: string;
  readonly copied: string;
  readonly save: string;
  readonly showTable: string;
  readonly nothingToDraw: string;
  readonly openChoices: {
    readonly title: string;
    readonly lever: string;
    readonly used: string;
    readonly alternatives: string;
    readonly why: string;
  };
  readonly ownEffects: {
    readonly title: string;
    readonly help: string;
    readonly measure: string;
    readonly persons: string;
    readonly during: string;
    readonly after: string;
    readonly afterNoMeasures: string;
    readonly curve: string;
  };
  readonly rests: string;
  readonly warningsTitle: string;
  /** By code; the program's own message where the code is not here. */
  readonly warnings: Names;
  readonly methodTitle: string;
  readonly method: readonly string[];
}

/** Names of codes and columns. */
export interface NameWords {
  readonly activities: Readonly<Record<Activity, string>>;
  /** As the object of a verb in a sentence. */
  readonly activitiesInText: Readonly<Record<Activity, string>>;
  readonly statuses: Readonly<Record<MainStatus, string>> & Names;
  readonly statusesShort: Readonly<Record<MainStatus, string>> & Names;
  readonly payers: Names;
  readonly items: Names;
  readonly measures: Names;
  readonly groups: Readonly<Record<EventGroup, string>> & Names;
  readonly windows: Readonly<Record<'during' | 'after', string>>;
  readonly sources: Readonly<Record<SourceShare['status'], string>>;
  readonly sourcesShort: Readonly<Record<SourceShare['status'], string>>;
  readonly table: Readonly<Record<TableColumn, string>>;
}

type TableColumn =
  | 'low'
  | 'high'
  | 'parameterLow'
  | 'parameterHigh'
  | 'window'
  | 'activity'
  | 'payer'
  | 'item'
  | 'year'
  | 'month'
  | 'status'
  | 'group'
  | 'persons'
  | 'measure'
  | 'parameter'
  | 'name';

export interface Words extends NameWords {
  readonly page: PageWords;
  readonly headline: HeadlineWords;
  readonly bands: BandWords;
  readonly charts: ChartWords;
  readonly displacement: DisplacementWords;
  readonly ministry: MinistryWords;
  readonly validation: ValidationWords;
  readonly replay: ReplayWords;
  readonly hinges: HingeWords;
  /** How the bands look, as parts of a sentence. */
  readonly bandHelp: Readonly<Record<'areas' | 'lines', Readonly<Record<'noise' | 'parameters', string>>>>;
  readonly base: string;
  readonly scenario: string;
  readonly difference: string;
  readonly zero: string;
  /** The same on two lines, where there is little room. */
  readonly zeroShort: string;
  readonly notEstimated: string;
  readonly fewerThanNeeded: string;
  /** A size nobody can put an interval around. */
  about(size: string): string;
  range(low: string, high: string): string;
  list(items: readonly string[]): string;
}
