/** What the estimators are told of two resolved scenarios beside their tables. */
import type { ContrastInput } from '../analysis/index.js';
import { forkMonth } from '../experiments/index.js';
import type { OpenChoice, Resolution } from '../scenarios/index.js';
import { leverTitle } from './lever-titles.js';
import { targetGroupOf } from './target-group.js';

/** The words and measures of one scenario held against another. */
export function contrastOf(resolution: Resolution, against: Resolution): ContrastInput {
  const known = new Set(against.scenario.measures.map(({ id }) => id));
  const brought = resolution.scenario.measures.filter(({ id }) => !known.has(id));
  const targetGroup = targetGroupOf(brought);
  return {
    scenario: resolution.scenario.id,
    against: against.scenario.id,
    title: resolution.scenario.title,
    againstTitle: against.scenario.title,
    policyMeasures: brought.map(({ id }) => id),
    ...(targetGroup === undefined ? {} : { targetGroup }),
    policyStart: forkMonth(against.scenario, resolution.scenario),
    openChoices: resolution.openChoices
      .filter(({ alternatives }) => alternatives.length > 0)
      .map(openChoiceOf),
  };
}

function openChoiceOf(choice: OpenChoice): ContrastInput['openChoices'][number] {
  // A file gives its reasons in one language; they stand as written in both.
  const why = choice.why ?? '';
  return {
    lever: leverTitle(choice.lever),
    used: choice.used,
    alternatives: choice.alternatives.map(({ text }) => text),
    why: { nb: why, en: why },
  };
}
