/** A question a step puts, and what is said when the answer is unfolded. */
export interface Question {
  readonly ask: string;
  readonly hint: string;
}

/** Percentage points and months as text; null where the curve never gets there. */
export interface DipWords {
  readonly lowest: string;
  readonly at: string;
  readonly crossing: string | null;
}

export interface LessonWords {
  readonly lead: string;
  readonly steps: string;
  step(number: string, of: string): string;
  readonly next: string;
  readonly back: string;
  readonly question: string;
  readonly answer: string;
  readonly measure: string;
  readonly month: string;
  monthValue(month: string): string;
  behind(sample: string, done: string, wanted: string, people: string): string;
  readonly more: string;
  readonly points: string;
  readonly share: string;
  readonly axis: string;
  readonly bandHelp: string;
  readonly noBand: string;
  readonly waiting: string;
  readonly nobody: string;
  readonly lines: Readonly<
    Record<
      'participants' | 'shadows' | 'naive' | 'matched' | 'own' | 'asItIs' | 'switchedOff' | 'both',
      string
    >
  >;
  readonly one: Question & {
    readonly title: string;
    readonly text: string;
    readonly another: string;
    readonly participant: string;
    answer(participant: string, shadow: string, later: string, shadowLater: string): string;
  };
  readonly many: Question & {
    readonly title: string;
    readonly text: string;
    chart(measure: string): string;
    readonly help: string;
    answer(dip: DipWords): string;
  };
  readonly analyst: Question & {
    readonly title: string;
    readonly text: string;
    readonly chart: string;
    readonly help: string;
    answer(early: string, earlyOwn: string, late: string, lateOwn: string): string;
  };
  readonly off: Question & {
    readonly title: string;
    readonly text: string;
    readonly lever: string;
    readonly chart: string;
    readonly help: string;
    answer(asItIs: string, off: string, month: string): string;
  };
  readonly hides: Question & {
    readonly title: string;
    readonly text: string;
    readonly lever: string;
    readonly kinds: Readonly<Record<'without' | 'with' | 'both', string>>;
    readonly chart: string;
    readonly help: string;
    answer(without: string, both: string, month: string): string;
  };
  readonly others: Question & {
    readonly title: string;
    readonly text: string;
    readonly chart: string;
    readonly help: string;
    answer(measure: string, dip: DipWords): string;
  };
  readonly own: {
    readonly title: string;
    readonly text: string;
    readonly ask: string;
    readonly label: string;
    readonly stored: string;
    readonly answer: string;
  };
}
