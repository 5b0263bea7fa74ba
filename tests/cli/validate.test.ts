/** `innenfor validate` with jobs already done: exit codes, resume, what quick leaves out, broken target files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validate } from '../../src/cli/commands/validate.js';
import { EXIT, UsageError, failureOf } from '../../src/cli/failures.js';
import { prepareValidation, validationOf, type ValidationInputs } from '../../src/cli/validation-inputs.js';
import { validationLines } from '../../src/cli/validation-lines.js';
import { contentHash } from '../../src/experiments/index.js';
import { toBytes } from '../../src/platform/node/codec.js';
import { RunFolder, programVersion, toJson, type Manifest } from '../../src/platform/node/index.js';
import { InputError } from '../../src/scenarios/index.js';
import { parseValidation, type JobNumbers } from '../../src/validation/index.js';
import { fullLibrary } from '../scenarios/shipped-library.js';
import { listeningContext } from './fake-context.js';
import { violations } from './schemas.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'innenfor-validate-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

let inputs: ValidationInputs;
beforeAll(() => {
  inputs = prepareValidation(fullLibrary(), { quick: true, sample: 500 });
}, 120_000);

/** Numbers of every job: the middle of each gate, but for the cells said otherwise. */
function numbers(other: Readonly<Record<string, number>> = {}): JobNumbers[] {
  return inputs.parts.flatMap(({ plan }) =>
    plan.jobs.map((job) => ({
      job,
      values: new Map(
        inputs.cells
          .filter(({ id }) => !/^E/.test(id))
          .map(({ id, gate }) => [id, other[id] ?? (gate.low + gate.high) / 2]),
      ),
    })),
  );
}

/** A run folder as an interrupted validation leaves it, all jobs but the last so many done. */
function interrupted(name: string, results: readonly JobNumbers[]): string {
  const path = join(FOLDER, name);
  const manifest: Manifest = {
    schema: 'innenfor.manifest/1',
    state: 'running',
    command: 'validate',
    ...programVersion(['validation']),
    input: contentHash(inputs),
    evidence: '0'.repeat(64),
    ...{ seed: inputs.seed, sample: inputs.sample, replications: 4, draws: 0 },
    scenarios: ['replay'],
    jobs: { total: results.length, finished: 0 },
    tables: [],
  };
  const folder = RunFolder.create(path, manifest, toJson(inputs), false);
  for (const result of results) folder.savePart(result.job, toBytes(result));
  folder.interrupt(results.length);
  return path;
}

describe('a resumed validation whose jobs are done', () => {
  it('ends with 0 where no fit target fails, and writes table, document and page', async () => {
    const path = interrupted('passes', numbers());
    const context = listeningContext(FOLDER, 'en', true);
    expect(await validate(context, { resume: path })).toBe(EXIT.done);
    const [document] = context.documents;
    expect(violations('validate-1', document)).toEqual([]);
    const written = readFileSync(join(path, 'validation.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(document)));
    expect(readFileSync(join(path, 'validation.csv'), 'utf8').split('\r\n')[0]).toContain('noise_floor');
    expect(readFileSync(join(path, 'validation.html'), 'utf8')).toContain('id="en-block-c"');
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Manifest;
    expect(violations('manifest-1', manifest)).toEqual([]);
    expect(manifest.state).toBe('complete');
    expect(parseValidation(written)?.rows.map(({ id }) => id)).toEqual(inputs.cells.map(({ id }) => id));
  }, 240_000);

  it('ends with 1 where a fit target fails, and with 0 where only a check target does', async () => {
    const context = listeningContext(FOLDER);
    const failing = interrupted('fails', numbers({ 'C1.standard.2016': 1 }));
    expect(await validate(context, { resume: failing })).toBe(EXIT.targetFailed);
    expect(context.lines.join('\n')).toMatch(/✗ C1\.standard\.2016 +fit .*published 26,265 +simulated 1\.00/);
    const checked = interrupted('check-fails', numbers({ 'C2.standard.2017': 1 }));
    expect(await validate(listeningContext(FOLDER), { resume: checked })).toBe(EXIT.done);
  }, 240_000);

  it('is refused by another command', async () => {
    const path = join(FOLDER, 'passes');
    const { verify } = await import('../../src/cli/commands/rerun.js');
    await expect(verify(listeningContext(FOLDER), path, {})).rejects.toThrow('innenfor validate');
  });
});

describe('a quick validation', () => {
  it('says which parts it leaves out and, of every target, why it cannot be judged', () => {
    const table = validationOf(inputs, numbers());
    const lines = validationLines(table, 'en').join('\n');
    expect(inputs.parts.map(({ id }) => id)).toEqual(['replay']);
    expect(lines).toMatch(/The quasi-experiment.* is not run in a quick validation: E1\.rest\.2016\.month-1/);
    expect(lines).toContain('F6');
    for (const row of table.rows.filter(({ result }) => result === 'not_evaluable'))
      expect(row.reason.en, row.id).not.toBe('');
    expect(lines).toContain('WARNING');
    expect(lines).toContain('marked fit cannot be judged');
    expect(validationLines(table, 'nb').join('\n')).toContain('er ikke kjørt i en rask validering');
  });

  it('is not kept as the score', async () => {
    await expect(validate(listeningContext(FOLDER), { quick: true, keep: true })).rejects.toThrow(UsageError);
  });

  it('gives the same rows whichever job finished first', () => {
    const results = numbers().map(({ job, values }) => ({
      job,
      values: new Map(
        [...values].map(([id, value]) => [id, value === null ? null : value + job.replication / 7]),
      ),
    }));
    expect(validationOf(inputs, [...results].reverse())).toEqual(validationOf(inputs, results));
  });
});

describe('a broken target file', () => {
  it('ends with 2 and says where, before anything is written', () => {
    const library = fullLibrary({ 'evidence/targets/z-broken.yaml': '- id: A9\n  title: {nb: x, en: x}\n' });
    let thrown: unknown;
    try {
      prepareValidation(library, { quick: true });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(InputError);
    const failure = failureOf(thrown, 'en');
    expect(failure.exitCode).toBe(EXIT.usage);
    expect(failure.document.errors[0]).toMatchObject({ file: 'evidence/targets/z-broken.yaml' });
  });
});
