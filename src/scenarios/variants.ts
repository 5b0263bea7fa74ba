/** What the open choices of a file span: one alternative at a time. */
import type { OpenChoice, Overrides } from './choices.js';

/** One alternative put in place of what is used, all else as it is. */
export interface ChoiceVariant {
  /** `four-year-subsidy.subsidy.cap=none`. */
  readonly id: string;
  readonly lever: string;
  readonly alternative: string;
  readonly overrides: Overrides;
}

/** Every alternative of every open choice, one at a time, in the order of the file. */
export function expandChoices(resolution: { readonly openChoices: readonly OpenChoice[] }): ChoiceVariant[] {
  return resolution.openChoices.flatMap(({ lever, alternatives }) =>
    alternatives.map(({ name }) => ({
      id: `${lever}=${name}`,
      lever,
      alternative: name,
      overrides: new Map([[lever, name]]),
    })),
  );
}
