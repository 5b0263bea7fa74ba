/** Curves of a finished comparison, read from its run folder: what the two scripts beside this one print. */
import { comparisonOf } from '../../dist/cli/comparison.js';
import { inputsOf } from '../../dist/cli/execute.js';
import { RunFolder, programVersion } from '../../dist/platform/node/index.js';

/** Months since start that are shown. */
export const MONTHS = [0, 3, 6, 12, 18, 24, 36, 48, 60, 84, 108];

/** Ends the program with a word on what is wrong. */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

/** The comparison in a run folder. */
export function readComparison(path) {
  try {
    const folder = RunFolder.resume(path, programVersion());
    return comparisonOf(folder, inputsOf(folder)).comparison;
  } catch (error) {
    return refuse(`No finished comparison of this version to read in ${path} (${error.message}).`);
  }
}

/**
 * What two analysts and the shadows say of one measure, percentage points by month since start.
 * @param {string | undefined} scenario world to read it in; the first that has the measure where left out
 */
export function sideBySide(comparison, measure, activity, scenario) {
  const naive = comparison.naive.find(
    (curve) =>
      curve.measure === measure &&
      curve.activity === activity &&
      (scenario ?? curve.scenario) === curve.scenario,
  );
  if (naive === undefined) {
    const known = [...new Set(comparison.naive.map((curve) => `${curve.scenario}: ${curve.measure}`))];
    return refuse(`No such curve. This run has\n  ${known.join('\n  ')}`);
  }
  // A policy's measures are followed in the scenario's world, ordinary ones in the world they are compared with.
  const contrast =
    comparison.contrasts.find((one) => one.scenario === naive.scenario) ??
    comparison.contrasts.find((one) => one.against === naive.scenario);
  const curveOf = (estimand) =>
    contrast.curves.find(
      (curve) =>
        curve.measure === measure &&
        curve.activity === activity &&
        curve.group === 'all' &&
        curve.estimand === estimand,
    );
  const own = curveOf('own');
  const barred = curveOf('own_no_measures_12');
  const rows = MONTHS.map((month) => {
    const at = own.horizon.indexOf(month);
    return {
      month,
      naive: naive.naive[month].estimate,
      matched: naive.matched[month].estimate,
      own: own.difference[at].estimate,
      barred: barred.difference[at].estimate,
      low: own.difference[at].low,
      high: own.difference[at].high,
      people: own.persons[at],
    };
  });
  return { scenario: naive.scenario, rows };
}
