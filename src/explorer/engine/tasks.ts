import { compare, file, tables } from './compare.js';
import { describe, listScenarios } from './describe.js';
import type { Handlers } from './handler.js';
import { life } from './life.js';

/** What the engine does, by task. */
export const HANDLERS: Handlers = { scenarios: listScenarios, describe, compare, tables, file, life };
