/**
 * The curves of a finished comparison side by side, percentage points by month since start: what an analyst without
 * shadows would find (naive, matched) and what the shadows show (own, and own with no measures for twelve months).
 *
 *   node docs/examples/side-by-side.mjs RUN-FOLDER MEASURE [ACTIVITY] [SCENARIO]
 *
 * ACTIVITY is job-without-subsidy where left out, SCENARIO the first world of the run that has the measure.
 */
import { comparisonOf } from '../../dist/cli/comparison.js';
import { inputsOf } from '../../dist/cli/execute.js';
import { RunFolder, programVersion } from '../../dist/platform/node/index.js';

const MONTHS = [0, 3, 6, 12, 18, 24, 36, 48, 60, 84, 108];
const [path, measure, activity = 'job-without-subsidy', scenario] = process.argv.slice(2);
if (measure === undefined) {
  console.error('node docs/examples/side-by-side.mjs RUN-FOLDER MEASURE [ACTIVITY] [SCENARIO]');
  process.exit(2);
}

/** The comparison of a finished run; ends with a word on what is wrong where there is none. */
function read() {
  try {
    const folder = RunFolder.resume(path, programVersion());
    return comparisonOf(folder, inputsOf(folder)).comparison;
  } catch (error) {
    console.error(`No finished comparison of this version to read in ${path} (${error.message}).`);
    return process.exit(2);
  }
}

const comparison = read();
const naive = comparison.naive.find(
  (curve) =>
    curve.measure === measure &&
    curve.activity === activity &&
    (scenario ?? curve.scenario) === curve.scenario,
);
if (naive === undefined) {
  const known = [...new Set(comparison.naive.map((curve) => `${curve.scenario}: ${curve.measure}`))];
  console.error(`No such curve. This run has\n  ${known.join('\n  ')}`);
  process.exit(2);
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

const cell = (value) => (value === null || value === undefined ? '' : value.toFixed(1)).padStart(8);
const band = (interval) =>
  interval.low === null ? '' : `  [${interval.low.toFixed(1)}; ${interval.high.toFixed(1)}]`;
console.log(`${measure}, ${activity}, in the world of ${naive.scenario}`);
console.log('   month   naive matched     own  barred  own, 95 %        people');
for (const month of MONTHS) {
  const at = own.horizon.indexOf(month);
  console.log(
    String(month).padStart(8) +
      cell(naive.naive[month].estimate) +
      cell(naive.matched[month].estimate) +
      cell(own.difference[at].estimate) +
      cell(barred.difference[at].estimate) +
      band(own.difference[at]).padEnd(18) +
      String(own.persons[at]).padStart(6),
  );
}
