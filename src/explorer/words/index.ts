import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import { LANGUAGES, type Language, type Words } from './shape.js';

export const WORDS: Readonly<Record<Language, Words>> = { nb, nn, en };

/** The language of a browser's list that the page has, else bokmål. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const plain = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((one) => one === (plain === 'no' ? 'nb' : plain));
    if (found !== undefined) return found;
  }
  return 'nb';
}
