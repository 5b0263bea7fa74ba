import {
  citationText,
  describeScenario,
  scenarioIds,
  type EvidenceSource,
  type Library,
  type Resolution,
} from '../../scenarios/index.js';
import { CONCEPTS } from '../../vocabulary/concepts.js';
import { cellWords } from '../../vocabulary/validation-words.js';
import { listMeasures, listOutcomes, listParameters, listPolicies, listSchemes } from '../catalogue.js';
import { installedLibrary, type Context } from '../context.js';
import {
  factLines,
  historyLines,
  labelled,
  outcomeLines,
  parameterLines,
  restsOnLines,
  targetLines,
} from '../evidence-lines.js';
import { EXPLAIN } from '../explain-words.js';
import { UsageError } from '../failures.js';
import type { Language, Title } from '../language.js';
import { readThreads, shippedResolutions, type Threads } from '../../doors/index.js';
import { findNamed, isCalled, nearestNames, type Named } from '../names.js';
import { policyLines } from '../policy-lines.js';
import { schemeLines } from '../scheme-lines.js';
import { resolveShipped } from '../scenarios.js';
import { KINDS, SAY } from '../words.js';

type Kind =
  | 'concept'
  | 'parameter'
  | 'measure'
  | 'policy'
  | 'scenario'
  | 'outcome'
  | 'target'
  | 'fact'
  | 'history'
  | 'scheme';

interface Explainable extends Named {
  readonly kind: Kind;
  lines(language: Language): string[];
}

const KIND_TITLES: Readonly<Record<Kind, Title>> = {
  concept: { nb: 'begrep', en: 'concept' },
  parameter: { nb: 'parameter', en: 'parameter' },
  measure: { nb: 'tiltak', en: 'measure' },
  policy: { nb: 'politikk', en: 'policy' },
  scenario: { nb: 'scenario', en: 'scenario' },
  outcome: { nb: 'utfall', en: 'outcome' },
  target: { nb: 'måltall', en: 'target' },
  fact: { nb: 'faktum', en: 'fact' },
  history: { nb: 'historisk endring', en: 'history entry' },
  scheme: { nb: 'ordning', en: 'scheme' },
};

/**
 * `explain NAME`: a concept, parameter, measure, policy, scenario, outcome, target, fact, history entry or scheme, by id, title or
 * another name in either language: what it is, where it is from, and what uses it.
 */
export function explain(context: Context, name: string): void {
  const library = installedLibrary();
  const known = everything(library);
  // Scenarios, and the policies that stand in them, are found by resolving every one: only where nothing else is meant.
  const exact = known.find(({ id }) => id === name) ?? known.find((thing) => isCalled(name, thing));
  const things = exact === undefined ? [...known, ...policiesAndScenarios(library)] : [exact];
  const found = findNamed(name, things);
  if (found === null) {
    const nearest = nearestNames(name, things);
    throw new UsageError(
      'unknown-name',
      SAY.unknownName(KINDS.name, name, nearest),
      name,
      [],
      nearest.at(0) ?? null,
    );
  }
  const { language } = context;
  const lines = [...found.lines(language), ...scenarioLines(name, found, library, language)];
  if (context.isJson) {
    context.document({
      schema: 'innenfor.explain/1',
      kind: found.kind,
      name: found.id,
      title: found.title,
      lines,
    });
    return;
  }
  context.print(`${found.title[language]} (${KIND_TITLES[found.kind][language]} ${found.id})`);
  context.print('');
  for (const line of lines) context.print(line);
}

/** Concepts first: where a concept and a parameter share a name, the concept is meant. */
function everything(library: Library): Explainable[] {
  const threads = readThreads(library);
  const concepts = CONCEPTS.map(({ id, title, text }): Explainable => ({
    id,
    title,
    kind: 'concept',
    lines: (language) => [text[language]],
  }));
  const outcomes = listOutcomes(library);
  const recorded = outcomes.items.map(({ id, title, unit }): Explainable => ({
    id,
    title,
    kind: 'outcome',
    lines: (language) => outcomeLines({ id, unit, groups: outcomes.groups }, threads, language),
  }));
  const parameters = listParameters(library).map(({ id, title, entry }): Explainable => ({
    id,
    title,
    kind: 'parameter',
    lines: (language) => parameterLines(entry, threads, language),
  }));
  const before = [...concepts, ...measures(library, threads)];
  const after = [...recorded, ...parameters, ...targets(threads), ...facts(threads), ...history(threads)];
  return withSchemes(library, threads, before, after);
}

/**
 * A scheme of the same id as something else is told of with it; the others stand for themselves, before the numbers and
 * dated changes that share a title with them.
 */
