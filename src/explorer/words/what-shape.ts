/** Words of page (a), What does it do? */
export interface WhatWords {
  readonly lead: string;
  readonly scenario: string;
  readonly chooseScenario: string;
  readonly against: string;
  window(from: string, until: string): string;
  readonly source: string;
  readonly levers: string;
  readonly leversHelp: string;
  readonly moreLevers: string;
  readonly noLevers: string;
  readonly fileSays: string;
  readonly inFile: string;
  readonly reset: string;
  readonly resetAll: string;
  readonly otherValue: string;
  readonly notAValue: string;
  readonly range: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly precision: string;
  sample(people: string): string;
  /** A phone or a machine with little memory. */
  smallMachine(sample: string): string;
  readonly replications: string;
  /** What stands behind the numbers shown. */
  behind(sample: string, done: string, wanted: string): string;
  readonly coarse: string;
  readonly refining: string;
  readonly stale: string;
  readonly whatItMeans: string;
  readonly answer: string;
  readonly charts: string;
  readonly take: string;
  readonly download: string;
  downloadHelp(command: string): string;
  readonly tables: string;
  readonly open: string;
  readonly openHelp: string;
  fileRefused(name: string): string;
  readonly fileTooLarge: string;
  readonly notInLanguage: string;
}
