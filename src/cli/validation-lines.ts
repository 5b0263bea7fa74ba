import {
  countResults,
  scoreBlocks,
  scoreUse,
  type TargetRow,
  type UseScore,
  type ValidationTable,
} from '../analysis/validation-table.js';
import { BLOCK_TITLES, RESULT_MARKS, cellWords } from '../vocabulary/validation-words.js';
import { aligned } from './aligned.js';
import { written, type Language } from './language.js';
import { SAY_VALIDATION as SAY } from './words-validation.js';

const LEAST_DIGITS = 3;

/** The validation as lines for a terminal: targets by block with marks, what fails, what cannot be judged, the score. */
export function validationLines({ rows }: ValidationTable, language: Language): string[] {
  const lines: string[] = [];
  for (const { block, fit, check } of scoreBlocks(rows)) {
    const scores = [useText('fit', fit, language), useText('check', check, language)].filter(
      (text) => text !== '',
    );
    lines.push(`${block}  ${BLOCK_TITLES[block]?.[language] ?? ''}: ${scores.join(', ')}`);
    lines.push(
      ...targetLines(
        rows.filter((row) => row.block === block),
        language,
      ),
      '',
    );
  }
  lines.push(...failingLines(rows, language), '', ...unjudgedLines(rows, language));
  const fit = countResults(rows, 'fit');
  lines.push(
    `${SAY.all[language]}: ${useText('fit', scoreUse(rows, 'fit'), language)}, ${useText('check', scoreUse(rows, 'check'), language)}`,
    fit.fail === 0 ? SAY.passed[language] : SAY.failed(fit.fail)[language],
    ...(fit.not_evaluable === 0 ? [] : [SAY.fitUnjudged(fit.not_evaluable)[language]]),
  );
  return lines;
}

function useText(use: 'fit' | 'check', { targets, passed }: UseScore, language: Language): string {
  if (targets === 0) return '';
  const isWhole = Math.abs(passed - Math.round(passed)) < 1e-9;
  const share = `${written((passed / targets) * 100, language, 0)}\u00a0%`;
  return `${SAY[use][language]} ${SAY.ofTargets(written(passed, language, isWhole ? 0 : 1), targets, share)[language]}`;
}

/** One line per target: a mark per cell, its number and title. */
function targetLines(rows: readonly TargetRow[], language: Language): string[] {
  const targets = [...new Set(rows.map(({ target }) => target))];
  return targets.map((target) => {
    const cells = rows.filter((row) => row.target === target && row.use !== 'input');
    const marks = cells.map(({ result }) => RESULT_MARKS[result].mark).join('');
    const uses = [...new Set(cells.map(({ use }) => use))].map((use) =>
      use === 'fit' ? SAY.fit : SAY.check,
    );
    const title = rows.find((row) => row.target === target)?.title[language] ?? '';
    const used = uses.map((use) => use[language]).join('/');
    return `   ${target.padEnd(4)} ${title}${used === '' ? '' : ` (${used})`}  ${marks}`.trimEnd();
  });
}

function failingLines(rows: readonly TargetRow[], language: Language): string[] {
  const failed = rows.filter(({ use, result }) => use !== 'input' && result === 'fail');
  if (failed.length === 0) return [SAY.nothingFails[language]];
  const table = failed.map((row) => [
    `${RESULT_MARKS.fail.mark} ${row.id}`,
    row.use === 'fit' ? SAY.fit[language] : SAY.check[language],
    nameOf(row, language),
    row.published === null ? '' : `${SAY.published[language]} ${number(row.published, language)}`,
    simulatedText(row, language),
    gateText(row, language),
  ]);
  return [`${SAY.failing[language]}:`, ...aligned(table)];
}

function unjudgedLines(rows: readonly TargetRow[], language: Language): string[] {
  const open = rows.filter(({ use, result }) => use !== 'input' && result === 'not_evaluable');
  if (open.length === 0) return [];
  const byReason = new Map<string, TargetRow[]>();
  for (const row of open) {
    const kind = row.reason[language].replace(/\d+/g, 'N');
    byReason.set(kind, [...(byReason.get(kind) ?? []), row]);
  }
  return [
    `${SAY.unjudged(open.length)[language]}:`,
    ...[...byReason.values()].map((group) => groupLine(group, language)),
    '',
  ];
}

/** Cells with the same reason on one line; where its numbers differ, the last of them behind each cell. */
function groupLine(group: readonly TargetRow[], language: Language): string {
  const reasons = group.map(({ reason }) => reason[language]);
  const { mark } = RESULT_MARKS.not_evaluable;
  if (new Set(reasons).size === 1) return `${mark} ${reasons[0]}: ${group.map(({ id }) => id).join(', ')}`;
  const numbered = group.map(({ id }, index) => `${id} (${/(\d+)\D*$/.exec(reasons[index])?.[1] ?? ''})`);
  return `${mark} ${reasons[0].replace(/\d+(?=\D*$)/, 'N')}: ${numbered.join(', ')}`;
}

function nameOf(row: TargetRow, language: Language): string {
  const cell = cellWords(row.id, row.target, language);
  return cell === '' ? row.title[language] : `${row.title[language]}: ${cell}`;
}

function simulatedText(row: TargetRow, language: Language): string {
  const { simulated, low, high } = row;
  if (simulated === null) return '';
  if (row.gate.kind === 'order')
    return SAY.holdsIn(`${written(simulated * 100, language, 0)}\u00a0%`)[language];
  const band = low === null || high === null ? '' : ` (${number(low, language)} … ${number(high, language)})`;
  return `${SAY.simulated[language]} ${number(simulated, language)}${band}`;
}

function gateText({ gate, order }: TargetRow, language: Language): string {
  if (gate.kind === 'order') return `${SAY.gate[language]}: ${order?.[language] ?? ''}`;
  return `${SAY.gate[language]} ${number(gate.low, language)} … ${number(gate.high, language)}`;
}

/** Three digits, more where the number is larger. */
function number(value: number, language: Language): string {
  let decimals = LEAST_DIGITS;
  for (let size = Math.abs(value); size >= 1 && decimals > 0; size /= 10) decimals -= 1;
  return written(value, language, decimals);
}
