/** Worlds of one build of the program, lived and timed. Times are processor time of this process, user and system. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Processor time of this process, seconds. */
export function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * The parts of a build that make worlds.
 *
 * @param dist folder of the compiled program
 */
export async function programOf(dist) {
  const load = (file) => import(pathToFileURL(join(dist, file)).href);
  const [
    { PARAMETERS },
    { MONTH },
    { BLOCK_ROWS },
    { createRunningWorld },
    { runKey },
    { resolveScenario },
    node,
  ] = await Promise.all(
    [
      'model/index.js',
      'model/month.js',
      'model/state/step.js',
      'model/world.js',
      'experiments/run-key.js',
      'scenarios/index.js',
      'platform/node/index.js',
    ].map(load),
  );
  const library = node.readInstalledLibrary(node.PACKAGE_ROOT);
  return {
    month: MONTH,
    resolve: (name, sample) => resolveScenario({ files: library }, name, PARAMETERS, { sample }).scenario,
    newWorld: (scenario, options, steps = MONTH) =>
      createRunningWorld(scenario, runKey('bench', 0, 0), options, { steps, blockRows: BLOCK_ROWS }),
  };
}

/** The month's steps, each adding what it takes to its place in `spent` (seconds). */
export function timed(steps, spent) {
  return steps.map((step, place) => ({
    ...step,
    bind(world) {
      const running = step.bind(world);
      return {
        recompile: (parameters) => running.recompile(parameters),
        run(from, to) {
          const before = seconds();
          running.run(from, to);
          spent[place] += seconds() - before;
        },
      };
    },
  }));
}

/** Lives until a month begins: seconds, person-months, shadows among them, and ns per person-month. */
export function live(world, until) {
  const from = seconds();
  let personMonths = 0;
  while (world.month < until) {
    world.step();
    personMonths += world.rows;
  }
  const spent = seconds() - from;
  return { seconds: spent, personMonths, ns: (spent * 1e9) / personMonths };
}
