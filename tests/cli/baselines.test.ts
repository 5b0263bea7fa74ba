/** Numbers move only on purpose: see `docs/same-bytes.md`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the stored baselines', () => {
  it(
    'are what the program gives, however it is asked; else the tool says what to do',
    { timeout: 600_000 },
    () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['tools/determinism/baselines.js', '--check'],
        { cwd: ROOT, encoding: 'utf8' },
      );
      expect(stdout, stderr).toBe('');
      expect(status, stderr).toBe(0);
    },
  );
});
