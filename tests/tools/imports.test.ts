/** The tools are plain JavaScript over the built program, which no compiler checks: every name they take must be there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['tools', 'bench', 'docs/examples'];
const NAMED = /import\s*\{([^}]*)\}\s*from\s*'([^']*\/dist\/[^']*)'/g;

const scripts = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => join(ROOT, folder, name)),
);

/** The source a file of `dist/` is built from. */
function sourceOf(script: string, specifier: string): string {
  const built = relative(join(ROOT, 'dist'), join(dirname(script), specifier));
  const [typed, view] = ['.ts', '.tsx'].map((end) => join(ROOT, 'src', built.replace(/\.js$/, end)));
  return existsSync(typed ?? '') ? (typed ?? '') : (view ?? '');
}

describe('what the tools take from the program', () => {
  const taken = scripts.flatMap((script) =>
    [...readFileSync(script, 'utf8').matchAll(NAMED)].map(([, names, specifier]) => ({
      script: relative(ROOT, script),
      source: sourceOf(script, specifier ?? ''),
      names: (names ?? '')
        .split(',')
        .map((name) => name.trim().split(/\s+as\s+/)[0] ?? '')
        .filter((name) => name !== ''),
    })),
  );

  it('is something', () => {
    expect(taken.length).toBeGreaterThan(10);
  });

  it.each(taken)('is there for $script', async ({ source, names }) => {
    const found = (await import(source)) as Record<string, unknown>;
    expect(Object.keys(found)).toEqual(expect.arrayContaining(names));
  });
});
