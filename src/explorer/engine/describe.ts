import { PARAMETERS } from '../../model/index.js';
import {
  InputError,
  describeScenario,
  resolveScenario,
  scenarioIds,
  type Library,
} from '../../scenarios/index.js';
import { formatMonth } from '../../vocabulary/months.js';
import { originalOf } from './compose.js';
import type { Description, ScenarioHead } from './describe-messages.js';
import type { Handler } from './handler.js';
import { leversOf } from './levers.js';
import type { Said } from './protocol.js';

/** `scenarios`: the shipped scenarios with their titles. */
export const listScenarios: Handler<'scenarios'> = function* (_, { library }) {
  const heads: ScenarioHead[] = [];
  for (const id of scenarioIds(library)) {
    const head = headOf(library, id);
    if (head !== null) heads.push(head);
    yield undefined;
  }
  return heads;
};

function headOf(library: Library, id: string): ScenarioHead | null {
  try {
    const { scenario, policies, against } = resolveScenario(library, id, PARAMETERS);
    return { id, title: scenario.title, hasPolicy: policies.length > 0 && against.length > 0 };
  } catch (error) {
    // A broken file is told when it is asked for, not when a list is made.
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** `describe`: what a scenario is, and its levers. */
export const describe: Handler<'describe'> = function* (wish, context) {
  yield undefined;
  const resolution = originalOf(wish, context);
  const { scenario, policies, against, againstFiles } = resolution;
  const titleOf = (file: string): Said => resolveScenario(context.library, file, PARAMETERS).scenario.title;
  const description: Description = {
    id: scenario.id,
    title: scenario.title,
    what: resolution.what,
    source: resolution.source,
    from: formatMonth(scenario.start),
    until: formatMonth(scenario.end - 1),
    policies: policies.map(({ use: { form } }) => ({
      id: form.id,
      title: form.title ?? { nb: form.id, en: form.id },
      source: form.source ?? null,
    })),
    levers: leversOf(resolution),
    against: against.map((id, index) => ({ id, title: titleOf(againstFiles[index]) })),
    lines: { nb: describeScenario(resolution, 'nb'), en: describeScenario(resolution, 'en') },
    warnings: resolution.warnings.map(({ message }) => message),
  };
  return description;
};
