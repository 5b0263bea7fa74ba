/** The pages, in the order of the navigation. A new page is one file, one line here, and its words. */
import type { FunctionComponent } from 'preact';
import { LessonPage } from './lesson.js';
import { LifePage } from './life.js';
import { EvidencePage } from './evidence.js';
import { FitPage } from './fit.js';
import { TrialPage } from './trial.js';
import { WhatPage } from './what.js';

export interface PageEntry {
  /** In addresses and in `Words.pages`. */
  readonly id: string;
  readonly view: FunctionComponent;
}

export const PAGES: readonly [PageEntry, ...PageEntry[]] = [
  { id: 'what', view: WhatPage },
  { id: 'lesson', view: LessonPage },
  { id: 'life', view: LifePage },
  { id: 'trial', view: TrialPage },
  { id: 'evidence', view: EvidencePage },
  { id: 'fit', view: FitPage },
];
