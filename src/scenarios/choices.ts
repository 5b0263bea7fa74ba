/**
 * A value may be written at length: `{use, try, why}` marks what a source leaves open, `{use, range, status}` what is
 * assumed. Settling a tree puts one value in each such place and keeps the record.
 */
import * as messages from './messages.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import type { Path, Source } from './source.js';
import { withinRange } from './units.js';

export interface Alternative {
  /** Name in a `try` mapping; the value itself in a `try` list. */
  readonly name: string;
  readonly text: string;
}

/** One thing the file leaves open. */
export interface OpenChoice {
  /** `four-year-subsidy.subsidy.cap`: policy id and path within it. */
  readonly lever: string;
  readonly at: Location;
  readonly used: string;
  readonly alternatives: readonly Alternative[];
  readonly range: string | null;
  readonly status: string | null;
  readonly why: string | null;
}

/** What to put in place of `use`: by lever, an alternative's name. */
export type Overrides = ReadonlyMap<string, string>;

/** Quantile (0-1) of a lever's range in a parameter draw; null for the central value. */
export type RangeQuantile = (lever: string) => number | null;

export interface Settled {
  readonly tree: unknown;
  readonly choices: readonly OpenChoice[];
  /** Path in the file of a path in the settled tree. */
  origin(path: Path): Path;
}

const CHOICE_KEYS = ['use', 'try', 'why', 'range', 'status'];

type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in one line, as the file has it. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (isMapping(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${valueText(inner)}`)
      .join(', ');
  }
  return String(value);
}

function alternativesOf(value: unknown): { name: string; value: unknown; key: string | number }[] {
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => ({ name: valueText(entry), value: entry, key: index }));
  if (isMapping(value))
    return Object.entries(value).map(([key, entry]) => ({ name: key, value: entry, key }));
  return value === undefined ? [] : [{ name: valueText(value), value, key: 'try' }];
}

/** Name a list entry has in a lever: its id, else its position. */
function partName(entry: unknown, index: number): string {
  return isMapping(entry) && typeof entry['id'] === 'string' ? entry['id'] : String(index + 1);
}

/**
 * Settles every open choice of a tree.
 *
 * @param prefix lever name of the tree itself, empty for none
 * @throws InputError where a choice has a key it cannot have, or an override names no alternative
 */
export function settle(
  source: Source,
  at: Path,
  tree: unknown,
  prefix: string,
  overrides: Overrides,
  quantileOf: RangeQuantile,
): Settled {
  const choices: OpenChoice[] = [];
  const inserts = new Map<string, Path>();

  function choose(node: Mapping, settledPath: Path, filePath: Path, lever: string): unknown {
    for (const key of Object.keys(node)) {
      if (!CHOICE_KEYS.includes(key)) {
        throw new InputError([messages.unknownKey(source.locateKey([...filePath, key]), key, CHOICE_KEYS)]);
      }
    }
    const alternatives = alternativesOf(node['try']);
    const range = typeof node['range'] === 'string' ? node['range'] : null;
    choices.push({
      lever,
      at: source.locate(filePath),
      used: valueText(node['use']),
      alternatives: alternatives.map(({ name, value }) => ({ name, text: valueText(value) })),
      range,
      status: typeof node['status'] === 'string' ? node['status'] : null,
      why: typeof node['why'] === 'string' ? node['why'] : null,
    });
    const wanted = overrides.get(lever);
    if (wanted !== undefined && wanted !== valueText(node['use'])) {
      const found = alternatives.find(({ name }) => name === wanted);
      if (found === undefined) {
        const names = alternatives.map(({ name }) => name);
        throw new InputError([messages.unknownLever(source.locate([...filePath, 'try']), wanted, names)]);
      }
      inserts.set(JSON.stringify(settledPath), found.key === 'try' ? ['try'] : ['try', found.key]);
      return found.value;
    }
    inserts.set(JSON.stringify(settledPath), ['use']);
    const quantile = range === null ? null : quantileOf(lever);
    if (range !== null && quantile !== null) {
      const drawn = withinRange(range, quantile);
      if (drawn === null) {
        throw new InputError([
          messages.notUnderstood(source.locate([...filePath, 'range']), range, ['2 to 8 hours a month']),
        ]);
      }
      return drawn;
    }
    return node['use'];
  }

  function walk(node: unknown, settledPath: Path, filePath: Path, lever: string): unknown {
    if (Array.isArray(node)) {
      return node.map((entry: unknown, index) => {
        const name = partName(entry, index);
        return walk(
          entry,
          [...settledPath, index],
          [...filePath, index],
          lever === '' ? name : `${lever}.${name}`,
        );
      });
    }
    if (!isMapping(node)) return node;
    if ('use' in node) return choose(node, settledPath, filePath, lever);
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) {
      out[key] = walk(
        value,
        [...settledPath, key],
        [...filePath, key],
        lever === '' ? key : `${lever}.${key}`,
      );
    }
    return out;
  }

  const settled = walk(tree, [], at, prefix);
  return {
    tree: settled,
    choices,
    origin: (path) => {
      const out: (string | number)[] = [...at];
      for (let length = 0; length <= path.length; length += 1) {
        if (length > 0) out.push(path[length - 1]);
        const insert = inserts.get(JSON.stringify(path.slice(0, length)));
        if (insert !== undefined) out.push(...insert);
      }
      return out;
    },
  };
}
