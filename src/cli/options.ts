import { Option, type Command } from 'commander';
import type { CsvDialect } from '../platform/node/index.js';
import { UsageError } from './failures.js';
import { SAY } from './words.js';

/** Options of a command that simulates, as commander hands them over. */
export interface RunOptions {
  readonly sample?: number;
  readonly replications?: number;
  readonly draws?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly resume?: string;
  readonly force?: true;
  readonly quick?: true;
  readonly choices?: true;
  /** Worlds in which what the files ask would have to be true is forced. */
  readonly tipping?: true;
  /** What the files vary, and nothing else beside them. */
  readonly sweep?: true;
  /** One row for each scenario, and no hinge card. */
  readonly league?: true;
  readonly hinges?: number;
  readonly spells?: true;
  readonly csv?: CsvDialect;
}

const LARGEST_SAMPLE = 1000;

/** Adds the options every simulating command has. */
export function withRunOptions(command: Command): Command {
  return command
    .addOption(sampleOption())
    .addOption(wholeNumber('--replications <n>', 'worlds with other luck', 1))
    .addOption(wholeNumber('--draws <n>', 'parameter draws', 0))
    .option('--seed <text>', 'seed, any text')
    .addOption(wholeNumber('--workers <n>', 'threads', 1))
    .option('--out <dir>', 'run folder')
    .option('--resume <dir>', 'take an unfinished run up again')
    .option('--force', 'overwrite an earlier run in the folder')
    .option('--quick', 'coarse and fast: 1:100, 8 replications, no draws')
    .option('--spells', 'also write people, spells and exposure')
    .addOption(new Option('--csv <dialect>', 'how CSV files are written').choices(['standard', 'excel-nb']));
}

export function sampleOption(): Option {
  return new Option('--sample <1:N>', 'one simulated person stands for N').argParser(readSample);
}

/** A whole-number option with a least value. */
export function wholeNumber(flags: string, description: string, least: number): Option {
  return new Option(flags, description).argParser((text) =>
    readWholeNumber(flags.split(' ')[0], text, least),
  );
}

/** The percentage points of `--precision`: a positive number, decimal point or comma, with or without the words. */
export function readPrecision(text: string): number {
  const match = /^±?\s*(\d+(?:[.,]\d+)?)\s*(?:pp|percentage points?|prosentpoeng)?$/.exec(text.trim());
  const value = match === null ? 0 : Number(match[1].replace(',', '.'));
  if (value > 0) return value;
  throw badOption('--precision', text, '0.5, 1, 2 (percentage points)');
}

function readSample(text: string): number {
  const match = /^1:(\d{1,4})$/.exec(text);
  const value = match === null ? 0 : Number(match[1]);
  if (value >= 1 && value <= LARGEST_SAMPLE) return value;
  throw badOption('--sample', text, `1:N, N 1-${LARGEST_SAMPLE}`);
}

function readWholeNumber(option: string, text: string, least: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  if (value >= least) return value;
  throw badOption(option, text, `${least}, ${least + 1}, ${least + 2} ...`);
}

function badOption(option: string, got: string, legal: string): UsageError {
  return new UsageError('bad-option', SAY.badOption(option, got, legal), got, [legal]);
}
