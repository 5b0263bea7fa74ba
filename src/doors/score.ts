/** The kept score of the replay, and what a report is told of it. */
import type { ValidationTable } from '../analysis/validation-table.js';
import type { ResolvedScenario } from '../model/declarations.js';
import type { Replay } from '../report/index.js';
import type { Library } from '../scenarios/index.js';
import { effectCurveLabel, parseValidation } from '../validation/index.js';

/** Where the kept score of the replay lies in the library: written on purpose, shipped, read by every report. */
export const SCORE_FILE = 'evidence/validation/score.json';

/** The kept score of the replay; null where none is kept. */
export function readScore(library: Library): ValidationTable | null {
  const text = library.files.get(SCORE_FILE);
  return typeof text === 'string' ? parseValidation(text) : null;
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
