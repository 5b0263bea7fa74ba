/** What the page and the painter's worker say to each other: specifications in, pictures out. */
import type { ValidationTable } from '../../analysis/validation-table.js';
import type { Drawing, DrawnChart, Headline, Table } from '../../report/index.js';
import type { Compared } from '../engine/compare-messages.js';
import type { Language } from '../words/shape.js';

/** The paper: width in pixels; below 600 the narrow layout. */
export interface Paper {
  readonly width: number;
}

export interface PaintTasks {
  /** The first screen's sentences of a comparison. */
  readonly sentences: {
    readonly request: { readonly compared: Compared; readonly language: Language };
    readonly result: readonly Headline[];
  };
  /** The report's charts of a comparison, those asked for by name. */
  readonly charts: {
    readonly request: {
      readonly compared: Compared;
      readonly language: Language;
      readonly paper: Paper;
      readonly names: readonly string[];
    };
    readonly result: readonly DrawnChart[];
  };
  /** What the score says: a sentence (** around what is strong), what it rests on, and the score by block. */
  readonly score: {
    readonly request: { readonly score: ValidationTable; readonly language: Language };
    readonly result: { readonly verdict: string; readonly facts: string; readonly summary: Table };
  };
  /** The targets of a score, all of one block: what has a scale as figures, and all of them as a table. */
  readonly targets: {
    readonly request: { readonly score: ValidationTable; readonly language: Language; readonly paper: Paper };
    readonly result: { readonly figures: readonly DrawnChart[]; readonly table: Table };
  };
  /** Any Vega-Lite specification as SVG text. */
  readonly drawing: {
    readonly request: {
      readonly drawing: Drawing;
      readonly language: Language;
      readonly paper: Paper;
      readonly description: string;
    };
    readonly result: string;
  };
}
export type PaintTask = keyof PaintTasks;

export interface PaintOrder {
  readonly id: number;
  readonly task: PaintTask;
  readonly request: unknown;
}

export type PaintReport =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };
