/** The generated part of `docs/validation.md`: the score by block, what fails and what cannot be judged. */
import {
  scoreBlocks,
  scoreUse,
  type TargetRow,
  type UseScore,
  type ValidationTable,
} from '../analysis/validation-table.js';
import { BLOCK_TITLES, cellWords } from '../vocabulary/validation-words.js';

const BEGINS = '<!-- score: written by innenfor validate --keep; only the last column is written by hand -->';
const ENDS = '<!-- end of score -->';
const OPEN = 'to be written';
const DIGITS = 4;

/**
 * The page with its generated part replaced. The likely reasons of what fails stay as they were written; a new failure
 * has one to be written.
 *
 * @throws Error where the page has no marks
 */
export function pageWithScore(page: string, table: ValidationTable): string {
  const from = page.indexOf(BEGINS);
  const to = page.indexOf(ENDS);
  if (from < 0 || to < from) throw new Error('the page has no marks around its generated part');
  const kept = reasonsIn(page.slice(from, to));
  return `${page.slice(0, from)}${BEGINS}\n\n${generated(table, kept)}\n${page.slice(to)}`;
}

/** Last cells of the rows that begin with a target's id. */
function reasonsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const cells = line.split(' | ').map((cell) => cell.replaceAll('|', '').trim());
    const id = /^`([A-H]\d.*)`$/.exec(cells[0] ?? '')?.[1];
    if (id !== undefined && cells.length > 2) found.set(id, cells[cells.length - 1]);
  }
  return found;
}

function generated({ rows, worlds, sample }: ValidationTable, kept: ReadonlyMap<string, string>): string {
  const counted = rows.filter(({ use }) => use !== 'input');
  const failing = counted.filter(({ result }) => result === 'fail');
  const open = counted.filter(({ result }) => result === 'not_evaluable');
  return [
    `${String(worlds)} worlds, sample 1:${String(sample)}. Fit: ${scoreText(scoreUse(rows, 'fit'))}. Check: ${scoreText(scoreUse(rows, 'check'))}.`,
    '',
    '| block | fit | check | outside | cannot be judged |',
    '|---|---|---|---|---|',
    ...scoreBlocks(rows).map(({ block, fit, check }) => {
      const sum = (result: 'fail' | 'not_evaluable'): string =>
        String(fit.counts[result] + check.counts[result]);
      const title = `${block} ${BLOCK_TITLES[block]?.en ?? ''}`;
      return `| ${[title, scoreText(fit), scoreText(check), sum('fail'), sum('not_evaluable')].join(' | ')} |`;
    }),
    '',
    '**Outside the gate**',
    '',
    '| figure | what | use | published | simulated | gate | likely reason |',
    '|---|---|---|---|---|---|---|',
    ...failing.map((row) => `| ${[...cellsOf(row), kept.get(row.id) ?? OPEN].join(' | ')} |`),
    '',
    '**Cannot be judged**, which is not a pass',
    '',
    '| figure | why |',
    '|---|---|',
    ...open.map(({ id, reason }) => `| ${id} | ${reason.en} |`),
    '',
  ].join('\n');
}

function scoreText({ targets, passed }: UseScore): string {
  if (targets === 0) return '-';
  return `${String(Number(passed.toFixed(1)))} of ${String(targets)} (${((passed / targets) * 100).toFixed(0)} %)`;
}

function cellsOf(row: TargetRow): string[] {
  const { id, target, title, use, published, simulated, gate, order } = row;
  const cell = cellWords(id, target, 'en');
  const band = gate.kind === 'order' ? (order?.en ?? '') : `${written(gate.low)} to ${written(gate.high)}`;
  const value = (of: number | null): string => (of === null ? '-' : written(of));
  return [
    `\`${id}\``,
    cell === '' ? title.en : `${title.en}: ${cell}`,
    use,
    value(published),
    value(simulated),
    band,
  ];
}

function written(value: number): string {
  return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(DIGITS)));
}
