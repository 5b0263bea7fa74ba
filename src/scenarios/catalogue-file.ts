/**
 * The catalogue: every scheme and proposal the documents name, and whether the model lives through it, has a lever for it,
 * or only describes it. Files of `evidence/catalogue`, one a family; words only, no number the model reads.
 */
import { z } from 'zod';
import { readCatalogue } from './catalogue.js';
import { WORDS, check } from './check.js';
import type { Citable, EvidenceSource } from './citing.js';
import { SOURCE, citationProblems, isNamed, readCitation } from './citing.js';
import type { Evidence } from './evidence.js';
import { ID } from './forms.js';
import { historyIds } from './history.js';
import type { Library } from './library.js';
import { yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import * as evidenceMessages from './messages-evidence.js';
import type { Location, Problem, Words } from './problem.js';
import { InputError } from './problem.js';
import { policyIds } from './policy-uses.js';
import { scenarioIds } from './scenario-file.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';
import type { Stage } from './stages.js';
import { STAGES } from './stages.js';

export const SCHEME_FOLDER = 'evidence/catalogue/';

/** How the model has a scheme: it happens in the model, one can set it, or it is told of only. */
export const MODELLINGS = ['simulated', 'lever', 'described'] as const;
export type Modelling = (typeof MODELLINGS)[number];

/** What can do a scheme's work in the model, or be set to try it. */
export const MODEL_PARTS = ['measures', 'steps', 'parameters', 'history', 'policies', 'scenarios'] as const;
export type ModelPart = (typeof MODEL_PARTS)[number];

export interface Scheme {
  readonly id: string;
  readonly title: Words;
  /** Other names it goes by, in either language. */
  readonly aliases: readonly string[];
  readonly family: Words;
  readonly stage: Stage;
  /** Year or month from which, and until which; null where not stated. */
  readonly since: string | null;
  readonly until: string | null;
  readonly runs: Words;
  readonly targetGroup: Words;
  readonly rules: Words;
  readonly evidence: Words;
  readonly sources: readonly EvidenceSource[];
  readonly modelling: Modelling;
  /** How it is modelled and what is left out; for what is only described, why. */
  readonly how: Words;
  /** Names that do it or set it; none for what is only described. A parameter may end in `.*`. */
  readonly by: Readonly<Partial<Record<ModelPart, readonly string[] | undefined>>>;
  readonly at: Location;
}

/** True for what nobody has decided to do yet. */
export function isProposal({ stage }: Scheme): boolean {
  return stage === 'proposed' || stage === 'considered' || stage === 'idea';
}

const DATE = z.union([z.string(), z.number()]);
const NAMES = z.array(z.string()).min(1);

const SCHEME = z.strictObject({
  id: ID,
  title: WORDS,
  aliases: z.array(z.string().min(1)).optional(),
  stage: z.enum(STAGES),
  since: DATE.optional(),
  until: DATE.optional(),
  runs: WORDS,
  target_group: WORDS,
  rules: WORDS,
  evidence: WORDS,
  sources: z.array(SOURCE).min(1),
  model: z.enum(MODELLINGS),
  how: WORDS,
  by: z
    .strictObject({
      measures: NAMES.optional(),
      steps: NAMES.optional(),
      parameters: NAMES.optional(),
      history: NAMES.optional(),
      policies: NAMES.optional(),
      scenarios: NAMES.optional(),
    })
    .optional(),
});
type SchemeForm = z.infer<typeof SCHEME>;

const FILE = z.strictObject({ family: WORDS, schemes: z.array(z.unknown()).min(1) });

/** Names there are of each part of the model. */
type Known = Readonly<Record<ModelPart, readonly string[]>>;

/**
 * Reads every file of `evidence/catalogue`. Never throws for what these files say: problems are listed with their places.
 *
 * @param steps names of the month's steps
 * @throws InputError where a measure's own file is wrong
 */
export function readSchemes(
  library: Library,
  evidence: Evidence,
  steps: readonly string[],
): { readonly schemes: readonly Scheme[]; readonly problems: readonly Problem[] } {
  const known: Known = {
    measures: readCatalogue(library).map(({ form }) => form.id),
    steps,
    parameters: [...evidence.declarations.keys()],
    history: historyIds(library),
    policies: policyIds(library),
    scenarios: scenarioIds(library),
  };
  const schemes: Scheme[] = [];
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  const collect = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  };
  for (const file of yamlFilesIn(library, SCHEME_FOLDER)) {
    collect(() => {
      const source = readSource(library, file);
      const form = check(FILE, source.tree, source);
      for (const [index, row] of form.schemes.entries()) {
        collect(() => {
          const path: Path = ['schemes', index];
          const scheme = readScheme(source, path, row, form.family, evidence);
          problems.push(
            ...referenceProblems(scheme, source, path, known),
            ...nameProblems(scheme, source, path, names),
            ...scheme.sources.flatMap((cited, at) =>
              sourceProblems(cited, evidence, source, [...path, 'sources', at], scheme.id),
            ),
          );
          schemes.push(scheme);
        });
      }
    });
  }
  return { schemes, problems };
}

