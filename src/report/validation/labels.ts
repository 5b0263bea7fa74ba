/** Numbers and names of targets as text. */
import type { TargetRow } from '../../analysis/validation-table.js';
import { cellWords, unitWords } from '../../vocabulary/validation-words.js';
import type { Language } from '../language.js';
import { decimalsOfWidth, formatNumber, formatShare } from '../numbers.js';
import type { Voice } from '../voice.js';

/** A gate is told to a fifth of its half-width: that is how exactly it is judged. */
const STEPS_PER_HALF_WIDTH = 5;

/** Decimals a target's numbers are written with. */
export function decimalsOfRow({ gate, published, unit }: TargetRow): number {
  if (unit === 'persons') return 0;
  const half = (gate.high - gate.low) / 2;
  if (half > 0) return Math.min(3, Math.max(0, decimalsOfWidth(half / STEPS_PER_HALF_WIDTH)));
  return published !== null && Number.isInteger(published) ? 0 : 1;
}

/** A value of the target, for an order the share of worlds in which it holds; a dash where there is none. */
export function valueText(value: number | null, row: TargetRow, language: Language): string {
  if (value === null) return '–';
  if (row.gate.kind === 'order') return formatShare(value, language);
  return formatNumber(value, decimalsOfRow(row), language);
}

/** The gate in words: from and to, or what must hold. Empty where there is none. */
export function gateText(row: TargetRow, voice: Voice): string {
  const { gate, order } = row;
  if (gate.kind === 'order') return order?.[voice.language] ?? voice.words.validation.orderGate;
  if (gate.low === gate.high) return '';
  return voice.words.range(
    valueText(gate.low, row, voice.language),
    valueText(gate.high, row, voice.language),
  );
}

/** `C1 Young NAV users by follow-up group: situational`. */
export function rowTitle(row: TargetRow, language: Language): string {
  const cell = cellWords(row.id, row.target, language);
  return `${row.target} ${row.title[language]}${cell === '' ? '' : `: ${cell}`}`;
}

/** Within a figure about one target its number and title are said once. */
export function shortTitle(row: TargetRow, language: Language): string {
  const cell = cellWords(row.id, row.target, language);
  return cell === '' ? row.title[language] : cell.slice(0, 1).toUpperCase() + cell.slice(1);
}

export function unitText(row: TargetRow, language: Language): string {
  return unitWords(row.unit, language);
}
