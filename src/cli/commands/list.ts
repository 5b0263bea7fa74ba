import {
  MODELLINGS,
  historyIds,
  readEvidence,
  readHistory,
  readTargets,
  scenarioIds,
  type Library,
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
import { MODELLING_WORDS, SCHEME_WORDS, STAGE_WORDS } from '../scheme-words.js';
import { readScore, shippedResolutions } from '../../doors/index.js';
import {
  standingOfMeasure,
  standingOfPolicy,
  standingOfScenario,
  type Standing,
  type StandingSources,
} from '../standing.js';
import { columns, standingCells, standingHeads } from '../standing-words.js';
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
  /** Scenarios, policies and measures only: when, where it stands, what it rests on. */
  readonly standing?: Standing;
}

const LISTS = {
  scenarios: (): Item[] => {
    const library = installedLibrary();
    const sources = sourcesOf(library);
    const resolved = new Map(shippedResolutions(library).map((found) => [found.scenario.id, found]));
    return scenarioIds(library).map((id) => {
      const found = resolved.get(id);
      return found === undefined
        ? plainItem(id, { nb: id, en: id })
        : { ...plainItem(id, found.scenario.title), standing: standingOfScenario(found, sources) };
    });
  },
  policies: (): Item[] => {
    const sources = sourcesOf(installedLibrary());
    return listPolicies(installedLibrary()).map(({ id, title, form }) => ({
      ...plainItem(id, title),
      standing: standingOfPolicy(form, sources),
    }));
  },
  measures: (): Item[] => {
    const sources = sourcesOf(installedLibrary());
    return listMeasures(installedLibrary()).map(({ id, title }) => ({
      ...plainItem(id, title),
      standing: standingOfMeasure(id, sources),
    }));
  },
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
  for (const line of linesOf(items, context.language)) context.print(line);
  if (known === 'schemes') {
    const { simulated, lever, described } = countsOf(items);
    context.print('');
    context.print(SCHEME_WORDS.counts(simulated, lever, described)[context.language]);
  }
}

function sourcesOf(library: Library): StandingSources {
  const { entries } = readEvidence(library, DECLARATIONS);
  return { schemes: listSchemes(library, false), entries, score: readScore(library) };
}

function linesOf(items: readonly Item[], language: Language): string[] {
  if (items.some(({ standing }) => standing !== undefined)) {
    const empty = standingHeads(language)
      .map(() => '')
      .slice(2);
    const told = items.map(({ name, title, standing }) => [
      name,
      ...(standing === undefined ? empty : standingCells(standing, language)),
      title[language],
    ]);
    return columns([standingHeads(language), ...told]);
  }
  const rows = items.map((item) => [item.title[language], item.name, lastColumn(item, language)]);
  // The name first, but padded as text: the table sets its second column to the right.
  const width = Math.max(0, ...rows.map((row) => row[1].length));
  return aligned(rows.map(([title, name, unit]) => [`${name.padEnd(width)}  ${title}`, unit]));
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
