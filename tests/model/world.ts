/** Worlds for the tests of the model: the repository's own evidence and scenarios, small samples, the state in the open. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runKey } from '../../src/experiments/run-key.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { Channel, MeasureSpec } from '../../src/model/measure-spec.js';
import { MONTH } from '../../src/model/month.js';
import { PARAMETERS } from '../../src/model/parameters.js';
import type { WorldResult } from '../../src/model/results.js';
import { BLOCK_ROWS } from '../../src/model/state/step.js';
import type { WorldOptions } from '../../src/model/state/world-state.js';
import { createRunningWorld, type MonthPlan, type RunningWorld } from '../../src/model/world.js';
import { resolveScenario, type Library, type LibraryContent } from '../../src/scenarios/index.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

function readLibrary(): Library {
  const files = new Map<string, LibraryContent>();
  for (const folder of ['evidence', 'policies', 'scenarios']) {
    for (const entry of readdirSync(REPOSITORY + folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = `${entry.parentPath}/${entry.name}`.slice(REPOSITORY.length);
      files.set(path, readFileSync(REPOSITORY + path, 'utf8'));
    }
  }
  return { files };
}

const library = readLibrary();

/** A shipped scenario, its window cut to so many months where a test needs no more. */
export function scenario(id: string, sample: number, months?: number): ResolvedScenario {
  const resolved = resolveScenario(library, id, PARAMETERS, { sample }).scenario;
  return months === undefined ? resolved : { ...resolved, end: resolved.start + months };
}

export const ORDINARY: MonthPlan = { steps: MONTH, blockRows: BLOCK_ROWS };
export const QUIET: WorldOptions = { shadows: false, spells: false };
export const WITH_SHADOWS: WorldOptions = { shadows: true, spells: false };

/** A world at the first month of its burn-in. */
export function newWorld(
  of: ResolvedScenario,
  options: WorldOptions = QUIET,
  replication = 0,
  plan: MonthPlan = ORDINARY,
): RunningWorld {
  return createRunningWorld(of, runKey('tests', replication, 0), options, plan);
}

/** Runs a world until the month begins (not simulated). */
export function runTo(world: RunningWorld, month: number): RunningWorld {
  while (world.month < month) world.step();
  return world;
}

/** A world at the first month of its window. Snapshots of the burn-in are kept for the length of a test file. */
export function burntIn(
  of: ResolvedScenario,
  options: WorldOptions = QUIET,
  replication = 0,
  plan: MonthPlan = ORDINARY,
): RunningWorld {
  const world = newWorld(of, options, replication, plan);
  const key = `${of.sample}/${of.start}/${of.end}/${replication}`;
  const known = plan === ORDINARY ? burnIns.get(key) : undefined;
  if (known !== undefined && known.parameters === of.parameters) {
    world.restore(known.snapshot);
    return world;
  }
  runTo(world, of.start);
  if (plan === ORDINARY) burnIns.set(key, { parameters: of.parameters, snapshot: world.snapshot() });
  return world;
}

const burnIns = new Map<string, { parameters: ResolvedScenario['parameters']; snapshot: Uint8Array }>();

/** The result after the whole window. */
export function wholeWindow(world: RunningWorld): WorldResult {
  return runTo(world, world.scenario.end).harvest(0, 0);
}

/** One outcome's months for the whole country or a group. */
export function seriesOf(result: WorldResult, outcome: string, group = 'all'): Float64Array {
  const at = result.outcomes.findIndex((series) => series.name === outcome);
  const where = result.groups.indexOf(group);
  if (at < 0 || where < 0) throw new Error(`no series ${outcome} for ${group}`);
  const from = (at * result.groups.length + where) * result.months;
  return result.series.subarray(from, from + result.months);
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The scenario with some channels of its measures set to the same value everywhere, and no subsidies if asked. */
export function withChannels(
  of: ResolvedScenario,
  channels: Partial<Record<Channel, number>>,
  change: (measure: MeasureSpec) => Partial<MeasureSpec> = () => ({}),
): ResolvedScenario {
  return {
    ...of,
    measures: of.measures.map((measure) => ({
      ...measure,
      ...change(measure),
      channels: { ...measure.channels, ...channels },
    })),
  };
}

/** Rows of real residents. */
export function residents(world: RunningWorld): number[] {
  const { present, shadow } = world.state.people;
  const rows: number[] = [];
  for (let row = 0; row < world.state.highWater; row += 1) {
    if (present[row] === 1 && shadow[row] === 0) rows.push(row);
  }
  return rows;
}

/** Whether two results hold the same numbers in every table; names the first that differs. */
export function firstDifferingTable(a: WorldResult, b: WorldResult): string | null {
  for (const name of Object.keys(a) as (keyof WorldResult)[]) {
    const [mine, other] = [a[name], b[name]];
    if (!(mine instanceof Float64Array) || !(other instanceof Float64Array)) continue;
    if (mine.length !== other.length) return `${name}: length`;
    const at = mine.findIndex((value, index) => value !== other[index]);
    if (at >= 0) return `${name}[${String(at)}]: ${String(mine[at])} and ${String(other[at])}`;
  }
  return null;
}
