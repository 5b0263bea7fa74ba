import type { BandName } from '../pages/life/spans.js';

/** Names of codes in one language; codes without a name are measures, which files name. */
export type CodeNames = Readonly<Record<string, string>>;

export interface LifeWords {
  readonly lead: string;
  readonly whom: string;
  readonly anybody: string;
  readonly sex: string;
  readonly sexes: CodeNames;
  readonly age: string;
  years(band: string): string;
  readonly parents: string;
  readonly parentsNames: CodeNames;
  readonly measure: string;
  readonly anyMeasure: string;
  readonly noMeasure: string;
  readonly world: string;
  readonly worlds: Readonly<Record<'scenario' | 'base', string>>;
  readonly another: string;
  found(people: string): string;
  readonly nobody: string;
  /** What the sample is here and why. */
  sampleNote(sample: string): string;
  readonly person: (id: string) => string;
  readonly real: string;
  readonly shadow: string;
  shadowHelp(measure: string, month: string): string;
  readonly noShadow: string;
  readonly whichStart: string;
  readonly bands: Readonly<Record<BandName, string>>;
  readonly bandsHelp: string;
  readonly codes: CodeNames;
  readonly asTable: string;
  readonly from: string;
  readonly until: string;
  readonly band: string;
  readonly what: string;
  readonly monthsLong: string;
  readonly month: string;
  readonly nothing: string;
  readonly apart: string;
  readonly moves: string;
  readonly movesHelp: string;
  readonly shadowMoves: string;
  readonly when: string;
  readonly odds: string;
  readonly behind: string;
  readonly byRule: string;
  drawn(chance: string, draw: string): string;
  readonly statuses: CodeNames;
  readonly noMoves: string;
  /** What happened, by the model's own phrase; `{}` stands for the part that varies. */
  readonly phrases: CodeNames;
}
