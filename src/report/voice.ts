/** Who is speaking: a language, its words and the names of measures. */
import type { Contrast } from '../analysis/comparison.js';
import type { Language, Title } from './language.js';
import { en } from './words/en.js';
import { nb } from './words/nb.js';
import type { Words } from './words/shape.js';

export interface Voice {
  readonly language: Language;
  readonly words: Words;
  /** Title of a measure; its id, spaced, where nobody supplied one. */
  measureTitle(id: string): string;
}

const WORDS: Readonly<Record<Language, Words>> = { nb, en };

/**
 * The voice of a language.
 *
 * @param titles titles of measures by id, from the evidence
 * @param contrasts a policy with one measure gives that measure its own title
 */
export function voiceOf(
  language: Language,
  titles: ReadonlyMap<string, Title>,
  contrasts: readonly Contrast[],
): Voice {
  const policies = new Map<string, string>();
  for (const { policyMeasures, title } of contrasts) {
    if (policyMeasures.length === 1) policies.set(policyMeasures[0], title[language]);
  }
  const words = WORDS[language];
  return {
    language,
    words,
    measureTitle: (id) =>
      titles.get(id)?.[language] ??
      policies.get(id) ??
      words.measures[id] ??
      sentenceCase(id.replaceAll('-', ' ')),
  };
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
