import { compare, file, tables } from './compare.js';
import { describe, listScenarios } from './describe.js';
import { follow } from './follow.js';
import { changes, evidence } from './evidence.js';
import type { Handlers } from './handler.js';
import { lesson } from './lesson.js';
import { life } from './life.js';
import { people } from './people.js';
import { score } from './score.js';
import { trial } from './trial.js';

/** What the engine does, by task. */
export const HANDLERS: Handlers = {
  scenarios: listScenarios,
  describe,
  compare,
  tables,
  file,
  life,
  evidence,
  changes,
  score,
  trial,
  lesson,
  people,
  follow,
};
