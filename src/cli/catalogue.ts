import {
  readCatalogue,
  readEvidence,
  readSchemes,
  InputError,
  type EvidenceEntry,
  type Library,
  type MeasureForm,
  type PolicyForm,
  type Resolution,
  type Scheme,
} from '../scenarios/index.js';
import { isHeadline } from '../analysis/index.js';
import { PARAMETERS, createWorld, readersOf } from '../model/index.js';
import { runKey } from '../experiments/index.js';
import { outcomeTitle } from '../vocabulary/words.js';
import { measureTitles, shippedResolutions } from '../doors/index.js';
import { DECLARATIONS } from './context.js';
import { resolveShipped } from './scenarios.js';
import type { Title } from './language.js';
import type { Named } from './names.js';

/** An outcome the model records. */
export interface ListedOutcome extends Named {
  readonly unit: string;
  readonly isHeadline: boolean;
}

/** A policy as some shipped scenario uses it. */
export interface ListedPolicy extends Named {
  readonly form: PolicyForm;
  /** Scenarios that use it. */
  readonly scenarios: readonly string[];
}

const BASE = 'baseline';
/** Nobody lives in the world the names are read from. */
const SMALLEST_SAMPLE = 1000;

/**
 * Every outcome the model records, with those of the ordinary measures; a policy's own measure brings the same ones
 * under its own name. And the groups there are rows for.
 */
export function listOutcomes(library: Library): { items: ListedOutcome[]; groups: readonly string[] } {
  const scenario = { ...resolveShipped(library, BASE).scenario, sample: SMALLEST_SAMPLE };
  const empty = createWorld(scenario, runKey(BASE, 0, 0), { shadows: false, spells: false }).harvest(0, 0);
  const titles = measureTitles(library);
  const titleOf = (id: string): Title => titles.get(id) ?? { nb: id, en: id };
  const items = empty.outcomes.map(({ name, unit }) => ({
    id: name,
    title: outcomeTitle(name, titleOf),
    unit,
    isHeadline: isHeadline(name),
  }));
  return { items, groups: empty.groups };
}

export function listMeasures(library: Library): (Named & { readonly form: MeasureForm })[] {
  return readCatalogue(library).map(({ form }) => ({ id: form.id, title: form.title, form }));
}

/** Names of the month's steps that read a parameter. */
const STEPS: readonly string[] = [...new Set(PARAMETERS.flatMap(({ name }) => readersOf(name)))];

/**
 * Every scheme and proposal of the catalogue that can be read, in the order of the files.
 *
 * @param isStrict true to refuse a catalogue with anything wrong in it
 * @throws InputError with every problem, where strict
 */
export function listSchemes(library: Library, isStrict: boolean): readonly Scheme[] {
  const { schemes, problems } = readSchemes(library, readEvidence(library, DECLARATIONS), STEPS);
  if (isStrict && problems.length > 0) throw new InputError(problems);
  return schemes;
}

export function listParameters(library: Library): (Named & { readonly entry: EvidenceEntry })[] {
  const { entries, declarations } = readEvidence(library, DECLARATIONS);
  return entries
    .filter(({ name }) => declarations.has(name))
    .map((entry) => ({ id: entry.name, title: entry.title, entry }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Policies of the shipped scenarios, by id. One without a title is called by its scenario's.
 *
 * @param resolutions the scenarios, where they are resolved already
 */
export function listPolicies(
  library: Library,
  resolutions: readonly Resolution[] = shippedResolutions(library),
): ListedPolicy[] {
  const found = new Map<string, ListedPolicy>();
  for (const { scenario, policies } of resolutions) {
    for (const { use } of policies) {
      const { form } = use;
      const known = found.get(form.id);
      const title = form.title ?? (policies.length === 1 ? scenario.title : { nb: form.id, en: form.id });
      found.set(form.id, {
        id: form.id,
        title,
        form,
        ...known,
        scenarios: [...(known?.scenarios ?? []), scenario.id],
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
