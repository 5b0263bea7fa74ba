/**
 * Runs every shipped scenario that expects a sign and writes what came of it to `evidence/validation/signs.json`:
 *
 *   npm run signs -- [--only ID ...] [--sample 1:10] [--replications 20] [--workers 2] [--again]       needs a built dist/
 *
 * Each scenario is lived beside the first it is held against, with shadows, and written as soon as it is done; one whose
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

for (const id of scenarioIds(library)) {
  if (stop.signal.aborted) break;
  if (options.only.length > 0 && !options.only.includes(id)) continue;
  const { expected } = resolveScenario(library, id, DECLARATIONS);
  const stored = readFile();
  if (expected.length === 0) {
    delete stored.scenarios[id];
  } else {
    const settings = { engine: program.engine, sample, replications, expected: hashOf(expected) };
    if (!options.again && isSame(stored.scenarios[id], settings)) {
      console.log(`${id}: as stored`);
      continue;
    }
    const began = performance.now();
    stored.scenarios[id] = { version: program.version, ...settings, signs: await signsOf(id, expected) };
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    const told = stored.scenarios[id].signs.map(({ outcome, result }) => `${outcome} ${result}`);
    console.log(`${id} (${minutes} min): ${told.join(', ')}`);
  }
  writeFile(stored);
}

/** Lives one scenario and what it is held against, and judges what it expects. */
async function signsOf(/** @type {string} */ id, /** @type {readonly any[]} */ expected) {
  const { resolutions } = resolveComparison(library, [id], DECLARATIONS, { sample });
  const mine = resolutions.find(({ scenario }) => scenario.id === id);
  const base = resolutions.find(({ scenario }) => scenario.id === mine?.against[0]);
  if (mine === undefined || base === undefined) throw new Error(`${id} is held against nothing`);
  const { policyStart } = contrastOf(mine, base);
  const against = [{ scenario: id, against: base.scenario.id }];
  const plan = makePlan({
    seed: SEED,
    replications,
    draws: 0,
    scenarios: [base.scenario, mine.scenario],
    against,
    drawn: [],
    spells: false,
    shadows: true,
  });
  /** @type {any[][]} */
  const samples = expected.map(() => []);
  await runJobs(plan, plan.jobs, {
    workers: Number(options.workers),
    cache: snapshotCache(program),
    signal: stop.signal,
    onProgress: () => undefined,
    onResult: (job, bytes) => {
      const [without, with_] = readResult(bytes).worlds;
      if (without === undefined || with_ === undefined) throw new Error('a job lived too few worlds');
      expected.forEach((one, at) => {
        samples[at][job.replication] =
          one.estimand === 'own'
            ? own(with_, one)
            : worldSample(without, with_, one.outcome, policyStart, one.after);
      });
    },
  });
  return expected.map((one, at) => {
    const { outcome, estimand, measure, sign, after } = one;
    const found = estimateOf(samples[at], tInterval);
    const [estimate, low, high] = [found.estimate, found.low, found.high].map((value) =>
      value === null ? null : significant(value),
    );
    return {
      outcome,
      estimand,
      measure,
      after,
      sign,
      estimate,
      low,
      high,
      persons: found.persons,
      result: judgement(sign, found),
    };
  });
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
