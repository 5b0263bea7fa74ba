import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
// @ts-expect-error the plugin is plain JavaScript, since ESLint loads it without a build
import { innenforPlugin } from '../../tools/lint/plugin.js';
// @ts-expect-error plain JavaScript too
import { CONTAINERS, IMPORT_TABLE } from '../../tools/lint/rooms.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Messages of one house rule on a snippet, as if it stood in a file of the house. */
function complaints(rule: string, file: string, code: string): string[] {
  const linter = new Linter({ cwd: ROOT });
  const configuration = {
    files: ['**/*.ts'],
    languageOptions: { parser: parser },
    plugins: { innenfor: innenforPlugin as Record<string, unknown> },
    rules: { [`innenfor/${rule}`]: 'error' },
  } as Linter.Config;
  return linter.verify(code, configuration, { filename: join(ROOT, file) }).map(({ message }) => message);
}

describe('the import table', () => {
  const good: [string, string][] = [
    ['src/model/nav/assessment.ts', "import { REGIONS } from '../../vocabulary/codes.js';"],
    ['src/model/nav/assessment.ts', "import { draw } from '../chance/index.js';"],
    ['src/scenarios/resolve.ts', "import type { MeasureSpec } from '../model/declarations.js';"],
    ['src/experiments/run-job.ts', "import { createWorld } from '../model/index.js';"],
    ['src/analysis/compare.ts', "import { ACTIVITIES } from '../vocabulary/codes.js';"],
    ['src/report/index.ts', "import type { Comparison } from '../analysis/comparison.js';"],
    ['src/platform/node/pool.ts', "import { runJob } from '../../experiments/index.js';"],
    ['src/platform/node/files.ts', "import { openSync } from 'node:fs';"],
    ['src/cli/main.ts', "import { renderReport } from '../report/index.js';"],
    ['src/cli/main.ts', "import { writeWhole } from '../platform/node/index.js';"],
  ];
  it.each(good)('lets %s say %s', (file, code) => {
    expect(complaints('import-table', file, code)).toEqual([]);
  });

  const bad: [string, string, RegExp][] = [
    ['src/vocabulary/codes.ts', "import { step } from '../model/index.js';", /allows nothing/],
    ['src/model/month.ts', "import { resolve } from '../scenarios/index.js';", /may not import "scenarios"/],
    [
      'src/scenarios/resolve.ts',
      "import { createWorld } from '../model/index.js';",
      /may not import "model"/,
    ],
    [
      'src/analysis/compare.ts',
      "import { runJob } from '../experiments/index.js';",
      /may not import "experiments"/,
    ],
    [
      'src/report/index.ts',
      "export { buildComparison } from '../analysis/index.js';",
      /may not import "analysis"/,
    ],
    ['src/platform/node/pool.ts', "import { MONTH } from '../../model/month.js';", /may not import "model"/],
    ['src/cli/main.ts', "import { step } from '../model/month.js';", /import its face/],
    ['src/experiments/run-job.ts', "const model = await import('../model/month.js');", /import its face/],
    ['src/model/world.ts', "import { readFileSync } from 'node:fs';", /may not import "node:fs" from Node/],
    ['src/analysis/compare.ts', "import { cpus } from 'os';", /from Node/],
    ['src/cli/main.ts', "import { helper } from '../../tests/helper.js';", /outside src/],
    ['src/attic/old.ts', "import { parse } from 'yaml';", /not a room/],
  ];
  it.each(bad)('stops %s from saying %s', (file, code, message) => {
    expect(complaints('import-table', file, code)).toEqual([expect.stringMatching(message)]);
  });

  it('has no arrow back to a room that comes later', () => {
    const table = IMPORT_TABLE as Record<string, string[] | 'all'>;
    const order = Object.keys(table);
    for (const [from, allowed] of Object.entries(table)) {
      if (allowed === 'all') continue;
      for (const to of allowed) expect(order.indexOf(to.split('/')[0])).toBeLessThan(order.indexOf(from));
    }
  });
});