function readScheme(source: Source, path: Path, row: unknown, family: Words, evidence: Evidence): Scheme {
  const raw: SchemeForm = check(SCHEME, row, {
    locate: (below) => source.locate([...path, ...below]),
    locateKey: (below) => source.locateKey([...path, ...below]),
  });
  if (raw.model !== 'described' && raw.by === undefined) {
    throw new InputError([messages.missingKey(source.locate(path), 'by')]);
  }
  if (raw.model === 'described' && raw.by !== undefined) {
    const legal = Object.keys(SCHEME.shape).filter((key) => key !== 'by');
    throw new InputError([messages.unknownKey(source.locateKey([...path, 'by']), 'by', legal)]);
  }
  const text = (value: string | number | undefined): string | null =>
    value === undefined ? null : String(value);
  return {
    id: raw.id,
    title: raw.title,
    aliases: raw.aliases ?? [],
    family,
    stage: raw.stage,
    since: text(raw.since),
    until: text(raw.until),
    runs: raw.runs,
    targetGroup: raw.target_group,
    rules: raw.rules,
    evidence: raw.evidence,
    sources: raw.sources.flatMap((form) => readCitation(form, evidence.facts) ?? []),
    modelling: raw.model,
    how: raw.how,
    by: raw.by ?? {},
    at: source.locate(path),
  };
}

const UNKNOWN: Readonly<Record<ModelPart, (at: Location, got: string, legal: readonly string[]) => Problem>> =
  {
    measures: messages.unknownMeasure,
    steps: evidenceMessages.unknownStep,
    parameters: messages.unknownParameter,
    history: messages.unknownHistory,
    policies: messages.unknownPolicy,
    scenarios: messages.unknownScenario,
  };

/** Names of the model that are not there. */
function referenceProblems({ by }: Scheme, source: Source, path: Path, known: Known): Problem[] {
  return MODEL_PARTS.flatMap((part) =>
    (by[part] ?? []).flatMap((name, index) =>
      isThere(name, part, known)
        ? []
        : [UNKNOWN[part](source.locate([...path, 'by', part, index]), name, known[part])],
    ),
  );
}

function isThere(name: string, part: ModelPart, known: Known): boolean {
  if (known[part].includes(name)) return true;
  if (part !== 'parameters' || !name.endsWith('.*')) return false;
  return known.parameters.some((parameter) => parameter.startsWith(name.slice(0, -1)));
}

/** A name that two schemes go by explains neither. */
function nameProblems(scheme: Scheme, source: Source, path: Path, names: Map<string, string>): Problem[] {
  const { id, title, aliases } = scheme;
  const named: (readonly [string, Path])[] = [
    [id, ['id']],
    [title.nb, ['title', 'nb']],
    [title.en, ['title', 'en']],
    ...aliases.map((alias, index): readonly [string, Path] => [alias, ['aliases', index]]),
  ];
  const problems: Problem[] = [];
  for (const [name, below] of named) {
    const owner = names.get(name.toLowerCase());
    if (owner !== undefined && owner !== id) {
      problems.push(evidenceMessages.schemeNameTwice(source.locate([...path, ...below]), name, owner));
    } else if (owner !== undefined && below[0] === 'id') {
      problems.push(evidenceMessages.schemeTwice(source.locate([...path, 'id']), id));
    }
    names.set(name.toLowerCase(), owner ?? id);
  }
  return problems;
}

function sourceProblems(
  cited: EvidenceSource,
  citable: Citable,
  source: Source,
  path: Path,
  id: string,
): Problem[] {
  return isNamed(cited)
    ? citationProblems(cited, citable, source, path)
    : [evidenceMessages.noSource(source.locate(path), id, 'source')];
}
