/**
 * How fast a world runs: nanoseconds per simulated person-month and person-months per second, one thread, without
 * shadows, with them, and with spells too; bytes of state; and the ratio to a plain-C loop of the 12-state toy
 * (`toy.c`), built with the system compiler and run beside it. Times are processor time of this process.
 *
 *   node bench/world.mjs [--sample 1:10] [--years 10] [--scenario baseline]       needs a built dist/
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { runKey } from '../dist/experiments/run-key.js';
import { PARAMETERS, createWorld, openWorldAt } from '../dist/model/index.js';
import { PACKAGE_ROOT, readInstalledLibrary } from '../dist/platform/node/index.js';
import { resolveScenario } from '../dist/scenarios/index.js';

const TOY_PERSONS = 1_000_000;
const TOY_MONTHS = 120;
/** What the toy's specification says the cumulative risks of all rows add up to. */
const TOY_TABLE_SUM = 12750.702378530897;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1:10' },
    years: { type: 'string', default: '10' },
    scenario: { type: 'string', default: 'baseline' },
  },
});
const sample = Number(values.sample.replace(/^1:/, ''));
const months = 12 * Number(values.years);

const seconds = () => process.cpuUsage().user / 1e6;
const round = (value) => (value < 100 ? value.toPrecision(3) : String(Math.round(value)));

function toy() {
  const folder = mkdtempSync(join(tmpdir(), 'innenfor-toy-'));
  try {
    const program = join(folder, 'toy');
    const source = join(dirname(fileURLToPath(import.meta.url)), 'toy.c');
    execFileSync('cc', ['-O2', '-o', program, source, '-lm']);
    const result = JSON.parse(execFileSync(program, [String(TOY_PERSONS)], { encoding: 'utf8' }));
    if (Math.abs(result.tableSum - TOY_TABLE_SUM) > 1e-8)
      throw new Error(`the toy's table adds up to ${result.tableSum}`);
    if (result.counted !== TOY_PERSONS * TOY_MONTHS)
      throw new Error(`the toy counted ${result.counted} person-months`);
    return result.ns;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function personMonths(result) {
  const outcome = result.outcomes.findIndex((series) => series.name === 'stock.population');
  const from = outcome * result.groups.length * result.months;
  let sum = 0;
  for (let month = 0; month < result.months; month += 1) sum += result.series[from + month];
  return sum;
}

const resolved = resolveScenario({ files: readInstalledLibrary(PACKAGE_ROOT) }, values.scenario, PARAMETERS, {
  sample,
}).scenario;
const scenario = { ...resolved, end: resolved.start + months };
const key = runKey('bench', 0, 0);

let from = seconds();
const burnIn = createWorld(scenario, key, { shadows: false, spells: false });
while (burnIn.month < scenario.start) burnIn.step();
const snapshot = burnIn.snapshot();
console.log(
  `${values.scenario} at 1:${sample}, ${values.years} years from a snapshot; the burn-in took ${round(seconds() - from)} s`,
);

const toyNs = toy();
console.log(`the 12-state toy in plain C: ${round(toyNs)} ns per person-month\n`);
console.log('                           ns per          person-months   times    seconds   state');
console.log('                           person-month    per second      the toy            MB');
const variants = [
  ['without shadows', { shadows: false, spells: false }],
  ['with shadows', { shadows: true, spells: false }],
  ['with shadows and spells', { shadows: true, spells: true }],
];
for (const [name, options] of variants) {
  const world = openWorldAt(scenario, key, options, snapshot);
  from = seconds();
  while (world.month < scenario.end) world.step();
  const spent = seconds() - from;
  const persons = personMonths(world.harvest(0, 0));
  const ns = (spent * 1e9) / persons;
  const cells = [
    name.padEnd(26),
    round(ns).padEnd(15),
    round(persons / spent).padEnd(15),
    round(ns / toyNs).padEnd(8),
    round(spent).padEnd(9),
    round(world.bytes / 1e6),
  ];
  console.log(cells.join(' '));
}
console.log(`\nmost memory in use: ${round(process.resourceUsage().maxRSS / 1024)} MB`);