describe('the arithmetic rule', () => {
  it.each([
    'const root = Math.sqrt(2) + Math.floor(1.5) + Math.imul(3, 4);',
    'const log = (x: number) => x; const y = log(2);',
    "import { exp } from '../chance/index.js'; const y = exp(2);",
    'const Date = 1; const later = Date + 1;',
  ])('lets %s stand', (code) => {
    expect(complaints('arithmetic', 'src/model/nav/review.ts', code)).toEqual([]);
  });

  it.each([
    ['const y = 2 ** 3;', /Powers/],
    ['let y = 2; y **= 3;', /Powers/],
    ['const y = Math.pow(2, 3);', /Math\.pow/],
    ['const y = Math.exp(2);', /Math\.exp/],
    ['const y = Math.log1p(2);', /Math\.log1p/],
    ['const y = Math.hypot(2, 3);', /Math\.hypot/],
    ['const y = Math.random();', /Math\.random/],
    ['const { log } = Math;', /only as Math/],
    ["const y = Math['exp'](1);", /only as Math/],
    ['const now = new Date();', /Date depends/],
    ['const now = Date.now();', /Date depends/],
    ["const f = new Intl.NumberFormat('nb');", /Intl depends/],
    ["['b', 'a'].sort((a, b) => a.localeCompare(b));", /localeCompare depends/],
    ['const text = (1.5).toLocaleString();', /toLocaleString depends/],
  ])('stops %s', (code, message) => {
    expect(complaints('arithmetic', 'src/model/nav/review.ts', code)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});

describe('the ownership rule', () => {
  it.each([
    ['src/model/health/transitions.ts', 'world.health.mental[row] = 2;'],
    ['src/model/nav/transitions.ts', 'world.offices.hours[office] -= 1;'],
    ['src/model/observe/tally.ts', 'world.tallies.count[cell]++;'],
    ['src/model/state/world-state.ts', 'set.container[name] = view; world.people.birthMonth.fill(0);'],
    ['src/model/nav/review.ts', 'const { mental } = world.health; const ill = mental[row] > 1;'],
    ['src/model/nav/review.ts', 'const list = new Int32Array(4); list[0] = world.nav.group[row];'],
    ['src/model/nav/review.ts', 'const own = []; own.length = 0; tables.scores[row] = 1;'],
    ['src/experiments/run-job.ts', 'world.people.birthMonth[row] = 0;'],
  ])('lets %s say %s', (file, code) => {
    expect(complaints('ownership', file, code)).toEqual([]);
  });

  it.each([
    ['src/model/nav/review.ts', 'world.nav.group[row] = 2;'],
    ['src/model/nav/transitions.ts', 'world.health.mental[row] = 2;'],
    ['src/model/nav/review.ts', 'world.market.job[row] |= 1;'],
    ['src/model/nav/review.ts', 'world.benefits.months[row]++;'],
    ['src/model/nav/review.ts', 'state.people.birthMonth.fill(0);'],
    ['src/model/nav/review.ts', 'world.people.birthMonth.subarray; world.people.birthMonth.set(other);'],
    ['src/model/nav/review.ts', 'const { mental } = world.health; mental[row] = 1;'],
    ['src/model/nav/review.ts', 'const { mental: ill } = world.health; ill[row] = 1;'],
    ['src/model/nav/review.ts', 'const { health: { mental } } = world; mental[row] = 1;'],
    ['src/model/nav/review.ts', 'const health = world.health; health.mental[row] = 1;'],
    ['src/model/nav/review.ts', 'const mental = world.health.mental; mental[row]!++;'],
    ['src/model/nav/review.ts', 'const { slots } = world; slots.holder[slot] = -1;'],
    ['src/model/nav/review.ts', '[world.nav.group[row], x] = [1, 2];'],
    ['src/model/nav/review.ts', 'world.people.birthMonth = other;'],
    ['src/model/nav/review.ts', 'world.tallies.count[cell]++;'],
    ['src/model/observe/tally.ts', 'world.people.birthMonth[row] = 0;'],
  ])('stops %s from saying %s', (file, code) => {
    expect(complaints('ownership', file, code)).toEqual([expect.stringMatching(/is owned by model\//)]);
  });

  it('knows every container of columns the world declares, and its owner', () => {
    const text = readFileSync(join(ROOT, 'src/model/state/world-state.ts'), 'utf8');
    const sources = new Map<string, string>();
    for (const [, names, folder] of text.matchAll(
      /import (?:\* as )?(.+?) from '\.\.\/(\w+)\/columns\.js'/g,
    )) {
      for (const name of names.replace(/[{}]/g, '').split(',')) sources.set(name.trim(), folder);
    }
    const declared: Record<string, string> = {};
    for (const [, container, layout] of text.matchAll(
      /readonly (\w+) = this\.arena\.declare(?:Appended)?\('\w+', (\w+)/g,
    )) {
      const owner = sources.get(layout);
      // Columns without an imported layout are the arena's own.
      if (owner !== undefined) declared[container] = owner;
    }
    expect(declared).toEqual(CONTAINERS);
  });
});

describe('names', () => {
  it.each(['export default 1;', 'const x = 1; export { x as default };'])('stops %s', (code) => {
    expect(complaints('no-default-export', 'src/cli/main.ts', code)).toHaveLength(1);
  });

  it('lets named exports stand', () => {
    expect(complaints('no-default-export', 'src/cli/main.ts', 'export const x = 1;')).toEqual([]);
  });
});