function withSchemes(
  library: Library,
  threads: Threads,
  before: readonly Explainable[],
  after: readonly Explainable[],
): Explainable[] {
  const { documents } = threads.evidence;
  const schemes = listSchemes(library, false);
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const joined = (thing: Explainable): Explainable => {
    const scheme = schemes.find(({ id }) => id === thing.id);
    if (scheme === undefined) return thing;
    return {
      ...thing,
      aliases: [scheme.title.nb, scheme.title.en, ...scheme.aliases],
      lines: (language) => [...thing.lines(language), '', ...schemeLines(scheme, documents, language)],
    };
  };
  const own = schemes
    .filter(({ id }) => !ids.has(id))
    .map((scheme): Explainable => ({
      id: scheme.id,
      title: scheme.title,
      aliases: scheme.aliases,
      kind: 'scheme',
      lines: (language) => schemeLines(scheme, documents, language),
    }));
  return [...before.map(joined), ...own, ...after.map(joined)];
}

/** What the scenario of that very name says, where something else goes by it too: a scheme, or a policy. */
function scenarioLines(name: string, { kind }: Explainable, library: Library, language: Language): string[] {
  if (kind === 'scenario' || !scenarioIds(library).includes(name)) return [];
  return ['', ...describeScenario(resolveShipped(library, name), language)];
}

/** Policies, then the scenarios that are called as no policy is. */
function policiesAndScenarios(library: Library): Explainable[] {
  const resolutions = shippedResolutions(library);
  const found = listPolicies(library, resolutions).map(({ id, title, form, scenarios }): Explainable => ({
    id,
    title,
    kind: 'policy',
    lines: (language) => [
      ...policyLines(form, language),
      ...labelled(EXPLAIN.usedIn, scenarios.join(', '), language),
    ],
  }));
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...resolutions.map(asScenario).filter(({ id }) => !ids.has(id))];
}

function asScenario(resolution: Resolution): Explainable {
  const { id, title } = resolution.scenario;
  return {
    id,
    title,
    kind: 'scenario',
    lines: (language) => describeScenario(resolution, language).slice(1),
  };
}

function measures(library: Library, threads: Threads): Explainable[] {
  const { documents } = threads.evidence;
  return listMeasures(library).map(({ id, title, form }) => ({
    id,
    title,
    kind: 'measure',
    lines: (language) => [
      form.what[language],
      '',
      ...form.sources.flatMap((source) =>
        labelled(EXPLAIN.source, citationText(completed(source), documents), language),
      ),
      ...labelled(EXPLAIN.parameters, `measure.${id}.*, places.${id}.*`, language),
      ...restsOnLines(id, threads, language),
    ],
  }));
}

/** Every target of the list, then every cell of a table. */
function targets(threads: Threads): Explainable[] {
  const ids = [...new Set(threads.targets.map(({ target }) => target))];
  const whole = ids.map((id): Explainable => {
    const cells = threads.targets.filter(({ target }) => target === id);
    const title = cells[0]?.title ?? { nb: id, en: id };
    return { id, title, kind: 'target', lines: (language) => targetLines(cells, threads, language) };
  });
  const cells = threads.targets
    .filter(({ id, target }) => id !== target)
    .map((cell): Explainable => ({
      id: cell.id,
      title: {
        nb: `${cell.title.nb}: ${cellWords(cell.id, cell.target, 'nb')}`,
        en: `${cell.title.en}: ${cellWords(cell.id, cell.target, 'en')}`,
      },
      kind: 'target',
      lines: (language) => targetLines([cell], threads, language),
    }));
  return [...whole, ...cells];
}

function facts(threads: Threads): Explainable[] {
  return [...threads.evidence.facts.values()].map((fact) => ({
    id: fact.id,
    title: fact.what,
    kind: 'fact',
    lines: (language) => factLines(fact, threads, language),
  }));
}

function history(threads: Threads): Explainable[] {
  return threads.history.map((traced) => ({
    id: traced.entry.form.id,
    title: traced.entry.form.title,
    kind: 'history',
    lines: (language) => historyLines(traced, threads, language),
  }));
}

/** A measure's source as files write it, with what it leaves out. */
function completed(source: {
  readonly [Key in keyof EvidenceSource]?: string | number | null | undefined;
}): EvidenceSource {
  const text = (value: string | number | null | undefined): string | null =>
    value === undefined || value === null ? null : String(value);
  return {
    document: text(source.document),
    section: text(source.section),
    outside: text(source.outside),
    date: text(source.date),
    fact: null,
  };
}
