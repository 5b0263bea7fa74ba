import { describe, expect, it } from 'vitest';
import { PAGES } from '../../src/explorer/pages/list.js';
import { WORDS, languageOf } from '../../src/explorer/words/index.js';
import { LANGUAGES } from '../../src/explorer/words/shape.js';

/** Texts by path; of a function what it says with numbered arguments. */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') {
    const said: unknown = (value as (...given: string[]) => unknown)('1', '2', '3');
    return new Map([[path, String(said)]]);
  }
  const found = new Map<string, string>();
  for (const [key, inner] of Object.entries(value as object)) {
    for (const [at, text] of textsOf(inner, `${path}.${key}`)) found.set(at, text);
  }
  return found;
}

/** What is rightly said in one language only. */
const MAY_BE_EMPTY = new Set(['.what.notInLanguage']);
/** What evidence, model and report have in bokmål and English of their own: only nynorsk says it here. */
const NYNORSK_ALONE = ['.trial.own.', '.evidence.units.'];

describe('the words of the explorer', () => {
  const texts = new Map(LANGUAGES.map((language) => [language, textsOf(WORDS[language])]));

  it('are there in all three languages, none of them empty', () => {
    const keys = [...(texts.get('nb')?.keys() ?? [])].sort();
    for (const language of LANGUAGES) {
      const said = [...(texts.get(language)?.keys() ?? [])].filter(
        (path) =>
          language !== 'nn' || keys.includes(path) || !NYNORSK_ALONE.some((part) => path.startsWith(part)),
      );
      expect(said.sort()).toEqual(keys);
      for (const [path, text] of texts.get(language) ?? [])
        if (!MAY_BE_EMPTY.has(path)) expect(text.trim(), `${language}${path}`).not.toBe('');
    }
  });

  it('name every page', () => {
    for (const language of LANGUAGES)
      for (const { id } of PAGES) expect(WORDS[language].pages[id], `${language} ${id}`).toBeDefined();
  });

  it('are nynorsk where they say they are', () => {
    const bokmaal = /\b(?:ikke|hva|noe|siden|være|fra|hvor|velg|bilde|maskinen|verdien er)\b/i;
    for (const [path, text] of texts.get('nn') ?? []) expect(text, path).not.toMatch(bokmaal);
  });

  it('are chosen by what the browser asks for', () => {
    expect(languageOf(['nn-NO', 'en'])).toBe('nn');
    expect(languageOf(['no'])).toBe('nb');
    expect(languageOf(['fr', 'en-GB'])).toBe('en');
    expect(languageOf([])).toBe('nb');
  });
});
