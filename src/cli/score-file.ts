import { join } from 'node:path';
import type { ValidationTable } from '../analysis/validation-table.js';
import { makeFolder, PACKAGE_ROOT, writeWhole } from '../platform/node/index.js';
import type { Library } from '../scenarios/index.js';
import { parseValidation } from '../validation/index.js';

/** Where the kept score of the replay lies in the library: written on purpose, shipped, read by every report. */
export const SCORE_FILE = 'evidence/validation/score.json';

/** The kept score of the replay; null where none is kept. */
export function readScore(library: Library): ValidationTable | null {
  const text = library.files.get(SCORE_FILE);
  return typeof text === 'string' ? parseValidation(text) : null;
}

/** Keeps a validation's document as the score; where it lies. @throws MachineError */
export function keepScore(document: string): string {
  const path = join(PACKAGE_ROOT, SCORE_FILE);
  makeFolder(join(path, '..'));
  writeWhole(path, document);
  return path;
}
