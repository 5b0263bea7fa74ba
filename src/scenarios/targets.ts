/**
 * Targets: the published figures the replay of 2010-2024 is held against, each with its exact definition, what it may
 * be used for and the band that counts as a pass. One target may be a table; every cell is judged by itself.
 */
import { z } from 'zod';
import type { Gate, TargetBlock, TargetUnit, TargetUse } from '../vocabulary/targets.js';
import { TARGET_BLOCKS, TARGET_UNITS, TARGET_USES } from '../vocabulary/targets.js';
import { WORDS, check, field } from './check.js';
import type { Citable, EvidenceSource } from './citing.js';
import { SOURCE, citationProblems, citationText, isNamed, readCitation, readDocuments } from './citing.js';
import { readFacts } from './facts.js';
import { GATE, gateOf } from './gates.js';
import type { Library } from './library.js';
import { yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import * as evidenceMessages from './messages-evidence.js';
import type { Location, Problem, Words } from './problem.js';
import { InputError } from './problem.js';
import type { Path, Source } from './source.js';
import { readSource } from './source.js';

export const TARGET_FOLDER = 'evidence/targets/';

/** One published figure: a target's only cell, or one cell of its table. */
export interface Target {
  /** `C4.situational.20-24`: the target of the list, then the cell. */
  readonly id: string;
  /** The target of the list: `C4`. */
  readonly target: string;
  readonly block: TargetBlock;
  readonly title: Words;
  /** Exactly what is measured, and when. */
  readonly definition: Words;
  readonly use: TargetUse;
  /** The published figure covers more ages than the model has. */
  readonly loose: boolean;
  readonly unit: TargetUnit;
  /** Null where only a sign, an order or a band is published. */
  readonly published: number | null;
  /**
   * The band that counts as a pass, in the unit. Where a figure is only printed (`gate: none`, always *input*) both ends are the
   * published figure.
   */
  readonly gate: Gate;
  /** What must hold, in words, where the gate is an order. */
  readonly order: Words | null;
  /** Largest Monte Carlo standard error at which it is judged, where the target states one of its own. */
  readonly standardError: number | null;
  readonly caveat: Words | null;
  /** Document and section, or public source and date. */
  readonly source: string;
  readonly cited: EvidenceSource;
  /** Year the figure is for, where it is a point on a line; null otherwise. */
  readonly year: number | null;
  /** Outcomes or measures whose level or effect rests on it. */
  readonly outcomes: readonly string[];
  readonly at: Location;
}

const TARGET_ID = z.string().regex(/^[A-H]\d+[a-z]?$/, 'C4');
const PUBLISHED = field<number>((input) =>
  typeof input === 'number' && Number.isFinite(input)
    ? { value: input }
    : { problem: (at) => messages.wrongType(at, input, { nb: 'et tall', en: 'a number' }) },
);

/** What a cell may say for itself instead of its table. */
const SHARED = {
  unit: z.enum(TARGET_UNITS),
  use: z.enum(TARGET_USES),
  gate: GATE,
  source: SOURCE,
  caveat: WORDS,
  outcomes: z.array(z.string()),
};

const CELL = z.strictObject({ ...SHARED, published: PUBLISHED, year: z.number() }).partial();

const TARGET = z.strictObject({
  ...SHARED,
  id: TARGET_ID,
  title: WORDS,
  definition: WORDS,
  loose: z.boolean().optional(),
  source: SHARED.source.optional(),
  caveat: SHARED.caveat.optional(),
  outcomes: SHARED.outcomes.optional(),
  cells: z.record(z.string(), z.unknown()),
});
type TargetForm = z.infer<typeof TARGET>;

/**
 * Reads every file of `evidence/targets`, in the order of the files. Never throws for what a file says: problems are
 * listed with their places, and the targets are those that could be read.
 */
export function readTargets(library: Library): {
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
} {
  const targets: Target[] = [];
  const problems: Problem[] = [];
  const collect = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  };
  let citable: Citable = { documents: [], facts: new Map() };
  collect(() => {
    const documents = readDocuments(library);
    const ids = documents.map(({ id }) => id);
    citable = { documents, facts: readFacts(library, ids).facts };
  });
  const known = new Set<string>();
  const refuseTwice = (id: string, at: Location): void => {
    if (known.has(id)) throw new InputError([evidenceMessages.targetTwice(at, id)]);
    known.add(id);
  };
  for (const file of yamlFilesIn(library, TARGET_FOLDER)) {
    collect(() => {
      const source = readSource(library, file);
      for (const [index, row] of check(z.array(z.unknown()).min(1), source.tree, source).entries()) {
        collect(() => {
          const form = checkAt(TARGET, row, source, [index]);
          // A single target and its only cell have one id.
          if (!(form.id in form.cells)) refuseTwice(form.id, source.locate([index, 'id']));
          for (const [id, cell] of Object.entries(form.cells)) {
            collect(() => {
              const path: Path = [index, 'cells', id];
              refuseTwice(id, source.locateKey(path));
              targets.push(readCell(form, id, cell, { source, path, citable }));
            });
          }
        });
      }
    });
  }
  return { targets, problems };
}

interface Place {
  readonly source: Source;
  /** Path of the cell: index of the target, `cells`, the cell's id. */
  readonly path: Path;
  readonly citable: Citable;
}

function readCell(form: TargetForm, id: string, row: unknown, { source, path, citable }: Place): Target {
  if (id !== form.id && !id.startsWith(`${form.id}.`)) {
    throw new InputError([
      messages.notUnderstood(source.locateKey(path), id, [form.id, `${form.id}.standard`]),
    ]);
  }
  const cell = checkAt(CELL, row, source, path);
  const above = path.slice(0, 1);
  const placeOf = (key: keyof typeof SHARED): Path =>
    cell[key] === undefined ? [...above, key] : [...path, key];
  const { use = form.use, published = null } = cell;
  const unit = cell.unit ?? form.unit;
  const cited = readCitation(cell.source ?? form.source, citable.facts);
  const wrong = citationProblems(cited, citable, source, placeOf('source'));
  if (wrong.length > 0) throw new InputError(wrong);
  if (cited === null || !isNamed(cited)) {
    throw new InputError([evidenceMessages.noSource(source.locate(above), id, 'source')]);
  }
  const gate = gateOf(cell.gate ?? form.gate, {
    id,
    use,
    published,
    at: source.locate(placeOf('gate')),
    cellAt: source.locateKey(path),
  });
  return {
    id,
    target: form.id,
    block: blockOf(form.id),
    title: form.title,
    definition: form.definition,
    use,
    loose: form.loose ?? false,
    unit,
    published,
    ...gate,
    caveat: cell.caveat ?? form.caveat ?? null,
    source: citationText(cited, citable.documents),
    cited,
    year: cell.year ?? null,
    outcomes: cell.outcomes ?? form.outcomes ?? [],
    at: source.locateKey(path),
  };
}

function blockOf(id: string): TargetBlock {
  const block = TARGET_BLOCKS.find((letter) => id.startsWith(letter));
  if (block === undefined) throw new Error(`a target's id begins with its block: ${id}`);
  return block;
}

function checkAt<T>(schema: z.ZodType<T>, row: unknown, source: Source, path: Path): T {
  return check(schema, row, {
    locate: (below) => source.locate([...path, ...below]),
    locateKey: (below) => source.locateKey([...path, ...below]),
  });
}
