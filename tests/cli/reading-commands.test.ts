import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as describeScenario } from '../../src/cli/check-lines.js';
import { explain } from '../../src/cli/commands/explain.js';
import { list } from '../../src/cli/commands/list.js';
import { newFile } from '../../src/cli/commands/new.js';
import { DECLARATIONS, installedLibrary } from '../../src/cli/context.js';
import { findNamed } from '../../src/cli/names.js';
import { UsageError, failureOf } from '../../src/cli/failures.js';
import { openScenarios, resolveShipped, shippedScenarios } from '../../src/cli/scenarios.js';
import { resolveScenario, scenarioIds } from '../../src/scenarios/index.js';
import { CATALOGUE } from '../../src/model/index.js';
import { namedOutcomes } from '../../src/model/observe/layout.js';
import { CONCEPTS } from '../../src/vocabulary/concepts.js';
import { outcomeDefinition } from '../../src/vocabulary/definitions.js';
import type { Language } from '../../src/cli/language.js';
import { listeningContext } from './fake-context.js';
import { SCHEMA_NAMES, violations } from './schemas.js';

const library = installedLibrary();

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'innenfor-cli-'));
}

function failure(work: () => unknown): ReturnType<typeof failureOf> {
  try {
    work();
  } catch (error) {
    return failureOf(error, 'en');
  }
  throw new Error('nothing failed');
}

describe('list', () => {
  it.each([
    'scenarios',
    'policies',
    'measures',
    'outcomes',
    'parameters',
    'targets',
    'facts',
    'history',
    'concepts',
    'schemes',
  ])('has %s, as the format says', (kind) => {
    const context = listeningContext('.', 'nb', true);
    list(context, kind);
    const [document] = context.documents;
    expect(Object.keys(document)[0]).toBe('schema');
    expect(violations('list-1', document)).toEqual([]);
    expect(document['items']).not.toHaveLength(0);
  });

  it('takes the Norwegian word', () => {
    const context = listeningContext('.', 'nb');
    list(context, 'tiltak');
    expect(context.lines.join('\n')).toContain('Arbeidstrening');
  });

  it('says how many schemes are simulated, levers or described only', () => {
    const context = listeningContext('.', 'en', true);
    list(context, 'ordninger');
    const [{ counts, items }] = context.documents as unknown as readonly {
      readonly counts: Readonly<Record<string, number>>;
      readonly items: readonly unknown[];
    }[];
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
    const told = listeningContext('.', 'nb');
    list(told, 'schemes');
    expect(told.lines.at(-1)).toMatch(
      /^\d+ ordninger og forslag: \d+ simulert, \d+ som spak, \d+ bare beskrevet\.$/,
    );
  });

  it('offers the nearest kind for a misspelt one', () => {
    expect(failure(() => list(listeningContext('.'), 'scenarois'))).toMatchObject({
      exitCode: 2,
      document: { errors: [{ code: 'unknown-list', got: 'scenarois', nearest: 'scenarios' }] },
    });
  });
});

