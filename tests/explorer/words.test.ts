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
/** What evidence, model and report say in some languages themselves: said here only where they do not. */
const SAID_ELSEWHERE = ['.trial.own.', '.evidence.units.', '.fit.blocks.'];

/** What the page alone says in a language. */
function own(texts: ReadonlyMap<string, string> | undefined): string[] {
  const paths = [...(texts?.keys() ?? [])];
  return paths.filter((path) => !SAID_ELSEWHERE.some((part) => path.startsWith(part))).sort();
}

describe('the words of the explorer', () => {
  const texts = new Map(LANGUAGES.map((language) => [language, textsOf(WORDS[language])]));

  it('are there in all three languages, none of them empty', () => {
    for (const language of LANGUAGES) {
      expect(own(texts.get(language))).toEqual(own(texts.get('nb')));
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
