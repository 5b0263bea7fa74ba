import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NoArchive, readTar, writeTar, type TarEntry } from '../../src/platform/node/index.js';

const folder = mkdtempSync(join(tmpdir(), 'innenfor-tar-'));
const large = join(folder, 'large.bin');
writeFileSync(large, Buffer.alloc(3_000_017, 'abc'));
const ENTRIES: readonly TarEntry[] = [
  { name: 'README.md', content: 'æøå\n' },
  { name: 'run/empty.csv', content: '' },
  { name: 'run/large.bin', content: { path: large } },
  { name: 'run/deep/er/exactly.txt', content: 'x'.repeat(512) },
];

async function archive(name: string): Promise<string> {
  const path = join(folder, name);
  await writeTar(path, ENTRIES);
  return path;
}

describe('an archive', () => {
  it('gives back every file, of any length, in folders made as needed', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    await readTar(await archive('a.tar.gz'), out);
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toBe('æøå\n');
    expect(readFileSync(join(out, 'run', 'empty.csv'), 'utf8')).toBe('');
    expect(readFileSync(join(out, 'run', 'large.bin')).equals(readFileSync(large))).toBe(true);
    expect(readFileSync(join(out, 'run', 'deep', 'er', 'exactly.txt'), 'utf8')).toBe('x'.repeat(512));
  });

  it('has the same bytes every time', async () => {
    const [one, two] = [await archive('one.tar.gz'), await archive('two.tar.gz')];
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it.skipIf(spawnSync('tar', ['--version']).status !== 0)('opens with the usual tool', async () => {
    const listed = execFileSync('tar', ['tzf', await archive('b.tar.gz')], { encoding: 'utf8' });
    expect(listed.trim().split('\n')).toEqual(ENTRIES.map(({ name }) => name));
  });

  it('that was cut off, or is none, is refused', async () => {
    const path = await archive('cut.tar.gz');
    truncateSync(path, 2000);
    await expect(readTar(path, mkdtempSync(join(folder, 'out-')))).rejects.toThrow(NoArchive);
    writeFileSync(path, 'not an archive');
    await expect(readTar(path, mkdtempSync(join(folder, 'out-')))).rejects.toThrow(NoArchive);
  });

  it.each(['../outside.txt', '/etc/outside.txt', 'run/../../x'])(
    'with the name %s, which leads out of its folder, is refused',
    async (name) => {
      const path = join(folder, 'hostile.tar.gz');
      await writeTar(path, [{ name, content: 'x' }]);
      expect(gunzipSync(readFileSync(path)).toString('utf8', 0, name.length)).toBe(name);
      const out = mkdtempSync(join(folder, 'out-'));
      await expect(readTar(path, out)).rejects.toThrow(NoArchive);
      expect(readdirSync(out)).toEqual([]);
    },
  );

  it('whose heads were changed is refused', async () => {
    const path = await archive('changed.tar.gz');
    const bytes = gunzipSync(readFileSync(path));
    bytes[130] = 0x37;
    writeFileSync(path, gzipSync(bytes));
    await expect(readTar(path, mkdtempSync(join(folder, 'out-')))).rejects.toThrow(NoArchive);
  });
});
