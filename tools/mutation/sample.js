/**
 * Which code a round of mutation testing looks at: whole files, or of each file a share of its top-level declarations
 * (functions, classes, tables), drawn by a seed. A declaration is taken with all of its mutants or left out with all of them.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A small generator with a 32-bit state (mulberry32): the same seed draws the same declarations everywhere. */
export function drawsOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** First and last line, from 1, of every top-level declaration that holds code. */
export function declarationsOf(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const lineOf = (offset) => source.getLineAndCharacterOfPosition(offset).line + 1;
  return source.statements
    .filter(
      (statement) =>
        ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isVariableStatement(statement),
    )
    .map((statement) => ({ from: lineOf(statement.getStart(source)), to: lineOf(statement.end) }));
}

/**
 * @param {readonly string[]} files
 * @param {number} share of the declarations of each file, 0 to 1; at least one of each
 * @param {number} seed
 * @returns {string[]} ranges as Stryker takes them: `src/analysis/round.ts:10-24`
 */
export function sampleOf(files, share, seed) {
  if (share >= 1) return [...files];
  const draw = drawsOf(seed);
  return files.flatMap((path) => {
    const all = declarationsOf(path, readFileSync(path, 'utf8'));
    const wanted = Math.max(1, Math.round(all.length * share));
    return all
      .map((declaration) => ({ ...declaration, lot: draw() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, wanted)
      .sort((a, b) => a.from - b.from)
      .map(({ from, to }) => `${path}:${from}-${to}`);
  });
}
