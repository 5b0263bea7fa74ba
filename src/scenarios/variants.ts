/** What the open choices of a file span: one alternative at a time, and the sweep its `vary` asks for. */
import type { OpenChoice, Overrides } from './choices.js';
import type { Grid } from './vary.js';

/** One or more alternatives put in place of what is used, all else as it is. */
export interface ChoiceVariant {
  /** `four-year-subsidy.subsidy.cap=none`; several joined by `, `. */
  readonly id: string;
  readonly overrides: Overrides;
}

interface Spanned {
  readonly openChoices: readonly OpenChoice[];
  readonly grid: Grid;
}

function variantOf(settings: readonly (readonly [lever: string, alternative: string])[]): ChoiceVariant {
  return {
    id: settings.map(([lever, alternative]) => `${lever}=${alternative}`).join(', '),
    overrides: new Map(settings),
  };
}

/** What `vary` tries in one place beside what is used. */
function variedOf({ varied, used }: OpenChoice): string[] {
  return varied.filter((name) => name !== used);
}

/** Every alternative of every open choice, one at a time, in the order of the file; then the sweep. */
export function expandChoices(spanned: Spanned): ChoiceVariant[] {
  const single = spanned.openChoices.flatMap(({ lever, used, alternatives }) =>
    alternatives.filter(({ name }) => name !== used).map(({ name }) => variantOf([[lever, name]])),
  );
  const known = new Set(single.map(({ id }) => id));
  return [...single, ...expandSweep(spanned).filter(({ id }) => !known.has(id))];
}

/** What the scenario's `vary` asks for: each value alone, or every combination with what is used; the first slowest. */
export function expandSweep({ openChoices, grid }: Spanned): ChoiceVariant[] {
  const swept = openChoices.filter((choice) => variedOf(choice).length > 0);
  if (grid === 'one at a time')
    return swept.flatMap((choice) => variedOf(choice).map((name) => variantOf([[choice.lever, name]])));
  let combinations: (readonly [string, string])[][] = [[]];
  for (const choice of swept) {
    const names = [null, ...variedOf(choice)];
    combinations = combinations.flatMap((settings) =>
      names.map((name) => (name === null ? settings : [...settings, [choice.lever, name] as const])),
    );
  }
  return combinations.filter((settings) => settings.length > 0).map(variantOf);
}

/** How many variants the sweep has, without making them. */
export function sweepSize({ openChoices, grid }: Spanned): number {
  const counts = openChoices.map((choice) => variedOf(choice).length);
  return grid === 'one at a time'
    ? counts.reduce((sum, count) => sum + count, 0)
    : counts.reduce((product, count) => product * (count + 1), 1) - 1;
}
