import type { EventCurve, NaiveCurve } from '../../analysis/comparison.js';
import type { Said } from './protocol.js';
import type { RunWish } from './wish.js';

export interface LessonRequest {
  readonly run: RunWish;
  /** Id of an ordinary measure; null for the one most people start. */
  readonly measure: string | null;
}

/** Curves of one measure in one world, everybody, one for each activity. */
export interface MeasureCurves {
  readonly own: readonly EventCurve[];
  readonly naive: readonly NaiveCurve[];
}

/** A measure that can be chosen. */
export interface TaughtMeasure {
  readonly id: string;
  readonly title: Said;
  /** Simulated people followed from their start for the whole window, all replications. */
  readonly people: number;
}

/** What the lesson shows, as far as it has come. */
export interface Lesson {
  readonly measure: string;
  /** Those with most people first. */
  readonly measures: readonly TaughtMeasure[];
  /** The country under today's rules, and with the lock-in channels switched off. */
  readonly asItIs: MeasureCurves;
  readonly switchedOff: MeasureCurves;
  readonly sample: number;
  readonly done: number;
  readonly wanted: number;
}
