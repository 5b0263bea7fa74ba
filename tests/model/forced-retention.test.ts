/** What would have to be true: the share kept as a subsidy ends, forced in place of the employer's judgement. */
import { describe, expect, it } from 'vitest';
import { NO_JOB, PERMANENT, TEMPORARY } from '../../src/model/market/columns.js';
import { retention } from '../../src/model/market/retention.js';
import { hire } from '../../src/model/market/transitions.js';
import { firstDifference } from '../../src/model/difference.js';
import { start } from '../../src/model/measures/transitions.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { COMPETENCE_SCALE } from '../../src/model/people/columns.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, pass, somebody } from './person.js';
import { scenario } from './world.js';

const CROWD = 3000;
const FAR = 4;
const SUBSIDY = 'temporary-wage-subsidy';
const shipped = scenario('baseline', 1000, 24);
const index = shipped.measures.findIndex(({ id }) => id === SUBSIDY);

/** Only competence is worth anything to an employer, and nobody breaks off. */
const VALUES: Readonly<Record<string, readonly number[]>> = {
  'market.retention.floor': [0, 0, 0],
  'market.retention.known': [0],
  'market.retention.surprise': [0.5],
  'market.value.competence': [1],
  'market.value.motivation': [0],
  'market.value.marks': [0],
  'market.value.capacity': [0],
  'market.value.subsidy': [2],
  'market.value.education': Array<number>(12).fill(0),
  [`measure.${SUBSIDY}.breakOff`]: [0],
};
const parameters = new Map([
  ...shipped.parameters,
  ...Object.entries(VALUES).map(
    ([name, values]) => [name, [{ from: 0, values: Float64Array.from(values) }]] as const,
  ),
]);

/** The share kept at the end of one measure's subsidies is forced where one is given. */
function country(share: number | null, forcedId = SUBSIDY): ResolvedScenario {
  const measures = shipped.measures.map((measure) =>
    share === null || measure.id !== forcedId || measure.subsidy === null
      ? measure
      : { ...measure, subsidy: { ...measure.subsidy, forcedRetention: share } },
  );
  return { ...shipped, parameters, measures };
}

/** People so many months into a subsidised job, far above or far below every wage floor. */
function subsidised(state: WorldState, competence: number, since: number, left: number): number[] {
  return many(CROWD, () => {
    const row = somebody(state, 28);
    state.nav.group[row] = SPECIALLY_ADAPTED;
    state.people.competence[row] = Math.round(competence * COMPETENCE_SCALE);
    start(state, row, index, state.month + left);
    hire(state, row, {
      job: TEMPORARY,
      segment: 0,
      sector: 0,
      employer: 7,
      contractEnd: 0,
      hours: 100,
      wage: 400,
      match: 0,
      subsidy: index + 1,
    });
    state.market.jobSince[row] = state.month - since;
    return row;
  });
}

/** Ordinal numbers of those who have a job after the month. */
function kept(of: ResolvedScenario, competence: number, since = 24, left = 0): number[] {
  const state = emptyCountry(of);
  const rows = subsidised(state, competence, since, left);
  pass(state, retention);
  return rows.flatMap((row, place) => (state.market.job[row] === NO_JOB ? [] : [place]));
}

describe('retention that is forced', () => {
  it('to all keeps everybody whose job outlives the subsidy, for good and without it, whatever they are worth', () => {
    const state = emptyCountry(country(1));
    const rows = subsidised(state, -FAR, 24, 0);
    pass(state, retention);
    expect(rows.every((row) => state.market.job[row] === PERMANENT && state.market.subsidy[row] === 0)).toBe(
      true,
    );
  });

  it('to none keeps nobody, whatever they are worth', () => {
    expect(kept(country(0), FAR)).toEqual([]);
  });

  it('keeps the share it is forced to, and whoever is kept at a lower share is at a higher', () => {
    const [few, many_] = [0.3, 0.6].map((share) => new Set(kept(country(share), 0)));
    const spread = 4 * Math.sqrt(CROWD * 0.3 * 0.7);
    expect(Math.abs((few?.size ?? 0) - 0.3 * CROWD)).toBeLessThan(spread);
    expect([...(few ?? [])].every((place) => many_?.has(place))).toBe(true);
  });

  it('leaves every step before the end to the employer', () => {
    // After twelve months the subsidy steps down: the forced share is no part of that.
    expect(kept(country(1), -FAR, 12, 12)).toEqual([]);
    expect(kept(country(0), FAR, 12, 12)).toHaveLength(CROWD);
  });

  it('of another measure changes nobody here', () => {
    expect(kept(country(0, 'permanent-wage-subsidy'), 0)).toEqual(kept(country(null), 0));
  });

  it('parts two worlds from the first start of the measure on, and not at all where nothing is forced', () => {
    expect(firstDifference(country(null), country(null))).toBe(shipped.end);
    const late = (of: ResolvedScenario): ResolvedScenario => ({
      ...of,
      measures: of.measures.map((measure) => ({ ...measure, firstStart: shipped.start + 5 })),
    });
    expect(firstDifference(late(country(null)), late(country(0.5)))).toBe(shipped.start + 5);
  });
});
