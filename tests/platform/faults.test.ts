/** A short version of `npm run faults`: the whole is in `docs/faults.md`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { machineWords } from '../../src/cli/words-machine.js';
import { MachineError, type MachineFault } from '../../src/platform/node/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FAULTS: readonly MachineFault[] = [
  'disk-full',
  'file-too-large',
  'read-only',
  'no-permission',
  'not-a-folder',
  'is-a-folder',
  'too-many-files',
  'gone',
  'worker-died',
  'out-of-memory',
  'byte-order',
];

describe('a disturbed run', () => {
  it.skipIf(process.platform === 'win32')(
    'loses nothing and ends with the same bytes, killed, interrupted, short of room or of a worker',
    { timeout: 600_000 },
    () => {
      const options = ['--times', '1', '--jobs', '2', '--only', 'kill,interrupt,file-limit,worker'];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['tools/faults/faults.js', '--seed', 'test', ...options],
        { cwd: ROOT, encoding: 'utf8' },
      );
      expect(`${stdout}${stderr}`).not.toContain('TROUBLE');
      expect(status, stderr).toBe(0);
    },
  );
});

describe('what the machine refuses', () => {
  it.each(FAULTS)('%s is said in both languages, as the documentation has it', (fault) => {
    const page = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8');
    const { nb, en } = machineWords(new MachineError('write', '/there', fault));
    const why = (text: string, start: string): string => text.slice(start.length + 2);
    expect(page).toContain(
      `| \`machine-${fault}\` | ${why(en, 'Cannot write /there')} | ${why(nb, 'Kan ikke skrive /there')} |`,
    );
  });

  it('is said in the words of the operating system where nothing better is known', () => {
    const cause = new Error('EWHAT: never heard of');
    expect(machineWords(new MachineError('read', '/there', 'other', { cause })).en).toBe(
      'Cannot read /there: EWHAT: never heard of.',
    );
  });
});
