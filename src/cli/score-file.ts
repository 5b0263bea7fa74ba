import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ValidationTable } from '../analysis/validation-table.js';
import { exists, makeFolder, PACKAGE_ROOT, writeWhole } from '../platform/node/index.js';
import { SCORE_FILE } from '../doors/index.js';
import type { FullComparison } from './comparison.js';
import { pageWithScore } from './score-page.js';

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
