/**
 * What the page and the engine's worker say to each other. Every task is an entry of `Tasks`: what is asked, what comes
 * underway, what comes at the end. All of it is plain data that a message can carry.
 */
import type { ValidationTable } from '../../analysis/validation-table.js';
import type { Compared, CompareRequest, TablesRequest } from './compare-messages.js';
import type { Description, FileText, ScenarioHead } from './describe-messages.js';
import type { Followed, FollowRequest, PeopleFound, PeopleRequest } from './follow-messages.js';
import type { Lesson, LessonRequest } from './lesson-messages.js';
import type { EvidenceChanges, EvidenceItem } from './evidence-messages.js';
import type { Life, LifeRequest } from './life-messages.js';
import type { TrialRequest, Tried } from './trial-messages.js';
import type { ScenarioWish } from './wish.js';

/** A name or sentence as evidence, scenarios and errors have it. */
export interface Said {
  readonly nb: string;
  readonly en: string;
}

/** Everything the engine does. A new task is one entry here, one handler, and one line in `tasks.ts`. */
export interface Tasks {
  /** The shipped scenarios. */
  readonly scenarios: {
    readonly request: null;
    readonly partial: never;
    readonly result: readonly ScenarioHead[];
  };
  /** What a scenario is and which levers it has. */
  readonly describe: {
    readonly request: ScenarioWish;
    readonly partial: never;
    readonly result: Description;
  };
  /** A scenario against its base; a partial result after every replication. */
  readonly compare: {
    readonly request: CompareRequest;
    readonly partial: Compared;
    readonly result: Compared;
  };
  /** The tables the command line writes, of a comparison that was just made. */
  readonly tables: {
    readonly request: TablesRequest;
    readonly partial: never;
    readonly result: readonly FileText[];
  };
  /** The scenario as a file the command line runs to the same tables. */
  readonly file: { readonly request: CompareRequest; readonly partial: never; readonly result: FileText };
  /** One person's life with and without the policy. */
  readonly life: { readonly request: LifeRequest; readonly partial: never; readonly result: Life };
  /** A trial of the scenario's policy; a partial result after every replication. */
  readonly trial: { readonly request: TrialRequest; readonly partial: Tried; readonly result: Tried };
  /** Event-time curves of a measure, with the lock-in channels and without; a partial result after every replication. */
  readonly lesson: { readonly request: LessonRequest; readonly partial: Lesson; readonly result: Lesson };
  /** Somebody with certain traits. */
  readonly people: {
    readonly request: PeopleRequest;
    readonly partial: never;
    readonly result: PeopleFound;
  };
  /** One person's months and moves beside those of their shadow. */
  readonly follow: { readonly request: FollowRequest; readonly partial: never; readonly result: Followed };
  /** Every parameter, fact and target. */
  readonly evidence: {
    readonly request: null;
    readonly partial: never;
    readonly result: readonly EvidenceItem[];
  };
  /** The kept score of the replay; null where none is shipped. */
  readonly score: {
    readonly request: null;
    readonly partial: never;
    readonly result: ValidationTable | null;
  };
  /** What the shipped scenarios set parameters to. */
  readonly changes: { readonly request: null; readonly partial: never; readonly result: EvidenceChanges };
}
export type TaskName = keyof Tasks;

/** How far a task is: done of total, in the unit of the stage. */
export interface Progress {
  /** `reading`: files; `burn-in`, `living`: months; `replications`. */
  readonly stage: 'reading' | 'living' | 'reckoning';
  readonly done: number;
  readonly total: number;
}

/** Why a task gave no result, before a language is chosen. */
export type Failure =
  /** What was handed in is wrong: the sentences of `innenfor check`. */
  | { readonly kind: 'input'; readonly problems: readonly Said[] }
  /** The machine has no memory left. */
  | { readonly kind: 'memory' }
  /** The worker stopped and was started anew. */
  | { readonly kind: 'died' }
  /** The scenario is held against nothing. */
  | { readonly kind: 'alone' }
  /** No such person lives in the world's window. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'cancelled' }
  /** A defect of the program. */
  | { readonly kind: 'defect'; readonly message: string };

/** From the page. */
export type Order =
  /** First message: the installed library, by path. */
  | { readonly kind: 'open'; readonly files: readonly (readonly [path: string, text: string])[] }
  | { readonly kind: 'do'; readonly id: number; readonly task: TaskName; readonly request: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

/** From the worker. */
export type Report =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'partial'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };
