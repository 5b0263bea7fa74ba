import { describe, expect, it } from 'vitest';
import { ACTIVITIES, BENEFITS, MAIN_STATUSES, PAYERS } from '../../src/vocabulary/codes.js';
import { EVENT_GROUPS } from '../../src/vocabulary/windows.js';
import { en } from '../../src/report/words/en.js';
import { nb } from '../../src/report/words/nb.js';

/** Every path of an object down to its texts and functions. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

describe('words', () => {
  it('are the same in both languages, path by path', () => {
    expect(paths(nb).sort()).toEqual(paths(en).sort());
  });

  it('leave nothing empty but what a chart never says', () => {
    for (const words of [nb, en]) {
      expect(words.page.method.every((paragraph) => paragraph.length > 40)).toBe(true);
      expect(Object.values(words.headline.labels).every((label) => label.length > 0)).toBe(true);
    }
  });

  it('name every code of the vocabulary', () => {
    for (const words of [nb, en]) {
      for (const code of ACTIVITIES) expect(words.activities[code]).toBeTruthy();
      for (const code of MAIN_STATUSES) expect(words.statuses[code]).toBeTruthy();
      for (const code of PAYERS) expect(words.payers[code]).toBeTruthy();
      for (const code of BENEFITS) expect(words.items[code]).toBeTruthy();
      for (const group of EVENT_GROUPS) expect(words.groups[group]).toBeTruthy();
    }
  });

  it('never write percentage points as a per cent sign', () => {
    for (const words of [nb, en]) {
      const all = texts([words.headline, words.charts, words.bands]).join('\n');
      expect(all).not.toContain('%');
      expect(words.headline.deepest('9', '−24')).toMatch(/prosentpoeng|percentage points/);
    }
  });
});
