/** `docs/validation.md`: its generated part is of the kept score, and hand-written reasons outlive a new one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageWithScore } from '../../src/cli/score-page.js';
import { SCORE_FILE, readScore } from '../../src/doors/index.js';
import { validationFixture } from '../report/validation-fixture.js';
import { violations } from '../cli/schemas.js';
import { REPOSITORY, fullLibrary } from '../scenarios/shipped-library.js';

const PAGE = readFileSync(`${REPOSITORY}docs/validation.md`, 'utf8');

describe('the score in the documentation', () => {
  it('is the kept one, where one is kept', () => {
    const library = fullLibrary();
    const score = readScore(library);
    const text = library.files.get(SCORE_FILE);
    if (score === null) {
      expect(text).toBeUndefined();
      expect(PAGE).toContain('The replay has not been scored.');
      return;
    }
    expect(violations('validate-1', JSON.parse(text as string))).toEqual([]);
    expect(pageWithScore(PAGE, score)).toBe(PAGE);
  });

  it('keeps the likely reason of what failed before, and asks for one of what fails anew', () => {
    const table = validationFixture();
    const [first, second] = table.rows.filter(({ use, result }) => use !== 'input' && result === 'fail');
    const once = pageWithScore(PAGE, table);
    expect(once).toContain(`\`${first.id}\``);
    const line = once.split('\n').find((one) => one.startsWith(`| \`${first.id}\``)) ?? '';
    const reasoned = once.replace(line, line.replace('to be written', 'the slump is too short'));
    const again = pageWithScore(reasoned, table);
    expect(again).toBe(reasoned);
    expect(again).toMatch(new RegExp(`\`${second.id.replaceAll('.', '\\.')}\`.*to be written`));
  });
});
