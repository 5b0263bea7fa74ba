/** The published design's estimate beside the model's true effect, and what stands between them. */
import type { BehindNumber } from '../../analysis/validation-table.js';
import { formatSigned } from '../numbers.js';
import type { Table } from '../table.js';
import type { Voice } from '../voice.js';

/** In the order in which they add up. */
export const DECOMPOSITION_PARTS = [
  'trueEffect',
  'weighting',
  'contamination',
  'selection',
  'trends',
  'estimate',
] as const;
const OUTCOMES = ['employment', 'education'] as const;
const DECIMALS = 3;

/** Rows by outcome and month after entry; null where the quasi-experiment was not run. */
export function decompositionTable(behind: readonly BehindNumber[], voice: Voice): Table | null {
  const { decomposition: words } = voice.words.validation;
  const found = new Map(behind.map(({ id, simulated }) => [id, simulated]));
  const months = [...new Set(behind.flatMap(({ id }) => /^E5\.\w+\.month-(\d+)\./.exec(id)?.[1] ?? []))];
  if (months.length === 0) return null;
  const rows = OUTCOMES.flatMap((outcome) =>
    months.map((month) => [
      words.outcomes[outcome],
      month,
      ...DECOMPOSITION_PARTS.map((part) => {
        const value = found.get(`E5.${outcome}.month-${month}.${part}`);
        return value === undefined ? '' : formatSigned(value, DECIMALS, voice.language);
      }),
    ]),
  );
  return {
    columns: [
      { title: words.outcome, kind: 'text' },
      { title: words.month, kind: 'number' },
      ...DECOMPOSITION_PARTS.map((part) => ({ title: words.parts[part], kind: 'number' as const })),
    ],
    rows,
  };
}
