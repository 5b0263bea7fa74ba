/** Twenty people get a job for half a year in one of two worlds that are otherwise the same: how far does it reach? */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { NO_JOB, MADE_POST, TEMPORARY } from '../../src/model/market/columns.js';
import { hire } from '../../src/model/market/transitions.js';
import { clear } from '../../src/model/measures/transitions.js';
import { SITUATIONAL, STANDARD } from '../../src/model/nav/columns.js';
import { activityOf } from '../../src/model/observe/status.js';
import type { RunningWorld } from '../../src/model/world.js';
import { QUIET, burntIn, newWorld, residents, scenario } from './world.js';

const TWENTY = 20;
const MONTHS = 60;
const REPLICATIONS = 2;
const country = scenario('baseline', 400, MONTHS);

/** The same country with room for everybody in measures and in treatment, so that no queue passes a place on. */
function withoutQueues(of: ResolvedScenario): ResolvedScenario {
  const parameters = new Map(of.parameters);
  parameters.set('health.treatment.starts', [{ from: 0, values: Float64Array.of(500) }]);
  const measures = of.measures.map((measure) => ({
    ...measure,
    places: measure.places.map((dated) => ({ ...dated, places: dated.places * 20 })),
  }));
  return { ...of, parameters, measures };
}

interface Reach {
  /** Of the twenty, and of everybody else, who do something else than in the other world, month by month. */
  readonly treated: number[];
  readonly others: number[];
}

function activities(world: RunningWorld): Map<number, number> {
  return new Map(
    residents(world).map((row) => [world.state.people.id[row] ?? 0, activityOf(world.state, row)]),
  );
}

function giveJobs(world: RunningWorld): Set<number> {
  const { state } = world;
  const candidates = residents(world)
    .filter((row) => {
      const group = state.nav.group[row] ?? 0;
      return group >= STANDARD && group <= SITUATIONAL && state.market.job[row] === NO_JOB;
    })
    .sort((a, b) => (state.people.id[a] ?? 0) - (state.people.id[b] ?? 0))
    .slice(0, TWENTY);
  for (const row of candidates) {
    clear(state, row);
    hire(state, row, {
      job: TEMPORARY,
      segment: 0,
      sector: 0,
      employer: MADE_POST,
      contractEnd: state.month + 6,
      hours: 100,
      wage: 300,
      match: 0,
      subsidy: 0,
    });
  }
  return new Set(candidates.map((row) => state.people.id[row] ?? 0));
}

function disturb(of: ResolvedScenario): Reach {
  const reach: Reach = { treated: Array<number>(MONTHS).fill(0), others: Array<number>(MONTHS).fill(0) };
  for (let replication = 0; replication < REPLICATIONS; replication += 1) {
    const start = burntIn(country, QUIET, replication).snapshot();
    const base = newWorld(of, QUIET, replication);
    const other = newWorld(of, QUIET, replication);
    base.restore(start);
    other.restore(start);
    const twenty = giveJobs(other);
    expect(twenty.size).toBe(TWENTY);
    for (let month = 0; month < MONTHS; month += 1) {
      base.step();
      other.step();
      const mine = activities(base);
      const theirs = activities(other);
      expect(theirs.size).toBe(mine.size);
      for (const [id, activity] of mine) {
        if (theirs.get(id) === activity) continue;
        const list = twenty.has(id) ? reach.treated : reach.others;
        list[month] = (list[month] ?? 0) + 1 / REPLICATIONS;
      }
    }
  }
  return reach;
}

function mean(values: readonly number[], from: number, to: number): number {
  return values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
}

describe('twenty people given a job for half a year', () => {
  it('return to the lives they would have had, and disturb few others, where no queue passes their places on', () => {
    const { treated, others } = disturb(withoutQueues(country));
    // Some of the twenty would have found work within the three months anyway.
    expect(mean(treated, 0, 3)).toBeGreaterThan(0.7 * TWENTY);
    expect(mean(treated, 48, 60)).toBeLessThan(0.6 * TWENTY);
    expect(mean(treated, 48, 60) + mean(others, 48, 60)).toBeLessThan(1.2 * TWENTY);
  });

  /**
   * A freed place, hour or vacancy goes to the next in line for as long as there is a line, so the disturbance does
   * not die out where everything is full: 5, 23, 37, 48 and 62 others in years 1 to 5, 116 of 4,300 in year 12.
   */
  it('never set off an avalanche: full queues pass a freed place on for years, to fewer new people each year', () => {
    const { treated, others } = disturb(country);
    const [second, third, fifth] = [mean(others, 12, 24), mean(others, 24, 36), mean(others, 48, 60)];
    expect(mean(treated, 48, 60)).toBeLessThan(0.6 * TWENTY);
    expect(Math.max(...others)).toBeLessThan(5 * TWENTY);
    expect((fifth - third) / 2).toBeLessThan(second - mean(others, 0, 12));
  });
});
