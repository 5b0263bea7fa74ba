/** Worlds the pages look into: resolved from a wish, opened where the burn-in is kept. */
import { burnInContent, burnInKey, runKey } from '../../experiments/index.js';
import { createWorld, openWorldAt, PARAMETERS, type World, type WorldOptions } from '../../model/index.js';
import { measureTitles } from '../../doors/index.js';
import { resolveScenario, type Resolution } from '../../scenarios/index.js';
import { composeScenario, originalOf } from './compose.js';
import type { FollowedWorld } from './follow-messages.js';
import { progress, type EngineContext } from './handler.js';
import type { Progress, Said } from './protocol.js';
import type { RunWish, ScenarioWish } from './wish.js';

/** A wish, or what it is held against. @throws InputError */
export function resolutionOf(
  wish: ScenarioWish,
  run: RunWish,
  world: FollowedWorld,
  context: EngineContext,
): Resolution {
  const settings = { sample: run.sample };
  if (world === 'base') {
    const against = wish.against ?? originalOf(wish, context).against.at(0);
    if (against !== undefined) return resolveScenario(context.library, against, PARAMETERS, settings);
  }
  const { file } = composeScenario(wish, run, context);
  try {
    return resolveScenario(context.library, file, PARAMETERS, settings);
  } finally {
    context.files.delete(file);
  }
}

/** Titles of all measures of a resolution by id. */
export function titlesOf({ policies }: Resolution, { library }: EngineContext): Map<string, Said> {
  const titles = new Map<string, Said>(measureTitles(library));
  for (const { use } of policies) {
    const { id, title } = use.form;
    if (title !== undefined) titles.set(id, title);
  }
  return titles;
}

/**
 * A world at the first month of the window, its burn-in lived or taken from memory.
 *
 * @param later months lived afterwards, for the progress told
 */
export function* openedWorld(
  { scenario }: Resolution,
  run: RunWish,
  options: WorldOptions,
  context: EngineContext,
  later: number,
): Generator<{ readonly kind: 'progress'; readonly progress: Progress }, World> {
  const key = runKey(run.seed, 0, 0);
  const name = burnInKey(burnInContent(scenario), key, options);
  const kept = context.snapshots.load(name);
  if (kept !== null) return openWorldAt(scenario, key, options, kept);
  const world = createWorld(scenario, key, options);
  const first = world.month;
  while (world.month < scenario.start) {
    world.step();
    yield progress('living', world.month - first, scenario.start - first + later);
  }
  context.snapshots.save(name, world.snapshot());
  return world;
}
