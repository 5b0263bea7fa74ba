/** A scenario file and its chain of bases, policies read, open choices settled; no numbers looked up yet. */
import { z } from 'zod';
import type { Month } from '../vocabulary/months.js';
import { WORDS, check, field, month, wholeNumber } from './check.js';
import { isMapping } from './choices.js';
import { EXPECTED } from './expectation.js';
import { ID } from './forms.js';
import type { HistoryEntry } from './history.js';
import { readHistories, refuseStart } from './scenario-history.js';
import type { Library } from './library.js';
import { idOfFile, yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import { baseAndExtend } from './messages-composition.js';
import { tooManyEntries } from './messages-source.js';
import type { PolicyUse, ReadOptions } from './policy-uses.js';
import { readPolicyUses } from './policy-uses.js';
import { InputError } from './problem.js';
import { looksLikePath, referencedPath } from './references.js';
import type { Source } from './source.js';
import { readSource } from './source.js';
import { STATES } from './stages.js';
import { TIPPING } from './tipping.js';
import { TRIAL } from './trial-file.js';
import * as units from './units.js';
import type { Vary } from './vary.js';
import { NO_VARY, VARY, readVary, refuseUnknown } from './vary.js';

export const SCENARIO_FOLDER = 'scenarios/';

/** Entries of any one list of a scenario. */
const MOST_ENTRIES = 200;
/** Replications or parameter draws a file may ask for: each is a country lived through. */
const MOST_WORLDS = 10_000;

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
  /** Where it stands in the world; by the catalogue where it is left out. */
  state: z.enum(STATES).optional(),
  base: z.string().optional(),
  /** The scenario this is a version of: everything of it that is not written here. */
  extend: z.string().optional(),
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
  history: z.array(z.string()).max(MOST_ENTRIES).optional(),
  /** Ids of the base's history that did not happen here. */
  without: z.array(z.string()).max(MOST_ENTRIES).optional(),
  /** Several values in several places: a sweep. */
  vary: VARY.optional(),
  /** Read one by one, each by the form of its kind. */
  policies: z.array(z.unknown()).max(MOST_ENTRIES).optional(),
  /** What is forced, to see where an outcome changes sign. */
  what_would_have_to_be_true: z.array(TIPPING).max(MOST_ENTRIES).optional(),
  /** Signs the documents give, to hold the answer against. */
  expected: z.array(EXPECTED).max(MOST_ENTRIES).optional(),
  trial: TRIAL.optional(),
  run: z
    .strictObject({
      sample: SAMPLE.optional(),
      replications: wholeNumber({ nb: 'replications', en: 'replications' }, 1, MOST_WORLDS).optional(),
      parameter_draws: wholeNumber(
        { nb: 'parameter_draws', en: 'parameter_draws' },
        0,
        MOST_WORLDS,
      ).optional(),
      seed: z.string().optional(),
    })
    .optional(),
});
export type ScenarioForm = z.infer<typeof SCENARIO>;

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
  /** Earliest month a version of it may start. */
  readonly earliest: Month | null;
  readonly start: Month;
  readonly until: Month;
  readonly sample: number | null;
  readonly vary: Vary;
  /** What it is held against: as the file says, else its base. */
  readonly against: readonly { readonly id: string; readonly file: string }[];
}

/** Ids of the shipped scenarios. */
export function scenarioIds(library: Library): string[] {
  return yamlFilesIn(library, SCENARIO_FOLDER).map(idOfFile);
}

