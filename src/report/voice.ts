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
  /** The same in the part of one contrast: its measure is called what its policy calls it. */
  within(contrast: Contrast): Voice;
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
  const policies = ownNames(language, contrasts);
  const words = WORDS[language];
  return {
    language,
    words,
    measureTitle: (id) =>
      titles.get(id)?.[language] ??
      policies.get(id) ??
      words.measures[id] ??
      sentenceCase(id.replaceAll('-', ' ')),
    within: (contrast) => voiceOf(language, titles, [contrast]),
  };
}

/** What policies with one measure call it, where they agree: 5,000 and 50,000 places of a programme are one measure. */
function ownNames(language: Language, contrasts: readonly Contrast[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { policyMeasures, title } of contrasts) {
    const [measure] = policyMeasures;
    if (measure === undefined || policyMeasures.length > 1) continue;
    names.set(measure, (names.get(measure) ?? new Set()).add(title[language]));
  }
  return new Map(
    [...names].flatMap(([measure, [name, ...others]]): [string, string][] =>
      name === undefined || others.length > 0 ? [] : [[measure, name]],
    ),
  );
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
