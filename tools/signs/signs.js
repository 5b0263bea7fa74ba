/**
 * Runs every shipped scenario that expects a sign and writes what came of it to `evidence/validation/signs.json`:
 *
 *   npm run signs -- [--only ID ...] [--sample 1:10] [--replications 20] [--workers 2] [--again]       needs a built dist/
 *
 * Scenarios are lived some at a time beside what they are held against, and written as soon as those are done; one whose
 * entry is of the same program, sample, replications and expectations is not run again.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { differenceAt, eventTable, significant, tInterval } from '../../dist/analysis/index.js';
import { DECLARATIONS, installedLibrary, snapshotCache } from '../../dist/cli/context.js';
import { contrastOf } from '../../dist/doors/index.js';
import { makePlan } from '../../dist/experiments/index.js';
import { PACKAGE_ROOT, programVersion, readResult, runJobs } from '../../dist/platform/node/index.js';
import { resolveComparison, resolveScenario, scenarioIds } from '../../dist/scenarios/index.js';
import { EVENT_FROM, EVENT_TO } from '../../dist/vocabulary/windows.js';
import { estimateOf, judgement, ownSample, worldSample } from './judging.js';

const FILE = join(PACKAGE_ROOT, 'evidence', 'validation', 'signs.json');
const OWN = 'activity.';
const SEED = 'signs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string', default: '1:10' },
    replications: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    again: { type: 'boolean', default: false },
  },
});
const sample = Number(options.sample.replace(/^1:/, ''));
const replications = Number(options.replications);
const library = installedLibrary();
const program = programVersion();
const stop = new globalThis.AbortController();
process.on('SIGINT', () => stop.abort());
process.on('SIGTERM', () => stop.abort());

/** Scenarios lived beside one base at a time: the base is lived once for all of them. */
const TOGETHER = 6;

/** @type {Map<string, { id: string, expected: readonly any[], settings: Record<string, unknown> }[]>} */
const groups = new Map();
for (const id of scenarioIds(library)) {
  if (options.only.length > 0 && !options.only.includes(id)) continue;
  const { expected, against, scenario } = resolveScenario(library, id, DECLARATIONS);
  const stored = readFile();
  if (expected.length === 0) {
    delete stored.scenarios[id];
    writeFile(stored);
    continue;
  }
  const settings = { engine: program.engine, sample, replications, expected: hashOf(expected) };
  if (!options.again && isSame(stored.scenarios[id], settings)) {
    console.log(`${id}: as stored`);
    continue;
  }
  // Shadows are lived only for those that ask what the policy does for its own participants.
  const key = JSON.stringify([against[0], scenario.start, scenario.end, hasOwn(expected)]);
  groups.set(key, [...(groups.get(key) ?? []), { id, expected, settings }]);
}

for (const group of groups.values()) {
  for (let from = 0; from < group.length && !stop.signal.aborted; from += TOGETHER) {
    const batch = group.slice(from, from + TOGETHER);
    const began = performance.now();
    const judged = await signsOf(batch);
    const stored = readFile();
    for (const [place, { id, settings }] of batch.entries()) {
      stored.scenarios[id] = { version: program.version, ...settings, signs: judged[place] };
      const told = judged[place].map(({ outcome, result }) => `${outcome} ${result}`);
      console.log(`${id}: ${told.join(', ')}`);
    }
    writeFile(stored);
    console.log(`${String(batch.length)} in ${((performance.now() - began) / 60_000).toFixed(1)} min`);
  }
}

function hasOwn(/** @type {readonly any[]} */ expected) {
  return expected.some(({ estimand }) => estimand === 'own');
}

/** Lives scenarios and the one they are held against, and judges what they expect. */
async function signsOf(/** @type {readonly { id: string, expected: readonly any[] }[]} */ batch) {
  const ids = batch.map(({ id }) => id);
  const { resolutions } = resolveComparison(library, ids, DECLARATIONS, { sample });
  const find = (/** @type {string | undefined} */ id) => {
    const found = resolutions.find(({ scenario }) => scenario.id === id);
    if (found === undefined) throw new Error(`${String(id)} is not there`);
    return found;
  };
  const mine = ids.map(find);
  const base = find(mine[0]?.against[0]);
  const plan = makePlan({
    seed: SEED,
    replications,
    draws: 0,
    scenarios: [base, ...mine].map(({ scenario }) => scenario),
    against: ids.map((scenario) => ({ scenario, against: base.scenario.id })),
    drawn: [],
    spells: false,
    shadows: batch.some(({ expected }) => hasOwn(expected)),
  });
  /** @type {any[][][]} */
  const samples = batch.map(({ expected }) => expected.map(() => []));
  await runJobs(plan, plan.jobs, {
    workers: Number(options.workers),
    cache: snapshotCache(program),
    signal: stop.signal,
    onProgress: () => undefined,
    onResult: (job, bytes) => {
      const [without, ...worlds] = readResult(bytes).worlds;
      batch.forEach(({ expected }, place) => {
        const with_ = worlds[place];
        if (without === undefined || with_ === undefined) throw new Error('a job lived too few worlds');
        const { policyStart } = contrastOf(mine[place], base);
        expected.forEach((one, at) => {
          samples[place][at][job.replication] =
            one.estimand === 'own'
              ? own(with_, one)
              : worldSample(without, with_, one.outcome, policyStart, one.after);
        });
      });
    },
  });
  return batch.map(({ expected }, place) => expected.map((one, at) => judged(one, samples[place][at])));
}

/** What came of one sign expected. */
function judged(/** @type {any} */ one, /** @type {readonly any[]} */ samples) {
  const { outcome, estimand, measure, sign, after } = one;
  const found = estimateOf(samples, tInterval);
  const [estimate, low, high] = [found.estimate, found.low, found.high].map((value) =>
    value === null ? null : significant(value),
  );
  const { persons } = found;
  return {
    outcome,
    estimand,
    measure,
    after,
    sign,
    estimate,
    low,
    high,
    persons,
    result: judgement(sign, found),
  };
}

function own(/** @type {any} */ world, /** @type {any} */ { measure, outcome, after }) {
  const table = eventTable(world, measure, 'all');
  const activity = outcome.slice(OWN.length);
  const months = after === null ? Array.from({ length: EVENT_TO + 1 }, (_, month) => month) : [after];
  return ownSample(table, (month) => differenceAt(table, 'own', activity, month), months, EVENT_FROM);
}

/** @returns {{ format: 1, level: number, scenarios: Record<string, any> }} */
function readFile() {
  return existsSync(FILE)
    ? JSON.parse(readFileSync(FILE, 'utf8'))
    : { format: 1, level: 0.95, scenarios: {} };
}

function writeFile(/** @type {{ scenarios: Record<string, any> }} */ stored) {
  const scenarios = Object.fromEntries(Object.entries(stored.scenarios).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify({ ...stored, scenarios }, null, 2)}\n`);
}

function isSame(/** @type {any} */ stored, /** @type {Record<string, unknown>} */ settings) {
  return stored !== undefined && Object.entries(settings).every(([key, value]) => stored[key] === value);
}

/** Of what is asked; who says so, and why it may fail, can be worded anew without another run. */
function hashOf(/** @type {readonly any[]} */ expected) {
  const asked = expected.map(({ outcome, measure, sign, after }) => ({ outcome, measure, sign, after }));
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