/** File of a path or of a shipped scenario's id. */
export function scenarioFile(library: Library, idOrFile: string): string {
  if (library.files.has(idOrFile)) return idOrFile;
  const shipped = `${SCENARIO_FOLDER}${idOrFile}.yaml`;
  if (library.files.has(shipped)) return shipped;
  const nowhere = { file: idOrFile, line: null, column: null, path: null };
  throw new InputError([messages.missingFile(nowhere, idOrFile, scenarioIds(library))]);
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
  const own = check(SCENARIO, source.tree, source);
  const parents = readParents(library, own, source, options, [...chain, file]);
  const { base, extended } = parents;
  const below = base ?? extended;
  const form = extended === null ? own : overlaid(extended.form, own);
  const against =
    own.against === undefined && extended !== null ? extended.against : findAgainst(library, form, source);
  const vary = own.vary === undefined ? (extended?.vary ?? NO_VARY) : readVary(own.vary, source);
  const policies = readPolicyUses(
    library,
    source,
    { base: base?.policies ?? [], extended: keptPolicies(own, extended) },
    { ...options, variations: vary.variations },
  );
  refuseUnknown(
    vary,
    policies.flatMap(({ choices }) => choices),
    policies.flatMap(({ levers }) => levers),
  );
  const start = own.start ?? below?.start;
  const until = own.until ?? below?.until;
  if (start === undefined) throw new InputError([messages.missingKey(source.locate([]), 'base')]);
  if (until === undefined) throw new InputError([messages.missingKey(source.locate([]), 'until')]);
  const opening = below === null ? (own.opening ?? null) : below.opening;
  if (below !== null && own.opening !== undefined) {
    throw new InputError([messages.unknownKey(source.locateKey(['opening']), 'opening', ['start'])]);
  }
  const earliest = extended === null ? (base?.start ?? opening) : extended.earliest;
  refuseStart(source, own, earliest, until);
  const inherited = below?.history ?? [];
  const leavable = (extended?.policies ?? []).map((use) => use.form.id);
  const history = readHistories(library, source, own, inherited, leavable);
  const dropped = [...(below?.dropped ?? []), ...inherited.filter((entry) => !history.includes(entry))];
  const sample = own.run?.sample ?? below?.sample ?? null;
  return { form, source, policies, history, dropped, opening, earliest, start, until, sample, vary, against };
}

interface Parents {
  readonly base: ScenarioFile | null;
  readonly extended: ScenarioFile | null;
}

/** What a scenario is built on, or a version of: one of the two. */
function readParents(
  library: Library,
  form: ScenarioForm,
  source: Source,
  options: ReadOptions,
  chain: readonly string[],
): Parents {
  const read = (key: 'base' | 'extend'): ScenarioFile | null => {
    const name = form[key];
    if (name === undefined) return null;
    const at = source.locate([key]);
    const found = findScenario(library, source.file, name);
    if (found === null) throw new InputError([messages.unknownScenario(at, name, scenarioIds(library))]);
    if (chain.includes(found))
      throw new InputError([messages.cyclicBase(at, [...chain, found].map(idOfFile))]);
    // Alternatives are put in place here, where this scenario's own variations are known.
    return readScenario(library, found, { ...options, overrides: new Map() }, chain);
  };
  if (form.base !== undefined && form.extend !== undefined)
    throw new InputError([baseAndExtend(source.locateKey(['base']), form.extend)]);
  return { base: read('base'), extended: read('extend') };
}

/** A file's keys over those of the one it extends. What that expected of its own design it does not expect of this one. */
function overlaid(extended: ScenarioForm, own: ScenarioForm): ScenarioForm {
  return { ...extended, ...own, expected: own.expected, run: { ...extended.run, ...own.run } };
}

/** Policies of the extended scenario that `without` leaves. */
function keptPolicies({ without }: ScenarioForm, extended: ScenarioFile | null): readonly PolicyUse[] {
  return (extended?.policies ?? []).filter(({ form }) => !(without ?? []).includes(form.id));
}

/** A path, a shipped scenario, or one beside the user's own file, where the platform put it in the library. */
function findScenario(library: Library, file: string, id: string): string | null {
  if (looksLikePath(id)) {
    const path = referencedPath(library, file, id);
    return library.files.has(path) ? path : null;
  }
  const shipped = `${SCENARIO_FOLDER}${id}.yaml`;
  const beside = `${file.slice(0, file.lastIndexOf('/') + 1)}${id}.yaml`;
  return library.files.has(shipped) ? shipped : library.files.has(beside) ? beside : null;
}

/** Files of what the scenario is held against. An id and its file name are the same word. */
function findAgainst(library: Library, form: ScenarioForm, source: Source): { id: string; file: string }[] {
  const ids =
    form.against === undefined ? (form.base === undefined ? [] : [form.base]) : [form.against].flat();
  if (ids.length > MOST_ENTRIES)
    throw new InputError([tooManyEntries(source.locate(['against']), MOST_ENTRIES)]);
  return ids.map((id, index) => {
    const file = findScenario(library, source.file, id);
    if (file !== null) return { id: looksLikePath(id) ? idOfFile(file) : id, file };
    const at = source.locate(Array.isArray(form.against) ? ['against', index] : ['against']);
    throw new InputError([messages.unknownScenario(at, id, scenarioIds(library))]);
  });
}
