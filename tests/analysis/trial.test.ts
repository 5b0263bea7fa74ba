/** The estimators of a trial on rosters made by hand, where every answer is known. */
import { describe, expect, it } from 'vitest';
import { normalShare } from '../../src/analysis/normal-share.js';
import { buildTrial, type TrialInput } from '../../src/analysis/trial.js';
import { componentsOf, detectable, personsNeeded, powerOf } from '../../src/analysis/trial-power.js';
import type { TrialEstimand, TrialRow } from '../../src/analysis/trial-result.js';
import type { RosterTables } from '../../src/analysis/trial-table.js';
import { TRIAL_OUTCOMES } from '../../src/vocabulary/trial.js';
import { trialColumns, TRIAL_COLUMNS } from '../../src/analysis/trial-csv.js';

/** An area: share dealt, block, and for the untreated and the treated: persons, of whom working, of whom begun. */
interface HandArea {
  readonly share: number;
  readonly block: number;
  readonly untreated: readonly [persons: number, working: number];
  readonly treated: readonly [persons: number, working: number, begun: number];
}

const WORK = TRIAL_OUTCOMES.indexOf('work');

/** One horizon, of 12 months. Those who have begun are among the working first. */
function roster(areas: readonly HandArea[]): RosterTables {
  const persons = new Float64Array(areas.length * 4);
  const sums = new Float64Array(persons.length * TRIAL_OUTCOMES.length);
  const enrolled = new Float64Array(areas.length * 2);
  const put = (area: number, treated: number, begun: number, count: number, working: number): void => {
    const cell = (area * 2 + treated) * 2 + begun;
    persons[cell] = count;
    sums[cell * TRIAL_OUTCOMES.length + WORK] = working;
  };
  areas.forEach(({ untreated, treated }, area) => {
    const [others, working] = untreated;
    const [drawn, drawnWorking, begun] = treated;
    put(area, 0, 0, others, working);
    const first = Math.min(begun, drawnWorking);
    put(area, 1, 1, begun, first);
    put(area, 1, 0, drawn - begun, drawnWorking - first);
    enrolled.set([others, drawn], area * 2);
  });
  return {
    measure: 'programme',
    level: 'county',
    horizons: Float64Array.of(12),
    share: Float64Array.from(areas, ({ share }) => share),
    block: Float64Array.from(areas, ({ block }) => block),
    county: Float64Array.from(areas, (_, area) => area),
    enrolled,
    started: new Float64Array(enrolled.length),
    waited: new Float64Array(enrolled.length),
    persons,
    sums,
  };
}

const SHARES = [0, 0.5];

/** Without the policy half of everybody works. */
const WITHOUT: readonly HandArea[] = [0, 1, 2].flatMap((block): HandArea[] => [
  { share: 0, block, untreated: [200, 100], treated: [0, 0, 0] },
  { share: 0.5, block, untreated: [100, 50], treated: [100, 50, 0] },
]);
/** With it, of the drawn 40 % begin and 60 work; of those not drawn 46 work. */
const WITH: readonly HandArea[] = WITHOUT.map((area) =>
  area.share === 0 ? area : { ...area, untreated: [100, 46], treated: [100, 60, 40] },
);
/** Everybody: 110 of 200 work. */
const EVERYBODY: readonly HandArea[] = WITHOUT.map((area) =>
  area.share === 0
    ? { ...area, untreated: [200, 110] }
    : { ...area, untreated: [100, 55], treated: [100, 55, 40] },
);

function input(
  worlds: readonly [readonly HandArea[], readonly HandArea[], readonly HandArea[]],
  replications = 2,
  shares: readonly number[] = SHARES,
): TrialInput {
  const rosters = worlds.map(roster) as [RosterTables, RosterTables, RosterTables];
  return {
    scenario: 'hand-made',
    title: { nb: 'Håndlaget', en: 'Hand-made' },
    policy: 'programme',
    level: 'county',
    shares,
    from: 24300,
    until: 24311,
    horizons: [12],
    headline: 'work',
    seed: 'test',
    sample: 10,
    countryAreas: 15,
    offices: null,
    replications: Array.from({ length: replications }, () => rosters),
  };
}

function rowOf(rows: readonly TrialRow[], estimand: TrialEstimand, share: number | null = null): TrialRow {
  const outcome = estimand === 'take-up' ? 'begun' : 'work';
  const found = rows.find(
    (row) => row.estimand === estimand && row.share === share && row.outcome === outcome,
  );
  if (found === undefined) throw new Error(`no row ${estimand}`);
  return found;
}

