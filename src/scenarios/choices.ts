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
  /** Names of the alternatives the scenario's `vary` runs, in its order; none where it does not vary this. */
  readonly varied: readonly string[];
}

/** What a scenario's `vary` tries in one place, and where that stands. */
export interface Variation {
  readonly source: Source;
  readonly at: Path;
  /** A list, or values by name. */
  readonly values: unknown;
}

/** By lever. */
export type Variations = ReadonlyMap<string, Variation>;

/** What to put in place of `use`: by lever, an alternative's name. */
export type Overrides = ReadonlyMap<string, string>;

/** Quantile (0-1) of a lever's range in a parameter draw; null for the central value. */
export type RangeQuantile = (lever: string) => number | null;

export interface Settled {
  readonly tree: unknown;
  readonly choices: readonly OpenChoice[];
  /** Every lever there is in the tree, open or not. */
  readonly levers: readonly string[];
  /** Places of a path of the settled tree: in its own file, or in the one whose `vary` put the value there. */
  locate(path: Path): Location;
  locateKey(path: Path): Location;
}

/** How a tree is settled. */
export interface Settling {
  /** What to put in place of `use`. */
  readonly overrides: Overrides;
  readonly quantileOf: RangeQuantile;
  readonly variations: Variations;
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

interface Found extends Alternative {
  readonly value: unknown;
  readonly source: Source;
  readonly at: Path;
}

function alternativesOf(value: unknown, source: Source, at: Path): Found[] {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => {
      const name = valueText(entry);
      return { name, text: name, value: entry, source, at: [...at, index] };
    });
  }
  if (isMapping(value)) {
    return Object.entries(value).map(([name, entry]) => ({
      name,
      text: valueText(entry),
      value: entry,
      source,
      at: [...at, name],
    }));
  }
  return value === undefined ? [] : [{ name: valueText(value), text: valueText(value), value, source, at }];
}

/** Name a list entry has in a lever: its id or name, else its position. */
function partName(entry: unknown, index: number): string {
  const named = isMapping(entry) ? (entry['id'] ?? entry['name']) : undefined;
  return typeof named === 'string' ? named : String(index + 1);
}

/**
 * Settles every open choice of a tree.
 *
 * @param prefix lever name of the tree itself, empty for none
 * @throws InputError where a choice has a key it cannot have, or an override names no alternative
 */
export function settle(source: Source, at: Path, tree: unknown, prefix: string, settling: Settling): Settled {
  const choices: OpenChoice[] = [];
  const levers: string[] = [];
  /** Where a value stands that was put in the place of what the tree has there. */
  const put = new Map<string, { readonly source: Source; readonly at: Path }>();

  /** The alternatives of `try`, then those of `vary` that are none of them; and what `vary` runs. */
  function gather(open: Mapping | null, filePath: Path, lever: string): { found: Found[]; varied: string[] } {
    const found = open === null ? [] : alternativesOf(open['try'], source, [...filePath, 'try']);
    const variation = settling.variations.get(lever);
    if (variation === undefined) return { found, varied: [] };
    const added = alternativesOf(variation.values, variation.source, variation.at);
    const names = new Set(found.map(({ name }) => name));
    return {
      found: [...found, ...added.filter(({ name }) => !names.has(name))],
      varied: [...new Set(added.map(({ name }) => name))],
    };
  }

  /** @param open the choice at length; null where the value stands alone and only `vary` tries others */
  function choose(
    open: Mapping | null,
    node: unknown,
    settledPath: Path,
    filePath: Path,
    lever: string,
  ): unknown {
    for (const key of Object.keys(open ?? {})) {
      if (CHOICE_KEYS.includes(key)) continue;
      throw new InputError([messages.unknownKey(source.locateKey([...filePath, key]), key, CHOICE_KEYS)]);
    }
    const { found, varied } = gather(open, filePath, lever);
    const textOf = (key: string): string | null => {
      const value = open?.[key];
      return typeof value === 'string' ? value : null;
    };
    const range = textOf('range');
    const used = valueText(node);
    choices.push({
      lever,
      at: source.locate(filePath),
      used,
      alternatives: found.map(({ name, text }) => ({ name, text })),
      range,
      status: textOf('status'),
      why: textOf('why'),
      varied,
    });
    const wanted = settling.overrides.get(lever);
    if (wanted !== undefined && wanted !== used) {
      const chosen = found.find(({ name }) => name === wanted);
      if (chosen === undefined) {
        const names = found.map(({ name }) => name);
        throw new InputError([messages.unknownLever(source.locate([...filePath, 'try']), wanted, names)]);
      }
      put.set(JSON.stringify(settledPath), { source: chosen.source, at: chosen.at });
      return chosen.value;
    }
    if (open === null) return walkInside(node, settledPath, filePath, lever);
    put.set(JSON.stringify(settledPath), { source, at: [...filePath, 'use'] });
    const quantile = range === null ? null : settling.quantileOf(lever);
    if (range === null || quantile === null) return node;
    const drawn = withinRange(range, quantile);
    if (drawn !== null) return drawn;
    const place = source.locate([...filePath, 'range']);
    throw new InputError([messages.notUnderstood(place, range, ['2 to 8 hours a month'])]);
  }

  function walk(node: unknown, settledPath: Path, filePath: Path, lever: string): unknown {
    levers.push(lever);
    if (isMapping(node) && 'use' in node) return choose(node, node['use'], settledPath, filePath, lever);
    if (settling.variations.has(lever)) return choose(null, node, settledPath, filePath, lever);
    return walkInside(node, settledPath, filePath, lever);
  }

  function walkInside(node: unknown, settledPath: Path, filePath: Path, lever: string): unknown {
    const below = (name: string): string => (lever === '' ? name : `${lever}.${name}`);
    if (Array.isArray(node)) {
      return node.map((entry: unknown, index) =>
        walk(entry, [...settledPath, index], [...filePath, index], below(partName(entry, index))),
      );
    }
    if (!isMapping(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        walk(value, [...settledPath, key], [...filePath, key], below(key)),
      ]),
    );
  }

  const settled = walkInside(tree, [], at, prefix);
  const origin = (path: Path): { readonly source: Source; readonly at: Path } => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = put.get(JSON.stringify(path.slice(0, length)));
      if (found !== undefined) return { source: found.source, at: [...found.at, ...path.slice(length)] };
    }
    return { source, at: [...at, ...path] };
  };
  return {
    tree: settled,
    choices,
    levers,
    locate: (path) => {
      const found = origin(path);
      return found.source.locate(found.at);
    },
    locateKey: (path) => {
      const found = origin(path);
      return found.source.locateKey(found.at);
    },
  };
}
