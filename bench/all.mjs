/**
 * The whole benchmark: worlds at several samples, one worker against two, and what a comparison takes from its first month to its report. Printed,
 * and kept in `bench/record.json` with `--record`. Needs a built dist/.
 *
 *   npm run bench                                       the samples of the table
 *   npm run bench -- --samples 1:100,1:10,1:1           others; 1:1 takes long and more than 1 GB
 *   npm run bench -- --record                           and the record is written anew
 *
 * Times of worlds are processor time and their ratio to the toy is what can be held against another machine; workers and
 * the comparison are by the clock, so let the machine have nothing else to do.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const REPLICATIONS = 4;
const PROGRAM = join(HERE, '..', 'bin', 'innenfor.js');

const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '1:1000,1:400,1:100,1:40,1:10' },
    years: { type: 'string', default: '10' },
    comparison: { type: 'string', default: '1:400' },
    record: { type: 'boolean', default: false },
  },
});

const record = {
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: HERE, encoding: 'utf8' }).trim(),
  node: process.version,
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  years: Number(values.years),
  worlds: [],
  comparison: { sample: values.comparison, replications: REPLICATIONS, scenarios: 2, runs: [] },
};
for (const sample of values.samples.split(',')) {
  console.error(`worlds at ${sample}`);
  const args = [join(HERE, 'world.mjs'), '--json', '--sample', sample, '--years', values.years];
  record.worlds.push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
  keep();
}
for (const workers of [1, 2]) {
  console.error(`a comparison with ${workers} worker(s)`);
  record.comparison.runs.push({ workers, ...(await comparison(workers)) });
  keep();
}
print(record);

/** Writes down what there is so far: a bench that is stopped has not measured for nothing. */
function keep() {
  if (values.record) writeFileSync(join(HERE, 'record.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** Four replications of two scenarios: seconds by the clock of the worlds, the tables and the report. */
async function comparison(count) {
  const folder = mkdtempSync(join(tmpdir(), 'innenfor-bench-'));
  const { SAY } = await import('../dist/cli/words.js');
  const marks = [{ stage: 'worlds', at: performance.now() }];
  try {
    const args = [PROGRAM, 'compare', 'four-year-wage-subsidy', '--sample', values.comparison];
    args.push(
      '--replications',
      '4',
      '--workers',
      String(count),
      '--out',
      join(folder, 'run'),
      '--lang',
      'en',
    );
    const child = spawn(process.execPath, args, {
      env: { ...process.env, INNENFOR_CACHE: join(folder, 'cache') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (marks.length === 1 && said.includes(SAY.writing.en))
        marks.push({ stage: 'tables', at: performance.now() });
      if (marks.length === 2 && said.includes(SAY.reporting.en))
        marks.push({ stage: 'report', at: performance.now() });
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    if (code !== 0) throw new Error(`the comparison ended with ${code}: ${said}`);
    marks.push({ stage: 'end', at: performance.now() });
    const bytes = readdirSync(join(folder, 'cache')).reduce(
      (sum, name) => sum + statSync(join(folder, 'cache', name)).size,
      0,
    );
    const stages = marks.slice(1).map(({ at }, place) => [marks[place].stage, (at - marks[place].at) / 1000]);
    return { ...Object.fromEntries(stages), snapshotBytes: bytes / REPLICATIONS };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print({ worlds, comparison }) {
  const round = (value) => (value < 100 ? value.toPrecision(3) : String(Math.round(value)));
  console.log(
    '| sample | what | ns per person-month | times the toy | person-months a second | bytes per person |',
  );
  console.log('|---|---|---:|---:|---:|---:|');
  for (const { sample, rows } of worlds)
    for (const { name, ns, toys, bytes, rows: persons } of rows)
      console.log(
        `| 1:${sample} | ${name} | ${round(ns)} | ${round(toys)} | ${round(1e9 / ns)} | ${round(bytes / persons)} |`,
      );
  for (const { workers, worlds: lived, tables, report } of comparison.runs)
    console.log(
      `\n${comparison.scenarios} scenarios, ${comparison.replications} replications at ${comparison.sample}, ${workers} worker(s): worlds ${round(lived)} s, tables ${round(tables)} s, report ${round(report)} s`,
    );
}
