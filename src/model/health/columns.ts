/** Health as it bears on work: mental health, other conditions, capacity, diagnosis, treatment. */
import type { ColumnLayout } from '../state/columns.js';

export const GOOD = 0;
export const MILD = 1;
export const SEVERE = 2;

export const UNTREATED = 0;
export const IN_QUEUE = 1;
export const IN_TREATMENT = 2;

export const FULL_CAPACITY = 100;

export const HEALTH_COLUMNS = {
  mental: 'u8',
  mentalSince: 'u16',
  /** Other lasting condition (musculoskeletal and the rest). */
  other: 'u8',
  /** Work capacity, per cent of full. */
  capacity: 'u8',
  diagnosed: 'u8',
  treatment: 'u8',
  treatmentSince: 'u16',
} as const satisfies ColumnLayout;
