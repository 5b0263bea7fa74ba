/** Levers of a scenario as its policies' files write them: read from the tree of the file, and written back into it. */
import { leverTitle } from '../../doors/index.js';
import type { OpenChoice, Resolution } from '../../scenarios/index.js';
import type { Lever, LeverNumber } from './describe-messages.js';

type PolicyUse = Resolution['policies'][number]['use'];
type Mapping = Readonly<Record<string, unknown>>;

/** Keys that say what a policy is, not what it does, and those that are dates. */
const NO_LEVERS = new Set([
  'format',
  'id',
  'kind',
  'title',
  'what',
  'source',
  'state',
  'not_before',
  'first_start',
  'last_start',
  'all_ended',
]);

/** A number with words around it and a unit behind. */
const NUMBER = /^((?:at (?:least|most) )?)(-?\d+(?:\.\d+)?)( ?(?:%|[A-Za-z]).*)$/;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The number within a value; null where it is none, or several. */
export function numberOf(text: string): LeverNumber | null {
  const match = NUMBER.exec(text);
  if (match === null || /\d/.test(match[3])) return null;
  return { before: match[1], value: Number(match[2]), after: match[3] };
}

/** What a policy's files write under a key, with what is left open in it; undefined where they write nothing. */
export function treeOf({ layers }: PolicyUse, key: string): unknown {
  return layers.findLast(({ entry }) => key in entry)?.entry[key];
}

/**
 * A tree with the value of one lever changed. What the file leaves open stays open around the new value.
 *
 * @param path names below the tree; of a list's entries their id or name, else their position from 1
 * @param value as it is written in a file, or the name of an alternative
 * @returns undefined where the tree has no such lever
 */
export function withValue(tree: unknown, path: readonly string[], value: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return changed(tree, value);
  const inner = isMapping(tree) && 'use' in tree ? tree['use'] : tree;
  if (Array.isArray(inner)) {
    const index = inner.findIndex((entry: unknown, place) => partName(entry, place) === name);
    if (index < 0) return undefined;
    const below = withValue(inner[index], rest, value);
    return below === undefined ? undefined : inner.with(index, below);
  }
  if (!isMapping(inner) || !(name in inner)) return undefined;
  const below = withValue(inner[name], rest, value);
  return below === undefined ? undefined : { ...inner, [name]: below };
}

function changed(node: unknown, value: string): unknown {
  if (node === undefined) return undefined;
  if (!isMapping(node) || !('use' in node)) return typeof node === 'string' ? value : undefined;
  const named = isMapping(node['try']) ? node['try'][value] : undefined;
  if (named !== undefined) return { ...node, use: named };
  const listed = Array.isArray(node['try'])
    ? (node['try'] as unknown[]).find((entry) => textOf(entry) === value)
    : undefined;
  return { ...node, use: listed ?? (typeof node['use'] === 'string' ? value : undefined) };
}

/** Every lever of the scenario's policies: what the files leave open or assume, then the other numbers they write. */
export function leversOf(resolution: Resolution): Lever[] {
  const open = resolution.openChoices.map(openLever);
  const known = new Set(open.map(({ lever }) => lever));
  const others = resolution.policies.flatMap(({ use }) => numbersIn(use));
  return [...open, ...others.filter(({ lever }) => !known.has(lever))];
}

function openLever({ lever, used, alternatives, range, status, why }: OpenChoice): Lever {
  const [policy] = lever.split('.');
  return {
    lever,
    policy,
    title: leverTitle(lever),
    used,
    number: numberOf(used),
    alternatives: alternatives.filter(({ name }) => name !== used),
    range,
    status,
    why,
    isOpen: true,
  };
}

function numbersIn(use: PolicyUse): Lever[] {
  const keys = new Set(use.layers.flatMap(({ entry }) => Object.keys(entry)));
  const found: Lever[] = [];
  const walk = (node: unknown, lever: string): void => {
    if (isMapping(node)) {
      if (!('use' in node)) for (const [key, value] of Object.entries(node)) walk(value, `${lever}.${key}`);
      return;
    }
    const number = typeof node === 'string' ? numberOf(node) : null;
    if (number !== null) found.push(plainLever(lever, use.form.id, String(node), number));
  };
  for (const key of keys) {
    if (!NO_LEVERS.has(key) && isWritten(use, key)) walk(treeOf(use, key), `${use.form.id}.${key}`);
  }
  return found;
}

/** False for a key a higher layer gave in another way: the volume is said once. */
function isWritten({ form }: PolicyUse, key: string): boolean {
  return (form as unknown as Mapping)[key] !== undefined;
}

function plainLever(lever: string, policy: string, used: string, number: LeverNumber): Lever {
  return {
    lever,
    policy,
    title: leverTitle(lever),
    used,
    number,
    alternatives: [],
    range: null,
    status: null,
    why: null,
    isOpen: false,
  };
}

/** As the scenarios room names the entries of a list. */
function partName(entry: unknown, index: number): string {
  const named = isMapping(entry) ? (entry['id'] ?? entry['name']) : undefined;
  return typeof named === 'string' ? named : String(index + 1);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return String(value);
}
