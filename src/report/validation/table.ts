/** The table behind a figure of the validation page: every number, its gate, and why. */
import type { TargetRow } from '../../analysis/validation-table.js';
import type { Table } from '../table.js';
import type { Voice } from '../voice.js';
import { gateText, rowTitle, unitText, valueText } from './labels.js';

export function targetTable(rows: readonly TargetRow[], voice: Voice): Table {
  const { columns, results, uses } = voice.words.validation;
  const { language } = voice;
  const text = (title: string) => ({ title, kind: 'text' as const });
  const number = (title: string) => ({ title, kind: 'number' as const });
  return {
    columns: [
      text(columns.cell),
      text(columns.use),
      text(columns.unit),
      number(columns.published),
      number(columns.simulated),
      number(columns.low),
      number(columns.high),
      number(columns.noise),
      text(columns.gate),
      text(columns.result),
      text(columns.reason),
      text(columns.source),
    ],
    rows: rows.map((row) => {
      const value = (of: number | null): string => (of === null ? '' : valueText(of, row, language));
      return [
        rowTitle(row, language),
        uses[row.use],
        unitText(row, language),
        value(row.published),
        value(row.simulated),
        value(row.low),
        value(row.high),
        value(row.noise),
        gateText(row, voice),
        row.use === 'input' ? uses.input : results[row.result],
        row.reason[language],
        row.source,
      ];
    }),
  };
}
