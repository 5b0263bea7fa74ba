/**
 * How fast a world runs, one thread: nanoseconds per simulated person-month without shadows, with them, and with spells
 * too; each step's share; bytes of state per person; and the ratio to a plain-C loop of the 12-state toy (`toy.c`),
 * built with the system compiler and run beside it.
 *
 *   node bench/world.mjs [--sample 1:10] [--years 10] [--scenario baseline]       needs a built dist/
 *   node bench/world.mjs --replay [--sample 1:10]     one whole world: burn-in, 2010-2024 lived through, reported to 2040
 *   node bench/world.mjs --json                       the same as one JSON document
 */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { live, programOf, timed } from './lib/living.mjs';
import { toyNanoseconds } from './lib/toy.mjs';

/** Months lived once before any are timed. */
const WARMING = 36;
const QUIET = { shadows: false, spells: false };
const VARIANTS = [
  ['without shadows', QUIET],
  ['with shadows', { shadows: true, spells: false }],
  ['with shadows and spells', { shadows: true, spells: true }],
];

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1:10' },
    years: { type: 'string', default: '10' },
    scenario: { type: 'string', default: 'baseline' },
    replay: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const program = await programOf(join(dirname(fileURLToPath(import.meta.url)), '..', 'dist'));
const sample = Number(values.sample.replace(/^1:/, ''));
const resolved = program.resolve(values.scenario, sample);
const scenario = { ...resolved, end: resolved.start + 12 * Number(values.years) };
const toyNs = toyNanoseconds();
/** The world as the window begins. */
let snapshot = new Uint8Array(0);
const rows = values.replay ? replay() : variants();
const steps = values.replay ? [] : shares();
const result = {
  scenario: values.scenario,
  sample,
  toyNs,
  rows,
  steps,
  mostMegabytes: process.resourceUsage().maxRSS / 1024,
};
if (values.json) console.log(JSON.stringify(result));
else print(result);

function rowOf(name, world, { seconds, personMonths, ns }) {
  return { name, ns, toys: ns / toyNs, seconds, personMonths, bytes: world.bytes, rows: world.rows };
}

/** One world from its burn-in to the last month, in the three ways its months are recorded. */
function replay() {
  const world = program.newWorld(resolved, QUIET);
  const lived = [
    ['burn-in', live(world, resolved.opening ?? resolved.start)],
    ['lived through', live(world, resolved.start)],
    ['reported', live(world, resolved.end)],
  ];
  return lived.map(([name, run]) => rowOf(name, world, run));
}

/** The first years of the window from one snapshot, with ever more recorded. */
function variants() {
  const first = program.newWorld(scenario, QUIET);
  const before = rowOf('until the window', first, live(first, scenario.start));
  snapshot = first.snapshot();
  // What is recorded runs for the first time here; the engine takes a while to compile it.
  const warming = program.newWorld(scenario, { shadows: true, spells: true });
  warming.restore(snapshot);
  live(warming, Math.min(scenario.end, scenario.start + WARMING));
  const after = VARIANTS.map(([name, options]) => {
    const world = program.newWorld(scenario, options);
    world.restore(snapshot);
    return rowOf(name, world, live(world, scenario.end));
  });
  return [before, ...after];
}

/** Share of the time of each step, without shadows; timing every step has a cost of its own. */
function shares() {
  const spent = program.month.map(() => 0);
  const world = program.newWorld(scenario, QUIET, timed(program.month, spent));
  world.restore(snapshot);
  const { personMonths } = live(world, scenario.end);
  const total = spent.reduce((sum, step) => sum + step, 0);
  return program.month.map(({ name }, place) => ({
    name,
    ns: (spent[place] * 1e9) / personMonths,
    share: spent[place] / total,
  }));
}

function print({ scenario, steps, mostMegabytes }) {
  const round = (value) => (value < 100 ? value.toPrecision(3) : String(Math.round(value)));
  const line = (name, cells) =>
    console.log([name.padEnd(26), ...cells.map((cell) => String(cell).padStart(12))].join(' '));
  console.log(`${scenario} at 1:${sample}; the 12-state toy in plain C takes ${round(toyNs)} ns\n`);
  line('', ['ns/p-month', 'x the toy', 'p-months/s', 'seconds', 'state MB', 'B/person']);
  for (const { name, ns, toys, seconds, bytes, rows } of result.rows)
    line(name, [
      round(ns),
      round(toys),
      round(1e9 / ns),
      round(seconds),
      round(bytes / 1e6),
      round(bytes / rows),
    ]);
  if (steps.length > 0) console.log('\nstep, without shadows      ns/p-month        share');
  for (const { name, ns, share } of steps) line(name, [round(ns), `${(100 * share).toFixed(1)} %`]);
  console.log(`\nmost memory in use: ${round(mostMegabytes)} MB`);
}
