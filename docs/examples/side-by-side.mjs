/**
 * The curves of a finished comparison side by side, percentage points by month since start: what an analyst without
 * shadows would find (naive, matched) and what the shadows show (own, and own with no measures for twelve months).
 *
 *   node docs/examples/side-by-side.mjs RUN-FOLDER MEASURE [ACTIVITY] [SCENARIO]
 *
 * ACTIVITY is job-without-subsidy where left out, SCENARIO the first world of the run that has the measure.
 */
import { readComparison, sideBySide } from './curves.mjs';

const [path, measure, activity = 'job-without-subsidy', wanted] = process.argv.slice(2);
if (measure === undefined) {
  console.error('node docs/examples/side-by-side.mjs RUN-FOLDER MEASURE [ACTIVITY] [SCENARIO]');
  process.exit(2);
}
const { scenario, rows } = sideBySide(readComparison(path), measure, activity, wanted);
const cell = (value) => (value === null ? '' : value.toFixed(1)).padStart(8);
const band = ({ low, high }) => (low === null ? '' : `[${low.toFixed(1)}; ${high.toFixed(1)}]`);
console.log(`${measure}, ${activity}, in the world of ${scenario}`);
console.log('   month   naive matched     own  barred  own, 95 %       people');
for (const row of rows) {
  const values = [row.naive, row.matched, row.own, row.barred].map(cell).join('');
  console.log(
    `${String(row.month).padStart(8)}${values}  ${band(row).padEnd(16)}${String(row.people).padStart(6)}`,
  );
}
