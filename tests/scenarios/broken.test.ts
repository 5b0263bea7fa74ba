/** Every way a scenario file can be wrong: one fixture each, one message each. `npx vitest -u` rewrites the expectations. */
import { readFileSync, readdirSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { ParameterDeclaration } from '../../src/model/declarations.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import type { LibraryContent, Problem } from '../../src/scenarios/index.js';
import { InputError, PROBLEM_CODES, errorDocument, resolveScenario } from '../../src/scenarios/index.js';
import { BROKEN_EVIDENCE, problemsOfEvidence, whatIsWrongWith } from './broken-evidence.js';
import { REPOSITORY, shippedLibrary } from './shipped-library.js';

const FOLDER = 'tests/broken/';
const NOISE_LENGTH = 512;
const FIFTY_MEGABYTES = 50 * 1024 * 1024;

const fixtures = readdirSync(REPOSITORY + FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort();

const HEAD = 'format: 1\nid: broken\ntitle: {nb: Ødelagt, en: Broken}\n';

/** Too large or too odd for a repository: made here, with what makes them wrong. */
const generated: Readonly<Record<string, readonly [what: string, content: LibraryContent]>> = {
  'fifty-megabytes.yaml': ['A file of 50 MB, its size known before it is read.', { bytes: FIFTY_MEGABYTES }],
  'large-text.yaml': ['A large file that was read.', `# ${'x'.repeat(3 * 1024 * 1024)}`],
  'binary-noise.yaml': [
    'Binary noise.',
    Uint8Array.from({ length: NOISE_LENGTH }, (_, index) => (index * 167 + 131) % 256),
  ],
  'zero-bytes.yaml': ['Text with zero bytes in it.', 'format: 1\0'],
  'folder.yaml': ['A folder.', { folder: true }],
  'half-a-million-brackets.yaml': ['Half a million brackets.', ']'.repeat(500_000)],
  'hundred-thousand-keys.yaml': [
    'A hundred thousand keys.',
    Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join(''),
  ],
  'against-everything.yaml': [
    'A list far too long.',
    `${HEAD}base: baseline\nagainst: [${'baseline, '.repeat(1000)}replay]\n`,
  ],
  'a-thousand-alternatives.yaml': [
    'A thousand alternatives.',
    `${HEAD}extend: four-year-wage-subsidy\nvary:\n  values:\n    four-year-subsidy.places: [${Array.from(
      { length: 1000 },
      (_, index) => `${index + 1} at a time`,
    ).join(', ')}]\n`,
  ],
};

/** What the fixtures need of the model and its evidence: how many work at an office, in round numbers. */
const STAFF = ['nav.advisers', 'nav.specialists'].map((name): ParameterDeclaration => ({
  name,
  unit: 'per thousand',
  min: 0,
  max: 20,
}));
const STAFF_FILE = STAFF.map(
  ({ name, unit }, index) => `
- name: ${name}
  title: {nb: ${name}, en: ${name}}
  unit: ${unit}
  value: ${String(3 - 2 * index)}
  status: assumed
  why: a round number for tests
`,
).join('');

/** One that differs by county, for what may be set by county. */
const BY_COUNTY: ParameterDeclaration = {
  name: 'market.vacancy.tightness',
  unit: 'ratio',
  axes: ['county'],
  min: 0.1,
  max: 5,
};
const COUNTY_FILE = `
- name: ${BY_COUNTY.name}
  title: {nb: Stramhet, en: Tightness}
  unit: ratio
  value: [${COUNTIES.map(() => '1').join(', ')}]
  status: assumed
  why: a round number for tests
`;
const DECLARED = [...STAFF, BY_COUNTY];

/** Files that fixtures name by a path. */
const parts = readdirSync(`${REPOSITORY}${FOLDER}parts`).map((name) => `parts/${name}`);

const library = shippedLibrary({
  'evidence/parameters/market.yaml': COUNTY_FILE,
  'evidence/parameters/nav.yaml': STAFF_FILE,
  ...Object.fromEntries(
    [...fixtures, ...parts].map((name) => [FOLDER + name, readFileSync(REPOSITORY + FOLDER + name, 'utf8')]),
  ),
  ...Object.fromEntries(Object.entries(generated).map(([name, [, content]]) => [FOLDER + name, content])),
});

function problemsOf(file: string): readonly Problem[] {
  try {
    resolveScenario(library, file, DECLARED);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

function whatIsWrong(name: string): string {
  if (name === 'missing-file.yaml') return 'A file that is not there.';
  if (name in generated) return generated[name][0];
  const text = readFileSync(REPOSITORY + FOLDER + name, 'utf8');
  return /^# (.*)$/m.exec(text)?.[1] ?? 'Nothing at all.';
}

const cases = [...fixtures, ...Object.keys(generated), 'missing-file.yaml'];

describe('a broken file', () => {
  it.each(cases)('%s gets exactly one message', (name) => {
    expect(problemsOf(FOLDER + name)).toHaveLength(1);
  });

  it.each(fixtures)('%s gets the message expected', async (name) => {
    const document = errorDocument(problemsOf(FOLDER + name), 'en');
    const text = await format(JSON.stringify(document), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(`../broken/${name.replace('.yaml', '.expected.json')}`);
  });

  it.each(cases)('%s is told where, in both languages', (name) => {
    const [problem] = problemsOf(FOLDER + name);
    expect(problem.file).not.toBeNull();
    expect(PROBLEM_CODES).toContain(problem.code);
    expect(problem.message.nb).not.toBe(problem.message.en);
  });

  it('is described in docs/errors.md as the program describes it', async () => {
    const row = (what: string, [problem]: readonly Problem[]): string => {
      const cells = [what, `\`${problem.code}\``, problem.message.en, problem.message.nb];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    };
    const head = ['| what is wrong | code | in English | in Norwegian |', '|---|---|---|---|'];
    const text = [
      '# What the program says to a broken file',
      '',
      'Made from `tests/broken` by `npx vitest run tests/scenarios/broken.test.ts -u`; do not edit. Every file gets one',
      'message, for the first cause, with file, line and column; the exit code is 2 and nothing is written. With `--json`',
      'the same comes as `innenfor.error/1`.',
      '',
      ...head,
      ...cases.map((name) => row(whatIsWrong(name), problemsOf(FOLDER + name))),
      '',
      '## Evidence',
      '',
      'Parameters, facts, targets and schemes: made from `tests/broken/evidence`. What is wrong with the evidence base stops every',
      'command that needs it; all problems are listed.',
      '',
      ...head,
      ...BROKEN_EVIDENCE.map((name) => row(whatIsWrongWith(name), problemsOfEvidence(name))),
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/errors.md');
  });
});
