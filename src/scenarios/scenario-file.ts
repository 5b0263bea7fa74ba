/** A scenario file and its chain of bases, policies read, open choices settled; no numbers looked up yet. */
import { z } from 'zod';
import type { Month } from '../vocabulary/months.js';
import { WORDS, check, field, month, quantity } from './check.js';
import type { OpenChoice, Overrides, RangeQuantile } from './choices.js';
import { isMapping, settle } from './choices.js';
import { ID } from './forms.js';
import type { HistoryEntry } from './history.js';
import { readHistories, refuseStart } from './scenario-history.js';
import type { Library } from './library.js';
import { idOfFile, yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import type { PolicyForm } from './policy-forms.js';
import { FORMS, POLICY_KINDS, VOLUME_KEYS } from './policy-forms.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';
import { TRIAL } from './trial-file.js';
import * as units from './units.js';

export const SCENARIO_FOLDER = 'scenarios/';
export const POLICY_FOLDER = 'policies/';

const SAMPLE = field<number>((input) => {
  const match = typeof input === 'string' ? units.SAMPLE_PATTERN.exec(input) : null;
  const value = match === null ? 0 : Number(match[1]);
  return value >= 1 && value <= units.LARGEST_SAMPLE
    ? { value }
    : { problem: (at) => messages.badSample(at, input) };
}).meta({ type: 'string', pattern: '^1:\\d+$', examples: ['1:10'] });

export const SCENARIO = z.strictObject({
  format: z.literal(1),
  id: ID,
  title: WORDS,
  what: WORDS.optional(),
  source: z.string().optional(),
  base: z.string().optional(),
  against: z.union([z.string(), z.array(z.string())]).optional(),
  /** Month whose starting stocks are set from statistics; only where there is no base. */
  opening: month().optional(),
  /** First month reported; with a base, not before the base's. The months between are lived through all the same. */
  start: month().optional(),
  /** Last month simulated, itself included. */
  until: month().optional(),
  prices: z
    .string()
    .regex(/^\d{4} kroner$/, '2026 kroner')
    .optional(),
  /** Ids of `policies/history/`, on top of the base's. */
  history: z.array(z.string()).optional(),
  /** Ids of the base's history that did not happen here. */
  without: z.array(z.string()).optional(),
  /** Read one by one, each by the form of its kind. */
  policies: z.array(z.unknown()).optional(),
  what_would_have_to_be_true: z
    .array(
      z.strictObject({
        outcome: z.string(),
        forced: z.string(),
        from: quantity(units.SHARE),
        to: quantity(units.SHARE),
      }),
    )
    .optional(),
  trial: TRIAL.optional(),
  run: z
    .strictObject({
      sample: SAMPLE.optional(),
      replications: z.int().min(1).optional(),
      parameter_draws: z.int().min(0).optional(),
      seed: z.string().optional(),
    })
    .optional(),
});
export type ScenarioForm = z.infer<typeof SCENARIO>;

/** A policy as a scenario uses it. */
export interface PolicyUse {
  readonly form: PolicyForm;
  readonly choices: readonly OpenChoice[];
  locate(path: Path): Location;
  locateKey(path: Path): Location;
}

export interface ScenarioFile {
  readonly form: ScenarioForm;
  readonly source: Source;
  /** Policies of the bases first. */
  readonly policies: readonly PolicyUse[];
  /** History lived through, the bases' first. */
  readonly history: readonly HistoryEntry[];
  /** Entries of the bases' history that are left out. */
  readonly dropped: readonly HistoryEntry[];
  readonly opening: Month | null;
  readonly start: Month;
  readonly until: Month;
  readonly sample: number | null;
  /** What it is held against: as the file says, else its base. */
  readonly against: readonly { readonly id: string; readonly file: string }[];
}

/** Ids of the shipped scenarios. */
export function scenarioIds(library: Library): string[] {
  return yamlFilesIn(library, SCENARIO_FOLDER).map(idOfFile);
}

/** Ids of the shipped policies. */
export function policyIds(library: Library): string[] {
  return yamlFilesIn(library, POLICY_FOLDER).map(idOfFile);
}

/** File of a path or of a shipped scenario's id. */
export function scenarioFile(library: Library, idOrFile: string): string {
  if (library.files.has(idOrFile)) return idOrFile;
  const shipped = `${SCENARIO_FOLDER}${idOrFile}.yaml`;
  if (library.files.has(shipped)) return shipped;
  const nowhere = { file: idOrFile, line: null, column: null, path: null };
  throw new InputError([messages.missingFile(nowhere, idOrFile, scenarioIds(library))]);
}

export interface ReadOptions {
  readonly overrides: Overrides;
  readonly quantileOf: RangeQuantile;
}

/**
 * Reads a scenario and everything it is built on.
 *
 * @param chain files already being read, to find circles
 * @throws InputError with one problem
 */
export function readScenario(
  library: Library,
  file: string,
  options: ReadOptions,
  chain: readonly string[] = [],
): ScenarioFile {
  const source = readSource(library, file);
  if (!isMapping(source.tree)) {
    const expected = { nb: 'et scenario (nøkler og verdier)', en: 'a scenario (keys and values)' };
    throw new InputError([messages.wrongType(source.locate([]), source.tree, expected)]);
  }
  const form = check(SCENARIO, source.tree, source);
  const base = readBase(library, form, source, options, [...chain, file]);
  const against = findAgainst(library, form, source);
  const own = (form.policies ?? []).map((_, index) => readPolicyUse(library, source, index, options));
  const policies = [...(base?.policies ?? []), ...own];
  refuseTwice(policies);
  const start = form.start ?? base?.start;
  const until = form.until ?? base?.until;
  if (start === undefined) throw new InputError([messages.missingKey(source.locate([]), 'base')]);
  if (until === undefined) throw new InputError([messages.missingKey(source.locate([]), 'until')]);
  const opening = base === null ? (form.opening ?? null) : base.opening;
  if (base !== null && form.opening !== undefined) {
    throw new InputError([messages.unknownKey(source.locateKey(['opening']), 'opening', ['start'])]);
  }
  refuseStart(source, form, base?.start ?? opening, until);
  const inherited = base?.history ?? [];
  const history = readHistories(library, source, form, inherited);
  const dropped = [...(base?.dropped ?? []), ...inherited.filter((entry) => !history.includes(entry))];
  const sample = form.run?.sample ?? base?.sample ?? null;
  return { form, source, policies, history, dropped, opening, start, until, sample, against };
}

function readBase(
  library: Library,
  form: ScenarioForm,
  source: Source,
  options: ReadOptions,
  chain: readonly string[],
): ScenarioFile | null {
  if (form.base === undefined) return null;
  const at = source.locate(['base']);
  const found = findScenario(library, source.file, form.base);
  if (found === null) throw new InputError([messages.unknownScenario(at, form.base, scenarioIds(library))]);
  if (chain.includes(found)) throw new InputError([messages.cyclicBase(at, [...chain, found].map(idOfFile))]);
  return readScenario(library, found, options, chain);
}

/** A shipped scenario, or one beside the user's own file, where the platform put it in the library. */
function findScenario(library: Library, file: string, id: string): string | null {
  const shipped = `${SCENARIO_FOLDER}${id}.yaml`;
  const beside = `${file.slice(0, file.lastIndexOf('/') + 1)}${id}.yaml`;
  return library.files.has(shipped) ? shipped : library.files.has(beside) ? beside : null;
}

/** Files of what the scenario is held against. An id and its file name are the same word. */
function findAgainst(library: Library, form: ScenarioForm, source: Source): { id: string; file: string }[] {
  const ids =
    form.against === undefined ? (form.base === undefined ? [] : [form.base]) : [form.against].flat();
  return ids.map((id, index) => {
    const file = findScenario(library, source.file, id);
    if (file !== null) return { id, file };
    const at = source.locate(Array.isArray(form.against) ? ['against', index] : ['against']);
    throw new InputError([messages.unknownScenario(at, id, scenarioIds(library))]);
  });
}

function refuseTwice(policies: readonly PolicyUse[]): void {
  const seen = new Set<string>();
  for (const policy of policies) {
    if (seen.has(policy.form.id))
      throw new InputError([messages.policyTwice(policy.locate([]), policy.form.id)]);
    seen.add(policy.form.id);
  }
}

/** A policy written in the scenario, or `{use: id}` of a shipped one, with `with:` for keys that differ. */
function readPolicyUse(library: Library, source: Source, index: number, options: ReadOptions): PolicyUse {
  const here: Path = ['policies', index];
  const entry: unknown = (source.tree as { policies: unknown[] }).policies[index];
  if (!isMapping(entry)) {
    const expected = { nb: 'en politikk, eller {use: ID}', en: 'a policy, or {use: ID}' };
    throw new InputError([messages.wrongType(source.locate(here), entry, expected)]);
  }
  if (!('use' in entry)) return readPolicy(source, here, entry, String(entry['id']), options);
  const REFERENCE_KEYS = ['use', 'with'];
  for (const key of Object.keys(entry)) {
    if (REFERENCE_KEYS.includes(key)) continue;
    throw new InputError([messages.unknownKey(source.locateKey([...here, key]), key, REFERENCE_KEYS)]);
  }
  const id = String(entry['use']);
  const file = `${POLICY_FOLDER}${id}.yaml`;
  if (!library.files.has(file)) {
    throw new InputError([messages.unknownPolicy(source.locate([...here, 'use']), id, policyIds(library))]);
  }
  const shipped = readSource(library, file);
  const changes = isMapping(entry['with']) ? entry['with'] : {};
  return mergePolicy(shipped, source, [...here, 'with'], changes, id, options);
}

function mergePolicy(
  shipped: Source,
  source: Source,
  withPath: Path,
  changes: Readonly<Record<string, unknown>>,
  id: string,
  options: ReadOptions,
): PolicyUse {
  const prefix = typeof changes['id'] === 'string' ? changes['id'] : id;
  const replaced = new Set(Object.keys(changes));
  if (VOLUME_KEYS.some((key) => replaced.has(key))) for (const key of VOLUME_KEYS) replaced.add(key);
  const left = Object.entries(isMapping(shipped.tree) ? shipped.tree : {}).filter(
    ([key]) => !replaced.has(key),
  );
  const below = settle(shipped, [], Object.fromEntries(left), prefix, options.overrides, options.quantileOf);
  const above = settle(source, withPath, changes, prefix, options.overrides, options.quantileOf);
  const tree = { ...(below.tree as object), ...(above.tree as object) };
  const isAbove = (path: Path): boolean => path.length > 0 && String(path[0]) in changes;
  return finishPolicy(tree, [...below.choices, ...above.choices], {
    locate: (path) =>
      isAbove(path) ? source.locate(above.origin(path)) : shipped.locate(below.origin(path)),
    locateKey: (path) =>
      isAbove(path) ? source.locateKey(above.origin(path)) : shipped.locateKey(below.origin(path)),
  });
}

function readPolicy(source: Source, at: Path, entry: unknown, id: string, options: ReadOptions): PolicyUse {
  const settled = settle(source, at, entry, id, options.overrides, options.quantileOf);
  return finishPolicy(settled.tree, settled.choices, {
    locate: (path) => source.locate(settled.origin(path)),
    locateKey: (path) => source.locateKey(settled.origin(path)),
  });
}

function finishPolicy(
  tree: unknown,
  choices: readonly OpenChoice[],
  places: Pick<PolicyUse, 'locate' | 'locateKey'>,
): PolicyUse {
  const kind = isMapping(tree) ? tree['kind'] : undefined;
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
  return { form, choices, ...places };
}
