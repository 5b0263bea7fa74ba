/** Everything the page says, in one shape for all languages: a key that is missing in one of them does not compile. */
import type { LessonWords } from './lesson-shape.js';
import type { LifeWords } from './life-shape.js';
import type { EvidenceWords } from './evidence-shape.js';
import type { FitWords } from './fit-shape.js';
import type { TrialWords } from './trial-shape.js';
import type { WhatWords } from './what-shape.js';

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names of the pages in the navigation, short, and what each answers. */
export interface PageName {
  readonly short: string;
  readonly title: string;
}

export interface ShellWords {
  /** Name of the language in itself. */
  readonly languageName: string;
  readonly title: string;
  readonly skip: string;
  readonly navigation: string;
  readonly chooseLanguage: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly foot: string;
  /** The error boundary's page. */
  readonly failed: {
    readonly title: string;
    readonly text: string;
    readonly again: string;
    readonly afresh: string;
  };
  readonly link: {
    readonly outdated: string;
    readonly broken: string;
    unknownScenario(id: string): string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly storage: string;
}

export interface EngineWords {
  reading(): string;
  living(done: string, total: string): string;
  reckoning(): string;
  left(seconds: string): string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly backToWritten: string;
  readonly failures: Readonly<Record<'memory' | 'died' | 'defect' | 'alone' | 'nobody' | 'input', string>>;
}

export interface ChartWords {
  readonly showTable: string;
  readonly copy: string;
  readonly copied: string;
  readonly save: string;
  readonly drawing: string;
  readonly failed: string;
}

export interface Words {
  readonly shell: ShellWords;
  readonly engine: EngineWords;
  readonly chart: ChartWords;
  /** Pages by id. */
  readonly pages: Readonly<Record<string, PageName>>;
  /** Page (a). */
  readonly what: WhatWords;
  /** Page (b). */
  readonly lesson: LessonWords;
  /** Page (c). */
  readonly life: LifeWords;
  /** Page (e). */
  readonly evidence: EvidenceWords;
  /** Page (f). */
  readonly fit: FitWords;
  /** Page (d). */
  readonly trial: TrialWords;
}
