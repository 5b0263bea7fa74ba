import {
  MODELLINGS,
  historyIds,
  readEvidence,
  readHistory,
  readTargets,
  type Modelling,
  type Stage,
} from '../../scenarios/index.js';
import { CONCEPTS } from '../../vocabulary/concepts.js';
import { cellWords } from '../../vocabulary/validation-words.js';
import { aligned } from '../aligned.js';
import { listMeasures, listOutcomes, listParameters, listPolicies, listSchemes } from '../catalogue.js';
import { DECLARATIONS, installedLibrary, type Context } from '../context.js';
import { UsageError } from '../failures.js';
import type { Language, Title } from '../language.js';
import { nearestNames } from '../names.js';
import { shippedScenarios } from '../scenarios.js';
import { MODELLING_WORDS, SCHEME_WORDS, STAGE_WORDS } from '../scheme-words.js';
import { KINDS, SAY } from '../words.js';

/** An item of `innenfor.list/1`; null where a kind has no such thing. */
interface Item {
  readonly name: string;
  readonly title: Title;
  readonly unit: string | null;
  readonly headline: boolean | null;
  readonly groups: readonly string[] | null;
  /** Schemes only: where it stands, and how the model has it. */
  readonly stage?: Stage;
  readonly model?: Modelling;
}

const LISTS = {
  scenarios: (): Item[] => shippedScenarios(installedLibrary()).map(({ id, title }) => plainItem(id, title)),
  policies: (): Item[] => listPolicies(installedLibrary()).map(({ id, title }) => plainItem(id, title)),
  measures: (): Item[] => listMeasures(installedLibrary()).map(({ id, title }) => plainItem(id, title)),
  outcomes: (): Item[] => {
    const { items, groups } = listOutcomes(installedLibrary());
    return items.map(({ id, title, unit, isHeadline }) => ({
      name: id,
      title,
      unit,
      headline: isHeadline,
      groups,
    }));
  },
  parameters: (): Item[] =>
    listParameters(installedLibrary()).map(({ id, title, entry }) => ({
      ...plainItem(id, title),
      unit: entry.unit,
    })),
  targets: (): Item[] =>
    readTargets(installedLibrary()).targets.map(({ id, target, title, unit }) => ({
      ...plainItem(id, withCell(title, id, target)),
      unit,
    })),
  facts: (): Item[] =>
    [...readEvidence(installedLibrary(), DECLARATIONS).facts.values()].map(({ id, what, unit }) => ({
      ...plainItem(id, what),
      unit,
    })),
  history: (): Item[] => {
    const library = installedLibrary();
    return historyIds(library).map((id) => plainItem(id, readHistory(library, id).form.title));
  },
  schemes: (): Item[] =>
    listSchemes(installedLibrary(), true).map(({ id, title, stage, modelling }) => ({
      ...plainItem(id, title),
      stage,
      model: modelling,
    })),
  concepts: (): Item[] => CONCEPTS.map(({ id, title }) => plainItem(id, title)),
} as const;

/** Norwegian names of the kinds. */
const ALSO: Readonly<Record<string, keyof typeof LISTS | undefined>> = {
  scenarioer: 'scenarios',
  politikk: 'policies',
  tiltak: 'measures',
  utfall: 'outcomes',
  parametere: 'parameters',
  måltall: 'targets',
  fakta: 'facts',
  historie: 'history',
  begreper: 'concepts',
  ordninger: 'schemes',
};

/** `list KIND`. */
export function list(context: Context, kind: string): void {
  const known = kind in LISTS ? (kind as keyof typeof LISTS) : ALSO[kind];
  if (known === undefined) {
    const kinds = Object.keys(LISTS);
    const nearest = nearestNames(
      kind,
      kinds.map((id) => ({ id, title: { nb: id, en: id } })),
    );
    const words = SAY.unknownName(KINDS.list, kind, nearest.length === 0 ? kinds : nearest);
    throw new UsageError('unknown-list', words, kind, kinds, nearest.at(0) ?? null);
  }
  const items = LISTS[known]();
  if (context.isJson) {
    const counts = known === 'schemes' ? { counts: countsOf(items) } : {};
    context.document({ schema: 'innenfor.list/1', kind: known, items, ...counts });
    return;
  }
  const rows = items.map((item) => [
    item.title[context.language],
    item.name,
    lastColumn(item, context.language),
  ]);
  // The name first, but padded as text: the table sets its second column to the right.
  const width = Math.max(0, ...rows.map((row) => row[1].length));
  for (const line of aligned(rows.map(([title, name, unit]) => [`${name.padEnd(width)}  ${title}`, unit])))
    context.print(line);
  if (known === 'schemes') {
    const { simulated, lever, described } = countsOf(items);
    context.print('');
    context.print(SCHEME_WORDS.counts(simulated, lever, described)[context.language]);
  }
}

/** The unit, or of a scheme how the model has it and where it stands. */
function lastColumn({ unit, stage, model }: Item, language: Language): string {
  if (stage === undefined || model === undefined) return unit ?? '';
  return `${MODELLING_WORDS[model][language]}, ${STAGE_WORDS[stage][language]}`;
}

/** How many schemes the model has in each way. */
function countsOf(items: readonly Item[]): Record<Modelling, number> {
  const [simulated = 0, lever = 0, described = 0] = MODELLINGS.map(
    (way) => items.filter(({ model }) => model === way).length,
  );
  return { simulated, lever, described };
}

function plainItem(name: string, title: Title): Item {
  return { name, title, unit: null, headline: null, groups: null };
}

/** A target's title, with the cell's words where it is one of several. */
function withCell(title: Title, id: string, target: string): Title {
  if (id === target) return title;
  return {
    nb: `${title.nb}: ${cellWords(id, target, 'nb')}`,
    en: `${title.en}: ${cellWords(id, target, 'en')}`,
  };
}