describe('a trial with known effects', () => {
  const { rows, size, eligible } = buildTrial(input([WITHOUT, WITH, EVERYBODY]));

  it('finds the direct effect within areas, in percentage points', () => {
    expect(rowOf(rows, 'direct').estimate).toBeCloseTo(14, 9);
    expect(rowOf(rows, 'direct').truth).toBeCloseTo(14, 9);
  });

  it('finds what those not drawn lose against areas without treatment', () => {
    expect(rowOf(rows, 'spillover').estimate).toBeCloseTo(-4, 9);
  });

  it('adds the two up, weighted by the share, to the net effect', () => {
    expect(rowOf(rows, 'net').estimate).toBeCloseTo(0.5 * (14 - 4) + 0.5 * -4, 9);
  });

  it('holds the whole country against the trial', () => {
    expect(rowOf(rows, 'full-scale').truth).toBeCloseTo(5, 9);
    expect(rowOf(rows, 'gap').truth).toBeCloseTo(5 - 14, 9);
  });

  it('has being drawn equal the effect on participants times the take-up', () => {
    const takeUp = rowOf(rows, 'take-up').estimate ?? 0;
    expect(takeUp).toBeCloseTo(40, 9);
    expect(((rowOf(rows, 'participants').estimate ?? 0) * takeUp) / 100).toBeCloseTo(14, 9);
  });

  it('counts persons of the country, not agents', () => {
    expect(eligible).toBe(12000);
    expect(size.treatedAreas + size.otherAreas).toBe(15);
  });

  it('writes as many cells in every column', () => {
    const columns = trialColumns(rows);
    expect(Object.keys(columns)).toEqual([...TRIAL_COLUMNS]);
    for (const column of Object.values(columns)) expect(column).toHaveLength(rows.length);
  });
});

describe('a trial of nothing', () => {
  it('has an effect of exactly zero wherever the same persons are held against themselves', () => {
    const { rows } = buildTrial(input([WITHOUT, WITHOUT, WITHOUT]));
    const truths = rows.flatMap(({ estimand, truth }) => (estimand === 'participants' ? [] : [truth]));
    expect(truths.filter((truth) => truth !== 0)).toEqual([]);
    expect(rowOf(rows, 'participants').truth).toBeNull();
  });

  it('has no chance and no size to tell where the sign cannot be told', () => {
    const { power, curve } = buildTrial(input([WITHOUT, WITHOUT, WITHOUT]));
    expect(power.every((row) => row.power === null && row.areasPerArm === null)).toBe(true);
    expect(curve).toEqual([]);
  });
});

describe('errors and power', () => {
  it('clusters by area: differences of 10, 14 and 18 points in three equal areas have an error of 4 / sqrt 3', () => {
    const uneven = WITH.map((area, index) =>
      area.share === 0 ? area : { ...area, treated: [100, 46 + 10 + 4 * ((index - 1) / 2), 40] as const },
    );
    const { rows } = buildTrial(input([WITHOUT, uneven, EVERYBODY], 1));
    const direct = rowOf(rows, 'direct');
    expect(direct.estimate).toBeCloseTo(14, 9);
    // G / (G - 1) times the squared residuals over G squared: 3 / 2 * 32 / 9 = 16 / 3.
    expect(direct.error).toBeCloseTo(4 / Math.sqrt(3), 7);
    expect(direct.found).toBe(1);
    expect(direct.low).toBeNull();
  });

  it('finds no difference between areas where there is none, and all of it within', () => {
    const { level, between, within } = componentsOf([roster(WITHOUT)], { outcome: 'work', place: 0 });
    expect(level).toBe(0.5);
    expect(between).toBe(0);
    expect(within).toBeCloseTo(0.25, 2);
  });

  it('has 80 per cent power at the least effect it detects', () => {
    expect(powerOf(detectable(2, 30), 2, 30)).toBeCloseTo(0.8, 3);
    expect(powerOf(0, 0, 30)).toBe(0);
  });

  it('asks for the textbook number of persons: 4 (1.96 + 0.84)² p (1 - p) / effect²', () => {
    const needed = personsNeeded(0.05, { level: 0.5, between: 0, within: 0.25 });
    expect(needed).toBeGreaterThanOrEqual(3135);
    expect(needed).toBeLessThanOrEqual(3145);
  });

  it('knows the normal distribution', () => {
    for (const [point, share] of [
      [0, 0.5],
      [1.96, 0.975],
      [-1.2816, 0.1],
      [9, 1],
    ] as const)
      expect(normalShare(point)).toBeCloseTo(share, 3);
  });
});

describe('whole areas with and without', () => {
  it('compare everybody of the one with everybody of the other, and have no direct effect', () => {
    const whole = (worlds: readonly HandArea[]): HandArea[] =>
      worlds.map((area) => (area.share === 0 ? area : { ...area, share: 1, untreated: [0, 0] as const }));
    const { rows, contrast } = buildTrial(input([whole(WITHOUT), whole(WITH), whole(EVERYBODY)], 2, [0, 1]));
    expect(contrast).toBe('net');
    expect(rows.some(({ estimand }) => estimand === 'direct' || estimand === 'spillover')).toBe(false);
    expect(rowOf(rows, 'net').estimate).toBeCloseTo(10, 9);
    expect(rowOf(rows, 'participants').estimate).toBeCloseTo(25, 9);
  });
});
