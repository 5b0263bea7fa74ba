import { runKey } from '../../experiments/index.js';
import { PARAMETERS, createWorld, type TraceLine } from '../../model/index.js';
import type { ResolvedScenario } from '../../model/declarations.js';
import { resolveComparison } from '../../scenarios/index.js';
import { composeScenario } from './compose.js';
import { progress, type Handler, type Step } from './handler.js';

/** `life`: what happens to one person in the two worlds, and why. */
export const life: Handler<'life'> = function* ({ wish, run, person }, context) {
  const composed = composeScenario(wish, run, context);
  const { sample } = run;
  const { resolutions } = resolveComparison(context.library, [composed.file], PARAMETERS, { sample });
  context.files.delete(composed.file);
  const [base, scenario] = resolutions.map((resolution) => resolution.scenario);
  const months = { done: 0, total: 0 };
  function* traced(lived: ResolvedScenario): Generator<Step<'life'>, readonly TraceLine[]> {
    const options = { shadows: false, spells: false, trace: person };
    const world = createWorld(lived, runKey(run.seed, 0, 0), options);
    // Both worlds take the same time: the second is not made before the first is done.
    if (months.total === 0) months.total = 2 * (lived.end - world.month);
    while (world.month < lived.end) {
      world.step();
      months.done += 1;
      yield progress('living', months.done, months.total);
    }
    return world.traceLines();
  }
  return { person, base: yield* traced(base), scenario: yield* traced(scenario) };
};
