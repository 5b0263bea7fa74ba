/** Every way an evidence file can be wrong: one fixture each, one message each. `npx vitest -u` rewrites the expectations. */
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, errorDocument } from '../../src/scenarios/index.js';
import { BROKEN_EVIDENCE, problemsOfEvidence } from './broken-evidence.js';

describe('a broken evidence file', () => {
  it.each(BROKEN_EVIDENCE)('%s gets exactly one message', (name) => {
    expect(problemsOfEvidence(name)).toHaveLength(1);
  });

  it.each(BROKEN_EVIDENCE)('%s gets the message expected', async (name) => {
    const document = errorDocument(problemsOfEvidence(name), 'en');
    const text = await format(JSON.stringify(document), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(`../broken/evidence/${name.replace('.yaml', '.expected.json')}`);
  });

  it.each(BROKEN_EVIDENCE)('%s is told where, in both languages', (name) => {
    const [problem] = problemsOfEvidence(name);
    expect(problem.file).not.toBeNull();
    expect(PROBLEM_CODES).toContain(problem.code);
    expect(problem.message.nb).not.toBe(problem.message.en);
  });
});
