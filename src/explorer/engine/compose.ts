/**
 * A wish as a scenario file: a version (`extend`) of the scenario meant, with the moved levers written out. The engine
 * resolves this very text, and the reader downloads it: so the command line makes the same tables of it.
 */
import { stringify } from 'yaml';
import { PARAMETERS } from '../../model/index.js';
import { InputError, resolveScenario, type Resolution } from '../../scenarios/index.js';
import type { EngineContext } from './handler.js';
import { treeOf, withValue } from './levers.js';
import type { Said } from './protocol.js';
import type { RunWish, ScenarioWish } from './wish.js';

const OWN_FOLDER = 'explorer/';
const ENDING = '-explored';
const CHANGED: Said = { nb: 'endret', en: 'changed' };

export interface Composed {
  /** Name in the library. */
  readonly file: string;
  readonly id: string;
  readonly text: string;
  /** The scenario it is a version of. */
  readonly original: Resolution;
}

/** The scenario a wish means, as its file has it. @throws InputError */
export function originalOf(wish: ScenarioWish, context: EngineContext): Resolution {
  return resolveScenario(context.library, originalFile(wish, context), PARAMETERS);
}

/** The wish as a file in the library. @throws InputError where a lever is none of the scenario's */
export function composeScenario(wish: ScenarioWish, run: RunWish, context: EngineContext): Composed {
  const source = originalFile(wish, context);
  const original = resolveScenario(context.library, source, PARAMETERS);
  const id = `${original.scenario.id}${ENDING}`;
  const text = textOf(wish, run, original, id);
  const folder =
    wish.own === null
      ? `${OWN_FOLDER}${context.nextNumber()}/`
      : source.slice(0, source.lastIndexOf('/') + 1);
  const file = `${folder}${id}-${context.nextNumber()}.yaml`;
  context.files.set(file, text);
  return { file, id, text, original };
}

/** A file of the reader's own is put where its siblings would be. */
function originalFile({ scenario, own }: ScenarioWish, context: EngineContext): string {
  if (own === null) return scenario;
  for (const [path, content] of context.files) {
    if (path.startsWith(OWN_FOLDER) && path.endsWith(`/${scenario}.yaml`) && content === own) return path;
  }
  const path = `${OWN_FOLDER}${context.nextNumber()}/${scenario}.yaml`;
  context.files.set(path, own);
  return path;
}

function textOf(wish: ScenarioWish, run: RunWish, original: Resolution, id: string): string {
  const { title } = original.scenario;
  const isChanged = Object.keys(wish.levers).length > 0;
  const against = wish.against ?? original.against.at(0);
  const named = (language: keyof Said): string =>
    isChanged ? `${title[language]} (${CHANGED[language]})` : title[language];
  return stringify(
    {
      format: 1,
      id,
      title: { nb: named('nb'), en: named('en') },
      ...(original.source === null ? {} : { source: original.source }),
      extend: original.scenario.id,
      ...(against === undefined ? {} : { against: [against] }),
      ...(isChanged ? { policies: changedPolicies(wish, original) } : {}),
      run: {
        sample: `1:${run.sample}`,
        replications: run.replications,
        parameter_draws: 0,
        seed: run.seed,
      },
    },
    { lineWidth: 0 },
  );
}

/** `{use: POLICY, with: KEYS}` of every policy that has a moved lever. */
function changedPolicies({ levers }: ScenarioWish, original: Resolution): unknown[] {
  const changes = new Map<string, Record<string, unknown>>();
  for (const [lever, value] of Object.entries(levers)) {
    const [policy, key, ...path] = lever.split('.');
    const use = original.policies.find(({ use: { form } }) => form.id === policy)?.use;
    if (use === undefined || key === undefined) throw unknownLever(lever, original);
    const keys = changes.get(policy) ?? {};
    const changed = withValue(keys[key] ?? treeOf(use, key), path, value);
    if (changed === undefined) throw unknownLever(lever, original);
    keys[key] = changed;
    changes.set(policy, keys);
  }
  return [...changes].map(([use, keys]) => ({ use, with: keys }));
}

function unknownLever(lever: string, original: Resolution): InputError {
  const legal = original.policies.flatMap(({ use }) => use.levers);
  const { id } = original.scenario;
  return new InputError([
    {
      code: 'unknown-lever',
      file: original.file,
      line: null,
      column: null,
      path: null,
      got: lever,
      legal: legal.slice(0, 12),
      nearest: null,
      message: {
        nb: `${id} har ingen spak som heter ${lever}.`,
        en: `${id} has no lever called ${lever}.`,
      },
    },
  ]);
}
