/** The model tells what happened in English phrases; here they become the reader's, and a code in them its title. */
import { FOLLOW_UP_GROUPS } from '../../../vocabulary/codes.js';
import type { LifeWords } from '../../words/life-shape.js';

const VARYING: readonly RegExp[] = [
  /^starts (\S+), planned for \d+ months$/,
  /^completes (\S+)$/,
  /^breaks off (\S+)$/,
  /^is proposed for (\S+)$/,
  /^needs assessment: group (\d+)$/,
  /^moves to follow-up group (\d+)$/,
  /^is hired at slot (\d+)$/,
];

/** The phrase with a hole, and what stood there. */
export function phraseOf(what: string): { readonly phrase: string; readonly code: string | null } {
  for (const pattern of VARYING) {
    const code = pattern.exec(what)?.[1];
    if (code !== undefined)
      return { phrase: what.replace(/, planned for .*$/, '').replace(code, '{}'), code };
  }
  return { phrase: what, code: null };
}

/** What happened in the reader's language; null where only the model's own English is there. */
export function saidOf(what: string, words: LifeWords, measureTitle: (id: string) => string): string | null {
  const { phrase, code } = phraseOf(what);
  const found = words.phrases[phrase];
  if (found === undefined) return null;
  if (code === null) return found;
  const group = /^\d+$/.test(code) ? FOLLOW_UP_GROUPS[Number(code)] : undefined;
  const title = group === undefined ? measureTitle(code) : (words.codes[group] ?? words.nothing);
  return found.replace('{}', title);
}
