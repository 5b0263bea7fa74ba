/**
 * A policy as a scenario uses it: written out, of a file in `policies/` or anywhere, or of the scenario it extends; in
 * layers, each laid over the one before it key by key.
 */
import { check } from './check.js';
import type { OpenChoice, Overrides, RangeQuantile, Settled, Variations } from './choices.js';
import { isMapping, settle } from './choices.js';
import type { Library } from './library.js';
import { idOfFile, yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import { missingPolicyFile, policyTwice } from './messages-composition.js';
import type { PolicyForm } from './policy-forms.js';
import { FORMS, POLICY_KINDS, VOLUME_KEYS } from './policy-forms.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import { looksLikePath, referencedPath } from './references.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';

export const POLICY_FOLDER = 'policies/';

type Mapping = Readonly<Record<string, unknown>>;

/** Keys of a policy and where they are written. */
export interface PolicyLayer {
  readonly source: Source;
  readonly at: Path;
  readonly entry: Mapping;
}

/** A policy as a scenario uses it. */
export interface PolicyUse {
  readonly form: PolicyForm;
  readonly choices: readonly OpenChoice[];
  /** Every lever of the policy: what a scenario's `vary` may name. */
  readonly levers: readonly string[];
  /** What it is made of, the lowest first. */
  readonly layers: readonly PolicyLayer[];
  /** Where the scenario takes it in. */
  readonly at: Location;
  locate(path: Path): Location;
  locateKey(path: Path): Location;
}

export interface ReadOptions {
  readonly overrides: Overrides;
  readonly quantileOf: RangeQuantile;
}

/** The same for one scenario: its own `vary` with it. */
export interface UseOptions extends ReadOptions {
  readonly variations: Variations;
}

/** Ids of the shipped policies. */
export function policyIds(library: Library): string[] {
  return yamlFilesIn(library, POLICY_FOLDER).map(idOfFile);
}

/** Policies a scenario has before its own: of its base, and of the scenario it extends, which it may change by id. */
export interface Below {
  readonly base: readonly PolicyUse[];
  readonly extended: readonly PolicyUse[];
}

/**
 * Policies of what a scenario is built on, and its own over and after them. Alternatives and variations of the scenario
 * reach into all of them.
 *
 * @throws InputError with one problem
 */
export function readPolicyUses(
  library: Library,
  source: Source,
  { base, extended }: Below,
  options: UseOptions,
): PolicyUse[] {
  const entries = (source.tree as { readonly policies?: readonly unknown[] }).policies ?? [];
  const uses = [...base, ...extended].map(({ layers, at }) => finish(layers, at, options));
  for (const index of entries.keys()) {
    const { layers, replaces } = layersOf(library, source, index, extended);
    const use = finish(layers, source.locate(['policies', index]), options);
    const place = replaces === null ? -1 : uses.findIndex(({ form }) => form.id === replaces);
    if (place >= 0) uses[place] = use;
    else uses.push(use);
  }
  refuseTwice(uses);
  return uses;
}

function refuseTwice(uses: readonly PolicyUse[]): void {
  const seen = new Map<string, PolicyUse>();
  for (const use of uses) {
    const earlier = seen.get(use.form.id);
    if (earlier !== undefined) throw new InputError([policyTwice(use.at, use.form.id, earlier.at)]);
    seen.set(use.form.id, use);
  }
}

interface Found {
  readonly layers: readonly PolicyLayer[];
  /** Id of the policy it stands in the place of; null where it is one more. */
  readonly replaces: string | null;
}

/** A policy written in the scenario, or `{use: NAME}` of another, with `with:` for keys that differ. */
function layersOf(library: Library, source: Source, index: number, extended: readonly PolicyUse[]): Found {
  const here: Path = ['policies', index];
  const entry: unknown = (source.tree as { policies: unknown[] }).policies[index];
  if (!isMapping(entry)) {
    const expected = { nb: 'en politikk, eller {use: ID}', en: 'a policy, or {use: ID}' };
    throw new InputError([messages.wrongType(source.locate(here), entry, expected)]);
  }
  if (!('use' in entry)) return { layers: [{ source, at: here, entry }], replaces: null };
  const REFERENCE_KEYS = ['use', 'with'];
  for (const key of Object.keys(entry)) {
    if (REFERENCE_KEYS.includes(key)) continue;
    throw new InputError([messages.unknownKey(source.locateKey([...here, key]), key, REFERENCE_KEYS)]);
  }
  const name = entry['use'];
  if (typeof name !== 'string') {
    const expected = { nb: 'id-en til en politikk, eller en fil', en: 'the id of a policy, or a file' };
    throw new InputError([messages.wrongType(source.locate([...here, 'use']), name, expected)]);
  }
  const changes = entry['with'] ?? {};
  if (!isMapping(changes)) {
    const expected = { nb: 'nøkler og verdier', en: 'keys and values' };
    throw new InputError([messages.wrongType(source.locate([...here, 'with']), changes, expected)]);
  }
  const own: PolicyLayer = { source, at: [...here, 'with'], entry: changes };
  const known = extended.find(({ form }) => form.id === name);
  if (known !== undefined) return { layers: [...known.layers, own], replaces: name };
  const file = policyFile(library, source, [...here, 'use'], name, extended);
  const shipped = readSource(library, file);
  if (!isMapping(shipped.tree)) {
    const expected = { nb: 'en politikk (nøkler og verdier)', en: 'a policy (keys and values)' };
    throw new InputError([messages.wrongType(shipped.locate([]), shipped.tree, expected)]);
  }
  return { layers: [{ source: shipped, at: [], entry: shipped.tree }, own], replaces: null };
}

function policyFile(
  library: Library,
  source: Source,
  path: Path,
  name: string,
  extended: readonly PolicyUse[],
): string {
  const at = source.locate(path);
  if (looksLikePath(name)) {
    const file = referencedPath(library, source.file, name);
    if (library.files.has(file)) return file;
    throw new InputError([missingPolicyFile(at, name)]);
  }
  const file = `${POLICY_FOLDER}${name}.yaml`;
  if (library.files.has(file)) return file;
  const legal = [...extended.map(({ form }) => form.id), ...policyIds(library)];
  throw new InputError([messages.unknownPolicy(at, name, legal)]);
}

/** Settles the layers, lays them over each other, and reads the whole by the form of its kind. */
function finish(layers: readonly PolicyLayer[], at: Location, options: UseOptions): PolicyUse {
  const ids = layers.map(({ entry }) => entry['id']).filter((id) => typeof id === 'string');
  const prefix = ids.at(-1) ?? '';
  const settled = layers.map((layer, index) => {
    const covered = coveredBy(layers.slice(index + 1));
    const left = Object.fromEntries(Object.entries(layer.entry).filter(([key]) => !covered.has(key)));
    return settle(layer.source, layer.at, left, prefix, options);
  });
  const tree = Object.assign({}, ...settled.map((layer) => layer.tree as object)) as Mapping;
  const owner = (path: Path): Settled => {
    const [key] = path;
    const isKey = (layer: Settled): boolean => isMapping(layer.tree) && String(key) in layer.tree;
    return (key === undefined ? undefined : settled.findLast(isKey)) ?? settled[0];
  };
  const places = {
    locate: (path: Path) => owner(path).locate(path),
    locateKey: (path: Path) => owner(path).locateKey(path),
  };
  const choices = settled.flatMap((layer) => layer.choices);
  return {
    form: readForm(tree, places),
    choices,
    levers: settled.flatMap(({ levers }) => levers),
    layers,
    at,
    ...places,
  };
}

/** Keys that higher layers write. One way of giving the volume takes the place of the others. */
function coveredBy(higher: readonly PolicyLayer[]): Set<string> {
  const covered = new Set(higher.flatMap(({ entry }) => Object.keys(entry)));
  if (VOLUME_KEYS.some((key) => covered.has(key))) for (const key of VOLUME_KEYS) covered.add(key);
  return covered;
}

function readForm(tree: Mapping, places: Pick<PolicyUse, 'locate' | 'locateKey'>): PolicyForm {
  const { kind } = tree;
  const known = POLICY_KINDS.find((name) => name === kind);
  if (known === undefined) {
    if (kind === undefined) throw new InputError([messages.missingKey(places.locate([]), 'kind')]);
    throw new InputError([messages.notAChoice(places.locate(['kind']), kind, POLICY_KINDS)]);
  }
  const form = check(FORMS[known], tree, places);
  if (form.kind !== 'rule-change') {
    const given = VOLUME_KEYS.filter((key) => form[key] !== undefined);
    if (given.length > 1) throw new InputError([messages.twoVolumes(places.locateKey([given[1]]), given)]);
    if (given.length === 0) throw new InputError([messages.noVolume(places.locate([]))]);
  }
  return form;
}
