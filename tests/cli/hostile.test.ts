/** What reaches a terminal, a path and a run folder's reader, whatever files and command lines say. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { inputsOf } from '../../src/cli/execute.js';
import { openScenarios } from '../../src/cli/scenarios.js';
import { plainJson, plainText } from '../../src/cli/terminal.js';
import { contentHash } from '../../src/experiments/index.js';
import { FolderRefused, RunFolder, readManifest, toJson } from '../../src/platform/node/index.js';
import type { Manifest } from '../../src/platform/node/index.js';
import { fullLibrary } from '../scenarios/shipped-library.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'innenfor-hostile-'));
const PROGRAM = { version: '1', engine: 'e', commit: null, dirty: false };
const INPUTS = {
  schema: 'innenfor.inputs/1',
  plan: { jobs: [1, 2], values: Float64Array.of(1, -0, Infinity) },
};

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('a line for a terminal', () => {
  it('writes out what a terminal would obey, and nothing else', () => {
    expect(plainText('\u001b[31mrød\u009b0m\u0007\r')).toBe('\\u001b[31mrød\\u009b0m\\u0007\\u000d');
    expect(plainText('\u202Etxet')).toBe('\\u202etxet');
    expect(plainText('Ærlig talt:\n\t«½» 👍')).toBe('Ærlig talt:\n\t«½» 👍');
  });

  it('has no control character but line ends and tabs, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('as JSON reads back the same and stands on one line', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = plainJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

let folders = 0;
/** A run that was begun, then changed by somebody. */
function begun(change: (path: string, manifest: Manifest) => void): string {
  folders += 1;
  const path = join(FOLDER, `run-${folders}`);
  const manifest = {
    schema: 'innenfor.manifest/1',
    state: 'running',
    command: 'run',
    ...PROGRAM,
    input: contentHash(INPUTS),
    evidence: '',
    seed: 's',
    sample: 10,
    replications: 1,
    draws: 0,
    scenarios: ['x'],
    jobs: { total: 2, finished: 0 },
    tables: [],
  } as Manifest;
  RunFolder.create(path, manifest, toJson(INPUTS), false).interrupt(0);
  change(path, manifest);
  return path;
}

function refusalOf(path: string): string {
  try {
    inputsOf(RunFolder.resume(path, PROGRAM));
    return 'taken up';
  } catch (error) {
    if (error instanceof FolderRefused) return error.reason;
    throw error;
  }
}

describe('a run folder somebody changed', () => {
  const INPUT_FILES: readonly (readonly [string, string])[] = [
    ['another number', toJson({ ...INPUTS, plan: { ...INPUTS.plan, jobs: [1, 3] } })],
    ['nothing', ''],
    ['a word', 'null'],
    ['a list', '[]'],
    ['no arrays', '{"value": {"$array": 0}}'],
    ['arrays of nothing', '{"value": {"$array": 0}, "arrays": [{"type": "Object", "values": 3}]}'],
    ['an array as long as memory', '{"value": 1, "arrays": [{"type": "Float64Array", "length": 1e15}]}'],
    ['a key every object has', '{"value": {"__proto__": {"plan": 1}}, "arrays": []}'],
    ['lists within lists', `{"value": ${'['.repeat(50_000)}${']'.repeat(50_000)}, "arrays": []}`],
    ['half of it', toJson(INPUTS).slice(0, 40)],
  ];
  it.each(INPUT_FILES)('is not taken up with %s for inputs', (_, text) => {
    expect(refusalOf(begun((path) => writeFileSync(join(path, 'inputs.json'), text)))).toBe('changed');
  });

  const MANIFESTS: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a word', 'null'],
    ['its schema alone', '{"schema": "innenfor.manifest/1"}'],
    ['jobs that are no numbers', '{"jobs": {"total": "many", "finished": null}}'],
    ['tables that are none', '{"tables": {"length": 1}}'],
  ];
  it.each(MANIFESTS)('is no run with %s for a manifest', (_, text) => {
    const path = begun((folder, manifest) => {
      const changed =
        text.includes('jobs') || text.includes('tables')
          ? { ...manifest, ...(JSON.parse(text) as object) }
          : text;
      writeFileSync(
        join(folder, 'manifest.json'),
        typeof changed === 'string' ? changed : JSON.stringify(changed),
      );
    });
    expect(readManifest(path)).toBeNull();
    expect(refusalOf(path)).toBe('no-run');
  });

  it.each(['', 'null', '[]', '{"process": "all", "host": 1}'])('is taken up with the lock %j', (text) => {
    expect(refusalOf(begun((path) => writeFileSync(join(path, 'lock'), text)))).toBe('taken up');
  });

  it('is taken up as it was, and then has the inputs it was begun with', () => {
    const path = begun(() => undefined);
    expect(inputsOf(RunFolder.resume(path, PROGRAM))).toEqual(INPUTS);
    expect(readFileSync(join(path, 'inputs.json'), 'utf8')).toBe(toJson(INPUTS));
  });
});

describe('a path in a file', () => {
  const HEAD = 'format: 1\nid: own\ntitle: {nb: Egen, en: Own}\n';
  const opened = (name: string): ReadonlyMap<string, unknown> =>
    openScenarios(fullLibrary(), [name], FOLDER).library.files;

  it('that leads to a pipe or a device, or is longer than a path can be, is not waited for', () => {
    if (process.platform === 'win32') return;
    const folder = join(FOLDER, 'pipes');
    mkdirSync(folder);
    execFileSync('mkfifo', [join(folder, 'beside.yaml')]);
    for (const [index, base] of ['./beside.yaml', '/dev/zero', `./${'x'.repeat(5000)}.yaml`].entries()) {
      writeFileSync(join(folder, `own-${index}.yaml`), `${HEAD}base: ${base}\n`);
      const files = opened(`pipes/own-${index}.yaml`);
      const installed = /^(?:evidence|policies|scenarios)\//;
      const own = [...files.keys()].filter((file) => !installed.test(file));
      expect(own.every((file) => /^pipes\/own-\d\.yaml$/.test(file))).toBe(true);
    }
  });
});
