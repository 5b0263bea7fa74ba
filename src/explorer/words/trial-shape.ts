import type { TrialBy } from '../engine/trial-messages.js';

/** Words of page (d), Run a trial. */
export interface TrialWords {
  readonly lead: string;
  readonly design: string;
  readonly policy: string;
  readonly by: string;
  readonly levels: Readonly<Record<TrialBy, string>>;
  readonly share: string;
  readonly recruit: string;
  months(count: string): string;
  readonly precision: string;
  readonly sample: string;
  readonly replications: string;
  readonly run: string;
  readonly runHelp: string;
  readonly runAgain: string;
  readonly stale: string;
  /** Before the first answer. */
  readonly waiting: string;
  behind(sample: string, done: string, wanted: string): string;
  readonly reading: string;
  readonly outcome: string;
  readonly horizon: string;
  readonly who: string;
  readonly pools: Readonly<Record<'eligible' | 'applicants', string>>;
  readonly persons: string;
  readonly areas: string;
  readonly spread: string;
  eligible(persons: string, from: string, until: string): string;
  /** `effect`: signed, percentage points. */
  /** @param interval null where one simulated trial gives none */
  effect(effect: string, interval: { readonly low: string; readonly high: string } | null): string;
  readonly untold: string;
  readonly noEffect: string;
  readonly tooSmall: string;
  found(count: string, opposite: string): string;
  least(points: string): string;
  readonly heading: string;
  readonly help: string;
  readonly legend: { readonly finding: string; readonly missing: string; readonly effect: string };
  readonly axis: string;
  readonly columns: Readonly<Record<'from' | 'to' | 'trials' | 'found', string>>;
  readonly yes: string;
  readonly no: string;
  readonly scale: string;
  readonly scaleHelp: string;
  readonly scaleColumns: Readonly<Record<'what' | 'effect' | 'low' | 'high', string>>;
  readonly method: string;
  readonly methodText: string;
  /** Of outcomes and estimands, where the model's own words are bokmål; empty texts where they are the page's language. */
  readonly own: Readonly<Record<string, string>>;
}
