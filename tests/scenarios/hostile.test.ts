/**
 * Files nobody wrote by hand: real ones with bytes, lines, values and keys changed at random, and texts made to stop a
 * reader. What is not understood is an `InputError` with a place and nothing else.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { PARAMETERS } from '../../src/model/index.js';
import type { LibraryContent } from '../../src/scenarios/index.js';
import {
  InputError,
  errorDocument,
  loadEvidence,
  policyScenario,
  readSchemes,
  readTargets,
  referencedFiles,
  resolveScenario,
} from '../../src/scenarios/index.js';
import { DEPTH_LIMIT } from '../../src/scenarios/yaml-text.js';
import { violations } from '../cli/schemas.js';
import { smallEvidence } from './broken-evidence.js';
import { fullLibrary } from './shipped-library.js';

const SHIPPED = fullLibrary();
/** One library for all, so that the evidence is read once: every file of a test's own has a name of its own. */
const FILES = new Map(SHIPPED.files);
const LIBRARY = { files: FILES };

function textOf(path: string): string {
  const content = SHIPPED.files.get(path);
  if (typeof content !== 'string') throw new Error(`no text ${path}`);
  return content;
}

const SCENARIOS = ['four-year-wage-subsidy', 'youth-programme', 'four-year-wage-subsidy-as-regulated'].filter(
  (id) => SHIPPED.files.has(`scenarios/${id}.yaml`),
);
const SCENARIO_TEXTS = SCENARIOS.map((id) => textOf(`scenarios/${id}.yaml`));
const POLICY_TEXTS = [...SHIPPED.files.keys()]
  .filter((path) => path.startsWith('policies/') && !path.includes('history'))
  .slice(0, 8)
  .map(textOf);

let named = 0;
function put(content: LibraryContent): string {
  named += 1;
  const file = `user/own-${named}.yaml`;
  FILES.set(file, content);
  return file;
}

/** What a reader says to a user's own file: nothing, or problems, each with a file, a code and words. */
function verdictOn(content: LibraryContent): string {
  const file = put(content);
  try {
    referencedFiles(LIBRARY, file);
    policyScenario(LIBRARY, file);
    resolveScenario(LIBRARY, file, PARAMETERS);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]?.file).not.toBeNull();
    expect(violations('error-1', errorDocument(error.problems, 'nb'))).toEqual([]);
    for (const { message } of error.problems)
      expect(`${message.nb}${message.en}`).not.toMatch(/undefined|\[object|NaN%/);
    return error.problems[0]?.code ?? '';
  }
}

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '9999-12',
  '0000-00',
  '2027-13',
  '-5 %',
  '1e9 %',
  '99999999999999999999 at a time',
  '75,5 %',
  '<script>alert(1)</script>',
  '../../x',
  'C:\\x.yaml',
  '/dev/zero',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(50_000),
  [],
  {},
  [[[[[]]]]],
  { use: null },
  { use: { use: 1 }, try: [1, null] },
  { nb: 1 },
];
const ODD_KEYS = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'length',
  '',
  '0',
  'id',
  'use',
  'try',
  'toJSON',
];

type Tree = unknown;

/** Every place of a tree, as keys. */
function placesOf(tree: Tree, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof tree !== 'object' || tree === null) return [at];
  return [at, ...Object.entries(tree).flatMap(([key, value]) => placesOf(value, [...at, key]))];
}

/** A copy of a tree with something else in one place. */
function changed(tree: Tree, at: readonly (string | number)[], change: (value: unknown) => unknown): Tree {
  const [key, ...rest] = at;
  if (key === undefined || typeof tree !== 'object' || tree === null) return change(tree);
  if (Array.isArray(tree))
    return (tree as readonly unknown[]).map((value, index) =>
      String(index) === key ? changed(value, rest, change) : value,
    );
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, name === key ? changed(value, rest, change) : value]),
  );
}

/** A key swapped for another, kept with its value. */
function renamed(value: unknown, from: number, to: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [index, [key, inner]] of entries.entries())
    copy[index === from % entries.length ? to : key] = inner;
  return copy;
}

const treeChange = fc.oneof(
  fc.constantFrom(...ODD_VALUES).map((value) => () => value),
  fc.tuple(fc.nat(20), fc.constantFrom(...ODD_KEYS)).map(
    ([from, to]) =>
      (value: unknown) =>
        renamed(value, from, to),
  ),
  fc.constant((value: unknown) => [value, value]),
  fc.constant((value: unknown) => ({ use: value, try: [value], range: 'wide' })),
);

/** Changes of a text as bytes: flipped, cut out, doubled, moved. */
const textChange = fc.record({
  at: fc.nat(),
  length: fc.nat(40),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\t',
      '\r',
      '\0',
      '\ufeff',
      '&a ',
      '*a',
      '!!set ',
      '? ',
      '- ',
      ': ',
      '---\n',
      '%',
      '|',
      '{',
      '[',
      '"',
    ),
  ),
});

function rewritten(text: string, { at, length, put }: { at: number; length: number; put: string }): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + length);
}

