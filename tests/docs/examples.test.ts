/** The documentation says nothing the program does not know: commands, scenarios, links and the steps of the month. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../src/vocabulary/concepts.js';
import { PARAMETERS } from '../../src/model/index.js';
import { MONTH } from '../../src/model/month.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

/** README and every page below `docs`. */
const PAGES = [
  'README.md',
  ...readdirSync(join(REPOSITORY, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
    .sort(),
];

const SCRIPTS = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const SCENARIOS = readdirSync(join(REPOSITORY, 'scenarios')).map((file) => file.replace(/\.yaml$/, ''));
const COMMAND_FILES = readdirSync(join(REPOSITORY, 'src/cli/commands'));
const COMMANDS = [
  'compare',
  'run',
  'check',
  'explain',
  'list',
  'trace',
  'new',
  'rerun',
  'validate',
  'calibrate',
  'trial',
  'explore',
  'pack',
];
const LISTS = [
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
];
const STARTERS = ['scenario', 'policy'];
/** Options that take a value. */
const VALUED = [
  '--sample',
  '--replications',
  '--draws',
  '--hinges',
  '--seed',
  '--workers',
  '--out',
  '--lang',
  '--csv',
  '--resume',
  '--person',
  '--precision',
  '--worlds',
  '--seeds',
  '--trials',
  '--file',
  '--by',
  '--share',
];
const SWITCHES = [
  '--json',
  '--quiet',
  '--quick',
  '--choices',
  '--spells',
  '--force',
  '--verify',
  '--keep',
  '--no-open',
];

interface Shown {
  readonly page: string;
  readonly command: string;
}

/** Every line of every code block marked `sh`. */
const LINES: readonly Shown[] = PAGES.flatMap((page) =>
  [...read(page).matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((command) => ({ page, command })),
  ),
);
/** Files a page has its reader make on the way: `innenfor new policy NAME`. */
const MADE = LINES.flatMap(({ page, command }) => {
  const name = /^innenfor new (?:policy|scenario) (\S+)/.exec(command)?.[1];
  return name === undefined ? [] : [`${page} ${name}.yaml`];
});
const INNENFOR = LINES.filter(({ command }) => /^(npx --no )?innenfor /.test(command));

interface Call {
  readonly name: string;
  readonly operands: readonly string[];
  readonly options: readonly string[];
}

function callOf(command: string): Call {
  const words = command.replace(/^(npx --no )?innenfor /, '').split(/\s+/);
  const operands: string[] = [];
  const options: string[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) operands.push(word);
    else {
      options.push(word);
      if (VALUED.includes(word)) index += 1;
    }
  }
  return { name: words[0] ?? '', operands, options };
}

describe('a command in the documentation', () => {
  it.each(LINES)('$page: "$command" is a program the reader has', ({ command }) => {
    const script = /^npm (?:run )?([a-z]+)/.exec(command)?.[1];
    if (script !== undefined) expect(['install', ...Object.keys(SCRIPTS)]).toContain(script);
    else if (command.startsWith('node '))
      expect(existsSync(join(REPOSITORY, command.split(' ')[1] ?? ''))).toBe(true);
    else expect(command).toMatch(/^(npx --no )?innenfor |^npx vitest run |^sh bench\//);
  });

  it.each(INNENFOR)('$page: "$command" is one that innenfor knows', ({ command }) => {
    const { name, options } = callOf(command);
    expect(COMMANDS).toContain(name);
    expect(COMMAND_FILES).toContain(`${name}.ts`);
    for (const option of options) expect([...VALUED, ...SWITCHES]).toContain(option);
  });

  it.each(INNENFOR)('$page: "$command" names what exists', ({ page, command }) => {
    const { name, operands } = callOf(command);
    if (['compare', 'run', 'check', 'trace', 'explore'].includes(name)) {
      for (const scenario of operands) {
        if (MADE.includes(`${page} ${scenario}`)) continue;
        if (scenario.endsWith('.yaml')) expect(existsSync(join(REPOSITORY, scenario))).toBe(true);
        else expect(SCENARIOS).toContain(scenario);
      }
    } else if (name === 'list') expect(LISTS).toContain(operands[0]);
    else if (name === 'new') expect(STARTERS).toContain(operands[0]);
    else if (name === 'explain') {
      const names = [...CONCEPTS.map(({ id }) => id), ...PARAMETERS.map((parameter) => parameter.name)];
      expect(names).toContain(operands[0]);
    }
  });
});

describe('a page', () => {
  it.each(PAGES)('%s links to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const missing = links.filter(
      (link) => !/^[a-z]+:/.test(link) && !existsSync(join(REPOSITORY, dirname(page), link)),
    );
    expect(missing).toEqual([]);
  });

  it.each(PAGES.filter((page) => page !== 'docs/README.md' && page !== 'README.md'))(
    '%s is in the index',
    (page) => {
      expect(read('docs/README.md')).toContain(`(${page.slice('docs/'.length)})`);
    },
  );
});

describe('the table of steps in docs/model.md', () => {
  const rows = read('docs/model.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^`[a-z]+\.[a-z-]+`/.test(cells[1] ?? ''))
    .map((cells) => ({
      name: /`([^`]+)`/.exec(cells[1] ?? '')?.[1] ?? '',
      isAllocation: (cells[1] ?? '').includes('(allocation)'),
      patterns: [...(cells[4] ?? '').matchAll(/`([^`]+)`/g)].map(([, pattern = '']) => pattern),
    }));
  const covers = (pattern: string, name: string): boolean =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

  it('has every step of the month, in its order and of its kind', () => {
    expect(rows.map(({ name, isAllocation }) => [name, isAllocation])).toEqual(
      MONTH.map((step) => [step.name, step.kind === 'allocation']),
    );
  });

  it.each(MONTH)('names the parameters of $name, and no others', (step) => {
    const patterns = rows.find((row) => row.name === step.name)?.patterns ?? [];
    const names = step.parameters.map((parameter) => parameter.name);
    expect(names.filter((name) => !patterns.some((pattern) => covers(pattern, name)))).toEqual([]);
    expect(patterns.filter((pattern) => !names.some((name) => covers(pattern, name)))).toEqual([]);
  });
});
