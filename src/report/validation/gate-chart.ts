/** Single figures and tables: published dots with their gates on simulated bands, one row per cell. */
import { countResults, type TargetRow } from '../../analysis/validation-table.js';
import { RESULT_MARKS } from '../../vocabulary/validation-words.js';
import { gateRows } from '../builders/gate-rows.js';
import { lettersIn } from '../builders/interval-rows.js';
import { drawFrames, type DrawnChart, type Drawing, type Frame } from '../chart.js';
import type { Voice } from '../voice.js';
import { rowTitle, shortTitle, valueText } from './labels.js';
import { targetTable } from './table.js';

const SHAPE = {
  wide: { left: 330, right: 175, rowHeight: 34 },
  narrow: { left: 8, right: 122, rowHeight: 66 },
} as const;

/**
 * A figure of rows.
 *
 * @param about said before the score in the heading
 * @param title whether each row is of a target of its own, or all are cells of one
 */
export async function gateChart(
  rows: readonly TargetRow[],
  voice: Voice,
  {
    name,
    about,
    title,
    frames,
  }: {
    readonly name: string;
    readonly about: string;
    readonly title: 'whole' | 'cell';
    readonly frames: readonly Frame[];
  },
): Promise<DrawnChart> {
  const { words, language } = voice;
  const heading = `${about}: ${words.validation.rowsHeading(countAll(rows))}`;
  const { help } = words.validation;
  return {
    name,
    heading,
    help,
    table: targetTable(rows, voice),
    images: await drawFrames(
      (frame) => drawing(rows, voice, frame, title),
      language,
      `${heading} ${help}`,
      frames,
    ),
  };
}

/** Cells by result, fit and check together. */
export function countAll(rows: readonly TargetRow[]): ReturnType<typeof countResults> {
  const [fit, check] = [countResults(rows, 'fit'), countResults(rows, 'check')];
  return {
    pass: fit.pass + check.pass,
    fail: fit.fail + check.fail,
    not_evaluable: fit.not_evaluable + check.not_evaluable,
  };
}

function drawing(rows: readonly TargetRow[], voice: Voice, frame: Frame, title: 'whole' | 'cell'): Drawing {
  const shape = SHAPE[frame.kind];
  const wide = frame.kind === 'wide';
  const { language, words } = voice;
  const titleOf = title === 'whole' ? rowTitle : shortTitle;
  const panel = gateRows(
    rows.map((row) => {
      const simulated = `${RESULT_MARKS[row.result].mark} ${valueText(row.simulated, row, language)}`;
      const published =
        row.published === null
          ? ''
          : words.validation.publishedShort(valueText(row.published, row, language));
      const joint = wide ? ' · ' : '\n';
      return {
        label: titleOf(row, language),
        text: published === '' ? simulated : `${simulated}${joint}${published}`,
        published: row.published,
        simulated: row.simulated,
        low: row.low,
        high: row.high,
        gate: row.gate,
        result: row.result,
      };
    }),
    {
      width: frame.width - shape.left - shape.right,
      rowHeight: shape.rowHeight,
      labels: wide ? 'left' : 'above',
      labelLetters: lettersIn(wide ? shape.left : frame.width - shape.left),
      edges: wide ? words.validation.edges : words.validation.edgesShort,
    },
  );
  return { left: shape.left, spec: { vconcat: [panel], bounds: 'flush' } };
}
