/**
 * How fast a world runs, one thread: nanoseconds per simulated person-month without shadows, with them, and with spells
 * too; each step's share; bytes of state per person; and the ratio to a plain-C loop of the 12-state toy (`toy.c`),
 * built with the system compiler and run beside it. Times are processor time of this process, user and system.
 *
 *   node bench/world.mjs [--sample 1:10] [--years 10] [--scenario baseline]       needs a built dist/
 *   node bench/world.mjs --replay [--sample 1:10]     one whole world: burn-in, 2010-2024 lived through, reported to 2040
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { runKey } from '../dist/experiments/run-key.js';
import { PARAMETERS } from '../dist/model/index.js';
import { MONTH } from '../dist/model/month.js';
import { BLOCK_ROWS } from '../dist/model/state/step.js';
import { createRunningWorld } from '../dist/model/world.js';
import { PACKAGE_ROOT, readInstalledLibrary } from '../dist/platform/node/index.js';
import { resolveScenario } from '../dist/scenarios/index.js';

const TOY_PERSONS = 1_000_000;
const TOY_MONTHS = 120;
/** What the toy's specification says the cumulative risks of all rows add up to. */
const TOY_TABLE_SUM = 12750.702378530897;
const QUIET = { shadows: false, spells: false };

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1:10' },
    years: { type: 'string', default: '10' },
    scenario: { type: 'string', default: 'baseline' },
    replay: { type: 'boolean', default: false },
  },
});
const sample = Number(values.sample.replace(/^1:/, ''));
const key = runKey('bench', 0, 0);
const resolved = resolveScenario({ files: readInstalledLibrary(PACKAGE_ROOT) }, values.scenario, PARAMETERS, {
  sample,
}).scenario;

/** Processor time of this process, seconds. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

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

/** The month's steps, each adding what it takes to its place in `spent` (seconds). */
function timed(spent) {
  return MONTH.map((step, place) => ({
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

/** Runs until a month begins: seconds, person-months, shadows among them, and ns per person-month. */
function run(world, until) {
  const from = seconds();
  let personMonths = 0;
  while (world.month < until) {
    world.step();
    personMonths += world.rows;
  }
  const spent = seconds() - from;
  return { spent, personMonths, ns: (spent * 1e9) / personMonths };
}

function newWorld(scenario, options, steps = MONTH) {
  return createRunningWorld(scenario, key, options, { steps, blockRows: BLOCK_ROWS });
}

function line(name, cells) {
  console.log([name.padEnd(26), ...cells.map((cell) => String(cell).padStart(12))].join(' '));
}

function report(name, world, { spent, personMonths, ns }, toyNs) {
  line(name, [
    round(ns),
    round(ns / toyNs),
    round(spent),
    round(personMonths / 1e6),
    round(world.bytes / 1e6),
    round(world.bytes / world.rows),
  ]);
}

const toyNs = toy();
console.log(`${values.scenario} at ${values.sample}; the 12-state toy in plain C takes ${round(toyNs)} ns\n`);
line('', ['ns/p-month', 'x the toy', 'seconds', 'mill p-m', 'state MB', 'B/person']);
if (values.replay) replay();
else variants();
console.log(`\nmost memory in use: ${round(process.resourceUsage().maxRSS / 1024)} MB`);

/** One world from its burn-in to the last month, in the three ways its months are recorded. */
function replay() {
  const world = newWorld(resolved, QUIET);
  report('burn-in', world, run(world, resolved.opening ?? resolved.start), toyNs);
  const past = run(world, resolved.start);
  report('lived through', world, past, toyNs);
  const window = run(world, resolved.end);
  report('reported', world, window, toyNs);
  const spent = past.spent + window.spent;
  const personMonths = past.personMonths + window.personMonths;
  report('both', world, { spent, personMonths, ns: (spent * 1e9) / personMonths }, toyNs);
}

/** The first years of the window from one snapshot, with ever more recorded; then where the time goes. */
function variants() {
  const scenario = { ...resolved, end: resolved.start + 12 * Number(values.years) };
  const before = newWorld(scenario, QUIET);
  report('until the window', before, run(before, scenario.start), toyNs);
  const snapshot = before.snapshot();
  for (const [name, options] of [
    ['without shadows', QUIET],
    ['with shadows', { shadows: true, spells: false }],
    ['with shadows and spells', { shadows: true, spells: true }],
  ]) {
    const world = newWorld(scenario, options);
    world.restore(snapshot);
    report(name, world, run(world, scenario.end), toyNs);
  }
  const spent = MONTH.map(() => 0);
  const world = newWorld(scenario, QUIET, timed(spent));
  world.restore(snapshot);
  const { personMonths } = run(world, scenario.end);
  console.log('\nstep, without shadows      ns/p-month        share');
  const total = spent.reduce((sum, step) => sum + step, 0);
  MONTH.forEach(({ name }, place) =>
    line(name, [
      round((spent[place] * 1e9) / personMonths),
      `${((100 * spent[place]) / total).toFixed(1)} %`,
    ]),
  );
}