describe('a scenario or policy file', () => {
  const texts = fc.constantFrom(...SCENARIO_TEXTS, ...POLICY_TEXTS);

  it('with anything written in any place of it is accepted or gets one message with its place', () => {
    fc.assert(
      fc.property(texts, fc.nat(), treeChange, (text, pick, change) => {
        const tree: unknown = parse(text);
        const places = placesOf(tree);
        verdictOn(stringify(changed(tree, places[pick % places.length] ?? [], change)));
      }),
      { numRuns: 120 },
    );
  });

  it('with letters changed, cut or put in is accepted or gets one message with its place', () => {
    fc.assert(
      fc.property(texts, fc.array(textChange, { minLength: 1, maxLength: 4 }), (text, changes) => {
        verdictOn(changes.reduce(rewritten, text));
      }),
      { numRuns: 120 },
    );
  });

  it('with bytes flipped is accepted or gets one message with its place', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1 }), (text, flips) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, bits] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ bits;
        verdictOn(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('of any bytes at all is accepted or gets one message with its place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void verdictOn(bytes)),
      { numRuns: 100 },
    );
  });

  it.each(SCENARIOS)('%s means the same with the line ends of Windows and a byte-order mark', (id) => {
    const text = textOf(`scenarios/${id}.yaml`);
    const resolved = (content: string): unknown => {
      const { scenario, policies } = resolveScenario(LIBRARY, put(content), PARAMETERS);
      return { scenario, policies: policies.map(({ spec, volume }) => ({ spec, volume })) };
    };
    expect(resolved(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(resolved(text));
  });
});

describe('a text made to stop its reader', () => {
  const MANY = 300_000;
  const HEAD = 'format: 1\nid: own\ntitle: {nb: Egen, en: Own}\nbase: baseline\n';
  it.each<readonly [string, string, string]>([
    ['open brackets', '['.repeat(MANY), 'too-deep'],
    ['open mappings', '{a: '.repeat(MANY), 'too-deep'],
    ['lists in lists', '- '.repeat(MANY), 'too-deep'],
    ['keys in keys', '? '.repeat(MANY), 'too-deep'],
    [
      'keys ever deeper',
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'too-deep',
    ],
    ['closing brackets', '}'.repeat(MANY), 'yaml-syntax'],
    ['quotes', '"'.repeat(MANY + 1), 'too-many-signs'],
    ['tags', '!a '.repeat(MANY), 'too-many-signs'],
    ['anchors', '&a '.repeat(MANY), 'too-many-signs'],
    ['list entries', `${HEAD}policies: [${'1,'.repeat(MANY)}1]`, 'too-many-signs'],
    ['comments', '#\n'.repeat(MANY), 'too-many-signs'],
    ['one long name', HEAD.replace('baseline', 'b'.repeat(1_500_000)), 'unknown-scenario'],
    ['one long text', `${HEAD}what: ${'a '.repeat(MANY)}`, 'wrong-type'],
  ])('of %s is refused at once', (_, text, code) => {
    expect(verdictOn(text)).toBe(code);
  });

  it('may go as deep as is said to be allowed, and no deeper', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    const keys = (depth: number): string =>
      Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('') +
      `${' '.repeat(depth)}"1"`;
    expect(verdictOn(nested(DEPTH_LIMIT))).toBe('wrong-type');
    expect(verdictOn(nested(DEPTH_LIMIT + 1))).toBe('too-deep');
    expect(verdictOn(keys(DEPTH_LIMIT))).toBe('unknown-key');
    expect(verdictOn(keys(DEPTH_LIMIT + 1))).toBe('too-deep');
  });

  it('leaves every object of the program as it was', () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      verdictOn(`${HEAD}${key}: {polluted: yes}\nrun: {${key}: {polluted: yes}}\n`);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an evidence file', () => {
  const files = [...SHIPPED.files.keys()].filter((path) =>
    /^evidence\/(parameters|facts|targets|catalogue)\//.test(path),
  );
  const some = fc.constantFrom(...files.filter((path) => textOf(path).length < 20_000));

  function read(file: string, text: string): void {
    const library = smallEvidence({ [file]: text });
    const evidence = loadEvidence(library, []);
    const found = [
      ...evidence.problems,
      ...readTargets(library).problems,
      ...readSchemes(library, evidence, ['example.step']).problems,
    ];
    for (const { file: where, message } of found) {
      expect(where).not.toBeNull();
      expect(message.nb).not.toBe('');
    }
  }

  it('with anything written in any place of it is read, or told of with its place', () => {
    fc.assert(
      fc.property(some, fc.nat(), treeChange, (file, pick, change) => {
        const tree: unknown = parse(textOf(file));
        const places = placesOf(tree);
        read(file, stringify(changed(tree, places[pick % places.length] ?? [], change)));
      }),
      { numRuns: 100 },
    );
  });

  it('with letters changed, cut or put in is read, or told of with its place', () => {
    fc.assert(
      fc.property(some, fc.array(textChange, { minLength: 1, maxLength: 4 }), (file, changes) => {
        read(file, changes.reduce(rewritten, textOf(file)));
      }),
      { numRuns: 100 },
    );
  });
});
