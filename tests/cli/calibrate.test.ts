/** `innenfor calibrate` with trials that are not lived but worked out: folder, trace, resume, refusals, what it prints. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { calibrate } from '../../src/cli/commands/calibrate.js';
import { EXIT, failureOf } from '../../src/cli/failures.js';
import { FolderRefused } from '../../src/platform/node/index.js';
import { listeningContext } from './fake-context.js';
import { violations } from './schemas.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'innenfor-calibrate-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

const lived = vi.hoisted(() => ({ points: 0, failsAfter: Infinity }));

vi.mock('../../src/cli/calibration-trials.js', () => ({
  // Two targets, two parameters: everything in its gate at an allowance application of 0.2 and a pension chance of 0.5.
  liveTrials: (_: unknown, points: readonly (readonly number[])[]): Promise<unknown> => {
    lived.points += points.length;
    if (lived.points > lived.failsAfter) return Promise.reject(new Error('the machine stopped'));
    return Promise.resolve(
      points.map(([application, limit]) => ({
        D1: 24500 * (0.5 + 2.5 * application),
        D8: 37.5 + 60 * (limit - 0.5) + 10 * (application - 0.2),
      })),
    );
  },
}));

const FILE = join(FOLDER, 'mine.yaml');
writeFileSync(
  FILE,
  `format: 1
parameters:
  - {name: benefits.allowance.application, scale: log, low: 0.05, high: 0.8}
  - {name: benefits.disability.at-limit, scale: linear, low: 0.1, high: 0.9}
targets:
  - {id: D1}
  - {id: D8}
accept: {draws: 4, tries: 40, within: 1, leeway: 0.25}
`,
);

beforeEach(() => {
  lived.points = 0;
  lived.failsAfter = Infinity;
});

async function run(out: string, more: object = {}): Promise<ReturnType<typeof listeningContext>> {
  const context = listeningContext(FOLDER, 'en', true);
  await calibrate(context, { file: FILE, out, seeds: 1, ...more });
  return context;
}

describe('innenfor calibrate', () => {
  it('fits, keeps the trace and the accepted draws, and says so in one document', async () => {
    const { documents } = await run('first');
    expect(documents).toHaveLength(1);
    expect(violations('calibrate-1', documents[0])).toEqual([]);
    const fitted = documents[0] as unknown as {
      parameters: { after: number }[];
      targets: { distance: number }[];
      accepted: number;
    };
    expect(fitted.parameters[0].after).toBeCloseTo(0.2, 2);
    expect(fitted.parameters[1].after).toBeCloseTo(0.5, 2);
    expect(fitted.targets.every(({ distance }) => Math.abs(distance) < 0.1)).toBe(true);
    expect(fitted.accepted).toBe(4);
    const trace = readFileSync(join(FOLDER, 'first', 'trace.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(trace).toHaveLength(1 + lived.points);
    expect(readFileSync(join(FOLDER, 'first', 'accepted.yaml'), 'utf8')).toContain('4 of ');
  });

  it('taken up again after the machine stopped, lives only what is missing and comes to the same end', async () => {
    const whole = await run('whole');
    const all = lived.points;
    lived.points = 0;
    lived.failsAfter = 7;
    await expect(run('broken')).rejects.toThrow('stopped');
    const trace = join(FOLDER, 'broken', 'trace.jsonl');
    const kept = readFileSync(trace, 'utf8').trim().split('\n').length - 1;
    writeFileSync(trace, `${readFileSync(trace, 'utf8')}{"trial": 99, "val`);
    lived.points = 0;
    lived.failsAfter = Infinity;
    const resumed = listeningContext(FOLDER, 'en', true);
    await calibrate(resumed, { resume: 'broken' });
    expect(lived.points).toBe(all - kept);
    expect({ ...resumed.documents[0], out: '' }).toEqual({ ...whole.documents[0], out: '' });
  });

  it('refuses a folder that holds a calibration, unless told to overwrite it', async () => {
    await run('taken');
    await expect(run('taken')).rejects.toBeInstanceOf(FolderRefused);
    await run('taken', { force: true });
  });

  it('refuses to go on with the trace of another calibration', async () => {
    await run('other');
    const settings = join(FOLDER, 'other', 'settings.json');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('"sample": 40', '"sample": 50'));
    const failure = await calibrate(listeningContext(FOLDER), { resume: 'other' }).catch((error: unknown) =>
      failureOf(error, 'en'),
    );
    expect(failure).toMatchObject({
      exitCode: EXIT.usage,
      document: { errors: [{ code: 'other-content' }] },
    });
  });

  it('makes no folder for a file that is refused, and says where it is wrong', async () => {
    const wrong = join(FOLDER, 'wrong.yaml');
    writeFileSync(wrong, readFileSync(FILE, 'utf8').replace('id: D8', 'id: D2.2021'));
    const failure = await calibrate(listeningContext(FOLDER), { file: wrong, out: 'never' }).catch(
      (error: unknown) => failureOf(error, 'en'),
    );
    expect(failure).toMatchObject({
      exitCode: EXIT.usage,
      document: { errors: [{ code: 'not-a-fit-target', line: 7, path: 'targets[1].id' }] },
    });
    expect(existsSync(join(FOLDER, 'never'))).toBe(false);
  });

  it('prints parameters, targets and what was accepted, in both languages', async () => {
    for (const [language, words] of [
      ['en', 'targets inside their gate'],
      ['nb', 'måltall innenfor sitt bånd'],
    ] as const) {
      const context = listeningContext(FOLDER, language);
      await calibrate(context, { file: FILE, out: `printed-${language}`, seeds: 1 });
      const text = context.lines.join('\n');
      expect(text).toContain('benefits.allowance.application');
      expect(text).toContain('D8');
      expect(text).toContain(words);
    }
  });
});