describe('explain', () => {
  it('knows every concept by its id and in both languages', () => {
    for (const { id, title } of CONCEPTS) {
      for (const name of [id, title.nb, title.en]) expect(findNamed(name, CONCEPTS)?.id).toBe(id);
    }
  });

  it.each([
    ['innlåsing', 'concept'],
    ['measure.work-training.search', 'parameter'],
    ['arbeidstrening', 'measure'],
    ['four-year-subsidy', 'policy'],
    ['stock.activity.job-without-subsidy', 'outcome'],
    ['C1', 'target'],
    ['C4.situational.20-24', 'target'],
    ['Uføretrygd, andel av 18-29 år', 'target'],
    ['young-users-by-group-2016', 'fact'],
    ['aap-three-years', 'history'],
    ['ungdomsgaranti', 'scheme'],
    ['KVP', 'measure'],
    ['karensår', 'scheme'],
    ['activity duty under 30', 'scheme'],
    ['praksisplass', 'measure'],
  ])('says that %s is a %s', (name, kind) => {
    const context = listeningContext('.', 'en', true);
    explain(context, name);
    expect(context.documents[0]['kind']).toBe(kind);
    expect(violations('explain-1', context.documents[0])).toEqual([]);
  });

  it('names unit, value, status and source of a parameter', () => {
    const context = listeningContext('.');
    explain(context, 'money.G');
    const text = context.lines.join('\n');
    for (const word of ['Unit: kroner', 'Value: ', 'Status: ', 'Read by: ']) expect(text).toContain(word);
  });

  const told = (name: string, language: Language = 'en'): string => {
    const context = listeningContext('.', language);
    explain(context, name);
    return context.lines.join('\n');
  };

  it('traces a parameter to its fact, document and history', () => {
    const marks = told('people.marks.by-parents');
    expect(marks).toContain('Statistics Norway, grade points');
    expect(marks).toContain('grade-points-by-parents');
    expect(told('benefits.allowance.limit')).toContain('2018-01: 36 months (aap-three-years');
  });

  it('traces a target to its definition, gate, use, source and what rests on it', () => {
    const text = told('C1', 'nb');
    expect(text).toContain('Personer under 30 år i hver innsatsgruppe ved utgangen av januar 2016.');
    expect(text).toContain(
      'C1.standard.2016 (standard, 2016): publisert 26265, bånd 23638.5 til 28891.5; tilpasning',
    );
    expect(text).toContain('Fafo-rapport 2020:19 Tid for aktivering, Table 4.1');
    expect(text).toContain('stock.nav_group.standard');
  });

  it('says who cites a fact', () => {
    expect(told('grade-points-by-parents')).toContain('Cited by parameters: people.marks.by-parents');
    expect(told('young-users-by-group-2016')).toContain('Cited by targets: C1.standard.2016');
    expect(told('youth-unemployment-survey-2019')).toContain('Nobody cites it.');
  });

  it('defines an outcome exactly and names the targets it rests on', () => {
    const text = told('stock.main_status.unknown');
    expect(text).toContain('No trace in the registers');
    expect(text).toContain("Statistics Norway's priority rule");
    expect(text).toContain('B2 Status unknown among those outside, 18-29 (fit)');
  });

  it('has a definition of every outcome in both languages', () => {
    for (const { series } of namedOutcomes(CATALOGUE)) {
      const definition = outcomeDefinition(series.name);
      expect(definition, series.name).not.toBeNull();
      expect(definition?.nb).not.toBe(definition?.en);
    }
  });

  it('says what a history entry sets and who lives through it', () => {
    const text = told('aap-three-years');
    for (const words of ['Holds: from 2018-01', 'benefits.allowance.limit', 'Used in: '])
      expect(text).toContain(words);
  });

  it('tells of a scheme: who runs it, its rules, what is known, and what the model does with it', () => {
    const text = told('youth-programme-trial');
    for (const words of [
      'Run by: ',
      'Target group: ',
      'Rules: ',
      'What is known: ',
      'In the model: simulated',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Policies: youth-programme-as-regulated');
    expect(told('rehabiliteringspenger', 'nb')).toContain('Historiske endringer: aap-introduced');
  });

  it('tells of a measure and its scheme together', () => {
    const text = told('work-training');
    expect(text).toContain('(measure work-training)');
    expect(text).toContain('Also called: arbeidspraksis');
  });

  it('offers the nearest names', () => {
    expect(failure(() => explain(listeningContext('.'), 'locking'))).toMatchObject({
      exitCode: 2,
      document: { errors: [{ code: 'unknown-name', nearest: 'lock-in' }] },
    });
  });
});

describe('a scenario', () => {
  it('is found by its id and its titles', () => {
    const shipped = shippedScenarios(library);
    for (const { id, title } of shipped) {
      for (const name of [title.nb, title.en]) expect(findNamed(name, shipped)?.id).toBe(id);
      expect(openScenarios(library, [id], '.').names).toEqual([id]);
    }
    expect(openScenarios(library, [shipped[0].title.nb], '.').names).toEqual([shipped[0].id]);
  });

  it('is read from a path first, with the files beside it', () => {
    const here = folder();
    writeFileSync(
      join(here, 'mine.yaml'),
      'format: 1\nid: mine\ntitle: {nb: Min, en: Mine}\nbase: my-base\n',
    );
    writeFileSync(
      join(here, 'my-base.yaml'),
      readFileSync('scenarios/baseline.yaml', 'utf8').replace('id: baseline', 'id: my-base'),
    );
    const opened = openScenarios(library, ['mine.yaml'], here);
    expect(resolveScenario(opened.library, opened.names[0], DECLARATIONS).base).toBe('my-base');
  });

  it('that nobody knows gets the nearest names', () => {
    expect(failure(() => openScenarios(library, ['four-year-wage-subsidi'], '.'))).toMatchObject({
      exitCode: 2,
      document: { errors: [{ code: 'missing-file', nearest: 'four-year-wage-subsidy' }] },
    });
  });

  it.each(scenarioIds(library))('%s is told in plain words in both languages', (id) => {
    const resolution = resolveShipped(library, id);
    for (const language of ['nb', 'en'] as const) {
      const text = describeScenario(resolution, null, [], 1, language).join('\n');
      expect(text).toContain(resolution.scenario.title[language]);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('bad input', () => {
  const files = readdirSync('tests/broken').filter((file) => file.endsWith('.yaml'));
  it.each(files)('%s gives a document as the format says, exit code 2', (file) => {
    const told = failure(() => {
      const opened = openScenarios(library, [join('tests/broken', file)], process.cwd());
      resolveScenario(opened.library, opened.names[0], DECLARATIONS);
    });
    expect(told.exitCode).toBe(2);
    expect(violations('error-1', told.document)).toEqual([]);
    // A policy's own file may be the one to blame.
    expect(told.lines[0]).toMatch(/\.yaml(:\d+:\d+)?: /);
  });

  it('a folder, a large file and noise are told apart', () => {
    const here = folder();
    writeFileSync(join(here, 'large.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    writeFileSync(join(here, 'noise.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x9c, 0xc3]));
    const code = (name: string): string =>
      failure(() => {
        const opened = openScenarios(library, [name], here);
        resolveScenario(opened.library, opened.names[0], DECLARATIONS);
      }).document.errors[0].code;
    expect(code(here)).toBe('is-a-folder');
    expect(code('large.yaml')).toBe('too-large');
    expect(code('noise.yaml')).toBe('not-text');
    expect(code('nothing.yaml')).toBe('missing-file');
  });
});

describe('new', () => {
  it('writes a scenario that is in order, and overwrites nothing', () => {
    const here = folder();
    newFile(listeningContext(here), 'scenario', 'my-own', false);
    const opened = openScenarios(library, ['my-own.yaml'], here);
    const { scenario } = resolveScenario(opened.library, opened.names[0], DECLARATIONS);
    expect(scenario.measures.some(({ id }) => id === 'my-own-policy')).toBe(true);
    expect(() => newFile(listeningContext(here), 'scenario', 'my-own', false)).toThrow(UsageError);
    const context = listeningContext(here, 'en', true);
    newFile(context, 'scenario', 'my-own', true);
    expect(violations('new-1', context.documents[0])).toEqual([]);
  });

  it('writes a policy that a scenario can use', () => {
    const here = folder();
    newFile(listeningContext(here), 'politikk', 'my-policy', false);
    const files = new Map(library.files);
    files.set('policies/my-policy.yaml', readFileSync(join(here, 'my-policy.yaml'), 'utf8'));
    files.set(
      'scenarios/uses-it.yaml',
      'format: 1\nid: uses-it\ntitle: {nb: A, en: A}\nbase: baseline\nuntil: 2041-12\npolicies: [{use: my-policy}]\n',
    );
    const { scenario } = resolveScenario({ files }, 'uses-it', DECLARATIONS);
    expect(scenario.measures.some(({ id }) => id === 'my-policy')).toBe(true);
  });

  it('refuses a name that cannot be an id', () => {
    expect(() => newFile(listeningContext(folder()), 'scenario', 'Mitt Scenario', false)).toThrow(UsageError);
  });
});

describe('the schemas', () => {
  it('are all told of in the documentation of formats', () => {
    const text = readFileSync('docs/formats.md', 'utf8');
    for (const name of SCHEMA_NAMES) expect(text).toContain(`schemas/${name}.schema.json`);
  });
});
