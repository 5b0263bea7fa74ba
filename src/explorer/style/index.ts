/** The page's only style sheet; its hash is in the content policy. Parts by subject; a page's own part is one more. */
import { CHART_STYLE } from './charts.js';
import { EVIDENCE_STYLE } from './evidence.js';
import { LESSON_STYLE } from './lesson.js';
import { LIFE_STYLE } from './life.js';
import { SHELL_STYLE } from './shell.js';
import { WHAT_STYLE } from './what.js';

export const STYLE = [SHELL_STYLE, CHART_STYLE, WHAT_STYLE, EVIDENCE_STYLE, LESSON_STYLE, LIFE_STYLE].join(
  '\n',
);
