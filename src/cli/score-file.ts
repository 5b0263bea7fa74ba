import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ValidationTable } from '../analysis/validation-table.js';
import { exists, makeFolder, PACKAGE_ROOT, writeWhole } from '../platform/node/index.js';
import type { Library } from '../scenarios/index.js';
import type { ResolvedScenario } from '../model/declarations.js';
import type { Replay } from '../report/index.js';
import { effectCurveLabel, parseValidation } from '../validation/index.js';
import type { FullComparison } from './comparison.js';
import { pageWithScore } from './score-page.js';

/** Where the kept score of the replay lies in the library: written on purpose, shipped, read by every report. */
export const SCORE_FILE = 'evidence/validation/score.json';

/** The kept score of the replay; null where none is kept. */
export function readScore(library: Library): ValidationTable | null {
  const text = library.files.get(SCORE_FILE);
  return typeof text === 'string' ? parseValidation(text) : null;
}

/** Keeps a validation as the score, and in the documentation; where it lies. @throws MachineError */
export function keepScore(document: string, table: ValidationTable): string {
  const path = join(PACKAGE_ROOT, SCORE_FILE);
  makeFolder(dirname(path));
  writeWhole(path, document);
  const page = join(PACKAGE_ROOT, 'docs', 'validation.md');
  if (exists(page)) writeWhole(page, pageWithScore(readFileSync(page, 'utf8'), table));
  return path;
}

/** A comparison whose model has been held against published figures: it no longer warns that it has not. */
export function withScore(full: FullComparison, score: ValidationTable | null): FullComparison {
  if (score === null) return full;
  const warnings = full.comparison.warnings.filter(({ code }) => code !== 'not-validated');
  return { ...full, comparison: { ...full.comparison, validated: true, warnings } };
}

/** What a report is told of the replay: the score, and of every measure where its effect curve is from. */
export function replayOf(score: ValidationTable | null, scenarios: readonly ResolvedScenario[]): Replay {
  const measures = scenarios.flatMap((scenario) => scenario.measures);
  return {
    table: score,
    likes: new Map(measures.map(({ id, like }) => [id, like])),
    curves: new Map(
      measures.map(({ id, like }) => {
        const { shape, sizePublished } = effectCurveLabel(like);
        // What exists nowhere has no published size, whatever it works like.
        return [id, { shape, sizePublished: sizePublished && id === like }];
      }),
    ),
  };
}
